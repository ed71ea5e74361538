package dealadvisor.facts;

import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What somebody says of one AI, the humans and the situation, not yet checked against a vocabulary. Immutable.
 *
 * @param id what to call the case
 * @param file the file that it was read from, as it was named; empty if it was made in code
 * @param tree what the file says
 * @param changes facts given beside the file, later ones counting over earlier ones and all over the file
 */
public record Case(String id, Optional<String> file, Optional<Node.MapNode> tree, List<Change> changes) {
    public Case {
        changes = List.copyOf(changes);
    }

    /** How a fact is given beside the file. */
    public enum How {
        SET,
        ADD,
        REMOVE
    }

    /**
     * One fact given beside the file.
     *
     * @param path the fact
     * @param how whether the value replaces, is added to or taken from what is known
     * @param value what is said
     */
    public record Change(String path, How how, Node value) {}

    /** A case made in code. */
    public static Builder builder() {
        return new Builder();
    }

    /** This case with more said beside it. */
    public Case with(List<Change> more) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(more);
        return new Case(id, file, tree, all);
    }

    /** This case without what it says of some paths, such as facts that a vocabulary does not have. */
    public Case without(Predicate<String> dropped) {
        return new Case(
                id,
                file,
                tree.map(map -> without("", map, dropped)),
                changes.stream().filter(change -> !dropped.test(change.path())).toList());
    }

    private static Node.MapNode without(String prefix, Node.MapNode map, Predicate<String> dropped) {
        List<Node.MapNode.Entry> kept = new ArrayList<>();
        for (Node.MapNode.Entry entry : map.entries()) {
            String path = prefix + entry.key();
            if (dropped.test(path)) {
                continue;
            }
            kept.add(
                    entry.value() instanceof Node.MapNode inner
                            ? new Node.MapNode.Entry(entry.key(), entry.keyPlace(), without(path + ".", inner, dropped))
                            : entry);
        }
        return new Node.MapNode(map.place(), map.length(), kept);
    }

    /** Collects the facts of a case made in code. Not safe for several threads. */
    public static final class Builder {
        private String id = "case";
        private final List<Change> changes = new ArrayList<>();

        private Builder() {}

        /** Names the case. */
        public Builder id(String name) {
            this.id = name;
            return this;
        }

        /**
         * States a fact.
         *
         * @param path such as {@code ai.coherence.over-time}
         * @param value a word, a truth value, a number, or a collection of words; checked when advised
         */
        public Builder set(String path, Object value) {
            changes.add(new Change(path, How.SET, Given.node(path, value)));
            return this;
        }

        /** The case. */
        public Case build() {
            return new Case(id, Optional.empty(), Optional.empty(), changes);
        }
    }
}
