package dealadvisor.facts;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Internal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One case, checked against a vocabulary: what is known, with places. What is not in it is unknown.
 *
 * @param about what the case is called, and of when it speaks
 * @param facts the known facts, by path
 * @param implied paths of those facts that the case does not state and that follow from others
 * @param beliefs what the case says of facts that are not certain, by path; they are not among the known ones
 * @param prices what pairings cost and bring, in the file's order
 * @param warnings facts that are at odds with each other
 */
public record CaseFacts(
        About about,
        SortedMap<String, Fact> facts,
        Set<String> implied,
        SortedMap<String, Belief> beliefs,
        List<Price> prices,
        List<Diagnostic> warnings) {
    public CaseFacts {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        implied = Collections.unmodifiableSet(new TreeSet<>(implied));
        beliefs = Collections.unmodifiableSortedMap(new TreeMap<>(beliefs));
        prices = List.copyOf(prices);
        warnings = List.copyOf(warnings);
    }

    /**
     * What a case says of itself.
     *
     * @param id what to call the case
     * @param title one line for the reader, if the case has one
     * @param asOf as of when it is known, if the case says so
     * @param file the file that it was read from, as it was named; empty if it was made in code
     */
    public record About(String id, Optional<String> title, Optional<String> asOf, Optional<String> file) {}

    /** What to call the case. */
    public String id() {
        return about.id();
    }

    /** One line for the reader, if the case has one. */
    public Optional<String> title() {
        return about.title();
    }

    /** As of when it is known, if the case says so. */
    public Optional<String> asOf() {
        return about.asOf();
    }

    /** The file that it was read from, as it was named; empty if it was made in code. */
    public Optional<String> file() {
        return about.file();
    }

    /** The fact at a path, if it is known. */
    public Optional<Fact> fact(String path) {
        return Optional.ofNullable(facts.get(path));
    }

    /** How many facts the case itself states, without those that follow from others. */
    public int stated() {
        return facts.size() - implied.size();
    }

    /** The prices, each with the parameters of its model that are taken from facts; of a fact that is not certain the middle, as of prices. */
    public List<Price> pricesByFacts() {
        return Price.with(prices, this::number);
    }

    private OptionalDouble number(String path) {
        if (fact(path).map(Fact::value).orElse(null) instanceof Value.Number known) {
            return OptionalDouble.of(known.number());
        }
        return Optional.ofNullable(beliefs.get(path)).map(Belief::chances).orElse(null) instanceof Belief.Number likely
                ? OptionalDouble.of(likely.spread().at(0.5))
                : OptionalDouble.empty();
    }

    /** The same case with these prices. */
    public CaseFacts withPrices(List<Price> others) {
        return new CaseFacts(about, facts, implied, beliefs, others, warnings);
    }

    /**
     * The ids of a set; empty if it is not known.
     *
     * @param path of a fact that is a set
     */
    public Optional<Value.Ids> ids(String path) {
        return fact(path).map(fact -> (Value.Ids) fact.value());
    }

    /**
     * The same case with some facts stated otherwise, and with what follows from them; as if the case had been given so.
     *
     * @param vocabulary the one against which the case was checked
     * @param changes the values by path; empty for unknown
     */
    public CaseFacts with(Vocabulary vocabulary, Map<String, Optional<Value>> changes) {
        SortedMap<String, Fact> stated = new TreeMap<>(facts);
        implied.forEach(stated::remove);
        SortedMap<String, Belief> believed = new TreeMap<>(beliefs);
        believed.keySet().removeAll(changes.keySet());
        changes.forEach((path, value) -> {
            if (value.isPresent()) {
                stated.put(path, Fact.of(path, value.get()));
            } else {
                stated.remove(path);
            }
        });
        return follow(vocabulary, about, stated, believed, prices);
    }

    /** Whether it states something as uncertain: a fact, or a number of a price. */
    public boolean isUncertain() {
        return !beliefs.isEmpty()
                || prices.stream().anyMatch(price -> !price.ways().spreads().isEmpty());
    }

    /** The same case, of whose facts nothing is uncertain: those that were are unknown. */
    public CaseFacts withoutBeliefs() {
        return beliefs.isEmpty() ? this : new CaseFacts(about, facts, implied, new TreeMap<>(), prices, warnings);
    }

    /**
     * The same case, in which these facts are known and no others.
     *
     * @hidden
     */
    @Internal
    public CaseFacts knowing(SortedMap<String, Fact> only) {
        return new CaseFacts(about, only, Set.of(), new TreeMap<>(), prices, List.of());
    }

    /** A case from what it states, with what follows from that. */
    static CaseFacts follow(
            Vocabulary vocabulary,
            About about,
            SortedMap<String, Fact> stated,
            SortedMap<String, Belief> beliefs,
            List<Price> prices) {
        SortedMap<String, Fact> known = new TreeMap<>(stated);
        List<Diagnostic> warnings = Consistency.imply(vocabulary, known);
        warnings.addAll(Consistency.contradictions(vocabulary, known));
        // What is stated, if only as uncertain, follows from nothing.
        known.keySet().removeAll(beliefs.keySet());
        warnings.addAll(Consistency.days(about.asOf(), known));
        Set<String> implied = new TreeSet<>(known.keySet());
        implied.removeAll(stated.keySet());
        return new CaseFacts(about, known, implied, beliefs, prices, warnings);
    }
}
