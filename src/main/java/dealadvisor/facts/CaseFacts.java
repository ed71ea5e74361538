package dealadvisor.facts;

import dealadvisor.reading.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One case, checked against a vocabulary: what is known, with places. What is not in it is unknown.
 *
 * @param id what to call the case
 * @param title one line for the reader, if the case has one
 * @param asOf as of when it is known, if the case says so
 * @param file the file that it was read from, as it was named
 * @param facts the known facts, by path
 * @param prices what pairings cost and bring, in the file's order
 * @param warnings facts that are at odds with each other
 */
public record CaseFacts(
        String id,
        Optional<String> title,
        Optional<String> asOf,
        Optional<String> file,
        SortedMap<String, Fact> facts,
        List<Price> prices,
        List<Diagnostic> warnings) {
    public CaseFacts {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        prices = List.copyOf(prices);
        warnings = List.copyOf(warnings);
    }

    /** The fact at a path, if it is known. */
    public Optional<Fact> fact(String path) {
        return Optional.ofNullable(facts.get(path));
    }

    /** The ids of a known set. */
    public Optional<Value.Ids> ids(String path) {
        return fact(path).map(fact -> (Value.Ids) fact.value());
    }
}
