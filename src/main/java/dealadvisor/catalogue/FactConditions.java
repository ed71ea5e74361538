package dealadvisor.catalogue;

import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.facts.Value;
import dealadvisor.reading.Copies;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Conditions on facts. A set counts if it contains one of the values.
 *
 * @param values the values that count, by the path of the fact
 */
public record FactConditions(SortedMap<String, List<String>> values) {
    public FactConditions {
        values = Copies.sorted(values, List::copyOf);
    }

    /** The first fact that is known to have one of its values; empty if none is. */
    public Optional<String> met(CaseFacts facts) {
        return first(facts, true);
    }

    /** The first fact that is known to have none of its values; empty if none is. What is unknown is not missed. */
    public Optional<String> missed(CaseFacts facts) {
        return first(facts, false);
    }

    private Optional<String> first(CaseFacts facts, boolean counts) {
        return values.entrySet().stream()
                .filter(entry -> facts.fact(entry.getKey())
                        .filter(fact -> counts(fact, entry.getValue()) == counts)
                        .isPresent())
                .map(java.util.Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a fact has one of these values. */
    public static boolean counts(Fact fact, List<String> values) {
        return fact.value() instanceof Value.Ids set
                ? set.ids().stream().anyMatch(values::contains)
                : values.contains(fact.value().text());
    }
}
