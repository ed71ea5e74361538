package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.oneOf;

import dealadvisor.workbench.ScenarioRun;

/** How scenarios came out, as JSON. */
public final class ScenariosJson {
    static final Kind<ScenarioRun.Report> REPORT = Shape.of(ScenarioRun.Report.class)
            .has("passed", COUNT, report -> count(report, true))
            .has("failed", COUNT, report -> count(report, false))
            .has(
                    "scenarios",
                    list(Shape.of(ScenarioRun.Result.class)
                            .has("id", TEXT, ScenarioRun.Result::id)
                            .has("file", TEXT, ScenarioRun.Result::file)
                            .has("result", oneOf("passed", "failed"), result -> result.passed() ? "passed" : "failed")
                            .has("differences", TEXTS, ScenarioRun.Result::differences)
                            .open()),
                    ScenarioRun.Report::results)
            .open();

    private ScenariosJson() {}

    private static long count(ScenarioRun.Report report, boolean passed) {
        return report.results().stream()
                .filter(result -> result.passed() == passed)
                .count();
    }

    /** An object with a line end. */
    public static String of(ScenarioRun.Report report) {
        return REPORT.text(report);
    }
}
