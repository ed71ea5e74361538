package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.YES_NO;
import static dealadvisor.render.json.Kind.list;

import dealadvisor.comparison.PackComparison;
import dealadvisor.reading.Diagnostic;
import dealadvisor.workbench.ScenarioRun;
import dealadvisor.workbench.Watched;
import java.util.List;

/** What a save made of the rules and the case under watch, as JSON. */
public final class WatchJson {
    /** What a save made, and how long that took. */
    record Seen(Watched.Seen seen, long milliseconds) {}

    private static final Kind<Diagnostic> FINDING = Shape.of(Diagnostic.class)
            .has("code", TEXT, finding -> finding.code().name())
            .has("message", TEXT, Diagnostic::message)
            .has("at", TEXT.says("FILE:LINE:COLUMN; empty for what no file says"), finding -> finding.place()
                    .map(Object::toString)
                    .orElse(""))
            .open();

    private static final Kind<ScenarioRun.Result> FAILURE = Shape.of(ScenarioRun.Result.class)
            .has("id", TEXT, ScenarioRun.Result::id)
            .has("differences", TEXTS, ScenarioRun.Result::differences)
            .open();

    private static final Shape<Seen> TESTS = Shape.of(Seen.class)
            .has("passed", COUNT, each -> each.seen.tests().size() - each.seen.failed())
            .has("failed", COUNT, each -> each.seen.failed())
            .has("failures", list(FAILURE), each -> each.seen.tests().stream()
                    .filter(result -> !result.passed())
                    .toList());

    static final Kind<Seen> SEEN = Shape.of(Seen.class)
            .has("saved", TEXTS, each -> each.seen.saved())
            .has("check", list(FINDING), each -> each.seen.findings())
            .has("kept", YES_NO.says("whether the last good rules were kept"), each -> each.seen.kept())
            .has("tests", TESTS.open(), each -> each)
            .has("differences", list(PackCompareJson.ANSWER), each -> each.seen
                    .compared()
                    .map(PackComparison::differences)
                    .orElse(List.of()))
            .has("milliseconds", COUNT, Seen::milliseconds)
            .open();

    private WatchJson() {}

    /**
     * One object on one line.
     *
     * @param milliseconds how long it took
     */
    public static String line(Watched.Seen seen, long milliseconds) {
        return SEEN.line(new Seen(seen, milliseconds));
    }
}
