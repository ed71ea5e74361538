package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Verdict;
import dealadvisor.comparison.CaseComparison;
import dealadvisor.comparison.ConclusionDifference;
import dealadvisor.comparison.Difference;
import dealadvisor.comparison.TermDifference;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Rounding;
import dealadvisor.reading.Present;
import dealadvisor.render.words.AnswerNames;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.Odds;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two cases compared, as a page: both answers, the facts that make a difference, the answers that differ, and the arguments behind them. */
public final class ComparisonReport {
    private final CaseComparison compared;
    private final Sheet first;
    private final Sheet second;
    private final AnswerNames names;

    private ComparisonReport(CaseComparison compared, RulePack pack) {
        this.compared = compared;
        this.names = new AnswerNames(pack);
        this.first = Sheet.of(compared.a(), pack, "a-", Sheet.Links.NONE);
        // One list of notes for both.
        this.second = Sheet.of(compared.b(), pack, "b-", Sheet.Links.NONE).noting(first.notes());
    }

    /**
     * The page, with a line end.
     *
     * @param pack the rules under which the cases were compared
     * @param asked what rules were asked for
     * @param words the command and what was given to it, for making the page again
     */
    public static String of(CaseComparison compared, RulePack pack, Asked asked, List<String> words) {
        return new ComparisonReport(compared, pack).page(asked, words);
    }

    private String page(Asked asked, List<String> words) {
        String a = compared.a().facts().id();
        String b = compared.b().facts().id();
        String heading = a.equals(b) ? a + ", changed" : a + " against " + b;
        Element provenance = el("dl", cls("prov"));
        Provenance.entry(provenance, "A", el("code", file(compared.a())));
        Provenance.entry(provenance, "B", el("code", file(compared.b())));
        Provenance.rules(provenance, first.pack());
        Provenance.entry(provenance, "Made with", el("code", asked.underRules(words.toArray(String[]::new))));
        Document page = new Document("Compared: " + heading)
                .top(List.of(
                        el(
                                "p",
                                cls("eyebrow"),
                                "Deal advice compared · " + first.pack().title()),
                        el("h1", heading),
                        el("p", cls("sum"), summary()),
                        el("div", cls("cols"), side("A", first), side("B", second)),
                        Brief.disclaimer()))
                .section("facts", "Facts", "Facts that differ", facts())
                .section("answers", "Answers", "Answers that differ", answers());
        List<Element> chances = chances();
        if (!chances.isEmpty()) {
            page.section("likely", "How likely", "How likely each verdict is", chances);
        }
        return page.section("terms", "Terms", "Terms that differ", terms())
                .section("because", "Because", "Arguments that came, went or changed", arguments())
                .notes(first.notes(), first.pack())
                .provenance(provenance)
                .written();
    }

    private static String file(Advice advice) {
        return advice.facts().file().orElse(advice.facts().id());
    }

    private String summary() {
        int facts = compared.facts().size();
        int answers = compared.differences().size();
        return Said.count(facts, "fact")
                + (facts == 1 ? " differs" : " differ")
                + (answers == 0
                        ? ", and none of the " + compared.asked() + " answers that both give does."
                        : ", and " + answers + " of the " + compared.asked() + " answers that both give.");
    }

    private static Element side(String name, Sheet sheet) {
        return el(
                "div",
                cls("banner " + Words.style(sheet.headline().stamp())),
                el(
                        "p",
                        cls("stamp"),
                        name + " · " + sheet.advice().facts().id() + ": "
                                + sheet.headline().stamp().words()),
                el("p", cls("say"), sheet.headline().sentence()),
                sheet.ranking()
                        .best()
                        .map(best -> el("p", sheet.badge(best), " " + Said.capital(sheet.pairing(best)))));
    }

    private List<Element> facts() {
        if (compared.facts().isEmpty()) {
            return List.of(el("p", "None: both say the same."));
        }
        return List.of(Table.captioned(
                "What the cases state otherwise, those facts first that make the most differences",
                List.of("Fact", "A", "B", "Alone makes B’s answer on", "Alone moves otherwise"),
                compared.factsByEffect().stream()
                        .map(f -> List.of(
                                el("code", f.fact()),
                                first.said(f.fact(), f.a()),
                                second.said(f.fact(), f.b()),
                                f.makes().isEmpty() ? "none" : names(f.makes()),
                                f.moves().isEmpty() ? "none" : names(f.moves())))
                        .toList()));
    }

    private List<Element> answers() {
        List<Element> parts = new ArrayList<>();
        if (compared.differences().isEmpty()) {
            parts.add(el("p", "None."));
        } else {
            parts.add(Table.captioned(
                    "Answers that differ, and which facts make the difference",
                    List.of("On", "A", "B", "By", "Rules whose conclusions came, went or changed"),
                    compared.differences().stream()
                            .map(difference -> List.of(
                                    Said.capital(names.of(difference.what())),
                                    answer(first, difference.what(), difference.a()),
                                    answer(second, difference.what(), difference.b()),
                                    by(difference),
                                    String.join("; ", difference.rules())))
                            .toList()));
        }
        only("A", compared.onlyA()).ifPresent(parts::add);
        only("B", compared.onlyB()).ifPresent(parts::add);
        return parts;
    }

