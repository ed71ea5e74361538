package dealadvisor.workbench;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Claim;
import dealadvisor.engine.PackScenarios;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** For each claim of the register, what encodes it and which scenarios name it. */
public final class ClaimCoverage {
    private ClaimCoverage() {}

    /**
     * One claim.
     *
     * @param claim the claim
     * @param encodedBy rules by name, catalogue entries and elements of the arithmetic by id
     * @param scenarios scenarios that name it, by file and title
     */
    public record Entry(Claim claim, List<String> encodedBy, List<String> scenarios) {
        public Entry {
            encodedBy = List.copyOf(encodedBy);
            scenarios = List.copyOf(scenarios);
        }
    }

    /** All claims, in the register's order. */
    public static List<Entry> of(RulePack pack) {
        Map<String, List<String>> encoding = new TreeMap<>();
        pack.rules().forEach(rule -> rule.claims().forEach(claim -> add(encoding, claim, rule.name())));
        Catalogue catalogue = pack.catalogue();
        catalogue.goods().forEach(e -> e.claims().forEach(claim -> add(encoding, claim, "good:" + e.id())));
        catalogue.payments().forEach(e -> e.claims().forEach(claim -> add(encoding, claim, "payment:" + e.id())));
        catalogue.barriers().forEach(e -> e.claims().forEach(claim -> add(encoding, claim, "barrier:" + e.id())));
        catalogue.mitigations().forEach(e -> e.claims().forEach(claim -> add(encoding, claim, "mitigation:" + e.id())));
        catalogue.steps().forEach(e -> e.claims().forEach(claim -> add(encoding, claim, "step:" + e.id())));
        catalogue.forms().forEach(e -> e.claims().forEach(claim -> add(encoding, claim, "form:" + e.id())));
        catalogue.rulings().elements().forEach(e -> e.claims().forEach(claim -> add(encoding, claim, e.id())));
        catalogue.calibration().model().forEach(e -> e.claims()
                .forEach(claim -> add(encoding, claim, "model:" + e.id())));
        Map<String, TreeSet<String>> scenarios = scenarios(pack);
        List<Entry> entries = new ArrayList<>();
        for (Claim claim : catalogue.claims()) {
            entries.add(new Entry(
                    claim,
                    List.copyOf(encoding.getOrDefault(claim.id(), List.of())),
                    List.copyOf(scenarios.getOrDefault(claim.id(), new TreeSet<>()))));
        }
        return entries;
    }

    /**
     * The claim of this id, or those that stand under a heading of this name; all for an empty one.
     *
     * @return empty if there is none
     */
    public static List<Entry> of(RulePack pack, String name) {
        return of(pack).stream()
                .filter(entry -> name.isEmpty()
                        || entry.claim().id().equals(name)
                        || entry.claim().section().equals(name))
                .toList();
    }

    /** The claim whose id is nearest to a name that no claim has, if one is near. */
    public static Optional<String> nearest(RulePack pack, String name) {
        return Nearest.of(
                name, pack.catalogue().claims().stream().map(Claim::id).toList());
    }

    private static void add(Map<String, List<String>> map, String claim, String by) {
        map.computeIfAbsent(claim, k -> new ArrayList<>()).add(by);
    }

    private static Map<String, TreeSet<String>> scenarios(RulePack pack) {
        Map<String, TreeSet<String>> scenarios = new TreeMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        PackScenarios.of(pack, problems).forEach((file, root) -> {
            if (root instanceof Node.ListNode list) {
                list.items().forEach(item -> note(item, title(item), scenarios));
            } else {
                note(root, title(root), scenarios);
            }
        });
        return scenarios;
    }

    private static String title(Node scenario) {
        return scenario instanceof Node.MapNode map
                ? map.get("scenario")
                        .map(node -> node instanceof Node.ScalarNode scalar ? scalar.text() : "")
                        .orElse("")
                : "";
    }

    private static void note(Node node, String title, Map<String, TreeSet<String>> scenarios) {
        if (node instanceof Node.ListNode list) {
            list.items().forEach(item -> note(item, title, scenarios));
        } else if (node instanceof Node.MapNode map) {
            for (Node.MapNode.Entry entry : map.entries()) {
                if (entry.key().equals("claims") && entry.value() instanceof Node.ListNode claims) {
                    for (Node claim : claims.items()) {
                        if (claim instanceof Node.ScalarNode id) {
                            scenarios
                                    .computeIfAbsent(id.text(), k -> new TreeSet<>())
                                    .add(title);
                        }
                    }
                } else {
                    note(entry.value(), title, scenarios);
                }
            }
        }
    }
}
