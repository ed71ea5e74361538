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

/** Reads conditions that catalogue entries set: names, each with the values that count. */
record Conditions(Vocabulary vocabulary, References references, List<Diagnostic> problems) {
    /**
     * The conditions at a node, none where there is no node.
     *
     * @param what they are, for messages
     * @param known the names that they may use
     */
    SortedMap<String, List<String>> of(Optional<Node> node, String what, Collection<String> known) {
        SortedMap<String, List<String>> conditions = new TreeMap<>();
        if (node.isPresent() && node.get() instanceof Node.MapNode map) {
            Fields.of(map, what, problems).ifPresent(fields -> {
                for (Node.MapNode.Entry entry : map.entries()) {
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
        }
        return conditions;
    }
}
