package dealadvisor.facts;

import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what is given beside a case's tree and is no fact, texts and prices, into the tree: there it is read as if the file had said it. */
final class Placed {
    private Placed() {}

    /** The case with only facts given beside its tree, and what names a part of prices that are not there. */
    static Case of(Case given, CaseOutline outline) {
        List<Case.Change> facts = new ArrayList<>();
        Optional<Node.MapNode> tree = given.tree();
        for (Case.Change change : given.changes()) {
            CaseOutline.Entry entry = outline.at(change.path()).orElse(null);
            Optional<PricePath> part = PricePath.of(change.path()).filter(path -> change.how() == Case.How.SET);
            String path = part.isPresent() ? outline.prices() : change.path();
            Optional<Node> before = tree.flatMap(map -> Case.said(map, path));
            Optional<Node> after;
            if (part.isPresent()) {
                after = part.get().in(before, change.value());
            } else if (change.how() == Case.How.SET
                    && (entry instanceof CaseOutline.Text || entry instanceof CaseOutline.Prices)) {
                after = Optional.of(change.value());
            } else if (change.how() == Case.How.ADD && entry instanceof CaseOutline.Prices) {
                after = Optional.of(added(before, change.value()));
            } else {
                after = Optional.empty();
            }
            if (after.isPresent()) {
                Node.MapNode rest = tree.map(map -> Case.without("", map, path::equals))
                        .orElseGet(() -> new Node.MapNode(change.value().place(), 1, List.of()));
                tree = Optional.of(in(rest, path, change.value(), after.get()));
            } else {
                facts.add(change);
            }
        }
        return new Case(given.id(), given.file(), tree, facts);
    }

    private static Node.MapNode in(Node.MapNode map, String path, Node said, Node after) {
        int dot = path.indexOf('.');
        String key = dot < 0 ? path : path.substring(0, dot);
        Node below = after;
        if (dot >= 0) {
            Node.MapNode inner = map.get(key)
                    .filter(node -> node instanceof Node.MapNode)
                    .map(node -> (Node.MapNode) node)
                    .orElseGet(() -> new Node.MapNode(said.place(), 1, List.of()));
            below = in(inner, path.substring(dot + 1), said, after);
        }
        List<Node.MapNode.Entry> entries = new ArrayList<>(map.entries());
        entries.removeIf(entry -> entry.key().equals(key));
        entries.add(new Node.MapNode.Entry(key, said.place(), below));
        return new Node.MapNode(map.place(), map.length(), entries);
    }

    private static Node added(Optional<Node> before, Node more) {
        List<Node> items = new ArrayList<>();
        for (Node node : List.of(before.orElseGet(() -> new Node.ListNode(more.place(), 1, List.of())), more)) {
            items.addAll(node instanceof Node.ListNode list ? list.items() : List.of(node));
        }
        return new Node.ListNode(before.orElse(more).place(), 1, items);
    }
}
