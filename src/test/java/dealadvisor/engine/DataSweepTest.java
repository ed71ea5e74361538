package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import dealadvisor.rules.RuleFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Every field of every entry of a rule folder's data, given values of the wrong kind one after the other: each is an error in that file, or one of those
 * listed here that are meant to be taken. The last of each kind by default, all of them with {@code -Dsweep=all}.
 */
class DataSweepTest {
    private static final RuleFolder FOLDER = RuleFolder.read(Path.of("rules"));
    private static final Map<String, Node> FILES = FOLDER.parse(RuleFolder.DATA, new ArrayList<>());

    private static final boolean ALL = "all".equals(System.getProperty("sweep"));

    /** Keys under which stand ids or paths instead of fields. */
    private static final Set<String> OPEN = Set.of(
            "values",
            "phrases",
            "values-aka",
            "causes",
            "sections",
            "set",
            "add",
            "remove",
            "raise-to",
            "lower-to",
            "when",
            "unless",
            "then");

    private static final List<String> KINDS = List.of(
            "~",
            "''",
            "true",
            "7",
            "-1",
            "0.5",
            "zzz-none",
            "'a/b'",
            "[]",
            "[zzz]",
            "[[zzz]]",
            "[~]",
            "{}",
            "{zzz: zzz}",
            "unknown");

    private static final Set<String> NOTHING = Set.of("~", "''");
    private static final Set<String> TEXT = Set.of("true", "7", "-1", "0.5", "zzz-none", "'a/b'", "unknown");
    private static final Set<String> NAMES = Set.of("true", "7", "zzz-none");

    /**
     * What is meant to be taken.
     *
     * @param file which file, as a pattern
     * @param field which field of it, as a pattern: keys with dots, [] for any entry of a list, * for any id
     * @param kinds which values
     */
    private record Taken(String file, String field, Set<String> kinds, String because) {
        boolean covers(String name, String path, String kind) {
            return name.matches(file) && path.matches(field) && kinds.contains(kind);
        }
    }

