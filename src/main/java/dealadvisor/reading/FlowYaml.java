package dealadvisor.reading;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a tree as YAML on one line, in braces and brackets, as the data files of a rule folder have their entries. */
public final class FlowYaml {
    // Words, ids and phrases; all else is quoted, since in braces commas, colons and brackets have a meaning.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9./-]*( [A-Za-z0-9./-]+)*");

    private FlowYaml() {}

    /** The tree on one line; it reads back as the same tree. */
    public static String of(Node node) {
        if (node instanceof Node.MapNode map) {
            return map.entries().stream()
                    .map(entry -> text(entry.key()) + ": " + of(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.ListNode list) {
            return list.items().stream().map(FlowYaml::of).collect(Collectors.joining(", ", "[", "]"));
        }
        Node.ScalarNode scalar = (Node.ScalarNode) node;
        return scalar.kind() == Node.ScalarNode.Kind.STRING ? text(scalar.text()) : scalar.text();
    }

    private static String text(String text) {
        return PLAIN.matcher(text).matches() && PlainScalar.kind(text) == Node.ScalarNode.Kind.STRING
                ? text
                : NodeWriter.json(new Node.ScalarNode(Place.NOWHERE, 1, Node.ScalarNode.Kind.STRING, text, true));
    }
}
