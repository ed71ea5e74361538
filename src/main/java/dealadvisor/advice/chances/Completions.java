package dealadvisor.advice.chances;

import dealadvisor.advice.weighing.Cells;
import dealadvisor.advice.weighing.NumbersKey;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Value;
import dealadvisor.facts.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a case once its uncertain facts have turned out somehow. Most facts have nothing to do with others and are just put in; what follows from
 * those that have, and whether they contradict each other, is asked once for each way in which they turn out together. For one thread.
 */
final class Completions {
    private final Trials trials;
    private final CaseFacts base;
    private final int[] known;
    private final List<Drawn> facts;
    private final int[] places;
    private final int[][] numbers;
    private final int[] linked;
    private final Map<NumbersKey, Linked> together = new HashMap<>();

    /** What the linked facts make of the case, by place, and whether that contradicts itself. */
    private record Linked(int[] known, boolean contradicts) {}

    Completions(Vocabulary vocabulary, Trials trials, CaseFacts base, List<Drawn> facts) {
        this.trials = trials;
        this.base = base;
        this.facts = facts;
        Cells cells = trials.cells();
        this.known = cells.of(base);
        Set<String> others = vocabulary.linked();
        this.places = facts.stream().mapToInt(fact -> cells.place(fact.path())).toArray();
        this.numbers = new int[places.length][];
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            numbers[i] = facts.get(i).values().stream()
                    .mapToInt(value -> cells.number(place, value))
                    .toArray();
        }
        this.linked = java.util.stream.IntStream.range(0, places.length)
                .filter(i -> others.contains(facts.get(i).path()))
                .toArray();
    }

    /** What is known of the case, by place; empty where it contradicts itself. */
    Optional<int[]> of(int[] values) {
        int[] those = new int[linked.length];
        for (int i = 0; i < linked.length; i++) {
            those[i] = values[linked[i]];
        }
        Linked linkedTo = together.computeIfAbsent(new NumbersKey(those), k -> linked(values));
        if (linkedTo.contradicts()) {
            return Optional.empty();
        }
        int[] all = linkedTo.known().clone();
        for (int i = 0; i < places.length; i++) {
            all[places[i]] = numbers[i][values[i]];
        }
        // What follows from others and stays unknown itself is what follows.
        for (int i : linked) {
            all[places[i]] = linkedTo.known()[places[i]];
        }
        return Optional.of(all);
    }

    /** The case itself as it then is. */
    CaseFacts facts(int[] values) {
        Map<String, Optional<Value>> changes = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            changes.put(facts.get(i).path(), facts.get(i).values().get(values[i]));
        }
        return trials.changed(changes);
    }

    private Linked linked(int[] values) {
        if (linked.length == 0) {
            return new Linked(known, false);
        }
        Map<String, Optional<Value>> changes = new HashMap<>();
        for (int i : linked) {
            changes.put(facts.get(i).path(), facts.get(i).values().get(values[i]));
        }
        CaseFacts changed = trials.changed(changes);
        return new Linked(
                trials.cells().of(changed),
                changed.warnings().size() > base.warnings().size());
    }
}
