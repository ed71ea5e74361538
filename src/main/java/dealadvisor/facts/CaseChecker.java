package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks a case against a vocabulary and gathers what is known in it. One for each check; not safe for several threads. */
public final class CaseChecker {
    private final Vocabulary vocabulary;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final SortedMap<String, Fact> known = new TreeMap<>();
    private final SortedMap<String, Belief> beliefs = new TreeMap<>();
    private final Map<String, Place> stated = new HashMap<>();
    private final List<Price> prices = new ArrayList<>();

    private CaseChecker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What is known in a case.
     *
     * @throws ProblemsException if anything in it is wrong; carries every problem found, with places
     */
    public static CaseFacts check(Case stated, Vocabulary vocabulary) {
        Case given = Placed.of(stated, vocabulary.outline());
        CaseChecker checker = new CaseChecker(vocabulary);
        given.tree().ifPresent(tree -> checker.walk("", tree));
        given.changes().forEach(change -> checker.change(change, given.tree()));
        if (!checker.problems.isEmpty()) {
            throw new ProblemsException(checker.problems);
        }
        Optional<Node.MapNode> tree = given.tree();
        return CaseFacts.follow(
                vocabulary,
                new CaseFacts.About(
                        text(tree, "case").orElse(given.id()),
                        text(tree, "title"),
                        text(tree, CaseOutline.AS_OF),
                        given.file()),
                checker.known,
                checker.beliefs,
                checker.prices);
    }

    private static Optional<String> text(Optional<Node.MapNode> tree, String key) {
        return tree.flatMap(map -> Remarks.text(map, key));
    }

    private void walk(String parent, Node.MapNode map) {
        Node.MapNode.Entry before = null;
        for (Node.MapNode.Entry entry : map.entries()) {
            String path = parent.isEmpty() ? entry.key() : parent + "." + entry.key();
            CaseOutline.Entry place = vocabulary.outline().at(path).orElse(null);
            if (place instanceof CaseOutline.Stated fact) {
                state(fact.definition(), entry);
            } else if (place instanceof CaseOutline.Prices) {
                prices.addAll(PriceReader.read(entry.value(), vocabulary, problems));
            } else if (place instanceof CaseOutline.Text) {
                text(path, entry.value());
            } else if (place instanceof CaseOutline.Group group) {
                section(group, entry.value());
            } else {
                problems.add(decimals(before, entry).orElseGet(() -> unknownFact(parent, entry)));
            }
            before = entry;
        }
    }

    // In braces `0,1` reads as a number and a key.
    private static Optional<Diagnostic> decimals(Node.MapNode.@Nullable Entry before, Node.MapNode.Entry entry) {
        return Fields.decimals(before, entry)
                .map(help -> Diagnostic.of(
                        Code.F012,
                        entry.keyPlace(),
                        entry.key().length(),
                        "a comma parts entries, so `" + entry.key() + "` stands alone",
                        help));
    }

    private void text(String path, Node node) {
        if (!(node instanceof Node.ScalarNode)) {
            problems.add(Diagnostic.of(
                    Code.F013,
                    node.place(),
                    node.length(),
                    "`" + path + "` must be a text",
                    Voice.to(node).text()));
        } else if (path.equals(CaseOutline.AS_OF)) {
            day(path, node);
        }
    }

    private void day(String key, Node node) {
        if (node instanceof Node.ScalarNode scalar
                && scalar.kind() != Node.ScalarNode.Kind.NULL
                && !Day.is(scalar.text())) {
            problems.add(Diagnostic.of(
                    Code.F024,
                    node.place(),
                    node.length(),
                    "`" + key + "` is `" + scalar.text() + "`, which is no day",
                    Day.meant(scalar.text())
                            .map(day -> "write `" + day + "`")
                            .orElse("write year, month and day, such as 2026-01-31")));
        }
    }

    private void section(CaseOutline.Group group, Node node) {
        if (node instanceof Node.MapNode inner) {
            walk(group.path(), inner);
        } else if (!isUnknown(node)) {
            problems.add(Diagnostic.of(
                    Code.F011,
                    node.place(),
                    node.length(),
                    "`" + group.path() + "` is a group of facts and must be a map",
                    "under it stand " + String.join(", ", new TreeSet<>(group.keys()))));
        }
    }

