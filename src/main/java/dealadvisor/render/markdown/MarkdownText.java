package dealadvisor.render.markdown;

/**
 * Text of files as Markdown shows it: as it stands, on one line. Whoever opens a report must not run a script, fetch a picture or see a heading that
 * somebody wrote into the name of a good.
 */
final class MarkdownText {
    private MarkdownText() {}

    /** The text with what Markdown, or a browser, would take for something else written out; a bar too, which would end a table's cell. */
    static String of(String text) {
        return written(text, "`|");
    }

    /** A message of ours, which quotes words of files in backticks. */
    static String message(String text) {
        return written(text, "");
    }

    private static String written(String text, String more) {
        StringBuilder shown = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean link = c == ']' && text.startsWith("(", i + 1) || c == '[' && text.startsWith("!", i - 1);
            boolean start = (c == '#' || c == '~') && shown.isEmpty();
            if (c == '<') {
                shown.append("&lt;");
            } else if (c == '\n' || c == '\r') {
                shown.append(' ');
            } else if (more.indexOf(c) >= 0 || link || start) {
                shown.append('\\').append(c);
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
