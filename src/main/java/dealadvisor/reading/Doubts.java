package dealadvisor.reading;

import java.util.HashSet;
import java.util.Set;

/**
 * Entries of data files in which something is wrong. What speaks of them cannot be judged before they are mended: a mistake is told where it was made,
 * and not once more at every place that relies on what is wrong.
 */
public final class Doubts {
    private final Set<String> names = new HashSet<>();
    private final Set<String> nameless = new HashSet<>();

    /** Nothing is in doubt. */
    public Doubts() {}

    /**
     * Notes an entry in which something is wrong.
     *
     * @param what what it is, for messages: "a good"
     * @param name what others call it; empty if it has lost its name
     */
    public void add(String what, String name) {
        if (name.isEmpty()) {
            nameless.add(what);
        } else {
            names.add(name);
        }
    }

    /** Whether a word names such an entry, or a part of one, as {@code barrier/cause} does. */
    public boolean about(String word) {
        return names.contains(word) || names.contains(word.substring(word.lastIndexOf('/') + 1));
    }

    /**
     * Whether a word that names nothing may name such an entry.
     *
     * @param what what it should name, as it was noted: "a good"
     */
    public boolean about(String what, String word) {
        return about(word) || nameless.contains(what);
    }
}