    private static final List<Taken> TAKEN = List.of(
            new Taken(
                    ".*",
                    "(.*\\.)?(name|does|says|asks|caveat|reason|claim|section|title|version|source)",
                    TEXT,
                    "a text is any scalar as it is written"),
            new Taken("pack.yaml", "(source|extends)", NOTHING, "may be left out"),
            new Taken("pack.yaml", "authors\\[\\]", TEXT, "a text is any scalar as it is written"),
            new Taken("pack.yaml", "authors", Set.of("[]", "[zzz]"), "authors are named freely"),
            new Taken("pack.yaml", "id", TEXT, "checked where folders are put together"),
            new Taken(".*", ".*\\[\\]\\.(does|name|hedge)", NOTHING, "may be left out, and is then not said"),
            new Taken(
                    ".*", ".*\\[\\]\\.id", NAMES, "an entry of another name; who speaks of the old one is told there"),
            new Taken("claims.yaml", "claims\\[\\]\\.id", Set.of("0.5"), "a path of two words"),
            new Taken("claims.yaml", "claims\\[\\]\\.(list|several)", Set.of("true"), "what it is"),
            new Taken("claims.yaml", "sections\\.\\*", union(TEXT, NOTHING), "a heading is any text"),
            new Taken("claims.yaml", "sections", Set.of("{}", "{zzz: zzz}"), "headings are taken as they are"),
            new Taken("vocabulary.yaml", "sections\\.\\*", union(TEXT, NOTHING), "a heading is any text"),
            new Taken("vocabulary.yaml", "sections", Set.of("{}"), "headings are not needed"),
            new Taken(
                    "vocabulary.yaml",
                    "facts\\[\\]\\.fact",
                    union(NAMES, Set.of("0.5")),
                    "a fact of another path; who speaks of the old one is told there"),
            new Taken("vocabulary.yaml", "facts\\[\\]\\.(essential|first|decided)", Set.of("true"), "what it is"),
            new Taken(
                    "vocabulary.yaml",
                    "facts\\[\\]\\.values\\.\\*",
                    union(TEXT, NOTHING),
                    "a meaning is any text, or none"),
            new Taken("vocabulary.yaml", "facts\\[\\]\\.phrases\\.\\*", TEXT, "a phrase is any text"),
            new Taken("vocabulary.yaml", "facts\\[\\]\\.(phrases|values-aka)", Set.of("{}"), "none is needed"),
            new Taken(".*", ".*\\.(values-)?aka(\\.\\*)?", Set.of("[]", "[zzz]"), "others call it what they like"),
            new Taken(".*", ".*\\.(values-)?aka(\\.\\*)?\\[\\]", TEXT, "others call it what they like"),
            new Taken(
                    "vocabulary.yaml",
                    "facts\\[\\]\\.of",
                    Set.of("[]", "[zzz]"),
                    "a set may be of any ids; rules and data that speak of others are told there"),
            new Taken("vocabulary.yaml", "facts\\[\\]\\.of\\[\\]", NAMES, "an id of another name"),
            new Taken("vocabulary.yaml", "(implications|contradictions)", Set.of("[]"), "nothing need follow"),
            new Taken("vocabulary.yaml", "find-out", Set.of("[]"), "a way to find out need not be known"),
            new Taken("vocabulary.yaml", "statements", Set.of("{}"), "what has no sentence is said as fact and value"),
            new Taken(
                    "vocabulary.yaml",
                    "find-out\\[\\]\\.(experiment|document|person)",
                    union(TEXT, NOTHING),
                    "a way is any text, and one of several may be left out"),
            new Taken(
                    "vocabulary.yaml",
                    "(implications|contradictions)\\[\\]\\.(when|then)\\.\\*",
                    Set.of("true", "0.5"),
                    "what it is, where the fact is one of yes and no, or a chance"),
            new Taken(
                    "catalogue/mitigations.yaml",
                    "mitigations\\[\\]\\.(needs|unless)",
                    Set.of("{}"),
                    "a mitigation that nothing rules out"),
            new Taken(
                    "catalogue/barriers.yaml",
                    "instead-of-a-deal(\\[\\]\\.when)?",
                    Set.of("[]", "{}"),
                    "nothing to rely on, or something that every case has"),
            new Taken("catalogue/.*", "(goods|payments|mitigations|steps)", Set.of("[]"), "a folder may have none"),
            new Taken(
                    "catalogue/barriers.yaml",
                    "barriers\\[\\]\\.causes",
                    Set.of("{}", "{zzz: zzz}"),
                    "causes are named freely; who speaks of others is told there"),
            new Taken(
                    "catalogue/barriers.yaml",
                    "barriers\\[\\]\\.causes\\.\\*",
                    union(TEXT, NOTHING),
                    "a meaning is any text, or none"),
            new Taken("catalogue/barriers.yaml", "caps", Set.of("[]"), "nothing need hold a verdict down"),
            new Taken("catalogue/barriers.yaml", "caps\\[\\]\\.cap", NAMES, "output may name it so"),
            new Taken(
                    "catalogue/(barriers|payments).yaml",
                    "(caps|when-to-pay|once-verified)\\[\\]\\.when",
                    Set.of("{}"),
                    "it may hold of all"),
            new Taken("catalogue/barriers.yaml", "without-a-deal", Set.of("[]"), "nothing need stand for it"),
            new Taken(
                    "catalogue/goods.yaml",
                    "requirements\\.(any-deal|high-value)",
                    Set.of("[]", "[zzz]"),
                    "requirements are named freely; rules that speak of others are told there"),
            new Taken(
                    "catalogue/goods.yaml",
                    "requirements\\.(any-deal|high-value)\\[\\]",
                    NAMES,
                    "requirements are named freely"),
            new Taken("catalogue/goods.yaml", "requirements", Set.of("{}"), "nothing need be asked for"),
            new Taken("catalogue/goods.yaml", "coherence", Set.of("{}"), "no fact need be known"),
            new Taken("catalogue/goods.yaml", "coherence\\.[a-z-]+", Set.of("[]"), "no fact need be known"),
            new Taken("catalogue/payments.yaml", "payments\\[\\]\\.(freedom|influence)", Set.of("0.5"), "what it is"),
            new Taken(
                    "catalogue/payments.yaml",
                    "payments\\[\\]\\.(reversible|unilateral)",
                    Set.of("true"),
                    "what it is"),
            new Taken("catalogue/payments.yaml", "payments\\[\\]\\.needs", Set.of("[]"), "nothing need be held"),
            new Taken("catalogue/mitigations.yaml", "mitigations\\[\\]\\.(answers|finds-out)", Set.of("[]"), "none"),
            new Taken(
                    "catalogue/mitigations.yaml",
                    "mitigations\\[\\]\\.relieves",
                    Set.of("[]"),
                    "it acts on eligibility or on the window"),
            new Taken(
                    "catalogue/mitigations.yaml",
                    "mitigations\\[\\]\\.priority",
                    union(NOTHING, Set.of("7")),
                    "none, or a priority"),
            new Taken(
                    "catalogue/mitigations.yaml",
                    "mitigations\\[\\]\\.effect(\\.[a-z-]+)?",
                    Set.of("{}"),
                    "it may be that something else is said to be done"),
            new Taken(
                    "catalogue/mitigations.yaml",
                    "mitigations\\[\\]\\.effect\\.set\\.\\*",
                    Set.of("true", "[]"),
                    "what it is, of some facts"),
            new Taken(
                    "catalogue/mitigations.yaml",
                    "mitigations\\[\\]\\.effect\\.(raise-to|lower-to)\\.\\*",
                    Set.of("0.5"),
                    "what it is, of a probability"),
            new Taken("catalogue/steps.yaml", "steps\\[\\]\\.(when|unless)", Set.of("{}"), "it may always be taken"),
            new Taken(
                    "catalogue/steps.yaml",
                    "steps\\[\\]\\.when\\.\\*\\[\\]",
                    Set.of("true"),
                    "what it is, of some facts"),
            new Taken(".*", "(.*\\.)?claims", Set.of("[]"), "what cites nothing is told elsewhere"),
            new Taken("calibration.yaml", "(further-cause|size-discount)\\.value", Set.of("0.5"), "what it is"),
            new Taken("calibration.yaml", "size-discount\\.value", Set.of("7"), "what it is"),
            new Taken(
                    "calibration.yaml",
                    "(factors|alternative-factors\\[\\]|levels|verdicts)\\.[a-z-]+",
                    Set.of("0.5"),
                    "what it is, where it keeps the order"),
            new Taken(
                    "calibration.yaml",
                    "thresholds\\[\\]\\.value",
                    Set.of("7", "-1", "0.5"),
                    "what it is, where it keeps the order"),
            new Taken("calibration.yaml", "thresholds\\[\\]\\.above", NOTHING, "may be left out"),
            new Taken(
                    "calibration.yaml",
                    "(alternative-factors|thresholds|model)",
                    Set.of("[]"),
                    "rules that speak of them are told there"));

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** A place in a file: its field, and how to put something else there. */
    private record Spot(String field, Node before, Function<Node, Node> with) {}

