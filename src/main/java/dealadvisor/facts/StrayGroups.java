package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Present;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Facts that stand alone in a group which is called nearly like another. The path is misspelt, and whoever states the fact, or changes it, would look
 * for it in the other group.
 */
public final class StrayGroups {
    private StrayGroups() {}

    /**
     * Looks through a vocabulary file.
     *
     * @param file its root
     * @param problems where problems are noted
     * @param doubts receives such paths, and those that were probably meant
     */
    public static void check(Node file, List<Diagnostic> problems, Doubts doubts) {
        if (!(file instanceof Node.MapNode map) || !(map.get("facts").orElse(file) instanceof Node.ListNode list)) {
            return;
        }
        Map<String, Integer> sizes = new TreeMap<>();
        for (String path : Fields.names(list.items(), "fact")) {
            for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
                sizes.merge(path.substring(0, dot), 1, Integer::sum);
            }
        }
        for (Node item : list.items()) {
            if (item instanceof Node.MapNode entry && entry.get("fact").orElse(item) instanceof Node.ScalarNode path) {
                stray(path, sizes).ifPresent(group -> told(path, group, sizes, problems, doubts));
            }
        }
    }

    // The outermost group of which it is the only fact, where another is called nearly so.
    private static Optional<String> stray(Node.ScalarNode path, Map<String, Integer> sizes) {
        String text = path.text();
        for (int dot = text.indexOf('.'); dot > 0; dot = text.indexOf('.', dot + 1)) {
            String group = text.substring(0, dot);
            if (Present.in(sizes, group) == 1) {
                return Optional.of(group).filter(alone -> meant(alone, sizes).isPresent());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> meant(String group, Map<String, Integer> sizes) {
        return Nearest.of(
                group,
                sizes.entrySet().stream()
                        .filter(other -> other.getValue() > 1 && depth(other.getKey()) == depth(group))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static void told(
            Node.ScalarNode path, String group, Map<String, Integer> sizes, List<Diagnostic> problems, Doubts doubts) {
        String near = meant(group, sizes).orElseThrow();
        String meant = near + path.text().substring(group.length());
        problems.add(Diagnostic.of(
                Code.C020,
                path.place(),
                group.length(),
                "`" + path.text() + "` would be the only fact of a group `" + group + "`, which is called nearly like `"
                        + near + "`",
                "did you mean `" + meant + "`? if not, call the group something else"));
        doubts.add("a fact", path.text());
        doubts.add("a fact", meant);
    }

    private static long depth(String group) {
        return group.chars().filter(c -> c == '.').count();
    }
}
