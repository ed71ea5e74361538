package dealadvisor.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a map has for a key that is known to be among its own: a missing one is our fault, and is said by its name. */
public final class Present {
    private Present() {}

    /**
     * The value of a key.
     *
     * @param key one that the map has
     * @throws IllegalStateException if it does not
     */
    public static <K, V> V in(Map<K, ? extends V> map, K key) {
        @Nullable V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("`" + key + "` is not among " + map.keySet());
        }
        return value;
    }
}
