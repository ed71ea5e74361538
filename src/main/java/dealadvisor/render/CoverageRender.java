package dealadvisor.render;

import dealadvisor.workbench.RuleCoverage;
import dealadvisor.workbench.RuleCoverage.Count;

/** What scenarios exercise. */
public final class CoverageRender {
    private static final int SHOWN = 20;

    private CoverageRender() {}

    /** A share in percent with one decimal, never rounded up: 100 stands only for all. */
    public static double percent(Count count) {
        return count.total() == 0 ? 100 : Math.floor(1000.0 * count.seen() / count.total()) / 10;
    }

    /**
     * Counts, then what is missing.
     *
     * @param all whether to list all that is missing
     */
    public static String text(RuleCoverage.Report report, Style style, boolean all) {
        StringBuilder text = new StringBuilder();
        line(text, "rules that fire", report.rules());
        line(text, "outcomes of conditions seen", report.conditions());
        line(text, "sides of limits seen", report.limits());
        line(text, "claims exercised", report.claims());
        line(text, "catalogue entries that come up", report.catalogue());
        line(text, "rules that weigh change an answer", report.effects());
        line(text, "terms are reached by a fact in one way, or in several with a reason", report.ways());
        int shown =
                all ? report.missing().size() : Math.min(SHOWN, report.missing().size());
        for (RuleCoverage.Gap gap : report.missing().subList(0, shown)) {
            text.append(style.wrapped(
                            "  ", gap.place().file() + ":" + gap.place().line() + ": " + gap.what()))
                    .append('\n');
        }
        if (shown < report.missing().size()) {
            text.append("  and ").append(report.missing().size() - shown).append(" more: --all lists them\n");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String what, Count count) {
        text.append(String.format(
                java.util.Locale.ROOT, "%5.1f%%  %d of %d %s%n", percent(count), count.seen(), count.total(), what));
    }

    /** As JSON. */
    public static String json(RuleCoverage.Report report) {
        return Json.text(
                true,
                json -> json.object(() -> {
                    count(json, "rules", report.rules(), "total", "fired");
                    count(json, "conditions", report.conditions(), "outcomes", "seen");
                    count(json, "limits", report.limits(), "sides", "seen");
                    count(json, "claims", report.claims(), "total", "exercised");
                    count(json, "catalogue", report.catalogue(), "total", "seen");
                    count(json, "effects", report.effects(), "total", "seen");
                    count(json, "ways", report.ways(), "total", "justified");
                    json.key("missing")
                            .list(
                                    report.missing(),
                                    gap -> json.object(() -> json.put("what", gap.what())
                                            .put("file", gap.place().file())
                                            .put("line", gap.place().line())
                                            .put("column", gap.place().column())));
                }));
    }

    private static void count(Json json, String key, Count count, String total, String seen) {
        json.key(key)
                .object(() ->
                        json.put(total, count.total()).put(seen, count.seen()).put("percent", percent(count)));
    }
}
