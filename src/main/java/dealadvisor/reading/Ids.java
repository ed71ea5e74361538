package dealadvisor.reading;

import java.util.Set;

/**
 * By what something can be named in files, on a command line and in output: {@code preserved-weights}, or with dots {@code ai.motivation.type}. No other
 * characters, so that {@code good/payment}, {@code barrier@scope}, {@code fact=value} and sentences stay readable in one way.
 */
public final class Ids {
    /** What an id may be. */
    public static final String HELP =
            "write small letters and digits with hyphens between words, such as `past-sabotage`";

    static final String PATH_HELP =
            "write small letters, digits and hyphens, with dots between the parts, such as `ai.motivation.type`";

    // What these mean in a file stands for no entry.
    private static final Set<String> TAKEN = Set.of("unknown", "null", "case", "any");

    private Ids() {}

    /** Whether it is one word of small letters and digits, with hyphens within it, that means nothing else. */
    public static boolean word(String text) {
        return word(text, 0, text.length()) && !TAKEN.contains(text);
    }

    /** Whether it is such words with dots between them, and means nothing else as a whole. */
    public static boolean path(String text) {
        for (int start = 0; start <= text.length(); ) {
            int dot = text.indexOf('.', start);
            int end = dot < 0 ? text.length() : dot;
            if (!word(text, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return !TAKEN.contains(text);
    }

    private static boolean word(String text, int start, int end) {
        boolean hyphen = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letter && (c != '-' || hyphen)) {
                return false;
            }
            hyphen = !letter;
        }
        return !hyphen;
    }
}
