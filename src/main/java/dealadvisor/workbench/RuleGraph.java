package dealadvisor.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What leads to what: facts to rules, rules to causes and other conclusions, those to barriers, barriers to terms, terms to the verdict.
 *
 * @param nodes in the order of their kinds, then as they were met
 * @param edges each once, in the order in which they were met
 */
public record RuleGraph(List<Node> nodes, List<Edge> edges) {
    /** What a node is, from left to right. */
    public enum Kind {
        FACT,
        RULE,
        CONCLUSION,
        BARRIER,
        TERM,
        ANSWER;

        /** The word for it in files, such as {@code fact}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One node.
     *
     * @param id unique in its graph
     * @param label for the reader
     */
    public record Node(String id, Kind kind, String label) {}

    /**
     * One edge.
     *
     * @param from a node's id
     * @param to a node's id
     * @param label how the one bears on the other; empty where it plainly leads to it
     */
    public record Edge(String from, String to, String label) {}

    public RuleGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Collects nodes and edges, each once. Not safe for several threads. */
    static final class Builder {
        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private final Set<Edge> edges = new LinkedHashSet<>();

        /** Adds a node unless it is there; gives its id. */
        String node(Kind kind, String id, String label) {
            String whole = kind.id() + ":" + id;
            nodes.putIfAbsent(whole, new Node(whole, kind, label));
            return whole;
        }

        void edge(String from, String to, String label) {
            edges.add(new Edge(from, to, label));
        }

        /** Takes a node away that turned out not to be drawn, with its edges. */
        void remove(String id) {
            if (edges.stream().noneMatch(edge -> edge.from().equals(id))) {
                nodes.remove(id);
                edges.removeIf(edge -> edge.to().equals(id));
            }
        }

        RuleGraph build() {
            List<Node> ordered = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                nodes.values().stream().filter(node -> node.kind() == kind).forEach(ordered::add);
            }
            return new RuleGraph(ordered, List.copyOf(edges));
        }
    }
}
