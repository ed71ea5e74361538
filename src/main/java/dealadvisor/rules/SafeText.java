package dealadvisor.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of authors as generated programs may hold them. A compiler that writes a text into a comment, a name or a string of a program lets it say
 * more than it should; one of these letters, digits and marks never can.
 */
public final class SafeText {
    private static final Pattern WRITTEN = Pattern.compile("~x([0-9a-f]+)~");

    private SafeText() {}

    /**
     * A name of letters, digits, spaces, points, commas, hyphens and apostrophes in place of any name; the same if it has no others. Two names never
     * become one.
     */
    public static String name(String name) {
        return replaced(name, " .,-'");
    }

    /** A path of letters, digits, points, hyphens, underscores and slashes in place of any path; the same if it has no others. */
    public static String path(String path) {
        return replaced(path, "./-_");
    }

    /** The name of which {@link #name} made this one. */
    public static String original(String safe) {
        if (safe.indexOf('~') < 0) {
            return safe;
        }
        Matcher written = WRITTEN.matcher(safe);
        return written.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** A text as Java and rules write it, whatever it holds: what is no letter, digit, space, point, hyphen or underscore is written as its number. */
    public static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            // In octal where that is possible: \\u0022 would end the text, since Java reads it before it looks for
            // quotes.
            literal.append(
                    plain(c) || " .-_".indexOf(c) >= 0
                            ? String.valueOf(c)
                            : String.format(c < 256 ? "\\%03o" : "\\u%04x", (int) c));
        }
        return literal.append('"').toString();
    }

    private static String replaced(String text, String marks) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (plain(c) || marks.indexOf(c) >= 0) {
                safe.append(c);
            } else {
                safe.append("~x").append(Integer.toHexString(c)).append('~');
            }
        }
        return safe.toString();
    }

    private static boolean plain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
