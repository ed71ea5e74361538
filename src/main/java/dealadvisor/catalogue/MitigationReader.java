package dealadvisor.catalogue;

import dealadvisor.facts.CaseOutline;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactValues;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads one mitigation: what it relieves, who can do it, and its effect as changed facts. */
final class MitigationReader {
    private final Vocabulary vocabulary;
    private final List<Diagnostic> problems;
    private final References references;
    private final Function<Fields, List<String>> claimsOf;
    private final Set<String> barriers;
    private final Set<String> causes;
    private final ConditionReader conditions;

    /**
     * @param claimsOf reads and checks the claims that an entry cites
     * @param barriers ids of the barriers that a mitigation may relieve
     * @param causes causes, as barrier/cause, that it may answer
     */
    MitigationReader(
            Vocabulary vocabulary,
            List<Diagnostic> problems,
            References references,
            Function<Fields, List<String>> claimsOf,
            Set<String> barriers,
            Set<String> causes) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.references = references;
        this.claimsOf = claimsOf;
        this.barriers = barriers;
        this.causes = causes;
        this.conditions = new ConditionReader(vocabulary, problems, references);
    }

    /** One mitigation. */
    Mitigation read(Fields fields, Node node) {
        String id = fields.text("id");
        List<String> relieves = fields.texts("relieves");
        relieves.forEach(
                barrier -> references.check(fields.node("relieves").orElse(node), barrier, barriers, "barrier"));
        List<String> answers = fields.texts("answers");
        answers.forEach(cause -> references.check(fields.node("answers").orElse(node), cause, causes, "cause"));
        Optional<Integer> priority = fields.textIf("priority").flatMap(text -> priority(fields, node, text));
        return new Mitigation(
                id,
                fields.textIf("name").orElse(id.replace('-', ' ')),
                relieves,
                answers,
                fields.texts("by"),
                priority,
                findsOut(fields, node),
                conditions.facts(fields.node("needs"), "conditions of a mitigation"),
                conditions.facts(fields.node("unless"), "conditions of a mitigation"),
                fields.node("effect").map(this::effect).orElseGet(() -> new Effect(Map.of())),
                fields.textIf("does"),
                fields.text("caveat"),
                claimsOf.apply(fields),
                false);
    }

    private List<String> findsOut(Fields fields, Node node) {
        List<String> found = fields.texts("finds-out");
        for (String path : found) {
            boolean known = vocabulary
                    .outline()
                    .at(path)
                    .filter(entry -> entry instanceof CaseOutline.Stated || entry instanceof CaseOutline.Group)
                    .isPresent();
            if (!known) {
                references.check(
                        fields.node("finds-out").orElse(node), path, factsAndGroups(), "fact or group of facts");
            }
        }
        return found;
    }

    // Gathered only to name the nearest one to a slip.
    private Set<String> factsAndGroups() {
        Set<String> known = new TreeSet<>(vocabulary.paths());
        for (String path : vocabulary.paths()) {
            for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
                known.add(path.substring(0, dot));
            }
        }
        return known;
    }

    private static Optional<Integer> priority(Fields fields, Node node, String text) {
        if (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '7') {
            return Optional.of(text.charAt(0) - '0');
        }
        fields.problem(
                "C005",
                fields.node("priority").orElse(node),
                "a priority is a number from 1 to 7, or null",
                "write `priority: null` if it has none");
        return Optional.empty();
    }

    private Effect effect(Node node) {
        Map<String, Effect.Change> changes = new LinkedHashMap<>();
        Optional<Fields> fields = Fields.of(node, "an effect", problems);
        if (fields.isEmpty()) {
            return new Effect(changes);
        }
        for (Effect.How how : Effect.How.values()) {
            Optional<Node> facts = fields.get().node(how.id());
            if (facts.isPresent() && facts.get() instanceof Node.MapNode map) {
                for (Node.MapNode.Entry entry : map.entries()) {
                    Optional<FactDefinition> definition = vocabulary.definition(entry.key());
                    if (definition.isEmpty()) {
                        references.check(entry.value(), entry.key(), vocabulary.paths(), "fact");
                    } else {
                        FactValues.read(definition.get(), entry.value(), vocabulary.catalogueIds(), problems)
                                .ifPresent(value -> changes.put(entry.key(), new Effect.Change(how, value)));
                    }
                }
            }
        }
        fields.get().noMore();
        return new Effect(changes);
    }
}
