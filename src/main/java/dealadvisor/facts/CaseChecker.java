package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.DecimalComma;
import dealadvisor.reading.Diagnostic;
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
    private static final List<String> PARTS = List.of("value", "source", "note", CaseOutline.AS_OF);

    private final Vocabulary vocabulary;
    private final MeantFact meant;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final SortedMap<String, Fact> known = new TreeMap<>();
    private final SortedMap<String, Belief> beliefs = new TreeMap<>();
    private final Map<String, Place> stated = new HashMap<>();
    private final List<Price> prices = new ArrayList<>();
    private final Optional<Node.MapNode> tree;

    private CaseChecker(Vocabulary vocabulary, Optional<Node.MapNode> tree) {
        this.vocabulary = vocabulary;
        this.meant = new MeantFact(vocabulary);
        this.tree = tree;
    }

    /**
     * What is known in a case.
     *
     * @throws ProblemsException if anything in it is wrong; carries every problem found, with places
     */
    public static CaseFacts check(Case stated, Vocabulary vocabulary) {
        Case given = Placed.of(stated, vocabulary.outline());
        CaseChecker checker = new CaseChecker(vocabulary, given.tree());
        given.tree().ifPresent(tree -> checker.walk("", tree));
        given.changes().forEach(checker::change);
        if (!checker.problems.isEmpty()) {
            throw new ProblemsException(checker.problems);
        }
        return CaseFacts.follow(
                vocabulary,
                new CaseFacts.About(
                        checker.text("case").orElse(given.id()),
                        checker.text("title"),
                        checker.text(CaseOutline.AS_OF),
                        given.file()),
                checker.known,
                checker.beliefs,
                checker.prices);
    }

    private Optional<String> text(String key) {
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
        return DecimalComma.help(before, entry).map(help -> Diagnostic.of(
                        Code.F012,
                        entry.keyPlace(),
                        entry.key().length(),
                        "a comma parts entries, so `" + entry.key() + "` stands alone",
                        help)
                .mendedBy(DecimalComma.fix(before, entry)));
    }

    private void text(String path, Node node) {
        if (!(node instanceof Node.ScalarNode)) {
            problems.add(Diagnostic.of(
                    Code.F013,
                    node,
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
            problems.add(Day.meant(scalar.text())
                    .map(day -> Instead.write(day.toString()))
                    .orElse(Instead.said("write year, month and day, such as 2026-01-31"))
                    .problem(Code.F024, node, "`" + key + "` is `" + scalar.text() + "`, which is no day"));
        }
    }

    private void section(CaseOutline.Group group, Node node) {
        if (node instanceof Node.MapNode inner) {
            walk(group.path(), inner);
        } else if (!isUnknown(node)) {
            problems.add(Diagnostic.of(
                    Code.F011,
                    node,
                    "`" + group.path() + "` is a group of facts and must be a map",
                    "under it stand " + String.join(", ", new TreeSet<>(group.keys()))));
        }
    }

    private Diagnostic unknownFact(String parent, Node.MapNode.Entry entry) {
        Instead instead = Nearest.told(problems) ? meant.by(parent, entry) : Instead.said("mend those above first.");
        String before = parent.isEmpty() ? "" : parent + ".";
        return Diagnostic.of(
                        Code.F012,
                        entry.keyPlace(),
                        entry.key().length(),
                        "unknown fact `" + entry.key() + "` "
                                + (parent.isEmpty() ? "at the top" : "in `" + parent + "`"),
                        instead.help() + " `deal-advisor schema` lists every fact")
                .meant(entry.key(), instead.put().filter(put -> tree.flatMap(map -> Case.said(map, before + put))
                        .isEmpty()));
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
        if (node instanceof Node.MapNode map && remarked(definition, map)) {
            Node.MapNode.Entry last = null;
            for (Node.MapNode.Entry part : map.entries()) {
                if (!PARTS.contains(part.key())) {
                    problems.add(noPart(map, last, part));
                } else if (!part.key().equals("value") && !(part.value() instanceof Node.ScalarNode)) {
                    problems.add(Diagnostic.of(
                            Code.F013,
                            part.value(),
                            "`" + part.key() + "` must be a text",
                            "write it on one line, in quotes"));
                } else if (part.key().equals(CaseOutline.AS_OF)) {
                    day(part.key(), part.value());
                }
                last = part;
            }
            if (map.get("value").isEmpty()) {
                return;
            }
            remarks = Remarks.in(map);
            node = map.get("value").get();
        }
        if (isUnknown(node)) {
            return;
        }
        Optional<Value> value = value(definition, node, remarks);
        if (value.isPresent()) {
            known.put(definition.path(), new Fact(definition.path(), value.get(), Optional.of(node.place()), remarks));
        }
    }

    // Whether a value stands among remarks, be it under a misspelt key.
    private static boolean remarked(FactDefinition definition, Node.MapNode map) {
        return map.get("value").isPresent()
                || !BeliefReader.isBelief(definition, map)
                        && map.entries().stream().anyMatch(part -> Nearest.only(part.key(), List.of("value"))
                                .isPresent());
    }

    private static Diagnostic noPart(Node.MapNode map, Node.MapNode.@Nullable Entry before, Node.MapNode.Entry part) {
        Optional<Instead> instead = DecimalComma.help(before, part)
                .map(Instead::said)
                .or(() -> WrittenOtherwise.remark(part.key()))
                .or(() -> Nearest.of(part.key(), PARTS)
                        .map(near -> Instead.didYouMean(near, Nearest.only(part.key(), PARTS))));
        Diagnostic problem = Diagnostic.of(
                Code.F019,
                part.keyPlace(),
                part.key().length(),
                "`" + part.key() + "` does not belong to a fact's value",
                instead.map(said -> said.help() + "; ").orElse("")
                        + "a fact may be written as {value, source, note, as-of}");
        Optional<String> put =
                instead.flatMap(Instead::put).filter(word -> map.get(word).isEmpty());
        return put.isPresent() ? problem.meant(part.key(), put) : problem.mendedBy(DecimalComma.fix(before, part));
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

    private void change(Case.Change change) {
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
                    node,
                    "unknown fact `" + change.path() + "`",
                    Nearest.of(change.path(), vocabulary.paths(), problems)
                                    .map(near -> "did you mean `" + near + "`?")
                                    .or(() -> meant.elsewhere(change.path()
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
                    node,
                    "`" + change.path() + "` is no set, so nothing can be added or taken away",
                    Voice.to(node).set(change.path(), Optional.empty())));
            return;
        }
        if (change.how() != Case.How.SET && FactValues.isNone(node)) {
            problems.add(Diagnostic.of(
                    Code.F014,
                    node,
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
