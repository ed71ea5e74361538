package dealadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each rule matched in one run, each match as the numbers of its objects, which are of that run alone. One thread's. */
final class Matched {
    private final Map<String, Set<List<Integer>>> seen = new HashMap<>();
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();

    void add(String rule, List<Object> objects) {
        List<Integer> match = new ArrayList<>();
        for (Object object : objects) {
            match.add(numbers.computeIfAbsent(object, k -> numbers.size()));
        }
        match.sort(null);
        seen.computeIfAbsent(rule, k -> new HashSet<>()).add(match);
    }

    Set<List<Integer>> of(String rule) {
        return seen.getOrDefault(rule, Set.of());
    }
}