    private static void spots(String field, Node node, Function<Node, Node> whole, List<Spot> spots) {
        if (!field.isEmpty()) {
            spots.add(new Spot(field, node, whole));
        }
        if (node instanceof Node.MapNode map) {
            boolean open = OPEN.contains(field.substring(field.lastIndexOf('.') + 1));
            for (int i = 0; i < map.entries().size(); i++) {
                int at = i;
                Node.MapNode.Entry entry = map.entries().get(i);
                String key = open ? "*" : entry.key();
                spots(
                        field.isEmpty() ? key : field + "." + key,
                        entry.value(),
                        put -> {
                            List<Node.MapNode.Entry> entries = new ArrayList<>(map.entries());
                            entries.set(at, new Node.MapNode.Entry(entry.key(), entry.keyPlace(), put));
                            return whole.apply(new Node.MapNode(map.place(), map.length(), entries));
                        },
                        spots);
            }
        } else if (node instanceof Node.ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                int at = i;
                spots(
                        field + "[]",
                        list.items().get(i),
                        put -> {
                            List<Node> items = new ArrayList<>(list.items());
                            items.set(at, put);
                            return whole.apply(new Node.ListNode(list.place(), list.length(), items));
                        },
                        spots);
            }
        }
    }

    private static List<Spot> some(List<Spot> spots) {
        if (ALL) {
            return spots;
        }
        Map<String, List<Spot>> byField = new LinkedHashMap<>();
        spots.forEach(spot ->
                byField.computeIfAbsent(spot.field(), k -> new ArrayList<>()).add(spot));
        List<Spot> some = new ArrayList<>();
        byField.values().forEach(all -> {
            some.add(all.get(all.size() - 1));
        });
        return some;
    }

    @Test
    void ofEachFieldEachWrongKindOfValueIsAnError() {
        Set<Taken> used = new HashSet<>();
        Set<String> silent = new TreeSet<>();
        Set<String> astray = new TreeSet<>();
        int tried = 0;
        for (String file : RuleFolder.DATA) {
            List<Spot> spots = new ArrayList<>();
            spots("", FILES.get(file), put -> put, spots);
            for (Spot spot : some(spots)) {
                for (String kind : KINDS) {
                    Node put = node(file, kind, spot.before());
                    if (same(put, spot.before())) {
                        continue;
                    }
                    tried++;
                    List<Diagnostic> problems = problems(file, spot.with().apply(put));
                    String what = file + " " + spot.field() + " " + kind;
                    if (problems.isEmpty()) {
                        Optional<Taken> taken = TAKEN.stream()
                                .filter(t -> t.covers(file, spot.field(), kind))
                                .findFirst();
                        taken.ifPresent(used::add);
                        if (taken.isEmpty()) {
                            silent.add(what);
                        }
                    } else if (problems.stream()
                            .noneMatch(p -> p.help().isPresent()
                                    && p.place().orElseThrow().file().endsWith(".yaml"))) {
                        astray.add(what + ": " + problems);
                    }
                }
            }
        }
        assertTrue(tried > 2_000, tried + " were tried");
        assertEquals(Set.of(), astray, "errors without a place or help");
        assertEquals("", String.join("\n", silent), "taken without a word");
        if (ALL) {
            assertEquals(
                    List.of(),
                    TAKEN.stream().filter(t -> !used.contains(t)).toList(),
                    "never taken, so not to be listed");
        }
    }

    private static Node node(String file, String yaml, Node at) {
        Node read = Tree.parse(SourceText.of("x.yaml", "x: " + yaml + "\n"), Limits.standard())
                .root()
                .flatMap(root -> ((Node.MapNode) root).get("x"))
                .orElseThrow();
        return placed(read, at);
    }

    // As if it had been written there.
    private static Node placed(Node node, Node at) {
        if (node instanceof Node.MapNode map) {
            return new Node.MapNode(
                    at.place(),
                    1,
                    map.entries().stream()
                            .map(e -> new Node.MapNode.Entry(e.key(), at.place(), placed(e.value(), at)))
                            .toList());
        } else if (node instanceof Node.ListNode list) {
            return new Node.ListNode(
                    at.place(),
                    1,
                    list.items().stream().map(item -> placed(item, at)).toList());
        }
        Node.ScalarNode scalar = (Node.ScalarNode) node;
        return new Node.ScalarNode(at.place(), 1, scalar.kind(), scalar.text(), scalar.quoted());
    }

    private static boolean same(Node a, Node b) {
        return a instanceof Node.ScalarNode x && b instanceof Node.ScalarNode y
                ? x.text().equals(y.text())
                : a instanceof Node.ListNode l && b instanceof Node.ListNode m
                        ? l.items().isEmpty() && m.items().isEmpty()
                        : a instanceof Node.MapNode p
                                && b instanceof Node.MapNode q
                                && p.entries().isEmpty()
                                && q.entries().isEmpty();
    }

    private static List<Diagnostic> problems(String file, Node root) {
        Map<String, Node> files = new TreeMap<>(FILES);
        files.put(file, root);
        List<Diagnostic> problems = new ArrayList<>();
        DataOnly.check(files, problems);
        return problems;
    }
}
