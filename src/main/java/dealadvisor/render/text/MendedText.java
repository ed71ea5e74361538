package dealadvisor.render.text;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.Printable;
import dealadvisor.workbench.FolderMending;

/** What was changed to mend a rule folder, or would be. */
public final class MendedText {
    private MendedText() {}

    /**
     * Each change with the problem that it mends, and its line before and after; then how many there are.
     *
     * @param written whether they were made; else they would be
     */
    public static String text(FolderMending.Mended mended, boolean written) {
        StringBuilder text = new StringBuilder();
        for (FolderMending.Step step : mended.steps()) {
            Diagnostic problem = step.problem();
            text.append(written ? "fixed " : "would fix ")
                    .append(problem.place().map(Place::toString).orElse(""))
                    .append(" [")
                    .append(problem.code())
                    .append("] ")
                    .append(problem.message())
                    .append('\n');
            lines(text, "- ", step.before());
            lines(text, "+ ", step.after());
        }
        int count = mended.steps().size();
        return text.append(count)
                .append(count == 1 ? " problem " : " problems ")
                .append(written ? "fixed" : "would be fixed")
                .append("\n\n")
                .toString();
    }

    private static void lines(StringBuilder text, String mark, String lines) {
        lines.lines().forEach(line -> text.append("  ")
                .append(mark)
                .append(Printable.of(line))
                .append('\n'));
    }
}
