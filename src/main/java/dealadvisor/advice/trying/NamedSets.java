package dealadvisor.advice.trying;

import dealadvisor.advice.WhatIf.Change;
import dealadvisor.facts.Value;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Sets of changes as they are named: those that differ only in what a single fact becomes, and come to the same, are one. */
final class NamedSets {
    /** As many are named. */
    private static final int MOST = 20;

    private final UnaryOperator<Change> confirmed;
    private final List<Change> named = new ArrayList<>();

    /** @param confirmed asked of each set that is named */
    NamedSets(UnaryOperator<Change> confirmed) {
        this.confirmed = confirmed;
    }

    /** Adds one, after those that are to be named before it. */
    void add(Change change) {
        for (int i = 0; i < named.size(); i++) {
            Optional<Change> both = joined(named.get(i), change);
            if (both.isPresent()) {
                named.set(i, both.get());
                return;
            }
        }
        if (named.size() < MOST) {
            named.add(confirmed.apply(change));
        }
    }

    /** All that are named. */
    List<Change> all() {
        return List.copyOf(named);
    }

    private static Optional<Change> joined(Change one, Change other) {
        boolean alike = one.becomes() == other.becomes()
                && one.index() == other.index()
                && one.mitigations().equals(other.mitigations())
                && one.known().equals(other.known())
                && one.set().keySet().equals(other.set().keySet());
        List<String> apart = !alike
                ? List.of()
                : one.set().keySet().stream()
                        .filter(path -> !values(one, path).equals(values(other, path)))
                        .toList();
        if (apart.size() != 1) {
            return Optional.empty();
        }
        String path = apart.get(0);
        SortedMap<String, List<Value>> more = new TreeMap<>(one.or());
        Set<Value> values = new LinkedHashSet<>(one.or().getOrDefault(path, List.of()));
        values.addAll(values(other, path));
        values.remove(Present.in(one.set(), path));
        more.put(path, List.copyOf(values));
        return Optional.of(new Change(one.set(), more, one.mitigations(), one.known(), one.becomes(), one.index()));
    }

    private static List<Value> values(Change change, String path) {
        List<Value> values = new ArrayList<>(List.of(Present.in(change.set(), path)));
        values.addAll(change.or().getOrDefault(path, List.of()));
        return values;
    }
}
