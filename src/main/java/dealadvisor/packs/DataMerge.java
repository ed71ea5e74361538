package dealadvisor.packs;

import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a data file says once a pack has added to it: maps key by key, lists of entries entry by entry as their {@code id} or {@code fact} says,
 * lists of entries without a name (implications, contradictions) one after the other, everything else replaced. Every part keeps the place where it was written.
 */
public final class DataMerge {
    private static final List<String> NAMES = List.of("id", "fact");

    private DataMerge() {}

    /** The base with what the pack says laid over it. */
    static Node of(Node base, Node pack) {
        if (base instanceof Node.MapNode below && pack instanceof Node.MapNode above) {
            Map<String, Node.MapNode.Entry> entries = new LinkedHashMap<>();
            below.entries().forEach(entry -> entries.put(entry.key(), entry));
            for (Node.MapNode.Entry entry : above.entries()) {
                Node.MapNode.Entry there = entries.get(entry.key());
                Node value = there == null ? entry.value() : of(there.value(), entry.value());
                entries.put(entry.key(), new Node.MapNode.Entry(entry.key(), entry.keyPlace(), value));
            }
            return new Node.MapNode(above.place(), above.length(), List.copyOf(entries.values()));
        }
        if (base instanceof Node.ListNode below
                && pack instanceof Node.ListNode above
                && named(below)
                && named(above)) {
            return entries(below, above);
        }
        if (base instanceof Node.ListNode below
                && pack instanceof Node.ListNode above
                && nameless(below)
                && nameless(above)) {
            List<Node> items = new ArrayList<>(below.items());
            items.addAll(above.items());
            return new Node.ListNode(above.place(), above.length(), items);
        }
        return pack;
    }

    private static Node entries(Node.ListNode below, Node.ListNode above) {
        List<Node> items = new ArrayList<>(below.items());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            places.putIfAbsent(name(items.get(i)).orElseThrow(), i);
        }
        for (Node item : above.items()) {
            Integer at = places.get(name(item).orElseThrow());
            if (at == null) {
                items.add(item);
            } else {
                items.set(at, of(items.get(at), item));
            }
        }
        return new Node.ListNode(above.place(), above.length(), items);
    }

    private static boolean named(Node.ListNode list) {
        return list.items().stream().allMatch(item -> name(item).isPresent());
    }

    // A pack has no word by which to lay such an entry over one of the base, so to replace the list would be to lose
    // what it does not know of.
    private static boolean nameless(Node.ListNode list) {
        return list.items().stream()
                .allMatch(item -> item instanceof Node.MapNode && name(item).isEmpty());
    }

    /** What an entry of a list is called. */
    public static Optional<String> name(Node item) {
        return named(item).map(Node.ScalarNode::text);
    }

    /** The part of an entry of a list that says what it is called. */
    static Optional<Node.ScalarNode> named(Node item) {
        if (item instanceof Node.MapNode map) {
            for (String key : NAMES) {
                if (map.get(key).orElse(item) instanceof Node.ScalarNode id) {
                    return Optional.of(id);
                }
            }
        }
        return Optional.empty();
    }
}
