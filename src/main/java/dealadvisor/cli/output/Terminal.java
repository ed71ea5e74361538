package dealadvisor.cli.output;

import dealadvisor.render.text.Style;

/** What is known of the terminal. */
public final class Terminal {
    private Terminal() {}

    /** Colour only on a terminal that wants it; the width that the shell tells, else 100. */
    public static Style style() {
        String noColor = System.getenv("NO_COLOR");
        boolean colour = System.console() != null
                && (noColor == null || noColor.isEmpty())
                && !"dumb".equals(System.getenv("TERM"));
        int width = 100;
        try {
            String columns = System.getenv("COLUMNS");
            width = columns == null ? width : Math.max(40, Integer.parseInt(columns.strip()));
        } catch (NumberFormatException e) {
            width = 100;
        }
        return new Style(width, colour);
    }
}
