package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what follows from, or is at odds with, facts that stand together. */
final class ClauseReader {
    private final Map<String, FactDefinition> definitions;
    private final Map<String, List<String>> catalogueIds;
    private final List<Diagnostic> problems;
    private final Doubts doubts;

    /**
     * @param definitions the facts that a clause may name
     * @param catalogueIds the ids of goods and payments
     * @param doubts the facts in whose entries something is wrong, which are not judged again
     */
    ClauseReader(
            Map<String, FactDefinition> definitions,
            Map<String, List<String>> catalogueIds,
            List<Diagnostic> problems,
            Doubts doubts) {
        this.doubts = doubts;
        this.definitions = definitions;
        this.catalogueIds = catalogueIds;
        this.problems = problems;
    }

    Vocabulary.Clause implication(Fields fields) {
        return new Vocabulary.Clause(facts(fields, "when"), facts(fields, "then"), fields.text("says"));
    }

    Vocabulary.Clause contradiction(Fields fields) {
        return new Vocabulary.Clause(facts(fields, "when"), Map.of(), fields.text("says"));
    }

    private Map<String, Value> facts(Fields fields, String key) {
        Map<String, Value> facts = new LinkedHashMap<>();
        Node node = fields.node(key).orElse(fields.map());
        if (node == fields.map()
                || (node instanceof Node.MapNode map && map.entries().isEmpty())) {
            fields.problem(Code.C001, node, "`" + key + "` names no fact", "write `" + key + ": {fact: value}`");
        } else if (node instanceof Node.MapNode map) {
            for (Node.MapNode.Entry entry : map.entries()) {
                Optional<Value> value = fact(entry);
                value.ifPresent(read -> facts.put(entry.key(), read));
                if (key.equals("when")
                        && value.filter(read -> read instanceof Value.Ids set
                                        && set.ids().isEmpty())
                                .isPresent()) {
                    fields.problem(
                            Code.C001,
                            entry.value(),
                            "`" + entry.key() + "` names nothing, so this holds of any set",
                            "name what the set has to hold");
                }
            }
        } else {
            fields.problem(Code.C003, node, "`" + key + "` must be a map", "write `" + key + ": {fact: value}`");
        }
        return facts;
    }

    private Optional<Value> fact(Node.MapNode.Entry entry) {
        if (doubts.about("a fact", entry.key())) {
            return Optional.empty();
        }
        FactDefinition definition = definitions.get(entry.key());
        if (definition == null) {
            problems.add(Diagnostic.of(
                    Code.C006,
                    entry.keyPlace(),
                    entry.key().length(),
                    "there is no fact `" + entry.key() + "`",
                    Nearest.of(entry.key(), definitions.keySet(), problems)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("declare it among the facts")));
            return Optional.empty();
        }
        return FactValues.ofData(definition, plain(definition, entry.value()), catalogueIds, problems);
    }

    // One id stands for the set that holds it, and truth values may stand in quotes.
    private static Node plain(FactDefinition definition, Node node) {
        if (!(node instanceof Node.ScalarNode scalar)) {
            return node;
        }
        if (definition.type() == FactType.SET && !FactValues.isNone(node)) {
            return new Node.ListNode(node.place(), node.length(), List.of(node));
        }
        boolean truth = definition.type() == FactType.YES_NO && FactType.TRUTHS.contains(scalar.text());
        return truth
                ? new Node.ScalarNode(
                        node.place(), node.length(), Node.ScalarNode.Kind.BOOLEAN, scalar.text(), scalar.quoted())
                : node;
    }
}
