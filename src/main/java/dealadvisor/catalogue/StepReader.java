package dealadvisor.catalogue;

import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one step of a deal and the conditions under which it is taken. */
final class StepReader {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");
    private static final List<String> NAMES = List.of("good", "payment");

    private final Vocabulary vocabulary;
    private final List<String> forms;
    private final References references;
    private final Conditions conditions;
    private final Function<Fields, List<String>> claimsOf;
    private final List<String> factsAndAttributes;

    /**
     * @param forms the forms of a deal that conditions may name
     * @param claimsOf reads and checks the claims that an entry cites
     */
    StepReader(
            Vocabulary vocabulary,
            List<DealForm> forms,
            List<Diagnostic> problems,
            References references,
            Function<Fields, List<String>> claimsOf) {
        this.vocabulary = vocabulary;
        this.forms = forms.stream().map(DealForm::id).toList();
        this.conditions = new Conditions(vocabulary, references, problems, this::attribute);
        this.references = references;
        this.claimsOf = claimsOf;
        this.factsAndAttributes = new ArrayList<>(vocabulary.paths());
        factsAndAttributes.addAll(Step.ATTRIBUTES);
    }

    /** One step. */
    Step read(Fields fields) {
        Step step = new Step(
                fields.id("id"),
                Step.Phase.of(fields.oneOf("phase", Step.Phase.ids())).orElse(Step.Phase.BEFORE),
                fields.text("says"),
                conditions.of(fields.node("when"), "conditions of a step", factsAndAttributes),
                conditions.of(fields.node("unless"), "conditions of a step", vocabulary.paths()),
                claimsOf.apply(fields));
        Matcher braces = BRACES.matcher(step.says());
        while (braces.find()) {
            references.check(
                    fields.node("says").orElse(fields.map()), braces.group(1), NAMES, "name to put in braces,");
        }
        return step;
    }

    private List<String> attribute(String name) {
        return switch (name) {
            case "form" -> forms;
            case "protocol" -> Protocol.ids();
            default -> PairingAttributes.words(name);
        };
    }
}
