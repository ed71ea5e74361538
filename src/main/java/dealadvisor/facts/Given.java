package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns values given in code into the nodes that a file would give. What stands for nothing in a file is a problem. */
final class Given {
    private final String path;
    private final List<Diagnostic> problems;

    /**
     * @param path what the value is given to
     * @param problems where problems are noted
     */
    Given(String path, List<Diagnostic> problems) {
        this.path = path;
        this.problems = problems;
    }

    /** The value as a file would say it; empty if it is none, which is noted. */
    Optional<Node> node(@Nullable Object value) {
        int before = problems.size();
        Node node = node(value, 0);
        return problems.size() == before ? Optional.of(node) : Optional.empty();
    }

    private Node node(@Nullable Object value, int depth) {
        if (depth > Limits.standard().file().depth()) {
            return wrong(
                    "`" + path + "` is nested deeper than "
                            + Limits.standard().file().depth() + " levels",
                    "give less");
        }
        if (value instanceof Collection<?> items) {
            List<Node> nodes = new ArrayList<>();
            items.forEach(item -> nodes.add(node(item, depth + 1)));
            if (!(value instanceof List)) {
                // Other collections have no order worth keeping.
                nodes.sort(Comparator.comparing(Object::toString));
            }
            return new Node.ListNode(Place.NOWHERE, 1, nodes);
        }
        if (value instanceof Map<?, ?> map) {
            List<Node.MapNode.Entry> entries = new ArrayList<>();
            map.forEach((key, inner) -> {
                if (key instanceof String name) {
                    entries.add(new Node.MapNode.Entry(name, Place.NOWHERE, node(inner, depth + 1)));
                } else {
                    wrong("a map given to `" + path + "` has a key that is no String", "give a Map<String, ?>");
                }
            });
            return new Node.MapNode(Place.NOWHERE, 1, entries);
        }
        if (value instanceof CharSequence || value instanceof TemporalAccessor) {
            return scalar(Node.ScalarNode.Kind.STRING, value.toString());
        }
        if (value instanceof Boolean) {
            return scalar(Node.ScalarNode.Kind.BOOLEAN, value.toString());
        }
        if (value instanceof Number number) {
            boolean whole = number.doubleValue() == Math.rint(number.doubleValue());
            return scalar(whole ? Node.ScalarNode.Kind.INTEGER : Node.ScalarNode.Kind.DECIMAL, number.toString());
        }
        if (value == null) {
            return wrong(
                    "`" + path + "` is given null",
                    "give \"unknown\" if it is not known, or leave it out: what is absent is unknown");
        }
        return value.getClass().isArray()
                ? wrong("`" + path + "` is given an array", "give a List or a Set: List.of( ... )")
                : wrong(
                        "`" + path + "` is given a " + value.getClass().getName(),
                        "give a String, a Boolean, a Number, a date, a List or Set of these, or a Map of what a file says in braces");
    }

    private static Node scalar(Node.ScalarNode.Kind kind, String text) {
        return new Node.ScalarNode(
                Place.NOWHERE, Math.max(1, text.length()), kind, text, kind == Node.ScalarNode.Kind.STRING);
    }

    private Node wrong(String message, String help) {
        problems.add(Diagnostic.of(Code.F025, Place.NOWHERE, 1, message, help));
        return scalar(Node.ScalarNode.Kind.NULL, "");
    }
}
