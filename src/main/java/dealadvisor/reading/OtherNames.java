package dealadvisor.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Words under which people look for what has another name here. Immutable. */
public final class OtherNames {
    /** Nothing has another name. */
    public static final OtherNames NONE = new OtherNames(new TreeMap<>());

    private final SortedMap<String, List<String>> names;

    private OtherNames(SortedMap<String, List<String>> names) {
        this.names = names;
    }

    /**
     * The other names of some things.
     *
     * @param words for the name of each thing here, the words that others use for it
     */
    public static OtherNames of(Map<String, List<String>> words) {
        SortedMap<String, List<String>> names = new TreeMap<>();
        words.forEach((name, others) ->
                others.forEach(word -> names.computeIfAbsent(Nearest.plain(word), k -> new ArrayList<>())
                        .add(name)));
        return names.isEmpty() ? NONE : new OtherNames(names);
    }

    /** The names here of what others call so, or nearly so: in the order in which they were given; case, hyphens, underscores and a plural do not count. */
    public List<String> of(String word) {
        String plain = Nearest.plain(word);
        List<String> same = names.getOrDefault(plain, names.get(plain.endsWith("s") ? chopped(plain) : plain + "s"));
        return same == null ? List.of() : List.copyOf(same);
    }

    /** One of these candidates that others call so; empty if none is. */
    Optional<String> of(String word, Collection<String> candidates) {
        return of(word).stream().filter(candidates::contains).findFirst();
    }

    /** One of these candidates that others call nearly so. */
    Optional<String> near(String word, Collection<String> candidates) {
        return Nearest.of(word, names.keySet()).flatMap(other -> of(other, candidates));
    }

    private static String chopped(String plural) {
        return plural.substring(0, plural.length() - 1);
    }
}
