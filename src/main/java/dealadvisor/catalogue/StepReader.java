package dealadvisor.catalogue;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one step of a deal and the conditions under which it is taken. */
final class StepReader {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");
    private static final List<String> NAMES = List.of("good", "payment");

    private final Vocabulary vocabulary;
    private final List<String> forms;
    private final List<Diagnostic> problems;
    private final References references;
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
        this.problems = problems;
        this.references = references;
        this.claimsOf = claimsOf;
        this.factsAndAttributes = new ArrayList<>(vocabulary.paths());
        factsAndAttributes.addAll(Step.ATTRIBUTES);
    }

    /** One step. */
    Step read(Fields fields, Node node) {
        Step step = new Step(
                fields.id("id"),
                fields.oneOf("phase", Step.PHASES),
                fields.text("says"),
                conditions(fields, "when", factsAndAttributes),
                conditions(fields, "unless", vocabulary.paths()),
                claimsOf.apply(fields));
        Matcher braces = BRACES.matcher(step.says());
        while (braces.find()) {
            references.check(fields.node("says").orElse(node), braces.group(1), NAMES, "name to put in braces,");
        }
        return step;
    }

    private SortedMap<String, List<String>> conditions(Fields step, String key, Collection<String> known) {
        SortedMap<String, List<String>> conditions = new TreeMap<>();
        step.node(key)
                .flatMap(node -> Fields.of(node, "`" + key + "` of a step", problems))
                .ifPresent(fields -> {
                    for (Node.MapNode.Entry entry :
                            ((Node.MapNode) step.node(key).orElseThrow()).entries()) {
                        references.check(entry.value(), entry.key(), known, "attribute or fact");
                        List<Node.ScalarNode> words = fields.words(entry.key());
                        if (entry.value() instanceof Node.ListNode list
                                && list.items().isEmpty()) {
                            fields.problem(
                                    "C001",
                                    entry.value(),
                                    "`" + entry.key() + "` names no value, so the step is never taken",
                                    "name those that count, or leave the condition out");
                        }
                        if (known.contains(entry.key())) {
                            values(fields, entry, words);
                        }
                        conditions.put(
                                entry.key(),
                                words.stream().map(Node.ScalarNode::text).toList());
                    }
                });
        return conditions;
    }

    private void values(Fields fields, Node.MapNode.Entry entry, List<Node.ScalarNode> words) {
        Optional<FactDefinition> fact = vocabulary.definition(entry.key());
        if (fact.filter(definition -> definition.type() == FactType.PROBABILITY).isPresent()) {
            fields.problem(
                    "C003",
                    entry.value(),
                    "`" + entry.key() + "` is a probability, and a step goes by words",
                    "go by another fact, or let a rule compare it with a threshold");
            return;
        }
        references.check(words, fact.map(vocabulary::words).orElseGet(() -> attribute(entry.key())), "value");
    }

    private List<String> attribute(String name) {
        return switch (name) {
            case "form" -> forms;
            case "protocol" -> Step.PROTOCOLS;
            case "takeover-risk" -> Payment.AMOUNTS;
            case "reversible" -> List.of("true", "false");
            default -> Good.WORDS.getOrDefault(name, Payment.WORDS.getOrDefault(name, List.of()));
        };
    }
}
