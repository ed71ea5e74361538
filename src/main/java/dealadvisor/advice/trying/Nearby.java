package dealadvisor.advice.trying;

import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.advice.chances.Settled;
import dealadvisor.advice.weighing.Frame;
import dealadvisor.advice.weighing.InQuestion;
import dealadvisor.advice.weighing.Outcome;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a known fact has only to move a little for: the nearest number, or the next step of a scale, upwards or downwards, from which on an answer is
 * another, all other facts as they stand.
 *
 * @param fact its path
 * @param now its value
 * @param at the number at which it changes, or the step of the scale
 * @param up whether that is above what it is now
 * @param away how far off: for numbers their difference, for scales 1
 * @param changes the answers that are others from there on: {@code any-deal}, {@code high-value}, {@code window}, or the pairing that comes first now,
 *     each with what it would be
 */
public record Nearby(String fact, Value now, Value at, boolean up, double away, Map<String, String> changes) {
    public Nearby {
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    }

    /**
     * What is near in a case: numbers first, those nearest first, then scales.
     *
     * @param given the case
     */
    public static List<Nearby> of(RulePack pack, CaseFacts given) {
        CaseFacts base =
                given.beliefs().isEmpty() ? given : Settled.of(pack, given).withoutBeliefs();
        InQuestion asked = InQuestion.of(pack.catalogue(), base);
        List<Nearby> all = new ArrayList<>();
        Patience patience = Patience.of(Optional.empty());
        try (LiveRun run = new LiveRun(pack, base, asked.goods(), asked.payments(), patience)) {
            Trials trials =
                    new Trials(pack, run, base, new Frame(pack.vocabulary(), pack.catalogue(), asked), patience);
            PossibleValues possible = new PossibleValues(pack);
            for (FactDefinition definition : pack.vocabulary().definitions()) {
                Optional<Fact> fact = base.fact(definition.path());
                if (fact.isEmpty()
                        || definition.decided()
                        || base.implied().contains(definition.path())
                        || !pack.ruleFacts().bears(definition.path())) {
                    continue;
                }
                if (definition.type() == FactType.SCALE) {
                    steps(trials, definition, (Value.Id) fact.get().value(), all);
                } else if (definition.type() == FactType.PROBABILITY) {
                    numbers(trials, possible.cells(definition, base), fact.get(), all);
                }
            }
        }
        all.sort(Comparator.comparing((Nearby one) -> one.now() instanceof Value.Id)
                .thenComparingDouble(Nearby::away)
                .thenComparing(Nearby::fact)
                .thenComparing(Nearby::up));
        return List.copyOf(all);
    }

    private static void steps(Trials trials, FactDefinition definition, Value.Id now, List<Nearby> all) {
        int at = definition.ids().indexOf(now.id());
        for (int next : new int[] {at - 1, at + 1}) {
            if (next >= 0 && next < definition.ids().size()) {
                Value other = new Value.Id(definition.ids().get(next));
                Map<String, String> changes = changes(trials, definition.path(), other);
                if (!changes.isEmpty()) {
                    all.add(new Nearby(definition.path(), now, other, next > at, 1, changes));
                }
            }
        }
    }

    private static void numbers(Trials trials, List<PossibleValues.Cell> cells, Fact fact, List<Nearby> all) {
        double now = ((Value.Number) fact.value()).number();
        Optional<Nearby> below = Optional.empty();
        Optional<Nearby> above = Optional.empty();
        for (PossibleValues.Cell cell : cells) {
            boolean up = cell.low() >= now;
            if (up ? above.isPresent() : cell.high() > now) {
                continue;
            }
            Map<String, String> changes = changes(trials, fact.path(), cell.value());
            double limit = up ? cell.low() : cell.high();
            Nearby near =
                    new Nearby(fact.path(), fact.value(), new Value.Number(limit), up, Math.abs(limit - now), changes);
            if (up && !changes.isEmpty()) {
                above = Optional.of(near);
            } else if (!up) {
                // Cells come upwards, so the last one below that makes a difference is the nearest.
                below = changes.isEmpty() ? below : Optional.of(near);
            }
        }
        below.ifPresent(all::add);
        above.ifPresent(all::add);
    }

    private static Map<String, String> changes(Trials trials, String path, Value value) {
        Outcome was = trials.base();
        Outcome is = trials.with(trials.changed(Map.of(path, Optional.of(value))));
        Map<String, String> changes = new TreeMap<>();
        if (was.anyDeal() != is.anyDeal()) {
            changes.put("any-deal", is.anyDeal().id());
        }
        if (was.highValue() != is.highValue()) {
            changes.put("high-value", is.highValue().id());
        }
        if (was.window() != is.window()) {
            changes.put("window", is.window().id());
        }
        int best = was.best();
        if (best >= 0 && was.verdict(best) != is.verdict(best)) {
            changes.put(trials.frame().id(best), is.verdict(best).id());
        }
        return changes;
    }
}
