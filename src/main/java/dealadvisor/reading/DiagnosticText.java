package dealadvisor.reading;

import java.util.Locale;
import java.util.Optional;

/** Draws a problem with its source line and a caret. */
public final class DiagnosticText {
    private DiagnosticText() {}

    /**
     * The problem as text of several lines, without a line end at the end.
     *
     * @param source the text in which it stands, if that is known
     */
    public static String of(Diagnostic problem, Optional<SourceText> source) {
        StringBuilder text = new StringBuilder();
        text.append(problem.level().name().toLowerCase(Locale.ROOT));
        text.append('[').append(problem.code()).append("]: ").append(problem.message());
        String margin = "   ";
        if (problem.place().isPresent()) {
            Place place = problem.place().get();
            String number = Integer.toString(place.line());
            margin = " ".repeat(Math.max(3, number.length() + 1));
            text.append('\n').append(margin.substring(1)).append("--> ").append(place);
            String line = source.map(s -> s.line(place.line())).orElse("");
            if (!line.isBlank() && line.length() <= 400 && Printable.of(line).equals(line)) {
                text.append('\n').append(margin).append('|');
                text.append('\n')
                        .append(number)
                        .append(" ".repeat(margin.length() - number.length()))
                        .append("| ")
                        .append(line);
                text.append('\n').append(margin).append("| ").append(under(line, place.column() - 1));
                text.append("^".repeat(Math.max(1, Math.min(problem.length(), line.length() - place.column() + 1))));
            }
        }
        final String at = margin;
        problem.help()
                .ifPresent(
                        help -> text.append('\n').append(at).append("= help: ").append(help));
        return Printable.of(text.toString());
    }

    // Tabs are kept, so that the caret stands under the word whatever a tab's width; wide characters take two columns.
    private static String under(String line, int column) {
        StringBuilder space = new StringBuilder();
        int i = 0;
        while (i < Math.min(column, line.length())) {
            int c = line.codePointAt(i);
            space.append(c == '\t' ? "\t" : wide(c) ? "  " : " ");
            i += Character.charCount(c);
        }
        return space.toString();
    }

    private static boolean wide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF);
    }
}
