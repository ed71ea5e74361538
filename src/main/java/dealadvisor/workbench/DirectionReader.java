package dealadvisor.workbench;

import dealadvisor.catalogue.Claim;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.RuleFolder;
import dealadvisor.workbench.Direction.Measure;
import dealadvisor.workbench.Direction.Pull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the directions of a pack: {@code directions.yaml} beside its rules. */
final class DirectionReader {
    private final RulePack pack;
    private final List<Diagnostic> problems = new ArrayList<>();

    private DirectionReader(RulePack pack) {
        this.pack = pack;
    }

    /**
     * What the file says.
     *
     * @param cases cases in which directions are tried, by name
     * @param directions in the file's order
     * @param without facts for which the source gives no direction, and why
     */
    record Read(SortedMap<String, CaseFacts> cases, List<Direction> directions, SortedMap<String, String> without) {}

    /**
     * The pack's own directions; none where it has no such file.
     *
     * @throws ProblemsException if the file is wrong; carries every problem found, with places
     */
    static Read of(RulePack pack) {
        return new DirectionReader(pack).read();
    }

    private Read read() {
        SortedMap<String, CaseFacts> cases = new TreeMap<>();
        List<Direction> directions = new ArrayList<>();
        SortedMap<String, String> without = new TreeMap<>();
        Optional<String> file = pack.folder().files("", RuleFolder.DIRECTIONS).keySet().stream()
                .filter(pack.folder()::own)
                .findFirst();
        file.map(name -> pack.folder().parse(List.of(name), problems).get(name))
                .flatMap(root -> Fields.of(root, "the directions", problems))
                .ifPresent(top -> {
                    facts(top, "cases", cases);
                    list(top, "directions").forEach(item -> Fields.of(item, "a direction", problems)
                            .ifPresent(fields -> directions.add(direction(fields, cases.keySet()))));
                    top.textMap("without").forEach((path, why) -> {
                        if (pack.vocabulary().definition(path).isEmpty()) {
                            unknownFact(top.node("without").orElseThrow(), path);
                        }
                        without.put(path, why);
                    });
                    top.noMore();
                });
        ScenarioCheck words = new ScenarioCheck(pack);
        directions.forEach(direction -> problems.addAll(words.of(direction.checks())));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new Read(cases, directions, without);
    }

    private void facts(Fields top, String key, SortedMap<String, CaseFacts> cases) {
        if (top.node(key).orElse(null) instanceof Node.MapNode map) {
            for (Node.MapNode.Entry entry : map.entries()) {
                if (entry.value() instanceof Node.MapNode facts) {
                    checked(facts).ifPresent(known -> cases.put(entry.key(), known));
                } else {
                    top.problem(
                            Code.D001,
                            entry.value(),
                            "`" + entry.key() + "` must be a map of facts",
                            "write `{ai.motivation.type: schemer}`");
                }
            }
        }
    }

