package dealadvisor.language;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactDefinition;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where in a rule folder a word is defined, and where a rule is tried. */
final class Definitions {
    private static final Set<String> NAMES = Set.of("id", "fact");

    private final RulePack pack;
    private final RuleFolder folder;

    /**
     * @param pack the rules of the folder
     * @param folder its files, with those that it extends
     */
    public Definitions(RulePack pack, RuleFolder folder) {
        this.pack = pack;
        this.folder = folder;
    }

    /** Where the entry of a fact, a claim or anything that a catalogue lists stands, by its name in files or the name by which rules match it. */
    public List<Place> of(String word) {
        String name = pack.vocabulary().named(word).map(FactDefinition::path).orElse(word);
        List<Place> found = new ArrayList<>();
        data().values().forEach(root -> entries(root, name, found));
        rule(word).ifPresent(rule -> found.add(new Place(folder.where(rule.file()), rule.line(), 1)));
        return List.copyOf(found);
    }

    /** The rule of this name or id. */
    public Optional<Rule> rule(String named) {
        return pack.rules().stream()
                .filter(rule -> rule.name().equals(named) || rule.id().equals(named))
                .findFirst();
    }

    /** The rule in whose text a line of a file of the folder stands. */
    public Optional<Rule> ruleAt(String file, int line) {
        return pack.rules().stream()
                .filter(rule -> folder.where(rule.file()).equals(file) && rule.line() <= line)
                .reduce((before, after) -> after.line() > before.line() ? after : before);
    }

    /** Where scenarios and directions name a rule. */
    public List<Place> tried(Rule rule) {
        List<Place> found = new ArrayList<>();
        List<String> files =
                folder.files().keySet().stream().filter(RuleFolder::scenario).toList();
        folder.parse(files, new ArrayList<>())
                .values()
                .forEach(root -> naming(root, Set.of(rule.name(), rule.id()), found));
        return List.copyOf(found);
    }

    private Map<String, Node> data() {
        List<Diagnostic> problems = new ArrayList<>();
        return folder.parse(
                RuleFolder.DATA.stream()
                        .filter(file -> folder.file(file).isPresent())
                        .toList(),
                problems);
    }

    private static void entries(Node node, String name, List<Place> found) {
        if (node instanceof Node.MapNode map) {
            for (Node.MapNode.Entry entry : map.entries()) {
                if (NAMES.contains(entry.key())
                        && entry.value() instanceof Node.ScalarNode scalar
                        && scalar.text().equals(name)) {
                    found.add(scalar.place());
                } else {
                    entries(entry.value(), name, found);
                }
            }
        } else if (node instanceof Node.ListNode list) {
            list.items().forEach(item -> entries(item, name, found));
        }
    }

    private static void naming(Node node, Set<String> names, List<Place> found) {
        if (node instanceof Node.MapNode map) {
            for (Node.MapNode.Entry entry : map.entries()) {
                if (entry.key().equals("rule")
                        && entry.value() instanceof Node.ScalarNode scalar
                        && names.contains(scalar.text())) {
                    found.add(scalar.place());
                } else {
                    naming(entry.value(), names, found);
                }
            }
        } else if (node instanceof Node.ListNode list) {
            list.items().forEach(item -> naming(item, names, found));
        }
    }
}
