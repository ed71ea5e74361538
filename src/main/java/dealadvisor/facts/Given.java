package dealadvisor.facts;

import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Turns values given in code into the nodes that a file would give. */
final class Given {
    private Given() {}

    static Node node(String path, Object value) {
        Place place = new Place(path, 1, 1);
        if (value instanceof Collection<?> items) {
            List<Node> nodes = new ArrayList<>();
            // Sets in code have no order worth keeping.
            Collection<?> ordered = items instanceof List ? items : new TreeSet<>(items);
            ordered.forEach(item -> nodes.add(node(path, item)));
            return new Node.ListNode(place, 1, nodes);
        }
        Node.ScalarNode.Kind kind = Node.ScalarNode.Kind.STRING;
        if (value instanceof Boolean) {
            kind = Node.ScalarNode.Kind.BOOLEAN;
        } else if (value instanceof Number number) {
            kind = number.doubleValue() == Math.rint(number.doubleValue())
                    ? Node.ScalarNode.Kind.INTEGER
                    : Node.ScalarNode.Kind.DECIMAL;
        }
        String text = String.valueOf(value);
        return new Node.ScalarNode(place, Math.max(1, text.length()), kind, text, false);
    }
}
