package dealadvisor.comparison;

import dealadvisor.engine.RulePack;
import dealadvisor.packs.DataMerge;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FlowYaml;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.RuleFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What two packs have otherwise in their data: a claim, a fact, a number, an entry of a catalogue, or a key of one.
 *
 * @param file the data file, within a rule folder
 * @param path where in it, with the names of entries in place of their numbers: {@code goods.whistleblowing.worth}
 * @param was what the first pack has there, on one line; empty if nothing
 * @param is what the second has there; empty if nothing
 */
public record EntryChange(String file, String path, Optional<String> was, Optional<String> is) {
    /** All that two packs have otherwise, in the order of the files and of the entries in them. */
    public static List<EntryChange> between(RulePack first, RulePack second) {
        List<String> files = RuleFolder.DATA.stream()
                .filter(file -> !file.equals("pack.yaml"))
                .toList();
        Map<String, Node> before = data(first, files);
        Map<String, Node> after = data(second, files);
        List<EntryChange> changes = new ArrayList<>();
        files.forEach(file -> between(
                file, "", Optional.ofNullable(before.get(file)), Optional.ofNullable(after.get(file)), changes));
        return List.copyOf(changes);
    }

    private static Map<String, Node> data(RulePack pack, List<String> files) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, Node> data = pack.texts().parse(files, problems);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return data;
    }

    private static void between(
            String file, String path, Optional<Node> was, Optional<Node> is, List<EntryChange> changes) {
        Optional<Map<String, Node>> before = was.flatMap(EntryChange::parts);
        Optional<Map<String, Node>> after = is.flatMap(EntryChange::parts);
        if (before.isPresent() && after.isPresent()) {
            Map<String, Node> all = new LinkedHashMap<>(after.get());
            before.get().forEach(all::putIfAbsent);
            all.keySet()
                    .forEach(key -> between(
                            file,
                            path.isEmpty() ? key : path + "." + key,
                            Optional.ofNullable(before.get().get(key)),
                            Optional.ofNullable(after.get().get(key)),
                            changes));
            return;
        }
        Optional<String> then = was.map(FlowYaml::of);
        Optional<String> now = is.map(FlowYaml::of);
        if (!then.equals(now)) {
            changes.add(new EntryChange(file, path, then, now));
        }
    }

    // What has names: the keys of a map, or the entries of a list that each have one of their own.
    private static Optional<Map<String, Node>> parts(Node node) {
        Map<String, Node> parts = new LinkedHashMap<>();
        if (node instanceof Node.MapNode map) {
            map.entries().forEach(entry -> parts.put(entry.key(), entry.value()));
            return Optional.of(parts);
        }
        if (node instanceof Node.ListNode list && !list.items().isEmpty()) {
            for (Node item : list.items()) {
                Optional<String> name = DataMerge.name(item);
                if (name.isEmpty() || parts.put(name.get(), item) != null) {
                    return Optional.empty();
                }
            }
            return Optional.of(parts);
        }
        return Optional.empty();
    }
}
