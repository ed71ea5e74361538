package dealadvisor.packs;

import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Entries of data files that argue as rules do, and can be switched off like them by their ids. */
public final class Arguing {
    private static final Map<String, List<String>> LISTS = new TreeMap<>(Map.of(
            "catalogue/barriers.yaml", List.of("caps"),
            "catalogue/payments.yaml", List.of("when-to-pay", "once-verified")));

    private Arguing() {}

    /**
     * One of them.
     *
     * @param file the data file, by its name in the folder
     * @param list the key of the list in which it stands
     * @param id its name
     */
    public record Entry(String file, String list, String id) {}

    /** Those in these data files, by the files' names. */
    public static List<Entry> entries(Map<String, Node> data) {
        List<Entry> entries = new ArrayList<>();
        LISTS.forEach((file, keys) -> {
            if (data.get(file) instanceof Node.MapNode map) {
                keys.forEach(key -> map.get(key)
                        .filter(Node.ListNode.class::isInstance)
                        .ifPresent(list -> ((Node.ListNode) list).items().forEach(item -> DataMerge.name(item)
                                .ifPresent(id -> entries.add(new Entry(file, key, id))))));
            }
        });
        return entries;
    }

    /** The data files that have any. */
    public static List<String> files() {
        return List.copyOf(LISTS.keySet());
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