    private Diagnostic unknownFact(String parent, Node.MapNode.Entry entry) {
        String where = parent.isEmpty() ? "at the top" : "in `" + parent + "`";
        if (!Nearest.told(problems)) {
            return unknownFact(entry, where, "mend those above first.");
        }
        SortedSet<String> siblings =
                new TreeSet<>(vocabulary.outline().groupAt(parent).orElseThrow().keys());
        String path = parent.isEmpty() ? entry.key() : parent + "." + entry.key();
        String help = withoutSpace(path)
                .or(() -> otherwise(entry.key()))
                .or(() -> Nearest.of(entry.key(), siblings).map(near -> "did you mean `" + near + "`?"))
                .or(() -> Nearest.of(path, vocabulary.paths())
                        .filter(near -> entry.key().contains("."))
                        .map(near -> "did you mean `" + near + "`?"))
                .or(() -> elsewhere(entry.key()))
                .orElse("here stand " + String.join(", ", siblings));
        return unknownFact(entry, where, help);
    }

    private static Diagnostic unknownFact(Node.MapNode.Entry entry, String where, String help) {
        return Diagnostic.of(
                Code.F012,
                entry.keyPlace(),
                entry.key().length(),
                "unknown fact `" + entry.key() + "` " + where,
                help + " `deal-advisor schema` lists every fact");
    }

    // In braces YAML reads `fact:value` as one word.
    private Optional<String> withoutSpace(String path) {
        int colon = path.indexOf(':');
        return colon > 0 && vocabulary.outline().at(path.substring(0, colon)).isPresent()
                ? Optional.of(
                        "write a space after the colon: `" + path.substring(path.lastIndexOf('.', colon) + 1, colon)
                                + ": " + path.substring(colon + 1) + "`.")
                : Optional.empty();
    }

    // What others call so.
    private Optional<String> otherwise(String word) {
        List<String> meant = vocabulary.spokenOf(word).stream()
                .map(spoken -> "`" + spoken.fact().path() + "`"
                        + (spoken.values().isEmpty() ? "" : " with `" + String.join("` or `", spoken.values()) + "`"))
                .toList();
        return meant.isEmpty() ? Optional.empty() : Optional.of("did you mean " + String.join(" or ", meant) + "?");
    }

    private Optional<String> elsewhere(String key) {
        List<String> paths = new ArrayList<>();
        for (String path : vocabulary.paths()) {
            if (path.endsWith("." + key)) {
                paths.add("`" + path + "`");
            }
        }
        return paths.isEmpty() ? Optional.empty() : Optional.of("did you mean " + String.join(" or ", paths) + "?");
    }

    private void state(FactDefinition definition, Node.MapNode.Entry entry) {
        Place before = stated.putIfAbsent(definition.path(), entry.keyPlace());
        if (before != null) {
            problems.add(Diagnostic.of(
                    Code.F018,
                    entry.keyPlace(),
                    entry.key().length(),
                    "`" + definition.path() + "` is given twice, first at line " + before.line(),
                    "keep one of the two"));
            return;
        }
        Node node = entry.value();
        Remarks remarks = Remarks.NONE;
        if (node instanceof Node.MapNode map && map.get("value").isPresent()) {
            for (Node.MapNode.Entry part : map.entries()) {
                if (!List.of("value", "source", "note", CaseOutline.AS_OF).contains(part.key())) {
                    problems.add(Diagnostic.of(
                            Code.F019,
                            part.keyPlace(),
                            part.key().length(),
                            "`" + part.key() + "` does not belong to a fact's value",
                            WrittenOtherwise.remark(part.key())
                                            .map(instead -> instead + "; ")
                                            .orElse("")
                                    + "a fact may be written as {value, source, note, as-of}"));
                } else if (!part.key().equals("value") && !(part.value() instanceof Node.ScalarNode)) {
                    problems.add(Diagnostic.of(
                            Code.F013,
                            part.value().place(),
                            part.value().length(),
                            "`" + part.key() + "` must be a text",
                            "write it on one line, in quotes"));
                } else if (part.key().equals(CaseOutline.AS_OF)) {
                    day(part.key(), part.value());
                }
            }
            remarks = Remarks.in(map);
            node = map.get("value").get();
        }
        if (isUnknown(node)) {
            return;
        }
        Optional<Value> value = value(definition, node, remarks);
        if (value.isPresent()) {
            known.put(
                    definition.path(),
                    new Fact(definition.path(), value.get(), Optional.of(node.place()), remarks));
        }
    }

