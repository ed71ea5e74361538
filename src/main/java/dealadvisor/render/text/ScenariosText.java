package dealadvisor.render.text;

import dealadvisor.workbench.ScenarioRun;

/** How scenarios came out, as text. */
public final class ScenariosText {
    private ScenariosText() {}

    /** Failures, each with its differences, then a count. */
    public static String text(ScenarioRun.Report report) {
        StringBuilder text = new StringBuilder();
        for (ScenarioRun.Result result : report.results()) {
            if (!result.passed()) {
                text.append("FAILED ").append(result.id()).append('\n');
                result.differences()
                        .forEach(difference ->
                                text.append("    ").append(difference).append('\n'));
            }
        }
        long failed = failed(report);
        return text.append(report.results().size() - failed)
                .append(" passed, ")
                .append(failed)
                .append(" failed\n")
                .toString();
    }

    private static long failed(ScenarioRun.Report report) {
        return report.results().stream().filter(r -> !r.passed()).count();
    }
}