    private List<Element> chances() {
        List<Element> parts = new ArrayList<>();
        Odds.unweighed(compared).ifPresent(words -> parts.add(el("p", words)));
        if (!compared.chances().isEmpty()) {
            parts.add(Table.captioned(
                    "Chances of verdicts, those first that differ most; a case that states nothing as uncertain has its verdict for sure",
                    List.of("Pairing", "A recommended", "A possible", "B recommended", "B possible"),
                    compared.chances().stream()
                            .map(each -> List.of(
                                    Said.capital(names.of(each.pairing())),
                                    Odds.percent(Present.in(each.a(), Verdict.RECOMMENDED)),
                                    Odds.percent(Present.in(each.a(), Verdict.POSSIBLE)),
                                    Odds.percent(Present.in(each.b(), Verdict.RECOMMENDED)),
                                    Odds.percent(Present.in(each.b(), Verdict.POSSIBLE))))
                            .toList()));
        }
        return parts;
    }

    private Optional<Element> only(String side, List<String> pairings) {
        return pairings.isEmpty()
                ? Optional.empty()
                : Optional.of(el("p", "Only " + side + " asks about " + names(pairings) + "."));
    }

    private static Optional<PairingAdvice> pairing(Sheet sheet, String id) {
        return sheet.ranking().all().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    private Object answer(Sheet sheet, String what, String says) {
        Optional<PairingAdvice> pairing =
                pairing(sheet, what).filter(p -> p.verdict().id().equals(says));
        return pairing.isPresent() ? sheet.badge(pairing.get()) : names.answer(what, says);
    }

    private static List<Object> by(Difference difference) {
        List<String> facts = difference.makes().isEmpty() ? difference.together() : difference.makes();
        if (facts.isEmpty()) {
            return List.of("several facts together");
        }
        List<Object> shown = new ArrayList<>();
        for (String fact : facts) {
            if (!shown.isEmpty()) {
                shown.add(difference.makes().isEmpty() ? " with " : " or ");
            }
            shown.add(el("code", fact));
        }
        shown.add(difference.makes().isEmpty() ? ", only together" : facts.size() > 1 ? ", each alone" : " alone");
        return shown;
    }

    private String names(List<String> whats) {
        List<String> names = whats.stream().map(this.names::of).toList();
        int shown = Math.min(6, names.size());
        return String.join("; ", names.subList(0, shown))
                + (shown < names.size() ? " and " + (names.size() - shown) + " more" : "");
    }

    private List<Element> terms() {
        if (compared.terms().isEmpty()) {
            return List.of(el("p", "None."));
        }
        Map<String, List<TermDifference>> byPairing = new LinkedHashMap<>();
        compared.terms().forEach(t -> byPairing
                .computeIfAbsent(t.pairing(), k -> new ArrayList<>())
                .add(t));
        List<List<Object>> rows = new ArrayList<>();
        byPairing.forEach((pairing, terms) -> {
            List<Object> row = new ArrayList<>(List.of(Said.capital(names.of(pairing))));
            for (String term : List.of("ai-gains", "our-gains", "our-credibility", "ai-credibility", "index")) {
                row.add(terms.stream()
                        .filter(t -> t.term().equals(term))
                        .map(t -> Rounding.beside(t.a(), t.b()) + " → " + Rounding.beside(t.b(), t.a()))
                        .findFirst());
            }
            rows.add(row);
        });
        return List.of(Table.captioned(
                "From A to B; what stays as it is is left out",
                List.of("Pairing", "AI gains", "our gains", "our word", "its word", "Index"),
                rows));
    }

    private List<Element> arguments() {
        List<ConclusionDifference> bearing = compared.arguments();
        List<Element> parts = new ArrayList<>();
        if (!bearing.isEmpty()) {
            parts.add(Element.plain(bearing.stream().map(this::argument)));
        }
        List<ConclusionDifference> rest = compared.conclusions().stream()
                .filter(c -> !bearing.contains(c))
                .toList();
        if (!rest.isEmpty()) {
            parts.add(Element.folded(
                    Said.count(rest.size(), "argument") + " that bear on no answer that differs",
                    Element.plain(rest.stream().map(this::argument))));
        }
        return parts.isEmpty() ? List.of(el("p", "None.")) : parts;
    }

    private Element argument(ConclusionDifference difference) {
        String change = difference.a().isPresent() && difference.b().isPresent()
                ? "In B " + difference.either().amount() + ", in A "
                        + difference.a().get().amount()
                : difference.b().isPresent() ? "Only in B" : "Only in A";
        return argument(change, first.says(difference.either()), difference.either());
    }

    /** An argument: how it changed, what it says, and where it is made. */
    static Element argument(String change, Object says, Reasoned made) {
        return el(
                "li",
                el("strong", change + ": "),
                says,
                el("br"),
                el("span", cls("hedge"), made.rule() + " "),
                el("code", made.file() + ":" + made.line() + ", " + made.scope().text()));
    }
}
