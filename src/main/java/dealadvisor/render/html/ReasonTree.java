package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.to;

import dealadvisor.advice.Feasibility.BarrierSeverity;
import dealadvisor.advice.Feasibility.CauseSeverity;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Severity;
import dealadvisor.explanation.PrintedTerms;
import dealadvisor.explanation.Rounding;
import dealadvisor.facts.Fact;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Why a pairing has its verdict, from the verdict down to the lines of the case file: terms, what each is to begin with, what each barrier leaves of
 * it, the arguments for and against the barrier's causes, the facts and rules behind them. Every number is the product of those below it.
 */
final class ReasonTree {
    private final Sheet sheet;
    private final PairingAdvice pairing;
    private final TermBars bars;
    private final Set<String> shown = new HashSet<>();

    ReasonTree(Sheet sheet, PairingAdvice pairing) {
        this.sheet = sheet;
        this.pairing = pairing;
        this.bars = new TermBars(sheet, pairing);
    }

    Element drawn() {
        PrintedTerms printed = Sheet.printed(pairing);
        List<String> product = new ArrayList<>();
        for (Term term : Term.values()) {
            product.add(Said.term(term) + " " + printed.of(term));
        }
        Element tree = el(
                "div",
                cls("tree"),
                el(
                        "p",
                        cls("k"),
                        sheet.badge(pairing),
                        " " + Said.capital(sheet.pairing(pairing)) + " = " + String.join(" × ", product)),
                blocks(),
                caps());
        for (Term term : Term.values()) {
            tree.add(term(term, printed.of(term)));
        }
        return tree;
    }

    private List<Element> blocks() {
        return pairing.hindrances().blockedBy().stream()
                .map(blocked -> el(
                        "p",
                        "Blocked by " + Words.spoken(blocked.what().id()) + " " + Words.spoken(blocked.id()) + ". ",
                        sheet.conclusions(blocked.conclusions()).stream()
                                .limit(2)
                                .map(c -> el("span", sheet.says(c), " "))))
                .toList();
    }

    private List<Element> caps() {
        return pairing.hindrances().cappedBy().stream()
                .map(cap -> el("p", "Held down whatever its index: " + Words.cap(cap) + "."))
                .toList();
    }

    private Element term(Term term, String value) {
        Element list = el("ul");
        start(term, list);
        bars.lowering(term).forEach(barrier -> list.add(barrier(barrier)));
        return el(
                "details",
                cls("pr"),
                at("open", "open"),
                el(
                        "summary",
                        el("span", cls("k"), Words.heading(term) + " " + value),
                        " ",
                        el("span", cls("hedge"), Words.meaning(term))),
                list);
    }

    private void start(Term term, Element list) {
        double start = bars.start(term);
        Conclusion.Kind kind = term == Term.AI_GAINS ? Conclusion.Kind.APPEAL : Conclusion.Kind.WORTH;
        if (term == Term.AI_GAINS || term == Term.OUR_GAINS) {
            List<Reasoned> reasons = sheet.advice().argument().conclusions().stream()
                    .filter(c -> c.kind() == kind && c.scope().covers(pairing.good(), pairing.payment()))
                    .toList();
            list.add(el(
                    "li",
                    el("span", cls("fac"), Rounding.of(start)),
                    " to begin with: "
                            + (term == Term.AI_GAINS
                                    ? "what the payment is worth to it"
                                    : "what the good is worth to us")
                            + (reasons.isEmpty() ? ", since nothing known says otherwise" : ""),
                    reasons.isEmpty()
                            ? List.of()
                            : List.of(el("ul", reasons.stream().map(this::argument)))));
        } else if (bars.lowering(term).isEmpty()) {
            list.add(el("li", el("span", cls("fac"), "1"), " nothing known lowers it"));
        }
        double floor = sheet.floor(pairing, term);
        if (floor < pairing.feasibility().terms().of(term) - 0.004) {
            list.add(el("li", cls("relief"), "One answer to what is unknown could bring it to " + sheet.index(floor)));
        }
    }

    private Element barrier(BarrierSeverity barrier) {
        Element list = el("ul");
        for (CauseSeverity cause : barrier.causes()) {
            sheet.conclusions(cause.conclusions()).forEach(c -> list.add(argument(c)));
            for (Reasoned relief : sheet.conclusions(cause.relievedBy())) {
                list.add(el(
                        "li",
                        cls("relief"),
                        el("span", cls("k"), cause.severity() == Severity.NONE ? "taken away by " : "weakened by "),
                        sheet.says(relief),
                        grounds(relief)));
            }
        }
        return el(
                "li",
                el(
                        "details",
                        cls("pr"),
                        at("open", "open"),
                        el(
                                "summary",
                                el("span", cls("fac"), "× " + Rounding.of(barrier.factor())),
                                " " + sheet.barrier(barrier).name() + ": ",
                                sheet.severity(barrier.severity())),
                        list));
    }

    private Element argument(Reasoned conclusion) {
        return el("li", sheet.says(conclusion), grounds(conclusion));
    }

    /** Facts with their places, what is unknown, the rule with its place, and what the conclusion rests on; once for each conclusion. */
    private List<Element> grounds(Reasoned conclusion) {
        List<Element> lines = new ArrayList<>();
        if (!shown.add(conclusion.id())) {
            return List.of(el("span", cls("f"), "as above"));
        }
        conclusion.facts().forEach(fact -> lines.add(fact(fact)));
        conclusion.unknown().forEach(path -> lines.add(el("span", cls("f"), el("code", path), " is not known")));
        conclusion
                .unless()
                .forEach(path ->
                        lines.add(el("span", cls("f"), el("code", path), " is not known and taken not to be so")));
        lines.add(el(
                "span",
                cls("f"),
                "rule: " + conclusion.rule() + " ",
                el("code", conclusion.file() + ":" + conclusion.line())));
        List<Reasoned> from = sheet.conclusions(conclusion.from());
        if (!from.isEmpty()) {
            lines.add(el("ul", from.stream().map(this::argument)));
        }
        return lines;
    }

    private Element fact(Fact fact) {
        return el(
                "span",
                cls("f"),
                el("a", to(sheet.anchor("f", fact.path())), el("code", fact.path())),
                " = " + sheet.answer(fact.path(), fact.value()),
                fact.place().map(place -> List.of(", ", el("code", place.toString()))),
                fact.remarks().source().map(source -> ", by " + source));
    }
}
