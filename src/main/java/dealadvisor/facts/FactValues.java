package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** From what a file says to the value of a fact, or a problem with its place. */
final class FactValues {
    private FactValues() {}

    /**
     * The value that a node gives to a fact.
     *
     * @param definition what the fact may be
     * @param node what the file says; not null and not {@code unknown}
     * @param catalogueIds the ids of goods and payments
     * @param problems where problems are noted
     * @return empty if there is a problem, which is noted
     */
    public static Optional<Value> read(
            FactDefinition definition, Node node, Map<String, List<String>> catalogueIds, List<Diagnostic> problems) {
        switch (definition.type()) {
            case CHOICE:
            case SCALE:
                return id(definition, node, definition.ids(), problems).map(Value.Id::new);
            case YES_NO:
                return yesNo(definition, node, problems);
            case PROBABILITY:
                return probability(definition, node, problems);
            case SET:
                return set(definition, node, allowed(definition, catalogueIds), problems);
        }
        throw new AssertionError(definition.type());
    }

    /** As {@link #read}, of a data file of a rule folder, where every fact that is named has a value. */
    static Optional<Value> ofData(
            FactDefinition definition, Node node, Map<String, List<String>> catalogueIds, List<Diagnostic> problems) {
        List<Diagnostic> found = new ArrayList<>();
        Optional<Value> value = read(definition, node, catalogueIds, found);
        found.forEach(problem -> problems.add(new Diagnostic(
                switch (problem.code()) {
                    case F014 -> Code.C004;
                    case F015 -> Code.C005;
                    case F016 -> Code.C007;
                    default -> Code.C003;
                },
                problem.message(),
                problem.place(),
                problem.length(),
                problem.code() == Code.F013
                        ? Optional.of("in vocabulary.yaml the fact is of type "
                                + definition.type().id())
                        : problem.help(),
                problem.fix())));
        return value;
    }

    /** The ids that a fact's value may be made of; empty for truth values and numbers. */
    static List<String> allowed(FactDefinition definition, Map<String, List<String>> catalogueIds) {
        return definition
                .catalogue()
                .map(c -> catalogueIds.getOrDefault(c, List.of()))
                .orElseGet(definition::ids);
    }

    private static Optional<String> id(
            FactDefinition definition, Node node, Collection<String> allowed, List<Diagnostic> problems) {
        if (!(node instanceof Node.ScalarNode scalar)) {
            problems.add(wrong(definition, node, "one of " + String.join(", ", allowed), allowed));
            return Optional.empty();
        }
        if (allowed.contains(scalar.text())) {
            return Optional.of(scalar.text());
        }
        Optional<String> near = Optional.of(scalar.text())
                .filter(word -> Nearest.told(problems))
                .flatMap(word -> Nearest.of(word, allowed, definition.otherNames()));
        Instead instead = near.map(word -> new Instead(
                        "did you mean `" + word + "`? allowed are " + String.join(", ", allowed),
                        near.filter(
                                meant -> Nearest.only(scalar.text(), allowed).equals(near))))
                .or(() -> WrittenOtherwise.word(definition, scalar, allowed))
                .orElseGet(() -> Instead.said("expected one of " + String.join(", ", allowed)));
        problems.add(
                instead.problem(Code.F014, node, "`" + scalar.text() + "` is no value of `" + definition.path() + "`"));
        return Optional.empty();
    }

    private static Optional<Value> yesNo(FactDefinition definition, Node node, List<Diagnostic> problems) {
        if (node instanceof Node.ScalarNode scalar && scalar.kind() == Node.ScalarNode.Kind.BOOLEAN) {
            return Optional.of(new Value.YesNo(scalar.asBoolean()));
        }
        problems.add(wrong(definition, node, "true or false", List.of()));
        return Optional.empty();
    }

    private static Optional<Value> probability(FactDefinition definition, Node node, List<Diagnostic> problems) {
        if (node instanceof Node.ScalarNode scalar
                && (scalar.kind() == Node.ScalarNode.Kind.INTEGER || scalar.kind() == Node.ScalarNode.Kind.DECIMAL)) {
            double number = scalar.asDouble();
            if (number >= 0 && number <= 1) {
                // Adding zero turns -0.0 into 0.0, so that the two print and compare alike.
                return Optional.of(new Value.Number(number + 0.0));
            }
            problems.add(Diagnostic.of(
                    Code.F015,
                    node,
                    "`" + definition.path() + "` is " + scalar.text() + ", which is no probability",
                    Numerals.percent(scalar.text())
                            .map(chance -> "if it is percent, write `" + chance + "`: a number from 0 to 1")
                            .orElse("give a number from 0 to 1, such as 0.05")));
            return Optional.empty();
        }
        problems.add(wrong(definition, node, "a number from 0 to 1", List.of()));
        return Optional.empty();
    }

    private static Optional<Value> set(
            FactDefinition definition, Node node, Collection<String> allowed, List<Diagnostic> problems) {
        if (isNone(node)) {
            return Optional.of(new Value.Ids(Set.of()));
        }
        if (!(node instanceof Node.ListNode list)) {
            String item = allowed.isEmpty() ? "" : allowed.iterator().next();
            problems.add(wrong(definition, node, Voice.to(node).list(item), allowed));
            return Optional.empty();
        }
        Set<String> ids = new TreeSet<>();
        boolean whole = true;
        for (Node item : list.items()) {
            if (isNone(item)) {
                problems.add(Diagnostic.of(
                        Code.F014,
                        item,
                        "`" + Value.Ids.NONE + "` is nothing that `" + definition.path() + "` could hold",
                        list.items().size() == 1
                                ? "write `" + Value.Ids.NONE + "` without brackets: it says that there are none"
                                : "take it out; alone, without brackets, it says that there are none"));
                whole = false;
                continue;
            }
            Optional<String> id = id(definition, item, allowed, problems);
            whole &= id.isPresent();
            if (id.isPresent() && !ids.add(id.get())) {
                problems.add(Diagnostic.of(
                        Code.F016,
                        item,
                        "`" + id.get() + "` stands twice in `" + definition.path() + "`",
                        "keep one of the two"));
                whole = false;
            }
        }
        return whole ? Optional.of(new Value.Ids(ids)) : Optional.empty();
    }

    /** Whether a node says that a set is empty. */
    static boolean isNone(Node node) {
        return node instanceof Node.ScalarNode scalar && scalar.text().equals(Value.Ids.NONE);
    }

    private static Diagnostic wrong(FactDefinition definition, Node node, String expected, Collection<String> allowed) {
        String found;
        if (node instanceof Node.MapNode) {
            found = "a map";
        } else if (node instanceof Node.ListNode) {
            found = "a list";
        } else {
            Node.ScalarNode scalar = (Node.ScalarNode) node;
            found = (scalar.quoted() ? "the text `" : "`") + scalar.text() + "`";
        }
        return WrittenOtherwise.instead(definition, node, allowed)
                .orElseGet(() ->
                        Instead.said(definition.asks() + " " + Voice.to(node).unknown()))
                .problem(Code.F013, node, "`" + definition.path() + "` must be " + expected + ", not " + found);
    }
}
