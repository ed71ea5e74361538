package dealadvisor.workbench;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FlowYaml;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.Present;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import dealadvisor.rules.RuleFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An entry to be added to a list or a map in a data file of a rule folder: a fact, a good, a payment, a mitigation, the sentence that states a fact.
 *
 * @param file the data file, within its folder
 * @param list the key in it under which the list or map stands
 * @param entry what is added: an item of the list, or keys of the map
 * @param keyed whether it is a map
 */
public record DataEntry(String file, String list, Node.MapNode entry, boolean keyed) {
    // Other words for a thing are those of that thing, and so are the claims that speak of it.
    private static final Set<String> OWN = Set.of("aka", "values-aka", "claims", "caveat", "does");

    /** An entry of these keys and values, in their order. */
    public static DataEntry of(String file, String list, Map<String, Node> values) {
        return new DataEntry(
                file,
                list,
                map(values.entrySet().stream()
                        .map(each -> entry(each.getKey(), each.getValue()))
                        .toList()),
                false);
    }

    /** A key of a map and its text. */
    public static DataEntry keyed(String file, String map, String key, String text) {
        return new DataEntry(file, map, map(List.of(entry(key, text(text)))), true);
    }

    /**
     * An entry like another one of the same list, less what is that one's own: what it does, its claims, its caveat
     * and the words that others have for it.
     *
     * @param folder where that one stands, or one that the folder extends
     * @param like its id
     * @param values what is otherwise; what it does not have comes after what it has
     * @return empty if there is no entry of that id
     */
    public static Optional<DataEntry> like(
            RuleFolder folder, String file, String list, String like, Map<String, Node> values) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, Node> roots = folder.parse(List.of(file), problems);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return items(Present.in(roots, file), list).stream()
                .filter(item -> item.get("id").orElse(item) instanceof Node.ScalarNode id
                        && id.text().equals(like))
                .findFirst()
                .map(found -> new DataEntry(file, list, over(found, values), false));
    }

    private static Node.MapNode over(Node.MapNode found, Map<String, Node> values) {
        List<Node.MapNode.Entry> entries = new ArrayList<>();
        for (Node.MapNode.Entry entry : found.entries()) {
            Node value = values.getOrDefault(entry.key(), entry.value());
            if (values.containsKey(entry.key()) || !OWN.contains(entry.key())) {
                entries.add(entry(entry.key(), value));
            }
        }
        values.forEach((key, value) -> {
            if (found.get(key).isEmpty()) {
                entries.add(entry(key, value));
            }
        });
        return map(entries);
    }

    private static List<Node.MapNode> items(Node root, String list) {
        List<Node.MapNode> items = new ArrayList<>();
        if (root instanceof Node.MapNode map && map.get(list).orElse(root) instanceof Node.ListNode found) {
            found.items().forEach(item -> {
                if (item instanceof Node.MapNode entry) {
                    items.add(entry);
                }
            });
        }
        return items;
    }

    /**
     * The text of the data file with the entry at the end of its list; all else in it stays as it is.
     *
     * @param before the text as it is; empty if the file is not there
     * @throws ProblemsException if its list or map is written in brackets, to which no line can be added (C003)
     */
    public String addedTo(Optional<SourceText> before) {
        String line =
                (keyed ? "  " + FlowYaml.of(entry).replaceAll("^\\{|\\}$", "") : "- " + FlowYaml.of(entry)) + "\n";
        if (before.isEmpty()) {
            return list + ":\n" + line;
        }
        SourceText text = before.get();
        Tree.Parsed parsed = Tree.parse(text, Limits.standard());
        if (!(parsed.root().orElse(null) instanceof Node.MapNode root)) {
            throw new ProblemsException(parsed.problems());
        }
        String whole = text.text().endsWith("\n") || text.text().isEmpty() ? text.text() : text.text() + "\n";
        Optional<Node.MapNode.Entry> there = root.entry(list);
        if (there.isEmpty()) {
            return whole + (whole.isEmpty() ? "" : "\n") + list + ":\n" + line;
        }
        Node items = there.get().value();
        if (!(items instanceof Node.ScalarNode)
                && items.place().line() == there.get().keyPlace().line()) {
            throw new ProblemsException(List.of(Diagnostic.of(
                    Code.C003,
                    items.place(),
                    1,
                    "`" + list + "` is written in brackets, and an entry is added as a line",
                    "write it as lines, an entry each")));
        }
        int end =
                next(root, there.get()).map(place -> above(text, place.line())).orElse(text.lines());
        List<String> lines = new ArrayList<>(whole.lines().toList());
        lines.add(Math.min(end, lines.size()), line.stripTrailing());
        return String.join("\n", lines) + "\n";
    }

    // Where the next of the file's keys stands, if another one follows.
    private static Optional<Place> next(Node.MapNode root, Node.MapNode.Entry there) {
        return root.entries().stream()
                .map(Node.MapNode.Entry::keyPlace)
                .filter(place -> place.line() > there.keyPlace().line())
                .min(Place::compareTo);
    }

    // How many lines stand above a key and the remarks that belong to it.
    private static int above(SourceText text, int line) {
        int lines = line - 1;
        while (lines > 0 && (text.line(lines).isBlank() || text.line(lines).startsWith("#"))) {
            lines--;
        }
        return lines;
    }

    /** A word or text, as data files have it. */
    public static Node text(String text) {
        return new Node.ScalarNode(Place.NOWHERE, 1, Node.ScalarNode.Kind.STRING, text, false);
    }

    /** A list of words. */
    public static Node texts(List<String> words) {
        return new Node.ListNode(
                Place.NOWHERE, 1, words.stream().map(DataEntry::text).toList());
    }

    /** A map from words to texts. */
    public static Node texts(Map<String, String> texts) {
        return map(texts.entrySet().stream()
                .map(each -> entry(each.getKey(), text(each.getValue())))
                .toList());
    }

    private static Node.MapNode map(List<Node.MapNode.Entry> entries) {
        return new Node.MapNode(Place.NOWHERE, 1, entries);
    }

    private static Node.MapNode.Entry entry(String key, Node value) {
        return new Node.MapNode.Entry(key, Place.NOWHERE, value);
    }
}
