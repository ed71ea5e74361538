package dealadvisor.advice.weighing;

import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values that facts take in a case and its alternatives, by number; 0 stands for unknown. What is known of a case is thereby an array with a number
 * for each fact of the vocabulary, in its order.
 */
public final class Cells {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> paths = new ArrayList<>();
    private final List<Map<Value, Integer>> numbers = new ArrayList<>();
    private final List<List<Optional<Value>>> values = new ArrayList<>();

    Cells(Vocabulary vocabulary) {
        for (FactDefinition definition : vocabulary.definitions()) {
            places.put(definition.path(), paths.size());
            paths.add(definition.path());
            numbers.add(new HashMap<>());
            values.add(new ArrayList<>(List.of(Optional.empty())));
        }
    }

    /** The place of a fact. */
    public int place(String path) {
        return Present.in(places, path);
    }

    /** The fact at a place. */
    public String path(int place) {
        return paths.get(place);
    }

    /** The number of a value of the fact at a place. */
    public int number(int place, Optional<Value> value) {
        if (value.isEmpty()) {
            return 0;
        }
        Integer known = numbers.get(place).get(value.get());
        if (known == null) {
            known = values.get(place).size();
            numbers.get(place).put(value.get(), known);
            values.get(place).add(value);
        }
        return known;
    }

    /** The value of the fact at a place that has this number. */
    public Optional<Value> value(int place, int number) {
        return values.get(place).get(number);
    }

    /** What is known of a case. */
    public int[] of(CaseFacts facts) {
        int[] cells = new int[paths.size()];
        for (Fact fact : facts.facts().values()) {
            int place = place(fact.path());
            cells[place] = number(place, Optional.of(fact.value()));
        }
        return cells;
    }

    /** A case of which this is known and nothing follows from it. */
    CaseFacts facts(CaseFacts like, int[] cells) {
        SortedMap<String, Fact> known = new TreeMap<>();
        for (int place = 0; place < cells.length; place++) {
            String path = paths.get(place);
            value(place, cells[place]).ifPresent(value -> known.put(path, Fact.of(path, value)));
        }
        return like.knowing(known);
    }
}
