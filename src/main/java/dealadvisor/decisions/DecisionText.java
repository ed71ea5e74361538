package dealadvisor.decisions;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Scope;
import dealadvisor.facts.Case;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.NodeWriter;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.Sha256;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A decision as a line of JSON, and back. */
public final class DecisionText {
    /** What lines of this form name as their schema. */
    public static final String SCHEMA = "deal-log/1";

    private DecisionText() {}

    /** The decision on one line, without its end. */
    public static String line(Decision decision) {
        List<Node.MapNode.Entry> entries = new ArrayList<>();
        entries.add(entry("schema", text(SCHEMA)));
        entries.add(entry("at", text(decision.at().toString())));
        entries.add(entry("advisor", text(decision.advisor())));
        List<Node.MapNode.Entry> named = new ArrayList<>();
        named.add(entry("id", text(decision.id())));
        decision.said().file().ifPresent(file -> named.add(entry("file", text(file))));
        named.add(entry("sha256", text(decision.digest())));
        entries.add(entry("case", map(named)));
        entries.add(entry("says", decision.said().tree().orElse(map(List.of()))));
        entries.add(entry("changes", changes(decision.said())));
        entries.add(entry("masked", texts(decision.masked())));
        entries.add(entry(
                "rules",
                map(List.of(
                        entry("pack", text(decision.rules().pack())),
                        entry("version", text(decision.rules().version())),
                        entry("sha256", text(decision.rules().sha256()))))));
        entries.add(entry(
                "answers",
                map(decision.answers().entrySet().stream()
                        .map(each -> entry(each.getKey(), text(each.getValue())))
                        .toList())));
        entries.add(entry(
                "index",
                map(decision.indices().entrySet().stream()
                        .map(each -> entry(each.getKey(), number(each.getValue())))
                        .toList())));
        entries.add(entry(
                "conclusions",
                list(decision.concluded().stream().map(DecisionText::concluded).toList())));
        return NodeWriter.json(map(entries));
    }

