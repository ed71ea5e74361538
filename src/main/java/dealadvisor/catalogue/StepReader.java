package dealadvisor.catalogue;

import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads one step of a deal and the conditions under which it is taken. */
final class StepReader {
    private final Vocabulary vocabulary;
    private final List<Diagnostic> problems;
    private final References references;
    private final Function<Fields, List<String>> claimsOf;
    private final List<String> factsAndAttributes;

    /** @param claimsOf reads and checks the claims that an entry cites */
    StepReader(
            Vocabulary vocabulary,
            List<Diagnostic> problems,
            References references,
            Function<Fields, List<String>> claimsOf) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.references = references;
        this.claimsOf = claimsOf;
        this.factsAndAttributes = new ArrayList<>(vocabulary.paths());
        factsAndAttributes.addAll(Step.ATTRIBUTES);
    }

    /** One step. */
    Step read(Fields fields, Node node) {
        String phase = fields.text("phase");
        references.check(fields.node("phase").orElse(node), phase, Step.PHASES, "phase");
        return new Step(
                fields.text("id"),
                phase,
                fields.text("says"),
                conditions(fields.node("when"), factsAndAttributes),
                conditions(fields.node("unless"), vocabulary.paths()),
                claimsOf.apply(fields));
    }

    private SortedMap<String, List<String>> conditions(Optional<Node> node, Collection<String> known) {
        SortedMap<String, List<String>> conditions = new TreeMap<>();
        if (node.isPresent() && node.get() instanceof Node.MapNode map) {
            Fields.of(map, "conditions of a step", problems).ifPresent(fields -> {
                for (Node.MapNode.Entry entry : map.entries()) {
                    references.check(entry.value(), entry.key(), known, "attribute or fact");
                    List<String> values = fields.texts(entry.key());
                    vocabulary
                            .definition(entry.key())
                            .filter(definition -> !definition.ids().isEmpty() && !references.doubtful(entry.key()))
                            .ifPresent(definition -> values.forEach(
                                    value -> references.check(entry.value(), value, definition.ids(), "value")));
                    conditions.put(entry.key(), List.copyOf(values));
                }
            });
        }
        return conditions;
    }
}