    // The value of a fact that is certain; of one that is not, what is believed of it is kept.
    private Optional<Value> value(FactDefinition definition, Node node, Remarks remarks) {
        if (!BeliefReader.isBelief(definition, node)) {
            return FactValues.read(definition, node, vocabulary.catalogueIds(), problems);
        }
        Optional<Belief.Chances> chances = BeliefReader.read(definition, vocabulary.words(definition), node, problems);
        Optional<Value> certain = chances.flatMap(BeliefReader::certain);
        if (chances.isPresent() && certain.isEmpty()) {
            beliefs.put(
                    definition.path(),
                    new Belief(definition.path(), chances.get(), node.flow(), Optional.of(node.place()), remarks));
        }
        return certain;
    }

    private void change(Case.Change change, Optional<Node.MapNode> tree) {
        Optional<FactDefinition> definition = vocabulary.definition(change.path());
        Node node = change.value();
        Optional<PricePath> part = PricePath.of(change.path());
        if (part.isPresent()) {
            problems.add(part.get()
                    .refusal(
                            change,
                            tree.flatMap(
                                    map -> Case.said(map, vocabulary.outline().prices()))));
            return;
        }
        if (definition.isEmpty()) {
            problems.add(Diagnostic.of(
                    Code.F012,
                    node.place(),
                    node.length(),
                    "unknown fact `" + change.path() + "`",
                    Nearest.of(change.path(), vocabulary.paths(), problems)
                                    .map(near -> "did you mean `" + near + "`?")
                                    .or(() -> elsewhere(change.path()
                                            .substring(change.path().lastIndexOf('.') + 1)))
                                    .orElse("a fact is named by its whole path.")
                            + " " + Voice.to(node).everyFact()));
            return;
        }
        if (change.how() == Case.How.SET
                && node instanceof Node.MapNode map
                && map.get("value").isPresent()) {
            stated.remove(change.path());
            known.remove(change.path());
            beliefs.remove(change.path());
            state(definition.get(), new Node.MapNode.Entry(change.path(), node.place(), node));
            known.computeIfPresent(change.path(), (path, fact) -> fact.beside());
            beliefs.computeIfPresent(change.path(), (path, belief) -> belief.beside());
            return;
        }
        if (change.how() == Case.How.SET && isUnknown(node)) {
            known.remove(change.path());
            beliefs.remove(change.path());
            return;
        }
        if (change.how() == Case.How.SET && BeliefReader.isBelief(definition.get(), node)) {
            known.remove(change.path());
            beliefs.remove(change.path());
            value(definition.get(), node, Remarks.NONE)
                    .ifPresent(value -> known.put(change.path(), Fact.of(change.path(), value)));
            beliefs.computeIfPresent(change.path(), (path, belief) -> belief.beside());
            return;
        }
        if (change.how() != Case.How.SET && definition.get().type() != FactType.SET) {
            problems.add(Diagnostic.of(
                    Code.F020,
                    node.place(),
                    node.length(),
                    "`" + change.path() + "` is no set, so nothing can be added or taken away",
                    Voice.to(node).set(change.path(), Optional.empty())));
            return;
        }
        if (change.how() != Case.How.SET && FactValues.isNone(node)) {
            problems.add(Diagnostic.of(
                    Code.F014,
                    node.place(),
                    node.length(),
                    "`" + Value.Ids.NONE + "` is nothing that could be added to `" + change.path()
                            + "` or taken away from it",
                    Voice.to(node).set(change.path(), Optional.of(Value.Ids.NONE)) + " to say that there are none"));
            return;
        }
        Node list = change.how() != Case.How.SET && node instanceof Node.ScalarNode
                ? new Node.ListNode(node.place(), node.length(), List.of(node))
                : node;
        Optional<Value> value = FactValues.read(definition.get(), list, vocabulary.catalogueIds(), problems);
        if (value.isPresent()) {
            known.put(change.path(), Fact.of(change.path(), combined(change, value.get())));
            beliefs.remove(change.path());
        }
    }

    private Value combined(Case.Change change, Value value) {
        if (change.how() == Case.How.SET) {
            return value;
        }
        Fact before = known.get(change.path());
        SortedSet<String> ids = new TreeSet<>(before == null ? List.of() : ((Value.Ids) before.value()).ids());
        if (change.how() == Case.How.ADD) {
            ids.addAll(((Value.Ids) value).ids());
        } else {
            ids.removeAll(((Value.Ids) value).ids());
        }
        return new Value.Ids(ids);
    }

    private static boolean isUnknown(Node node) {
        return node instanceof Node.ScalarNode scalar
                && (scalar.kind() == Node.ScalarNode.Kind.NULL || scalar.text().equals("unknown"));
    }
}
