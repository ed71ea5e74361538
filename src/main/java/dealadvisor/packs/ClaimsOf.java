package dealadvisor.packs;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The claims of one pack, each marked with the pack and the text that it is from. */
final class ClaimsOf {
    private ClaimsOf() {}

    /**
     * Marks a pack's claims.
     *
     * @param claims its claims.yaml
     * @param base the claims of the pack that it extends, which it must not change
     */
    static Node layer(Layer layer, Node claims, Node base, List<Diagnostic> problems) {
        Set<String> taken = new HashSet<>();
        items(base).forEach(item -> DataMerge.name(item).ifPresent(taken::add));
        if (!(claims instanceof Node.MapNode map)) {
            return claims;
        }
        List<Node.MapNode.Entry> entries = new ArrayList<>();
        for (Node.MapNode.Entry entry : map.entries()) {
            if (entry.key().equals("claims") && entry.value() instanceof Node.ListNode list) {
                List<Node> marked = new ArrayList<>();
                for (Node item : list.items()) {
                    DataMerge.name(item)
                            .filter(taken::contains)
                            .ifPresent(
                                    id -> problems.add(
                                            Diagnostic.of(
                                                    Code.P044,
                                                    item.place(),
                                                    item.length(),
                                                    "the claim `" + id + "` is another author's already",
                                                    "give this one an id of its own: a pack argues against claims, it does not reword them")));
                    marked.add(marked(layer, item));
                }
                entries.add(new Node.MapNode.Entry(
                        entry.key(), entry.keyPlace(), new Node.ListNode(list.place(), list.length(), marked)));
            } else {
                entries.add(entry);
            }
        }
        return new Node.MapNode(map.place(), map.length(), entries);
    }

    private static Node marked(Layer layer, Node item) {
        if (!(item instanceof Node.MapNode claim)) {
            return item;
        }
        List<Node.MapNode.Entry> entries = new ArrayList<>(claim.entries());
        if (claim.get("source").isEmpty()) {
            entries.add(Layer.entry("source", claim.place(), Layer.text(claim.place(), layer.source())));
        }
        entries.add(Layer.entry("pack", claim.place(), Layer.text(claim.place(), layer.id())));
        return new Node.MapNode(claim.place(), claim.length(), entries);
    }

    private static List<Node> items(Node claims) {
        return claims instanceof Node.MapNode map && map.get("claims").orElse(claims) instanceof Node.ListNode list
                ? list.items()
                : List.of();
    }
}
