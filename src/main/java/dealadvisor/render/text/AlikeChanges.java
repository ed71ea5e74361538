package dealadvisor.render.text;

import dealadvisor.advice.Verdict;
import dealadvisor.advice.WhatIf;
import dealadvisor.facts.Value;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sets of changes to a reader: what any choice of these values comes to stands as one.
 *
 * @param mitigations that are done
 * @param values what each fact may become, by path; any of these goes with any of the others'
 * @param known those of the facts of which something else is known now
 * @param becomes the verdict then
 * @param low the lowest index then
 * @param high the highest
 */
record AlikeChanges(
        List<String> mitigations,
        TreeMap<String, Set<Value>> values,
        SortedSet<String> known,
        Verdict becomes,
        double low,
        double high) {
    /** All of these changes, each in one of the sets; sets stand where their first change stood. */
    static List<AlikeChanges> of(List<WhatIf.Change> changes) {
        List<AlikeChanges> all = new ArrayList<>();
        changes.forEach(change -> all.add(of(change)));
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < all.size(); i++) {
                int j = i + 1;
                while (j < all.size()) {
                    Optional<AlikeChanges> both = all.get(i).or(all.get(j));
                    if (both.isPresent()) {
                        all.set(i, both.get());
                        all.remove(j);
                        more = true;
                    } else {
                        j++;
                    }
                }
            }
        }
        return all;
    }

    private static AlikeChanges of(WhatIf.Change change) {
        TreeMap<String, Set<Value>> values = new TreeMap<>();
        change.set().forEach((path, value) -> {
            Set<Value> some = new LinkedHashSet<>(List.of(value));
            some.addAll(change.or().getOrDefault(path, List.of()));
            values.put(path, some);
        });
        return new AlikeChanges(
                change.mitigations(), values, change.known(), change.becomes(), change.index(), change.index());
    }

    // Two that differ in what a single fact becomes.
    private Optional<AlikeChanges> or(AlikeChanges other) {
        if (becomes != other.becomes
                || !mitigations.equals(other.mitigations)
                || !known.equals(other.known)
                || !values.keySet().equals(other.values.keySet())) {
            return Optional.empty();
        }
        List<String> apart = values.keySet().stream()
                .filter(path -> !Present.in(values, path).equals(Present.in(other.values, path)))
                .toList();
        if (apart.size() != 1) {
            return Optional.empty();
        }
        TreeMap<String, Set<Value>> both = new TreeMap<>(values);
        Set<Value> some = new LinkedHashSet<>(Present.in(values, apart.get(0)));
        some.addAll(Present.in(other.values, apart.get(0)));
        both.put(apart.get(0), some);
        return Optional.of(new AlikeChanges(
                mitigations, both, known, becomes, Math.min(low, other.low), Math.max(high, other.high)));
    }

    /** The index that comes of it, or between what it lies. */
    String index() {
        return low == high
                ? String.format(Locale.ROOT, "%.3f", low)
                : String.format(Locale.ROOT, "%.3f to %.3f", low, high);
    }

    /** What is to be done, and what facts have to become. */
    List<String> parts() {
        List<String> parts = new ArrayList<>(mitigations);
        for (Map.Entry<String, Set<Value>> fact : values.entrySet()) {
            parts.add(fact.getKey() + ": "
                    + fact.getValue().stream().map(Value::text).collect(Collectors.joining(" or "))
                    + (known.contains(fact.getKey()) ? " (known to be otherwise)" : ""));
        }
        return parts;
    }
}
