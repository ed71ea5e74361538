package dealadvisor.catalogue;

import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads one step of a deal and the conditions under which it is taken. */
final class StepReader {
    private final Vocabulary vocabulary;
    private final References references;
    private final Function<Fields, List<String>> claimsOf;
    private final ConditionReader conditions;
    private final List<String> factsAndAttributes;

    /** @param claimsOf reads and checks the claims that an entry cites */
    StepReader(
            Vocabulary vocabulary,
            List<Diagnostic> problems,
            References references,
            Function<Fields, List<String>> claimsOf) {
        this.vocabulary = vocabulary;
        this.references = references;
        this.claimsOf = claimsOf;
        this.conditions = new ConditionReader(vocabulary, problems, references);
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
                conditions.read(fields.node("when"), factsAndAttributes, "conditions of a step"),
                conditions.read(fields.node("unless"), vocabulary.paths(), "conditions of a step"),
                claimsOf.apply(fields));
    }
}
