package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.word;

import dealadvisor.workbench.RuleGraph;

/** A graph of rules as JSON. */
public final class GraphJson {
    static final Kind<RuleGraph> GRAPH = Shape.of(RuleGraph.class)
            .has(
                    "nodes",
                    list(Shape.of(RuleGraph.Node.class)
                            .has("id", TEXT, RuleGraph.Node::id)
                            .has("kind", word(RuleGraph.Kind.values(), RuleGraph.Kind::id), RuleGraph.Node::kind)
                            .has("label", TEXT, RuleGraph.Node::label)
                            .open()),
                    RuleGraph::nodes)
            .has(
                    "edges",
                    list(Shape.of(RuleGraph.Edge.class)
                            .has("from", TEXT.says("the id of a node"), RuleGraph.Edge::from)
                            .has("to", TEXT.says("the id of a node"), RuleGraph.Edge::to)
                            .has("label", TEXT, RuleGraph.Edge::label)
                            .open()),
                    RuleGraph::edges)
            .open();

    private GraphJson() {}

    /** An object with a line end. */
    public static String of(RuleGraph graph) {
        return GRAPH.text(graph);
    }
}
