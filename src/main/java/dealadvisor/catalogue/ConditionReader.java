package dealadvisor.catalogue;

import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads conditions: facts by their paths, and whatever else an entry may name, each with the values that count. */
final class ConditionReader {
    private final Vocabulary vocabulary;
    private final List<Diagnostic> problems;
    private final References references;

    ConditionReader(Vocabulary vocabulary, List<Diagnostic> problems, References references) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.references = references;
    }

    /** Conditions on facts alone. */
    FactConditions facts(Optional<Node> node, String what) {
        return new FactConditions(read(node, vocabulary.paths(), what));
    }

    /**
     * Conditions by name; none if there is no such node.
     *
     * @param known the names that may be used
     * @param what what the conditions belong to, for messages
     */
    SortedMap<String, List<String>> read(Optional<Node> node, Collection<String> known, String what) {
        SortedMap<String, List<String>> conditions = new TreeMap<>();
        node.flatMap(given -> Fields.of(given, what, problems)).ifPresent(fields -> {
            for (Node.MapNode.Entry entry : ((Node.MapNode) node.get()).entries()) {
                references.check(entry.value(), entry.key(), known, "attribute or fact");
                List<String> values = fields.texts(entry.key());
                vocabulary
                        .definition(entry.key())
                        .filter(definition -> !definition.ids().isEmpty())
                        .ifPresent(definition -> values.forEach(
                                value -> references.check(entry.value(), value, definition.ids(), "value")));
                conditions.put(entry.key(), List.copyOf(values));
            }
        });
        return conditions;
    }
}