    private Direction direction(Fields fields, Collection<String> cases) {
        String name = fields.text("direction");
        List<String> claims = fields.texts("claims");
        for (String claim : claims) {
            if (pack.catalogue().claim(claim).isEmpty()) {
                fields.problem(
                        Code.D002,
                        fields.node("claims").orElseThrow(),
                        "there is no claim `" + claim + "`",
                        help(
                                claim,
                                pack.catalogue().claims().stream()
                                        .map(Claim::id)
                                        .toList()));
            }
        }
        if (claims.isEmpty()) {
            fields.problem(
                    Code.D002,
                    fields.node("direction").orElseThrow(),
                    "the direction cites no claim",
                    "add `claims: [...]`: a direction is what the source says, not what comes out");
        }
        Optional<String> in = fields.textIf("in");
        in.filter(named -> !cases.contains(named))
                .ifPresent(named -> fields.problem(
                        Code.D001,
                        fields.node("in").orElseThrow(),
                        "there is no case `" + named + "` under `cases`",
                        help(named, cases)));
        Optional<String> along = fields.textIf("along");
        along.ifPresent(path -> ordered(fields, path));
        SortedMap<Measure, Pull> pulls = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            fields.node(measure.id()).ifPresent(node -> {
                String word = fields.oneOf(
                        measure.id(), Arrays.stream(Pull.values()).map(Pull::id).toList());
                Arrays.stream(Pull.values())
                        .filter(pull -> pull.id().equals(word))
                        .forEach(pull -> pulls.put(measure, pull));
            });
        }
        List<Scenario.Check> checks = new ArrayList<>();
        list(fields, "expect").forEach(item -> check(fields, item, true, checks));
        list(fields, "never").forEach(item -> check(fields, item, false, checks));
        Direction direction = new Direction(
                name,
                fields.place(),
                claims,
                changes(fields, "when"),
                changes(fields, "from"),
                changes(fields, "to"),
                along,
                on(fields),
                pulls,
                checks,
                in);
        fields.textIf("because");
        complete(fields, direction);
        fields.noMore();
        return direction;
    }

    private void complete(Fields fields, Direction direction) {
        Node at = fields.node("direction").orElse(null);
        if (at == null) {
            return;
        }
        if (direction.along().isPresent()
                == (fields.node("from").isPresent() || fields.node("to").isPresent())) {
            fields.problem(
                    Code.D003,
                    at,
                    "a direction says what changes",
                    "give `from` and `to`, or `along: FACT` for each value to the next higher one");
        }
        if (direction.checks().isEmpty()
                && Arrays.stream(Measure.values())
                        .noneMatch(measure -> fields.node(measure.id()).isPresent())) {
            fields.problem(
                    Code.D003,
                    at,
                    "a direction says what follows",
                    "add `index: never-rises`, or what is expected under `expect`");
        }
        if (!direction.checks().isEmpty() && direction.in().isEmpty()) {
            fields.problem(Code.D003, at, "`expect` is about one case", "name it with `in`");
        }
    }

    private void ordered(Fields fields, String path) {
        Optional<FactDefinition> definition = pack.vocabulary().definition(path);
        Node node = fields.node("along").orElseThrow();
        if (definition.isEmpty()) {
            unknownFact(node, path);
        } else if (definition.get().type() == FactType.SET || definition.get().type() == FactType.CHOICE) {
            fields.problem(Code.D003, node, "the values of `" + path + "` have no order", "give `from` and `to`");
        }
    }

    private TreeSet<String> on(Fields fields) {
        TreeSet<String> on = new TreeSet<>();
        List<String> known = new ArrayList<>();
        pack.catalogue().goods().forEach(good -> known.add(good.id()));
        pack.catalogue().payments().forEach(payment -> known.add(payment.id()));
        for (String word : fields.node("on").isPresent() ? fields.texts("on") : List.<String>of()) {
            for (String id : word.split("/", 2)) {
                if (!known.contains(id)) {
                    fields.problem(
                            Code.D002,
                            fields.node("on").orElseThrow(),
                            "there is no good or payment `" + id + "`",
                            help(id, known));
                }
            }
            on.add(word);
        }
        return on;
    }

    private static void check(Fields fields, Node item, boolean wanted, List<Scenario.Check> checks) {
        if (item instanceof Node.MapNode map) {
            checks.add(new Scenario.Check(map, wanted));
        } else {
            fields.problem(
                    Code.D001,
                    item,
                    "an expectation is a map",
                    "write `{pairing: past-sabotage/trust-fund, verdict-at-most: possible}`");
        }
    }

    // A value that is null or `unknown` makes the fact unknown, which a case cannot say by leaving it out.
    private Map<String, Optional<Value>> changes(Fields fields, String key) {
        Map<String, Optional<Value>> changes = new LinkedHashMap<>();
        if (fields.node(key).orElse(null) instanceof Node.MapNode map) {
            checked(map).ifPresent(facts -> map.entries().forEach(entry -> {
                if (pack.vocabulary().definition(entry.key()).isPresent()) {
                    changes.put(
                            entry.key(),
                            facts.implied().contains(entry.key())
                                    ? Optional.empty()
                                    : facts.fact(entry.key()).map(fact -> fact.value()));
                } else {
                    unknownFact(entry.value(), entry.key());
                }
            }));
        } else {
            fields.node(key)
                    .ifPresent(node -> fields.problem(
                            Code.D001,
                            node,
                            "`" + key + "` must be a map of facts",
                            "write `{ai.motivation.type: schemer}`"));
        }
        return changes;
    }

    private Optional<CaseFacts> checked(Node.MapNode facts) {
        try {
            return Optional.of(CaseChecker.check(
                    new Case("direction", Optional.empty(), Optional.of(facts), List.of()), pack.vocabulary()));
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private void unknownFact(Node node, String path) {
        problems.add(Diagnostic.of(
                        Code.D002,
                        node.place(),
                        node.length(),
                        "there is no fact `" + path + "`",
                        help(path, pack.vocabulary().paths()))
                .meant(path, Nearest.only(path, pack.vocabulary().paths())));
    }

    private List<Node> list(Fields fields, String key) {
        Optional<Node> node = fields.node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Node.ListNode list) {
            return list.items();
        }
        fields.problem(
                Code.D001,
                node.get(),
                "`" + key + "` must be a list",
                "write one entry a line, each with a hyphen before it");
        return List.of();
    }

    private static String help(String word, Collection<String> known) {
        return Nearest.of(word, known)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("see the files beside this one for what there is");
    }
}
