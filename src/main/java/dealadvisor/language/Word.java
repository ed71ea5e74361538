package dealadvisor.language;

/**
 * The word at a place in a text: a name, an id, or the path of a fact.
 *
 * @param text the word; empty if none stands there
 * @param start where it starts, in characters from the start of the text
 * @param line its line, from 1
 */
record Word(String text, int start, int line) {
    /** The word at a place. */
    static Word at(String text, int offset) {
        int start = Math.min(offset, text.length());
        int end = start;
        while (start > 0 && wordly(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && wordly(text.charAt(end))) {
            end++;
        }
        int line = 1
                + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        return new Word(text.substring(start, end).replaceAll("[.]+$", ""), start, line);
    }

    private static boolean wordly(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
    }

    /** What stands in quotes around it, or after `rule:` on its line: the name of a rule has spaces. */
    String line(String whole) {
        String content = whole.lines().skip(line - 1L).findFirst().orElse("");
        int column = start - (whole.lastIndexOf('\n', Math.max(0, start - 1)) + 1);
        int open = content.lastIndexOf('"', Math.max(0, column - 1));
        int close = content.indexOf('"', column);
        if (open >= 0 && close > open) {
            return content.substring(open + 1, close);
        }
        int after = content.indexOf("rule:");
        return after < 0
                ? text
                : content.substring(after + 5).replaceAll("[},].*$", "").strip();
    }
}
