package dealadvisor.workbench;

import dealadvisor.engine.PackScenarios;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Node;
import dealadvisor.reading.Printable;
import dealadvisor.reading.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads scenario files: lists of scenarios with contrasts, and acceptance scenarios, one a file. */
final class ScenarioReader {
    /** Where, beside a rule folder, the case files lie that its scenarios may name. */
    private static final String CASES = "facts";

    private final Path base;
    private final List<Diagnostic> problems;

    /**
     * @param base the folder from which scenarios name case files
     * @param problems where problems are noted
     */
    ScenarioReader(Path base, List<Diagnostic> problems) {
        this.base = base;
        this.problems = problems;
    }

    /** All scenarios of these files, given by name. */
    List<Scenario> read(Map<String, Node> files) {
        List<Scenario> scenarios = new ArrayList<>();
        files.forEach((name, root) -> {
            if (root instanceof Node.ListNode list) {
                list.items().forEach(item -> Fields.of(item, "a scenario", problems)
                        .ifPresent(fields -> scenarios.add(scenario(name, fields))));
            } else {
                Fields.of(root, "a scenario", problems).ifPresent(fields -> scenarios.add(acceptance(name, fields)));
            }
        });
        return scenarios;
    }

    private Scenario scenario(String file, Fields fields) {
        String title = fields.text("scenario");
        List<String> claims = fields.texts("claims");
        Case given = given(title, fields, "given");
        List<Scenario.Check> checks = checks(fields);
        List<Scenario.Check> inBase = new ArrayList<>();
        fields.node("in-base")
                .flatMap(node -> Fields.of(node, "what is expected of the base", problems))
                .ifPresent(base -> {
                    inBase.addAll(checks(base));
                    base.noMore();
                });
        List<Scenario.Variant> variants = new ArrayList<>();
        items(fields, "contrasts")
                .forEach(item -> Fields.of(item, "a contrast", problems).ifPresent(contrast -> {
                    List<Scenario.Check> expected = checks(contrast);
                    change(contrast, "but")
                            .ifPresent(change -> variants.add(new Scenario.Variant(
                                    change.path(), change, expected, Optional.empty(), List.of())));
                    contrast.textIf("because");
                    contrast.noMore();
                }));
        fields.textIf("because");
        fields.noMore();
        return new Scenario(stem(file) + "/" + title, file, claims, given, checks, inBase, variants);
    }

    private Scenario acceptance(String file, Fields fields) {
        String title = fields.text("scenario");
        fields.textIf("title");
        fields.textIf("story");
        Case given = given(title, fields, "facts");
        List<Scenario.Variant> variants = new ArrayList<>();
        items(fields, "contrast")
                .forEach(item -> Fields.of(item, "a contrast", problems).ifPresent(contrast -> {
                    contrast.node("then")
                            .filter(node -> !(node instanceof Node.MapNode))
                            .ifPresent(node -> contrast.problem(
                                    Code.C003,
                                    node,
                                    "`then` must be a map of what moves",
                                    "write `then: {index: past-sabotage/charity-donation, falls: true}`"));
                    Optional<Node.MapNode> then = contrast.node("then")
                            .filter(Node.MapNode.class::isInstance)
                            .map(Node.MapNode.class::cast);
                    List<String> claims = contrast.texts("claims");
                    change(contrast, "set")
                            .ifPresent(change ->
                                    variants.add(new Scenario.Variant(change.path(), change, List.of(), then, claims)));
                    contrast.textIf("because");
                    contrast.noMore();
                }));
        List<Scenario.Check> checks = checks(fields);
        fields.noMore();
        return new Scenario(stem(file) + "/" + title, file, List.of(), given, checks, List.of(), variants);
    }

