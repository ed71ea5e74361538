package dealadvisor.render;

import dealadvisor.workbench.ScenarioRun;

/** How scenarios came out. */
public final class ScenarioRender {
    private ScenarioRender() {}

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

    /** As JSON. */
    public static String json(ScenarioRun.Report report) {
        long failed = failed(report);
        return Json.text(
                true,
                json -> json.object(() -> {
                    json.put("passed", report.results().size() - failed).put("failed", failed);
                    json.key("scenarios")
                            .list(
                                    report.results(),
                                    r -> json.object(() -> json.put("id", r.id())
                                            .put("file", r.file())
                                            .put("result", r.passed() ? "passed" : "failed")
                                            .putTexts("differences", r.differences())));
                }));
    }

    private static long failed(ScenarioRun.Report report) {
        return report.results().stream().filter(r -> !r.passed()).count();
    }
}
