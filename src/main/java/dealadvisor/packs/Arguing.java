package dealadvisor.packs;

import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries of data files that argue as rules do, and can be switched off like them by their ids. */
final class Arguing {
    private static final Map<String, List<String>> LISTS = Map.of(
            "catalogue/barriers.yaml", List.of("caps"),
            "catalogue/payments.yaml", List.of("when-to-pay", "once-verified"));

    private Arguing() {}

    /** Their ids. */
    static Set<String> ids(Map<String, Node> data) {
        Set<String> ids = new LinkedHashSet<>();
        LISTS.forEach((file, keys) -> {
            if (data.get(file) instanceof Node.MapNode map) {
                keys.forEach(key -> map.get(key)
                        .filter(Node.ListNode.class::isInstance)
                        .ifPresent(list -> ((Node.ListNode) list).items().forEach(item -> DataMerge.name(item)
                                .ifPresent(ids::add))));
            }
        });
        return ids;
    }

    /** The data without those of these ids. */
    static Map<String, Node> without(Map<String, Node> data, Set<String> off) {
        Map<String, Node> left = new LinkedHashMap<>(data);
        LISTS.forEach((file, keys) -> {
            if (data.get(file) instanceof Node.MapNode map) {
                List<Node.MapNode.Entry> entries = new ArrayList<>();
                for (Node.MapNode.Entry entry : map.entries()) {
                    entries.add(
                            keys.contains(entry.key()) && entry.value() instanceof Node.ListNode list
                                    ? new Node.MapNode.Entry(entry.key(), entry.keyPlace(), without(list, off))
                                    : entry);
                }
                left.put(file, new Node.MapNode(map.place(), map.length(), entries));
            }
        });
        return left;
    }

    private static Node without(Node.ListNode list, Set<String> off) {
        return new Node.ListNode(
                list.place(),
                list.length(),
                list.items().stream()
                        .filter(item ->
                                DataMerge.name(item).filter(off::contains).isEmpty())
                        .toList());
    }
}
