package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Agenda;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.advice.trying.Alternatives;
import dealadvisor.advice.trying.Alternatives.Weighed;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each answer alone would give, all else as it is now: a mark beside the answer, where it differs from now. */
final class LiveHints {
    private final LiveView view;
    private final Sheet sheet;
    private final PairingAdvice best;

    /** @param best the best pairing now */
    LiveHints(LiveView view, Sheet sheet, PairingAdvice best) {
        this.view = view;
        this.sheet = sheet;
        this.best = best;
    }

    private record Supposed(FactDefinition fact, String option, Optional<Value> value) {
        Map<String, Optional<Value>> change() {
            return Map.of(fact.path(), value);
        }
    }

    /** The marks for these facts, each as a part of the page. */
    List<Element> drawn(List<String> facts) {
        List<Supposed> supposed = new ArrayList<>();
        PossibleValues possible = new PossibleValues(view.pack());
        for (String path : facts) {
            view.pack().vocabulary().definition(path).ifPresent(fact -> supposed.addAll(of(fact, possible)));
        }
        List<Element> parts = new ArrayList<>();
        Map<String, List<Object>> numbers = new LinkedHashMap<>();
        try (Alternatives alternatives =
                new Alternatives(view.pack(), view.now().facts())) {
            alternatives.prepare(supposed.stream().map(Supposed::change).toList());
            for (Supposed one : supposed) {
                Weighed then = Openings.best(alternatives.with(one.change()), best.id());
                Optional<List<Object>> mark = mark(then);
                if (one.fact().type() == FactType.PROBABILITY) {
                    List<Object> line = numbers.computeIfAbsent(one.fact().path(), k -> new ArrayList<>());
                    mark.ifPresent(shown -> line.add(el("span", one.option() + " ", shown, " ")));
                } else {
                    parts.add(part(LiveFacts.hint(sheet, one.fact().path(), one.option()), mark.orElse(List.of())));
                }
            }
        }
        numbers.forEach((path, line) -> parts.add(part(LiveFacts.hint(sheet, path, "numbers"), line)));
        return parts;
    }

    private List<Supposed> of(FactDefinition fact, PossibleValues possible) {
        List<Supposed> all = new ArrayList<>();
        if (fact.type() != FactType.PROBABILITY) {
            all.add(new Supposed(fact, "unknown", Optional.empty()));
        }
        for (Value value : possible.of(fact, view.now().facts().withoutBeliefs())) {
            String option = value instanceof Value.Ids ids
                    ? ids.ids().stream().findFirst().orElse("set")
                    : value instanceof Value.Number ? sheet.answer(fact.path(), value) : value.text();
            all.add(new Supposed(fact, option, Optional.of(answer(fact, value))));
        }
        return all;
    }

    // Ticking one of a set adds it to those that are ticked, or takes it away.
    private Value answer(FactDefinition fact, Value value) {
        if (!(value instanceof Value.Ids one) || one.ids().isEmpty()) {
            return value;
        }
        java.util.Set<String> ticked = new java.util.TreeSet<>(view.now()
                .facts()
                .fact(fact.path())
                .map(Fact::value)
                .map(known -> ((Value.Ids) known).ids())
                .orElse(java.util.Set.of()));
        String id = one.ids().iterator().next();
        if (!ticked.remove(id)) {
            ticked.add(id);
        }
        return new Value.Ids(ticked);
    }

    private Optional<List<Object>> mark(Weighed then) {
        double index = best.verdict() == Verdict.BLOCKED ? 0 : best.index();
        boolean same = then.verdict() == best.verdict()
                && sheet.index(then.indexIfOpen()).equals(sheet.index(index))
                && then.id().equals(best.id());
        if (same) {
            return Optional.empty();
        }
        List<Object> shown = new ArrayList<>(List.of(" ", sheet.badge(then.verdict(), then.index())));
        if (!then.id().equals(best.id()) && then.verdict() != Verdict.BLOCKED) {
            shown.add(" " + sheet.good(then.good()) + " for " + sheet.payment(then.payment()));
        }
        return Optional.of(shown);
    }

    /** What each mitigation would lift now, or why it was not tried. */
    List<Element> mitigations() {
        Map<String, Agenda.MitigationNote> notes = new HashMap<>();
        view.now().agenda().mitigations().forEach(note -> notes.put(note.id(), note));
        List<Element> parts = new ArrayList<>();
        view.pack().catalogue().mitigations().stream()
                .filter(each -> !each.effect().isEmpty())
                .forEach(each -> {
                    String said = Optional.ofNullable(notes.get(each.id()))
                            .flatMap(Agenda.MitigationNote::tried)
                            .map(tried -> tried.notTried()
                                    .map(why -> " not tried: " + why)
                                    .orElse(
                                            tried.lifts().isEmpty()
                                                    ? ""
                                                    : " lifts "
                                                            + Said.count(
                                                                    tried.lifts()
                                                                            .size(),
                                                                    "verdict")))
                            .orElse("");
                    parts.add(part(sheet.anchor("m", each.id()), List.of(said)));
                });
        return parts;
    }

    /** A part of the page that takes the place of what is in it now. */
    static Element part(String anchor, List<?> content) {
        return el("template", at("data-for", anchor), content);
    }
}
