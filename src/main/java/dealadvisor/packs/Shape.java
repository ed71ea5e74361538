package dealadvisor.packs;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.Printable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sees to it that a pack's data file is built like the one that it adds to. One that is not would replace all that it meant to add to, and every rule
 * would then seem to speak of what there is not.
 */
final class Shape {
    private Shape() {}

    static void check(String name, Node base, Node pack, List<Diagnostic> problems) {
        if (!(base instanceof Node.MapNode below)) {
            return;
        }
        if (!(pack instanceof Node.MapNode above)) {
            problems.add(Diagnostic.of(
                    Code.C003,
                    pack.place(),
                    pack.length(),
                    "`" + name + "` must be a map of keys and what stands under them",
                    "begin it as the pack does that this one extends: `"
                            + below.entries().get(0).key() + ":`, with the entries below"));
            return;
        }
        for (Node.MapNode.Entry entry : above.entries()) {
            if (entry.value() instanceof Node.ListNode list) {
                twice(name, list, problems);
            }
            below.get(entry.key())
                    .filter(Node.ListNode.class::isInstance)
                    .filter(list -> !(entry.value() instanceof Node.ListNode))
                    .ifPresent(list -> problems.add(Diagnostic.of(
                            Code.C003,
                            entry.value().place(),
                            entry.value().length(),
                            "`" + entry.key() + "` in `" + name + "` must be a list",
                            "write each entry on a line of its own that begins with `- `")));
            below.get(entry.key())
                    .filter(Node.ListNode.class::isInstance)
                    .filter(list -> entry.value() instanceof Node.ListNode)
                    .ifPresent(list ->
                            unnamed(entry.key(), (Node.ListNode) list, (Node.ListNode) entry.value(), problems));
        }
    }

    // One of the two would be laid over the other without a word.
    private static void twice(String name, Node.ListNode list, List<Diagnostic> problems) {
        Set<String> seen = new HashSet<>();
        for (Node item : list.items()) {
            Optional<String> id = DataMerge.name(item).filter(named -> !seen.add(named));
            if (id.isPresent()) {
                problems.add(Diagnostic.of(
                        Code.C007,
                        item.place(),
                        item.length(),
                        "`" + Printable.quoted(id.get()) + "` stands twice in `" + name + "`",
                        "put what the pack says of it into one entry"));
            }
        }
    }

    // Entries are added to, or laid over, those of the base by their names.
    private static void unnamed(String key, Node.ListNode base, Node.ListNode pack, List<Diagnostic> problems) {
        if (base.items().isEmpty()
                || !base.items().stream().allMatch(item -> DataMerge.name(item).isPresent())) {
            return;
        }
        if (pack.items().size() > Limits.standard().problems()) {
            // So many are refused for their number, in one word.
            return;
        }
        String name = key.equals("facts") || key.equals("find-out") ? "fact" : "id";
        pack.items().stream()
                .filter(item ->
                        item instanceof Node.MapNode && DataMerge.name(item).isEmpty())
                .forEach(item -> problems.add(Diagnostic.of(
                        Code.C001,
                        item.place(),
                        item.length(),
                        "an entry of `" + key + "` has no `" + name + "`",
                        "add `" + name + ": ...`: its own, or that of the entry of the base that it changes")));
    }
}
