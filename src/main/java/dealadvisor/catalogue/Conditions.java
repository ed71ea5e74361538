package dealadvisor.catalogue;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.reading.Code;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads conditions that catalogue entries set: names, each with the values that count.
 *
 * @param attributes the words that a name may have which is no fact
 */
record Conditions(References references, Function<String, List<String>> attributes) {
    /** Conditions on facts alone. */
    FactConditions facts(Optional<Node> node, String what) {
        return new FactConditions(of(node, what, references.vocabulary().paths()));
    }

    /**
     * The conditions at a node, none where there is no node.
     *
     * @param what they are, for messages
     * @param known the names that they may use
     */
    SortedMap<String, List<String>> of(Optional<Node> node, String what, Collection<String> known) {
        SortedMap<String, List<String>> conditions = new TreeMap<>();
        node.flatMap(there -> references.fields(there, what)).ifPresent(fields -> {
            for (Node.MapNode.Entry entry : ((Node.MapNode) node.orElseThrow()).entries()) {
                references.check(entry.value(), entry.key(), known, "attribute or fact");
                List<Node.ScalarNode> words = fields.words(entry.key());
                if (entry.value() instanceof Node.ListNode list && list.items().isEmpty()) {
                    fields.problem(
                            Code.C001,
                            entry.value(),
                            "`" + entry.key() + "` names no value, so it never holds",
                            "name those that count, or leave the condition out");
                }
                if (known.contains(entry.key()) && !references.doubtful(entry.key())) {
                    values(fields, entry, words);
                }
                conditions.put(
                        entry.key(), words.stream().map(Node.ScalarNode::text).toList());
            }
        });
        return conditions;
    }

    private void values(Fields fields, Node.MapNode.Entry entry, List<Node.ScalarNode> words) {
        Optional<FactDefinition> fact = references.vocabulary().definition(entry.key());
        if (fact.filter(definition -> definition.type() == FactType.PROBABILITY).isPresent()) {
            fields.problem(
                    Code.C003,
                    entry.value(),
                    "`" + entry.key() + "` is a probability, and conditions here go by words",
                    "go by another fact, or let a rule compare it with a threshold");
            return;
        }
        references.check(
                words,
                fact.map(references.vocabulary()::words).orElseGet(() -> attributes.apply(entry.key())),
                "value");
    }
}
