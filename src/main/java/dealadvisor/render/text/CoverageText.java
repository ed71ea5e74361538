package dealadvisor.render.text;

import dealadvisor.render.words.Percent;
import dealadvisor.workbench.RuleCoverage;
import dealadvisor.workbench.RuleCoverage.Count;

/** What scenarios exercise, as text. */
public final class CoverageText {
    private static final int SHOWN = 20;

    private CoverageText() {}

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
                java.util.Locale.ROOT, "%5.1f%%  %d of %d %s%n", Percent.of(count), count.seen(), count.total(), what));
    }
}
