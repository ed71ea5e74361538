package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.NUMBER;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.list;

import dealadvisor.render.words.Percent;
import dealadvisor.workbench.RuleCoverage;

/** What scenarios exercise, as JSON. */
public final class CoverageJson {
    private static final Kind<RuleCoverage.Gap> GAP = Shape.of(RuleCoverage.Gap.class)
            .has("what", TEXT, RuleCoverage.Gap::what)
            .has("file", TEXT, gap -> gap.place().file())
            .has("line", COUNT, gap -> gap.place().line())
            .has("column", COUNT, gap -> gap.place().column())
            .open();

    static final Kind<RuleCoverage.Report> COVERAGE = Shape.of(RuleCoverage.Report.class)
            .has("rules", count("total", "fired"), RuleCoverage.Report::rules)
            .has("conditions", count("outcomes", "seen"), RuleCoverage.Report::conditions)
            .has("limits", count("sides", "seen"), RuleCoverage.Report::limits)
            .has("claims", count("total", "exercised"), RuleCoverage.Report::claims)
            .has("catalogue", count("total", "seen"), RuleCoverage.Report::catalogue)
            .has("effects", count("total", "seen"), RuleCoverage.Report::effects)
            .has("ways", count("total", "justified"), RuleCoverage.Report::ways)
            .has("missing", list(GAP), RuleCoverage.Report::missing)
            .open();

    private CoverageJson() {}

    private static Kind<RuleCoverage.Count> count(String total, String seen) {
        return Shape.of(RuleCoverage.Count.class)
                .has(total, COUNT, RuleCoverage.Count::total)
                .has(seen, COUNT, RuleCoverage.Count::seen)
                .has("percent", NUMBER.says("with one decimal, never rounded up"), Percent::of)
                .open();
    }

    /** An object with a line end. */
    public static String of(RuleCoverage.Report report) {
        return COVERAGE.text(report);
    }
}
