package dealadvisor.catalogue;

import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads {@link Rulings}, which stand beside the barriers and the payments of which they speak. */
final class RulingsReader {
    private final List<String> forms;
    private final List<Diagnostic> problems;
    private final References references;
    private final Conditions conditions;
    private final Function<Fields, List<String>> claimsOf;
    private final Collection<String> barriers;
    private final Collection<String> causes;
    private final List<String> ofPairings = new ArrayList<>(PairingAttributes.NAMES);
    private final List<String> ofCases;

    /**
     * @param forms the forms of a deal that conditions may name
     * @param barriers the ids of barriers
     * @param causes the causes, as {@code barrier/cause}
     * @param claimsOf reads and checks the claims that an entry cites
     */
    RulingsReader(
            Vocabulary vocabulary,
            List<DealForm> forms,
            Collection<String> barriers,
            Collection<String> causes,
            List<Diagnostic> problems,
            References references,
            Function<Fields, List<String>> claimsOf) {
        this.forms = forms.stream().map(DealForm::id).toList();
        this.problems = problems;
        this.references = references;
        this.conditions = new Conditions(vocabulary, references, problems, this::words);
        this.claimsOf = claimsOf;
        this.barriers = barriers;
        this.causes = causes;
        this.ofPairings.addAll(List.of("form", "window", "price-range"));
        this.ofCases = new ArrayList<>(vocabulary.paths());
        this.ofCases.addAll(PairingAttributes.NAMES);
    }

    /** All of them. */
    Rulings read(Node barriersFile, Node paymentsFile) {
        Bar[] belief = {new Bar("", "blocking")};
        List<String> claims = new ArrayList<>();
        Optional<Node> role = part(
                barriersFile,
                "belief",
                "on which barrier reliefs rest that work through what the AI is told",
                "belief: {barrier: connection-to-reality, at-least: severe, claims: [...]}");
        role.flatMap(node -> Fields.of(node, "what belief rests on", problems)).ifPresent(fields -> {
            String barrier = fields.text("barrier");
            fields.node("barrier").ifPresent(node -> references.check(node, barrier, barriers, "barrier"));
            belief[0] = new Bar(barrier, fields.oneOf("at-least", Bar.SEVERITIES));
            claims.addAll(claimsOf.apply(fields));
            fields.noMore();
        });
        return new Rulings(
                belief[0],
                claims,
                list(barriersFile, "caps", "what holds a verdict down", "caps: [...]", this::cap),
                whenToPay(paymentsFile, "when-to-pay", WhenToPay.FIRST),
                whenToPay(paymentsFile, "once-verified", WhenToPay.VERIFIED));
    }

    private Cap cap(Fields fields, Node node) {
        String id = fields.id("id");
        return new Cap(
                id,
                fields.node("cap").isPresent() ? fields.id("cap") : id,
                fields.text("says"),
                conditions.of(fields.node("when"), "conditions of a cap", ofPairings),
                bar(fields, "standing", "at-least", true),
                bar(fields, "relieved", "below", false),
                fields.oneOf("at-most", Cap.VERDICTS),
                claimsOf.apply(fields));
    }

    private List<WhenToPay> whenToPay(Node file, String key, List<String> choices) {
        List<WhenToPay> found = list(
                file,
                key,
                "when to pay",
                key + ": [...]",
                (fields, node) -> new WhenToPay(
                        fields.id("id"),
                        conditions.of(fields.node("when"), "conditions of when to pay", ofCases),
                        bar(fields, "left", "at-most", false),
                        fields.oneOf("pay", choices),
                        claimsOf.apply(fields)));
        if (file instanceof Node.MapNode map
                && map.get(key).isPresent()
                && found.stream().noneMatch(WhenToPay::remains)) {
            problems.add(Diagnostic.of(
                    Code.C001,
                    file.place(),
                    1,
                    "no entry of `" + key + "` is left for what none of its conditions covers",
                    "add one without `when` and `left`; it decides where no other does"));
        }
        return found;
    }

    private Optional<Bar> bar(Fields fields, String key, String severity, boolean orBarrier) {
        if (fields.node(key).isEmpty()) {
            return Optional.empty();
        }
        String named = fields.text(key);
        Node node = fields.node(key).get();
        if (orBarrier && !named.contains("/")) {
            references.check(node, named, barriers, "barrier");
        } else {
            references.check(node, named, causes, "cause");
        }
        return Optional.of(new Bar(named, fields.oneOf(severity, Bar.SEVERITIES)));
    }

    private List<String> words(String name) {
        return switch (name) {
            case "form" -> forms;
            case "window" -> Cap.WINDOWS;
            case "price-range" -> Cap.PRICE_RANGES;
            default -> PairingAttributes.words(name);
        };
    }

    private Optional<Node> part(Node file, String key, String what, String example) {
        Optional<Node> node = file instanceof Node.MapNode map ? map.get(key) : Optional.empty();
        if (node.isEmpty()) {
            problems.add(Diagnostic.of(
                    Code.C001, file.place(), 1, "this file does not say " + what, "add `" + example + "`"));
        }
        return node;
    }

    private <T> List<T> list(Node file, String key, String what, String example, BiFunction<Fields, Node, T> entry) {
        List<T> found = new ArrayList<>();
        Optional<Node> node = part(file, key, what, example);
        if (node.isPresent() && !(node.get() instanceof Node.ListNode)) {
            problems.add(Diagnostic.of(
                    Code.C003,
                    node.get().place(),
                    node.get().length(),
                    "`" + key + "` must be a list",
                    "write one entry a line, each with a hyphen before it"));
        } else if (node.isPresent()) {
            Set<String> seen = new HashSet<>();
            for (Node item : ((Node.ListNode) node.get()).items()) {
                Fields.of(item, "an entry of `" + key + "`", problems).ifPresent(fields -> {
                    found.add(entry.apply(fields, item));
                    fields.noMore();
                    fields.node("id")
                            .filter(id -> id instanceof Node.ScalarNode scalar && !seen.add(scalar.text()))
                            .ifPresent(id -> fields.problem(
                                    Code.C007,
                                    id,
                                    "`" + ((Node.ScalarNode) id).text() + "` stands twice among the " + key,
                                    "give each entry an id of its own"));
                });
            }
        }
        return found;
    }
}
