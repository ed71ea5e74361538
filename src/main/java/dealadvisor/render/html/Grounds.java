package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Deal.StepNote;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Eligibility.Requirement;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Portfolio;
import dealadvisor.conclusions.Scope;
import dealadvisor.facts.Fact;
import dealadvisor.facts.Price;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an advice says besides pairings, and what all of it rests on: steps, eligibility, the whole, facts, assumptions. */
record Grounds(Sheet sheet) {
    /** The steps of a deal, by phase. */
    Element steps(PairingAdvice pairing) {
        Map<String, List<StepNote>> phases = new LinkedHashMap<>();
        pairing.deal().steps().forEach(s -> phases.computeIfAbsent(s.phase().id(), k -> new ArrayList<>())
                .add(s));
        Element list = el("ol", cls("steps"));
        phases.forEach((phase, steps) -> list.add(el(
                "li",
                el("h3", Said.capital(phase)),
                el(
                        "ul",
                        steps.stream().map(s -> el("li", s.says(), sheet.notes().cite(s.claims())))))));
        return list;
    }

    List<Element> eligibility() {
        Advice advice = sheet.advice();
        List<Element> parts = new ArrayList<>();
        parts.addAll(eligibility("Any deal", advice.preconditions().anyDeal()));
        parts.addAll(eligibility("High-value deals", advice.preconditions().highValue()));
        parts.add(el(
                "h3",
                "Window: "
                        + Words.spoken(advice.preconditions().window().state().id())));
        List<Element> reasons = sheet
                .conclusions(advice.preconditions().window().conclusions())
                .stream()
                .map(c -> el("p", sheet.says(c)))
                .toList();
        parts.addAll(
                reasons.isEmpty()
                        ? List.of(el("p", "Nothing that is known places the case between too early and too late."))
                        : reasons);
        if (!advice.preconditions().ruleOuts().isEmpty()) {
            parts.add(el("h3", "Ruled out"));
            advice.preconditions().ruleOuts().forEach(out -> sheet.conclusions(out.conclusions())
                    .forEach(c -> parts.add(el("p", sheet.says(c), only(out.scope())))));
        }
        return parts;
    }

    // What rules out one good or payment says so of it; most rule out the whole case.
    private Object only(Scope scope) {
        return scope.equals(Scope.CASE) ? "" : List.of(" ", el("code", scope.text()));
    }

    private List<Element> eligibility(String what, Eligibility eligibility) {
        Element list = el("ul", cls("bars"));
        for (Requirement requirement : eligibility.requirements()) {
            List<Object> says = new ArrayList<>();
            sheet.conclusions(requirement.conclusions()).forEach(c -> {
                says.add(says.isEmpty() ? "" : " ");
                says.addAll(sheet.says(c));
            });
            list.add(el(
                    "li",
                    el("span", cls("s"), result(requirement.result())),
                    " ",
                    el("strong", Said.capital(Words.spoken(requirement.id())) + ". "),
                    says));
        }
        return List.of(el("h3", what + ": " + eligibility.verdict().id()), list);
    }

    private static String result(Eligibility.Result result) {
        return switch (result) {
            case MEETS -> "✓ meets";
            case FAILS -> "✗ fails";
            case OPEN -> "? open";
        };
    }

    /** Without a deal, strategy, tensions. */
    List<Element> whole() {
        Advice advice = sheet.advice();
        List<Element> parts = new ArrayList<>();
        parts.add(el("h3", "Without a deal"));
        parts.add(el("p", advice.portfolio().noDeal().says()));
        first(
                parts,
                "Strategy",
                advice.portfolio().strategy().stream()
                        .map(Portfolio.StrategyNote::conclusions)
                        .toList());
        first(
                parts,
                "Tensions",
                advice.portfolio().tensions().stream()
                        .map(Portfolio.TensionNote::conclusions)
                        .toList());
        return parts;
    }

    private void first(List<Element> parts, String heading, List<List<String>> conclusions) {
        if (conclusions.isEmpty()) {
            return;
        }
        parts.add(el("h3", heading));
        conclusions.forEach(
                ids -> sheet.conclusions(ids).stream().limit(1).forEach(c -> parts.add(el("p", sheet.says(c)))));
    }

    /** What the case says: each fact with its place, source, date and remark, and the prices. */
    List<Element> facts() {
        List<Element> parts = new ArrayList<>();
        List<Element> rows = new ArrayList<>();
        for (Fact fact : sheet.advice().facts().facts().values()) {
            List<String> besides = new ArrayList<>();
            fact.remarks().source().ifPresent(besides::add);
            fact.remarks().asOf().ifPresent(date -> besides.add("as of " + date));
            fact.remarks().note().ifPresent(besides::add);
            rows.add(Table.row(
                            el("code", fact.path()),
                            sheet.answer(fact.path(), fact.value()),
                            String.join("; ", besides),
                            fact.place().map(p -> el("code", p.toString())))
                    .add(id(sheet.anchor("f", fact.path()))));
        }
        parts.add(
                rows.isEmpty()
                        ? el("p", "No fact is given.")
                        : Table.plain(
                                "list facts stack",
                                Table.caption("Facts of the case"),
                                List.of("Fact", "Value", "Who says so, and when", "Place"),
                                rows));
        List<Price> prices = sheet.advice().facts().prices();
        if (!prices.isEmpty()) {
            parts.add(el("h3", "Prices"));
            parts.add(el("ul", cls("plain"), prices.stream().map(p -> el("li", p.text()))));
        }
        return parts;
    }

    Element assumptions() {
        return el(
                "ul",
                cls("plain"),
                sheet.advice().argument().assumptions().stream()
                        .map(a -> el(
                                "li", Said.capital(a.what()), " ", el("span", cls("hedge"), "(" + a.source() + ")"))));
    }
}
