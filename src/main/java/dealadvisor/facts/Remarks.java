package dealadvisor.facts;

import dealadvisor.reading.Internal;
import dealadvisor.reading.Node;
import java.util.Optional;

/**
 * What a case says about a fact beside its value.
 *
 * @param source who says so, if the case tells
 * @param note a remark of the author's, if there is one
 * @param asOf as of when it is known, as written
 */
public record Remarks(Optional<String> source, Optional<String> note, Optional<String> asOf) {
    /** Nothing is said beside the value. */
    public static final Remarks NONE = new Remarks(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Those beside a value that a file writes in braces.
     *
     * @hidden
     */
    @Internal
    public static Remarks in(Node.MapNode map) {
        return new Remarks(text(map, "source"), text(map, "note"), text(map, CaseOutline.AS_OF));
    }

    /** The text under a key; empty if there is none. */
    static Optional<String> text(Node.MapNode map, String key) {
        return map.get(key)
                .filter(node -> node instanceof Node.ScalarNode scalar && scalar.kind() != Node.ScalarNode.Kind.NULL)
                .map(node -> ((Node.ScalarNode) node).text());
    }
}
