package dealadvisor.render.text;

import dealadvisor.comparison.ConclusionDifference;
import dealadvisor.comparison.DataDifference;
import dealadvisor.comparison.OnlyIn;
import dealadvisor.comparison.PackComparison;
import dealadvisor.comparison.PackDifference;
import dealadvisor.comparison.SmallestCase;
import dealadvisor.comparison.Unstated;
import dealadvisor.render.words.Citation;
import dealadvisor.render.words.NamedPack;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Two packs compared on cases, as text: which answers differ, and whose rules make them. */
public final class PackCompareText {
    private static final int SHOWN = 3;

    private final NamedPack a;
    private final NamedPack b;
    private final Style style;
    private final boolean all;
    private final Supplier<List<DataDifference>> data;
    private final TextLines text;

    private PackCompareText(NamedPack a, NamedPack b, Supplier<List<DataDifference>> data, Style style, boolean all) {
        this.a = a;
        this.b = b;
        this.data = data;
        this.style = style;
        this.text = new TextLines(style);
        this.all = all;
    }

    /**
     * The cases one after the other.
     *
     * @param data gives what calibration and catalogues of the two state otherwise
     * @param all whether to list every difference, every term and every conclusion
     */
    public static String of(
            NamedPack a,
            NamedPack b,
            List<PackComparison> compared,
            Supplier<List<DataDifference>> data,
            Style style,
            boolean all) {
        PackCompareText render = new PackCompareText(a, b, data, style, all);
        long differing =
                compared.stream().filter(each -> !each.differences().isEmpty()).count();
        render.text.line(
                "",
                style.bold(a.name() + " against " + b.name())
                        + (compared.size() == 1
                                ? ""
                                : ": " + differing + " of " + compared.size() + " cases are answered otherwise."));
        render.only();
        render.unstated(a, Unstated.of(a.pack(), b.pack(), compared));
        render.unstated(b, Unstated.of(b.pack(), a.pack(), compared));
        compared.forEach(each -> {
            render.one(each);
            render.beside(each);
        });
        return render.text.toString();
    }

    /**
     * The smallest case, or that none was found within the search.
     *
     * @param all whether to list every difference and every conclusion that bears on one
     */
    public static String of(
            NamedPack a,
            NamedPack b,
            SmallestCase smallest,
            Supplier<List<DataDifference>> data,
            Style style,
            boolean all) {
        PackCompareText render = new PackCompareText(a, b, data, style, all);
        String searched = smallest.tried() + (smallest.tried() == 1 ? " case" : " cases")
                + " of up to three facts that are read by the " + smallest.rules()
                + " rules which only one of them has";
        if (smallest.found().isEmpty()) {
            render.text.line(
                    "",
                    style.bold("No small case") + " was found on which " + a.name() + " and " + b.name()
                            + " answer otherwise: tried " + searched
                            + (smallest.exhausted() ? "." : ", which was the bound; there are more."));
            render.only();
            return render.text.toString();
        }
        render.text.line("", style.bold("The smallest case found") + " on which they differ (tried " + searched + "):");
        if (smallest.facts().isEmpty()) {
            render.text.line("  ", "(no fact at all)");
        }
        smallest.facts().forEach((path, value) -> render.text.line("  ", path + ": " + value.text()));
        PackComparison found = smallest.found().get();
        render.one(found);
        List<ConclusionDifference> bearing = found.arguments();
        render.some(bearing, render::conclusion, "more conclusions: --all lists them");
        render.only();
        return render.text.toString();
    }

    // Goods and payments on which there is nothing to compare.
    private void only() {
        only(a.name(), OnlyIn.of(a.pack(), b.pack()));
        only(b.name(), OnlyIn.of(b.pack(), a.pack()));
    }

    private void only(String pack, OnlyIn own) {
        List<String> parts = new ArrayList<>();
        if (!own.goods().isEmpty()) {
            parts.add((own.goods().size() == 1 ? "the good " : "the goods ") + String.join(", ", own.goods()));
        }
        if (!own.payments().isEmpty()) {
            parts.add((own.payments().size() == 1 ? "the payment " : "the payments ")
                    + String.join(", ", own.payments()));
        }
        if (!parts.isEmpty()) {
            text.line("  ", "Only " + pack + " has " + String.join(" and ", parts) + "; compared is what both have.");
        }
    }