    /** SHA-256 of all that a case says, in its file and beside it. */
    public static String digest(Case given) {
        Node all = list(List.of(given.tree().orElse(map(List.of())), changes(given)));
        return HexFormat.of()
                .formatHex(Sha256.digest().digest(NodeWriter.json(all).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The decision that a line holds.
     *
     * @param name the log's, for messages
     * @param number which line of it, from 1
     * @throws ProblemsException if the line holds none (R040)
     */
    public static Decision read(String name, int number, String line) {
        String at = name + " line " + number;
        Tree.Parsed parsed = Tree.parse(SourceText.of(at + ".json", line), Limits.standard());
        List<Diagnostic> problems = new ArrayList<>(parsed.problems());
        Optional<Fields> fields = parsed.root().flatMap(root -> Fields.of(root, "a decision", problems));
        if (fields.isEmpty() || !problems.isEmpty()) {
            throw wrong(name, number, problems);
        }
        Fields decision = fields.get();
        decision.oneOf("schema", List.of(SCHEMA));
        Instant when = instant(decision, problems);
        String advisor = decision.text("advisor");
        Optional<Fields> named = decision.node("case").flatMap(node -> Fields.of(node, "a case", problems));
        Optional<Fields> rules = decision.node("rules").flatMap(node -> Fields.of(node, "rules", problems));
        Optional<Node> says = decision.node("says");
        List<Case.Change> changes = new ArrayList<>();
        items(decision, "changes").forEach(node -> change(node, problems).ifPresent(changes::add));
        List<Decision.Concluded> concluded = new ArrayList<>();
        items(decision, "conclusions").forEach(node -> concluded(node, problems).ifPresent(concluded::add));
        SortedMap<String, Double> indices = new TreeMap<>();
        decision.node("index")
                .flatMap(node -> Fields.of(node, "an index", problems))
                .ifPresent(index -> decision.textMap("index")
                        .keySet()
                        .forEach(pairing -> indices.put(pairing, index.number(pairing, 0, 1))));
        SortedMap<String, String> answers = new TreeMap<>(decision.textMap("answers"));
        List<String> masked = decision.texts("masked");
        if (named.isEmpty() || rules.isEmpty() || !(says.orElse(null) instanceof Node.MapNode tree)) {
            throw wrong(name, number, problems);
        }
        String id = named.get().text("id");
        Optional<String> file = named.get().textIf("file");
        String digest = named.get().text("sha256");
        Decision.Rules under = new Decision.Rules(
                rules.get().text("pack"),
                rules.get().text("version"),
                rules.get().text("sha256"));
        if (!problems.isEmpty()) {
            throw wrong(name, number, problems);
        }
        return new Decision(
                when,
                advisor,
                new Case(id, file, Optional.of(tree), changes),
                id,
                digest,
                masked,
                under,
                answers,
                indices,
                concluded);
    }

    private static Instant instant(Fields decision, List<Diagnostic> problems) {
        String text = decision.text("at");
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            problems.add(Diagnostic.of(
                    Code.R040,
                    decision.place(),
                    1,
                    "`at` is no time: `" + text + "`",
                    "it is one such as 2026-11-28T20:50:00Z"));
            return Instant.EPOCH;
        }
    }

    private static ProblemsException wrong(String name, int number, List<Diagnostic> problems) {
        return new ProblemsException(List.of(Diagnostic.of(
                Code.R040,
                new Place(name, number, 1),
                1,
                "this line is no decision that was kept"
                        + (problems.isEmpty() ? "" : ": " + problems.get(0).message()),
                "lines of a log are as `advise --log FILE` writes them; take this one out")));
    }

    private static List<Node> items(Fields decision, String key) {
        return decision.node(key).orElse(list(List.of())) instanceof Node.ListNode list ? list.items() : List.of();
    }

    private static Node changes(Case given) {
        return list(given.changes().stream()
                .map(change -> (Node) map(List.of(
                        entry("path", text(change.path())),
                        entry("how", text(change.how().name().toLowerCase(Locale.ROOT))),
                        entry("value", change.value()))))
                .toList());
    }

    private static Optional<Case.Change> change(Node node, List<Diagnostic> problems) {
        return Fields.of(node, "a change", problems).flatMap(change -> {
            String path = change.text("path");
            String how = change.oneOf("how", List.of("set", "add", "remove"));
            Optional<Node> value = change.node("value");
            return problems.isEmpty()
                    ? value.map(given -> new Case.Change(path, Case.How.valueOf(how.toUpperCase(Locale.ROOT)), given))
                    : Optional.empty();
        });
    }

    private static Node concluded(Decision.Concluded concluded) {
        return map(List.of(
                entry("id", text(concluded.id())),
                entry("rule", text(concluded.rule())),
                entry("kind", text(concluded.kind().id())),
                entry("subject", text(concluded.subject())),
                entry("scope", text(concluded.scope().text())),
                entry("amount", text(concluded.amount()))));
    }

    private static Optional<Decision.Concluded> concluded(Node node, List<Diagnostic> problems) {
        return Fields.of(node, "a conclusion", problems).flatMap(each -> {
            String id = each.text("id");
            String rule = each.text("rule");
            String kind = each.oneOf(
                    "kind",
                    Arrays.stream(Conclusion.Kind.values())
                            .map(Conclusion.Kind::id)
                            .toList());
            String subject = each.textIf("subject").orElse("");
            String scope = each.text("scope");
            String amount = each.textIf("amount").orElse("");
            return Arrays.stream(Conclusion.Kind.values())
                    .filter(known -> known.id().equals(kind))
                    .findFirst()
                    .flatMap(known -> scope(each, scope, problems)
                            .map(on -> new Decision.Concluded(id, rule, known, subject, on, amount)));
        });
    }

    private static Optional<Scope> scope(Fields conclusion, String text, List<Diagnostic> problems) {
        try {
            return Optional.of(Scope.of(text));
        } catch (IllegalArgumentException e) {
            problems.add(Diagnostic.of(
                    Code.R040,
                    conclusion.place(),
                    1,
                    "`" + text + "` is nothing that a conclusion can be about",
                    "it is case, good:ID, payment:ID or pairing:GOOD/PAYMENT"));
            return Optional.empty();
        }
    }

    private static Node.MapNode.Entry entry(String key, Node value) {
        return new Node.MapNode.Entry(key, Place.NOWHERE, value);
    }

    private static Node.MapNode map(List<Node.MapNode.Entry> entries) {
        return new Node.MapNode(Place.NOWHERE, 1, entries);
    }

    private static Node list(List<Node> items) {
        return new Node.ListNode(Place.NOWHERE, 1, items);
    }

    private static Node texts(List<String> words) {
        return list(words.stream().map(DecisionText::text).toList());
    }

    private static Node text(String text) {
        return new Node.ScalarNode(Place.NOWHERE, 1, Node.ScalarNode.Kind.STRING, text, true);
    }

    private static Node number(double number) {
        return new Node.ScalarNode(Place.NOWHERE, 1, Node.ScalarNode.Kind.DECIMAL, Double.toString(number), false);
    }
}
