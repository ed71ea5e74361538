package dealadvisor.reading;

/**
 * Which characters of a text only show, and which would do something to whoever shows it: move the cursor, colour what is not theirs, or turn the
 * order of the letters round.
 */
public final class Printable {
    private Printable() {}

    /** Whether a character does something else than to stand there; line ends and tabs do not count. */
    static boolean acts(char c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || c == 0x2028
                || c == 0x2029
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** The text with each character that would do something written out, as in {@code \u001b}. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (acts(text.charAt(i))) {
                return written(text, i);
            }
        }
        return text;
    }

    /** A text of a file as a message quotes it: on one line, and not longer than a line. */
    public static String quoted(String text) {
        String line = text.replace('\n', ' ');
        return of(line.length() > 120 ? line.substring(0, 119) + "…" : line);
    }

    private static String written(String text, int from) {
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (acts(c)) {
                shown.append(String.format("\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
