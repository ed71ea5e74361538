package dealadvisor.catalogue;

import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Copies;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a mitigation changes: an ordered list of changes of single facts.
 *
 * @param changes one for each fact, by path
 */
public record Effect(Map<String, Change> changes) {
    public Effect {
        changes = Copies.of(changes);
    }

    /** How a fact is changed. */
    public enum How {
        SET("set"),
        ADD("add"),
        REMOVE("remove"),
        RAISE_TO("raise-to"),
        LOWER_TO("lower-to");

        private final String id;

        How(String id) {
            this.id = id;
        }

        /** The word for it in files. */
        public String id() {
            return id;
        }
    }

    /**
     * One change of a fact.
     *
     * @param how whether the value replaces what is known, is added to it, and so on
     * @param value the one that it is set to, or that is added, removed, or not to be passed
     */
    public record Change(How how, Value value) {
        /**
         * The value after the change. An unknown fact counts as below what it is raised to, above what it is lowered to, and as an empty set.
         *
         * @param definition the fact's definition, for the order of a scale
         * @param before what is known, if anything
         */
        public Value applied(FactDefinition definition, Optional<Value> before) {
            switch (how) {
                case ADD:
                    Set<String> more = new TreeSet<>(idsOf(before));
                    more.addAll(((Value.Ids) value).ids());
                    return new Value.Ids(more);
                case REMOVE:
                    Set<String> fewer = new TreeSet<>(idsOf(before));
                    fewer.removeAll(((Value.Ids) value).ids());
                    return new Value.Ids(fewer);
                case RAISE_TO:
                    return before.filter(v -> compare(definition, v, value) >= 0)
                            .orElse(value);
                case LOWER_TO:
                    return before.filter(v -> compare(definition, v, value) <= 0)
                            .orElse(value);
                case SET:
                    return value;
            }
            throw new AssertionError(how);
        }

        private static Set<String> idsOf(Optional<Value> value) {
            return value.map(v -> ((Value.Ids) v).ids()).orElse(Set.of());
        }

        private static int compare(FactDefinition definition, Value a, Value b) {
            if (a instanceof Value.Number x && b instanceof Value.Number y) {
                return Double.compare(x.number(), y.number());
            }
            List<String> order = new ArrayList<>(definition.ids());
            return Integer.compare(order.indexOf(((Value.Id) a).id()), order.indexOf(((Value.Id) b).id()));
        }
    }

    /** Whether it changes any fact at all. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * A case as it is after the change, with what follows from it.
     *
     * @param facts the case before
     * @param vocabulary the one against which it was checked
     */
    public CaseFacts on(CaseFacts facts, Vocabulary vocabulary) {
        Map<String, Optional<Value>> after = new LinkedHashMap<>();
        changes.forEach((path, change) -> after.put(path, Optional.of(changed(path, facts, vocabulary))));
        return facts.with(vocabulary, after);
    }

    /**
     * Whether it would change nothing in a case, since it is already so; what is unknown is not already so, nor is what changes no fact at all.
     *
     * @param facts the case
     * @param vocabulary the one against which it was checked
     */
    public boolean inPlace(CaseFacts facts, Vocabulary vocabulary) {
        return !changes.isEmpty()
                && changes.keySet().stream().allMatch(path -> facts.fact(path)
                        .filter(fact -> fact.value().equals(changed(path, facts, vocabulary)))
                        .isPresent());
    }

    private Value changed(String path, CaseFacts facts, Vocabulary vocabulary) {
        return Present.in(changes, path)
                .applied(
                        vocabulary.definition(path).orElseThrow(),
                        facts.fact(path).map(Fact::value));
    }
}