    private Case given(String title, Fields fields, String key) {
        Optional<String> file = fields.textIf("case");
        Optional<Node> node = fields.node(key);
        if (file.isPresent()) {
            if (!inside(file.get())) {
                fields.problem(
                        Code.S009,
                        fields.node("case").orElseThrow(),
                        "`" + Printable.quoted(file.get()) + "` is no case file of this project",
                        "name one in the folder `" + CASES + "` beside the rules, such as `" + CASES
                                + "/my-case.yaml`");
                return new Case(title, Optional.empty(), Optional.empty(), List.of());
            }
            return bundled(file.get())
                    .orElseGet(() -> CaseFile.read(base.resolve(file.get())))
                    .content();
        }
        node.filter(facts -> !(facts instanceof Node.MapNode))
                .ifPresent(facts -> fields.problem(
                        Code.C003,
                        facts,
                        "`" + key + "` must be a map of facts and values",
                        "write `" + key + ": {ai.motivation.horizon: episode}`, or `" + key
                                + ": {}` if nothing is known"));
        Optional<Node.MapNode> tree =
                node.filter(Node.MapNode.class::isInstance).map(Node.MapNode.class::cast);
        return new Case(title, Optional.empty(), tree, List.of());
    }

    // A shared rule folder must not read what lies elsewhere, nor what is no case file and would be shown in a message.
    private boolean inside(String file) {
        Optional<Path> path = FileNames.find(file);
        if (path.isEmpty()) {
            return false;
        }
        try {
            Path named = path.get();
            boolean plain = named.startsWith(CASES) && named.equals(named.normalize());
            for (Path part : named) {
                plain &= !part.toString().startsWith(".");
            }
            Path there = base.resolve(named);
            return plain
                    && (file.endsWith(".yaml") || file.endsWith(".json"))
                    && (!Files.exists(there) || there.toRealPath().startsWith(base.toRealPath()));
        } catch (IOException e) {
            return false;
        }
    }

    // The bundled scenarios run from any folder: where their case files do not lie on disk, they lie beside the rules.
    private Optional<CaseFile> bundled(String file) {
        if (Files.isRegularFile(base.resolve(file))) {
            return Optional.empty();
        }
        return PackScenarios.caseFile(file).map(text -> CaseFile.of(SourceText.of(file, text)));
    }

    private List<Scenario.Check> checks(Fields fields) {
        List<Scenario.Check> checks = new ArrayList<>();
        for (Node.MapNode map : expectations(fields, "expect")) {
            Optional<Node> not = map.get("not");
            if (not.isPresent() && not.get() instanceof Node.MapNode inner) {
                checks.add(new Scenario.Check(inner, false));
            } else {
                checks.add(new Scenario.Check(map, true));
            }
        }
        expectations(fields, "never").forEach(map -> checks.add(new Scenario.Check(map, false)));
        return checks;
    }

    private List<Node.MapNode> expectations(Fields fields, String key) {
        List<Node.MapNode> expectations = new ArrayList<>();
        for (Node item : items(fields, key)) {
            if (item instanceof Node.MapNode map) {
                expectations.add(map);
            } else {
                listed(item, key);
            }
        }
        return expectations;
    }

    private void listed(Node node, String key) {
        problems.add(Diagnostic.of(
                Code.C003,
                node.place(),
                node.length(),
                "`" + key + "` must be a list of " + (key.startsWith("contrast") ? "contrasts" : "expectations")
                        + " in braces",
                key.startsWith("contrast")
                        ? "write `" + key + ": [{but: {ai.motivation.horizon: episode}, never: [...]}]`"
                        : "write `" + key + ": [{cause: commitment/unable, severity: moderate}]`"));
    }

    private Optional<Case.Change> change(Fields fields, String key) {
        Optional<Node> node = fields.node(key);
        if (node.isPresent()
                && node.get() instanceof Node.MapNode map
                && map.entries().size() == 1) {
            Node.MapNode.Entry entry = map.entries().get(0);
            return Optional.of(new Case.Change(entry.key(), Case.How.SET, entry.value()));
        }
        problems.add(Diagnostic.of(
                Code.S001,
                fields.place(),
                1,
                "a contrast changes exactly one fact under `" + key + "`",
                "write `" + key + ": {ai.motivation.horizon: episode}`"));
        return Optional.empty();
    }

    private List<Node> items(Fields fields, String key) {
        Optional<Node> node = fields.node(key);
        if (node.isPresent() && !(node.get() instanceof Node.ListNode)) {
            listed(node.get(), key);
        }
        return node.filter(Node.ListNode.class::isInstance)
                .map(list -> ((Node.ListNode) list).items())
                .orElse(List.of());
    }

    private static String stem(String file) {
        String name = file.startsWith("scenarios/") ? file.substring("scenarios/".length()) : file;
        return name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
    }
}
