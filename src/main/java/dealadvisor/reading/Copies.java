package dealadvisor.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Copies of maps that nobody can change. {@code Map.copyOf} would lose their order. */
public final class Copies {
    private Copies() {}

    /** A copy in the order of the original. */
    public static <K, V> Map<K, V> of(Map<K, V> map) {
        return of(map, value -> value);
    }

    /** A copy in the order of the original, each value being copied too. */
    public static <K, V> Map<K, V> of(Map<K, V> map, UnaryOperator<V> value) {
        Map<K, V> copy = new LinkedHashMap<>();
        map.forEach((key, original) -> copy.put(key, value.apply(original)));
        return Collections.unmodifiableMap(copy);
    }

    /** A sorted copy. */
    public static <K, V> SortedMap<K, V> sorted(SortedMap<K, V> map) {
        return sorted(map, value -> value);
    }

    /** A sorted copy, each value being copied too. */
    public static <K, V> SortedMap<K, V> sorted(SortedMap<K, V> map, UnaryOperator<V> value) {
        SortedMap<K, V> copy = new TreeMap<>(map.comparator());
        map.forEach((key, original) -> copy.put(key, value.apply(original)));
        return Collections.unmodifiableSortedMap(copy);
    }
}
