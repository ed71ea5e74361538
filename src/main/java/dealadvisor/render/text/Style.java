package dealadvisor.render.text;

/**
 * How text is laid out.
 *
 * @param width columns to a line, at least 40
 * @param colour whether to use colour and bold
 */
public record Style(int width, boolean colour) {
    static final String RED = "31";
    static final String GREEN = "32";
    static final String YELLOW = "33";

    /** Without colour, for files and pipes. */
    public static final Style PLAIN = new Style(100, false);

    String bold(String text) {
        return code("1", text);
    }

    String faint(String text) {
        return code("2", text);
    }

    String colour(String colour, String text) {
        return code(colour, text);
    }

    private String code(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** The text broken at spaces so that no line is wider than the width, each line indented. */
    String wrapped(String indent, String text) {
        StringBuilder lines = new StringBuilder(indent);
        int column = indent.length();
        for (String word : text.split(" ", -1)) {
            int length = visible(word);
            if (column > indent.length() && column + 1 + length > width) {
                lines.append('\n').append(indent).append("  ");
                column = indent.length() + 2;
            } else if (column > indent.length()) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += length;
        }
        return lines.toString();
    }

    // Codes for colour take no room on the screen.
    private static int visible(String word) {
        int length = 0;
        boolean code = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            code |= c == '\u001b';
            length += code ? 0 : 1;
            code &= c != 'm';
        }
        return length;
    }
}
