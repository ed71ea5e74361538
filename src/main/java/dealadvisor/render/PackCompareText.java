package dealadvisor.render;

import dealadvisor.comparison.ConclusionDifference;
import dealadvisor.comparison.PackComparison;
import dealadvisor.comparison.PackDifference;
import dealadvisor.comparison.SmallestCase;
import dealadvisor.engine.RulePack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two packs compared on cases, as text: which answers differ, and whose rules make them. */
public final class PackCompareText {
    private static final int SHOWN = 3;

    private final RulePack a;
    private final RulePack b;
    private final Style style;
    private final boolean all;
    private final StringBuilder text = new StringBuilder();

    private PackCompareText(RulePack a, RulePack b, Style style, boolean all) {
        this.a = a;
        this.b = b;
        this.style = style;
        this.all = all;
    }

    /**
     * The cases one after the other.
     *
     * @param all whether to list every difference and every conclusion
     */
    public static String of(RulePack a, RulePack b, List<PackComparison> compared, Style style, boolean all) {
        PackCompareText render = new PackCompareText(a, b, style, all);
        long differing =
                compared.stream().filter(each -> !each.differences().isEmpty()).count();
        render.line(
                "",
                style.bold(a.id() + " against " + b.id())
                        + (compared.size() == 1
                                ? ""
                                : ": " + differing + " of " + compared.size() + " cases are answered otherwise."));
        compared.forEach(render::one);
        return render.text.toString();
    }

    /** The smallest case, or that none was found within the search. */
    public static String of(RulePack a, RulePack b, SmallestCase smallest, Style style) {
        PackCompareText render = new PackCompareText(a, b, style, true);
        String searched = smallest.tried() + " cases of up to three facts that are read by the " + smallest.rules()
                + " rules which only one of them has";
        if (smallest.found().isEmpty()) {
            render.line(
                    "",
                    style.bold("No small case") + " was found on which " + a.id() + " and " + b.id()
                            + " answer otherwise: tried " + searched
                            + (smallest.exhausted() ? "." : ", which was the bound; there are more."));
            return render.text.toString();
        }
        render.line("", style.bold("The smallest case found") + " on which they differ (tried " + searched + "):");
        if (smallest.facts().isEmpty()) {
            render.line("  ", "(no fact at all)");
        }
        smallest.facts().forEach((path, value) -> render.line("  ", path + ": " + value.text()));
        render.one(smallest.found().get());
        return render.text.toString();
    }

    private void one(PackComparison compared) {
        line(
                "",
                style.bold(compared.a().facts().id()) + ": "
                        + (compared.differences().isEmpty()
                                ? "the same " + compared.asked() + " answers"
                                : compared.differences().size() + " of " + compared.asked() + " answers differ"));
        // Answers that differ in the same way by the same rules share a line.
        Map<String, List<PackDifference>> groups = new LinkedHashMap<>();
        compared.differences().forEach(difference -> groups.computeIfAbsent(
                        difference.a() + " -> " + difference.b() + difference.rules(), k -> new ArrayList<>())
                .add(difference));
        int shown = 0;
        for (List<PackDifference> group : groups.values()) {
            if (!all && shown == 2 * SHOWN) {
                line("  ", "and " + (groups.size() - shown) + " other changes: --all lists them");
                break;
            }
            shown++;
            group(group);
        }
        if (all) {
            compared.conclusions().forEach(this::conclusion);
        }
    }

    private void group(List<PackDifference> group) {
        PackDifference first = group.get(0);
        int names = all ? group.size() : Math.min(SHOWN, group.size());
        line(
                "  ",
                style.bold(String.join(
                                ", ",
                                group.subList(0, names).stream()
                                        .map(PackDifference::what)
                                        .toList()))
                        + (names < group.size() ? " and " + (group.size() - names) + " more" : "") + ": " + first.a()
                        + " -> " + first.b());
        if (first.rules().isEmpty()) {
            line("    ", "by calibration or catalogue alone");
        }
        int voices = all ? first.rules().size() : Math.min(SHOWN, first.rules().size());
        first.rules().subList(0, voices).forEach(this::voice);
        if (voices < first.rules().size()) {
            line("    ", "and " + (first.rules().size() - voices) + " other rules");
        }
    }

    private void voice(PackDifference.Voice voice) {
        String who = voice.authors().isEmpty() ? voice.pack() : String.join(", ", voice.authors());
        String where =
                switch (voice.in()) {
                    case "a" -> "only in " + a.id();
                    case "b" -> "only in " + b.id();
                    default -> "in both, with another amount";
                };
        line("    ", "\"" + voice.rule() + "\" " + style.faint("(" + who + "; " + where + ")"));
    }

    private void conclusion(ConclusionDifference difference) {
        line(
                "    ",
                (difference.a().isEmpty() ? b.id() : difference.b().isEmpty() ? a.id() : "both, otherwise") + ": "
                        + difference.either().says() + " " + style.faint(Citation.of(difference.either())));
    }

    private void line(String indent, String content) {
        text.append(style.wrapped(indent, content)).append('\n');
    }
}
