package dealadvisor.catalogue;

import dealadvisor.reading.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one step of a deal and the conditions under which it is taken. */
final class StepReader {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");
    private static final List<String> NAMES = List.of("good", "payment");

    private final List<String> forms;
    private final References references;
    private final Conditions conditions;
    private final List<String> factsAndAttributes;

    /** @param forms the forms of a deal that conditions may name */
    StepReader(References references, List<DealForm> forms) {
        this.forms = CatalogueEntry.ids(forms);
        this.conditions = new Conditions(references, this::attribute);
        this.references = references;
        this.factsAndAttributes = new ArrayList<>(references.vocabulary().paths());
        factsAndAttributes.addAll(Step.ATTRIBUTES);
    }

    /** One step. */
    Step read(Fields fields) {
        Step step = new Step(
                fields.id("id"),
                Step.Phase.of(fields.oneOf("phase", Step.Phase.ids())).orElse(Step.Phase.BEFORE),
                fields.text("says"),
                conditions.of(fields.node("when"), "conditions of a step", factsAndAttributes),
                conditions.of(
                        fields.node("unless"),
                        "conditions of a step",
                        references.vocabulary().paths()),
                references.claimsOf(fields));
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