    // Where the two may differ without these cases showing it.
    private void unstated(NamedPack pack, List<String> facts) {
        if (!facts.isEmpty()) {
            int shown = all ? facts.size() : Math.min(2 * SHOWN, facts.size());
            text.line(
                    "  ",
                    "No case states " + String.join(", ", facts.subList(0, shown))
                            + (shown < facts.size() ? " and " + (facts.size() - shown) + " more" : "")
                            + ", which only rules of " + pack.name()
                            + " read; --smallest searches for a case on which the two differ.");
        }
    }

    private void one(PackComparison compared) {
        text.line(
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
                text.line("  ", "and " + (groups.size() - shown) + " other changes: --all lists them");
                break;
            }
            shown++;
            group(compared, group);
        }
    }

    // What differs beside the answers, or behind them.
    private void beside(PackComparison compared) {
        if (all) {
            CompareText.terms(compared.terms()).forEach(terms -> text.line("    ", terms));
            compared.conclusions().forEach(this::conclusion);
        } else if (!compared.terms().isEmpty() || !compared.conclusions().isEmpty()) {
            int conclusions = compared.conclusions().size();
            int terms = compared.terms().size();
            List<String> counts = new ArrayList<>();
            if (conclusions > 0) {
                counts.add(Said.count(conclusions, "conclusion"));
            }
            if (terms > 0) {
                counts.add(Said.count(terms, "term"));
            }
            text.line(
                    "  ",
                    String.join(" and ", counts) + (conclusions + terms == 1 ? " differs" : " differ")
                            + "; --all shows more");
        }
    }

    private void group(PackComparison compared, List<PackDifference> group) {
        PackDifference first = group.get(0);
        int names = all ? group.size() : Math.min(SHOWN, group.size());
        text.line(
                "  ",
                style.bold(String.join(
                                ", ",
                                group.subList(0, names).stream()
                                        .map(PackDifference::what)
                                        .toList()))
                        + (names < group.size() ? " and " + (group.size() - names) + " more" : "") + ": " + first.a()
                        + " -> " + first.b());
        if (first.byDataAlone()) {
            data(compared, group);
        }
        some(first.rules(), this::voice, "other rules");
    }

    // Where the rules are the same, what the packs count and list makes the difference.
    private void data(PackComparison compared, List<PackDifference> group) {
        List<String> answers =
                new ArrayList<>(group.stream().map(PackDifference::what).toList());
        compared.differences().stream()
                .map(PackDifference::what)
                .filter(what ->
                        what.startsWith("eligibility/") && !answers.get(0).equals("window"))
                .forEach(answers::add);
        List<DataDifference> bearing = data.get().stream()
                .filter(each -> answers.stream().anyMatch(each::bearsOn))
                .toList();
        if (bearing.isEmpty() && group.get(0).rules().isEmpty()) {
            text.line("    ", "by calibration or catalogue alone");
        }
        some(bearing, this::stated, "more that are stated otherwise: --all lists them");
    }

    private <T> void some(List<T> items, Consumer<T> show, String more) {
        text.some("    ", items, all ? Integer.MAX_VALUE : SHOWN, show, left -> left + " " + more);
    }

    private void stated(DataDifference each) {
        String change = each.a().isPresent() && each.b().isPresent()
                ? each.a().get() + " -> " + each.b().get()
                : each.b()
                        .map(added -> "with " + added)
                        .orElseGet(() -> "without " + each.a().orElseThrow());
        text.line(
                "    ",
                each.what() + " " + change + " "
                        + style.faint("(" + who(each.pack(), each.authors()) + "; " + each.place() + ")"));
    }

    private static String who(String pack, List<String> authors) {
        return authors.isEmpty() ? pack : String.join(", ", authors);
    }

    private void voice(PackDifference.Voice voice) {
        String who = who(voice.pack(), voice.authors());
        String concluding = voice.in().equals("a") ? a.name() : b.name();
        String where = voice.in().equals("both")
                ? "in both, with another amount"
                : voice.shared() ? "in both; concludes it only under " + concluding : "only in " + concluding;
        text.line("    ", "\"" + voice.rule() + "\" " + style.faint("(" + who + "; " + where + ")"));
    }

    private void conclusion(ConclusionDifference difference) {
        text.line(
                "    ",
                (difference.a().isEmpty() ? b.name() : difference.b().isEmpty() ? a.name() : "both, otherwise") + ": "
                        + difference.either().says() + " " + style.faint(Citation.of(difference.either())));
    }
}
