package dealadvisor.render.text;

import dealadvisor.workbench.RuleGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A graph of rules as Mermaid or DOT. */
public final class GraphText {
    private GraphText() {}

    /** Mermaid, as Markdown pages show it. */
    public static String mermaid(RuleGraph graph) {
        Map<String, String> names = names(graph);
        StringBuilder text = new StringBuilder("flowchart LR\n");
        for (RuleGraph.Node node : graph.nodes()) {
            String label = "\"" + entities(node.label()) + "\"";
            String shape =
                    switch (node.kind()) {
                        case FACT -> "([" + label + "])";
                        case RULE -> "[" + label + "]";
                        case CONCLUSION -> "[/" + label + "/]";
                        case BARRIER -> "{{" + label + "}}";
                        case TERM, ANSWER -> "((" + label + "))";
                    };
            text.append("  ").append(names.get(node.id())).append(shape).append('\n');
        }
        for (RuleGraph.Edge edge : graph.edges()) {
            text.append("  ")
                    .append(names.get(edge.from()))
                    .append(edge.label().isEmpty() ? " --> " : " -- \"" + entities(edge.label()) + "\" --> ")
                    .append(names.get(edge.to()))
                    .append('\n');
        }
        return text.toString();
    }

    /** DOT, as Graphviz reads it. */
    public static String dot(RuleGraph graph) {
        Map<String, String> names = names(graph);
        StringBuilder text = new StringBuilder("digraph rules {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
        for (RuleGraph.Node node : graph.nodes()) {
            String shape =
                    switch (node.kind()) {
                        case FACT -> "oval";
                        case RULE -> "box";
                        case CONCLUSION -> "parallelogram";
                        case BARRIER -> "hexagon";
                        case TERM, ANSWER -> "circle";
                    };
            text.append("  ")
                    .append(names.get(node.id()))
                    .append(" [shape=")
                    .append(shape)
                    .append(", label=")
                    .append(quoted(node.label()))
                    .append("];\n");
        }
        for (RuleGraph.Edge edge : graph.edges()) {
            text.append("  ").append(names.get(edge.from())).append(" -> ").append(names.get(edge.to()));
            if (!edge.label().isEmpty()) {
                text.append(" [label=").append(quoted(edge.label())).append(']');
            }
            text.append(";\n");
        }
        return text.append("}\n").toString();
    }

    // What would end the text, or be taken for HTML, an entity or a directive to Mermaid.
    private static String entities(String text) {
        return text.replace("#", "#35;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace("%", "#37;")
                .replace('\n', ' ');
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    // Short names, since the ids hold sentences.
    private static Map<String, String> names(RuleGraph graph) {
        Map<String, String> names = new HashMap<>();
        List<RuleGraph.Node> nodes = graph.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            names.put(nodes.get(i).id(), "n" + i);
        }
        return names;
    }
}
