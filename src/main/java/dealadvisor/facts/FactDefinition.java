package dealadvisor.facts;

import dealadvisor.reading.Copies;
import dealadvisor.reading.Internal;
import dealadvisor.reading.OtherNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of the vocabulary: a fact that a case may state.
 *
 * @param path where it stands in a case file, such as {@code ai.motivation.horizon}
 * @param name under which rules match it, such as {@code Horizon}
 * @param type what its values look like
 * @param values the ids it may take, each with its meaning, in the vocabulary's order; empty for truth values, numbers, and sets over a catalogue
 * @param catalogue for a set over catalogue entries, which ones: {@code goods} or {@code payments}; else empty
 * @param essential whether nothing is recommended while it is unknown
 * @param first whether it is among the few to state first; all that is essential is
 * @param decided whether the humans at the table decide it, rather than find it out
 * @param asks the question that finds it out
 * @param phrases how sentences speak of some of its values; the ids of the others read as they stand
 * @param aka other words under which people look for it
 * @param valuesAka other words under which people look for its values, by value
 * @param findOut how it could be found out, in the order of {@link FindOut.By}; empty where nothing says so
 */
public record FactDefinition(
        String path,
        String name,
        FactType type,
        Map<String, String> values,
        Optional<String> catalogue,
        boolean essential,
        boolean first,
        boolean decided,
        String asks,
        Map<String, String> phrases,
        List<String> aka,
        Map<String, List<String>> valuesAka,
        List<FindOut> findOut) {
    /** @hidden */
    @Internal
    public FactDefinition {
        values = Copies.of(values);
        phrases = Copies.of(phrases);
        aka = List.copyOf(aka);
        valuesAka = Copies.of(valuesAka, List::copyOf);
        findOut = List.copyOf(findOut);
    }

    /** The same, to be found out in these ways. */
    FactDefinition foundOut(List<FindOut> ways) {
        return new FactDefinition(
                path, name, type, values, catalogue, essential, first, decided, asks, phrases, aka, valuesAka, ways);
    }

    /** How a sentence speaks of one of its values: the phrase that the vocabulary has for it, or its id as words. */
    public String phrase(String id) {
        return phrases.getOrDefault(id, id.replace('-', ' '));
    }

    /**
     * The other names of its values.
     *
     * @hidden
     */
    @Internal
    public OtherNames otherNames() {
        return OtherNames.of(valuesAka);
    }

    /** The ids in the vocabulary's order: for a scale, from least to most. */
    public List<String> ids() {
        return List.copyOf(values.keySet());
    }
}
