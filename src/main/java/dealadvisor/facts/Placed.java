package dealadvisor.facts;

import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what is given beside a case's tree and is no fact, texts and prices, into the tree: there it is read as if the file had said it. */
final class Placed {
    private Placed() {}

    /** The case with only facts given beside its tree. */
    static Case of(Case given, CaseOutline outline) {
        List<Case.Change> facts = new ArrayList<>();
        Optional<Node.MapNode> tree = given.tree();
        for (Case.Change change : given.changes()) {
            CaseOutline.Entry entry = outline.at(change.path()).orElse(null);
            boolean whole = change.how() == Case.How.SET
                    && (entry instanceof CaseOutline.Text || entry instanceof CaseOutline.Prices);
            if (whole || (change.how() == Case.How.ADD && entry instanceof CaseOutline.Prices)) {
                tree = Optional.of(in(
                        tree.orElseGet(() -> new Node.MapNode(change.value().place(), 1, List.of())),
                        change.path(),
                        change));
            } else {
                facts.add(change);
            }
        }
        return new Case(given.id(), given.file(), tree, facts);
    }

    private static Node.MapNode in(Node.MapNode map, String path, Case.Change change) {
        int dot = path.indexOf('.');
        String key = dot < 0 ? path : path.substring(0, dot);
        Optional<Node> before = map.get(key);
        Node after;
        if (dot < 0) {
            after = change.how() == Case.How.ADD ? added(before, change.value()) : change.value();
        } else {
            Node.MapNode inner = before.filter(node -> node instanceof Node.MapNode)
                    .map(node -> (Node.MapNode) node)
                    .orElseGet(() -> new Node.MapNode(change.value().place(), 1, List.of()));
            after = in(inner, path.substring(dot + 1), change);
        }
        List<Node.MapNode.Entry> entries = new ArrayList<>(map.entries());
        entries.removeIf(entry -> entry.key().equals(key));
        entries.add(new Node.MapNode.Entry(key, change.value().place(), after));
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
