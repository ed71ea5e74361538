package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Sampling;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.facts.FactDefinition;
import dealadvisor.reading.Present;
import dealadvisor.render.words.Odds;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;

/** How likely which verdict is, where answers are not certain. It is drawn in steps, each finer than the one before. */
final class LiveChances {
    private static final int PAIRINGS = 5;
    private static final int FACTS = 3;

    /** How many draws are made first, and at last; each step makes ten times as many as the one before. */
    private static final int FIRST = 100;

    private static final int LAST = Sampling.USUAL;
    private static final List<Verdict> BEST_FIRST =
            List.of(Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.NOT_RECOMMENDED, Verdict.BLOCKED);

    private LiveChances() {}

    static List<Element> drawn(LiveView view, Sheet sheet) {
        if (!view.uncertain()) {
            return List.of(el(
                    "p",
                    cls("lead"),
                    "No answer is uncertain. Where one is, say how likely, such as 0.05 to 0.3 or yes 70%."));
        }
        return view.drawing()
                .chances()
                .map(chances -> drawn(chances, view, sheet))
                .orElseGet(() -> List.of(el(
                        "p",
                        cls("lead"),
                        at("data-more", Integer.toString(FIRST)),
                        "To be drawn from what is uncertain.")));
    }

    private static List<Element> drawn(Uncertainty chances, LiveView view, Sheet sheet) {
        List<Element> parts = new ArrayList<>();
        boolean more = !chances.exact() && chances.samples() < LAST;
        parts.add(el(
                "p",
                cls("lead"),
                more ? List.of(at("data-more", Integer.toString(chances.samples() * 10))) : List.of(),
                (chances.exact()
                                ? "Exact: all " + Said.count(chances.samples(), "combination")
                                        + " of what is uncertain."
                                : "From " + Said.count(chances.samples(), "draw")
                                        + (more ? ", and more to come." : "."))
                        + (chances.contradictory() > 0
                                ? " " + Odds.percent(chances.contradictory())
                                        + " contradict themselves and are left out."
                                : "")));
        parts.add(table(chances, sheet));
        List<Element> first = chances.findOutFirst().stream()
                .filter(worth -> worth.value() > 0)
                .limit(FACTS)
                .map(worth -> el(
                        "li",
                        asks(view, worth.fact()),
                        worth.changesAdvice()
                                .map(chance -> " Changes what to pursue in " + Odds.percent(chance) + ".")
                                .orElse(""),
                        " ",
                        el("code", worth.fact())))
                .toList();
        if (!first.isEmpty()) {
            parts.add(el("h4", "Worth finding out first"));
            parts.add(el("ol", first));
        }
        return parts;
    }

    private static String asks(LiveView view, String path) {
        return view.pack()
                .vocabulary()
                .definition(path)
                .map(FactDefinition::asks)
                .orElse(path);
    }

    private static Element table(Uncertainty chances, Sheet sheet) {
        Element body = el("tbody");
        chances.pairings().stream().limit(PAIRINGS).forEach(pairing -> {
            Element row = el(
                    "tr",
                    el(
                            "th",
                            at("scope", "row"),
                            sheet.good(pairing.good()) + " for " + sheet.payment(pairing.payment()),
                            bar(pairing)));
            BEST_FIRST.forEach(verdict -> row.add(el("td", chance(Present.in(pairing.verdicts(), verdict)))));
            body.add(row);
        });
        Element head = el("tr", el("th", at("scope", "col"), "Pairing"));
        BEST_FIRST.forEach(verdict -> head.add(el(
                "th",
                at("scope", "col"),
                el("span", cls("b " + Words.letter(verdict)), at("aria-hidden", "true"), Words.letter(verdict)),
                el("span", cls("vh"), Words.verdict(verdict)))));
        return Table.scrolling(
                "Chances of verdicts",
                el("table", cls("list"), Table.caption("How likely which verdict is"), el("thead", head), body));
    }

    private static String chance(double chance) {
        return chance == 0 ? "0%" : Odds.percent(chance);
    }

    private static Element bar(Uncertainty.Pairing pairing) {
        Element bar = Svg.ornament("term-bar", 100, 8).add(at("preserveAspectRatio", "none"));
        double from = 0;
        for (Verdict verdict : BEST_FIRST) {
            double width = 100 * Present.in(pairing.verdicts(), verdict);
            bar.add(Svg.rect("fill-" + Words.letter(verdict), from, 0, width, 8));
            from += width;
        }
        return bar;
    }
}
