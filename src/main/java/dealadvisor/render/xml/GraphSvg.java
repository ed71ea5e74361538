package dealadvisor.render.xml;

import dealadvisor.reading.Present;
import dealadvisor.workbench.RuleGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A graph of rules as a picture: a column for each kind of node, from facts to the verdict, each node beside what it leads to. Needs no program
 * beside a browser.
 */
public final class GraphSvg {
    private static final int ROW = 26;
    private static final int GAP = 110;
    private static final int LETTER = 6;
    private static final int MARGIN = 20;
    private static final int LONGEST = 60;

    private static final Map<RuleGraph.Kind, String> HEADS = Map.of(
            RuleGraph.Kind.FACT, "facts",
            RuleGraph.Kind.RULE, "rules",
            RuleGraph.Kind.CONCLUSION, "conclusions",
            RuleGraph.Kind.BARRIER, "barriers",
            RuleGraph.Kind.TERM, "terms",
            RuleGraph.Kind.ANSWER, "answers");

    private final RuleGraph graph;
    private final Map<RuleGraph.Kind, List<RuleGraph.Node>> columns = new EnumMap<>(RuleGraph.Kind.class);
    private final Map<String, Box> boxes = new HashMap<>();

    private record Box(int x, int y, int width) {
        int right() {
            return x + width;
        }

        int middle() {
            return y + ROW / 2 - 3;
        }
    }

    private GraphSvg(RuleGraph graph) {
        this.graph = graph;
        graph.nodes().forEach(node -> columns.computeIfAbsent(node.kind(), k -> new ArrayList<>())
                .add(node));
    }

    /** The picture, as one SVG document. */
    public static String of(RuleGraph graph) {
        return new GraphSvg(graph).drawn();
    }

    private String drawn() {
        order();
        int x = MARGIN;
        int height = MARGIN + ROW;
        int tallest = columns.values().stream().mapToInt(List::size).max().orElse(0) * ROW;
        for (List<RuleGraph.Node> column : columns.values()) {
            int width =
                    column.stream().mapToInt(node -> width(node.label())).max().orElse(0);
            // A short column stands in the middle of the picture, below the heads.
            int y = MARGIN + ROW + (tallest - column.size() * ROW) / 2;
            for (RuleGraph.Node node : column) {
                boxes.put(node.id(), new Box(x, y, width));
                y += ROW;
            }
            height = Math.max(height, y);
            x += width + GAP;
        }
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"11\">%n",
                Math.max(2 * MARGIN, x - GAP + MARGIN),
                height + ROW + MARGIN));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        graph.edges().forEach(edge -> edge(svg, edge));
        graph.nodes().forEach(node -> node(svg, node));
        columns.forEach((kind, column) ->
                heading(svg, Present.in(boxes, column.get(0).id()).x(), MARGIN, Present.in(HEADS, kind)));
        heading(svg, MARGIN, height + ROW / 2, "green: relieves; dashed: a fact that is not known");
        return svg.append("</svg>\n").toString();
    }

    private static void heading(StringBuilder svg, int x, int y, String text) {
        svg.append(
                String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" fill=\"#667\">%s</text>%n", x, y, escaped(text)));
    }

    // From right to left, each node at the mean height of what it leads to, so that edges cross less.
    private void order() {
        Map<String, Double> heights = new HashMap<>();
        List<RuleGraph.Kind> kinds = new ArrayList<>(columns.keySet());
        for (int i = kinds.size() - 1; i >= 0; i--) {
            List<RuleGraph.Node> column = Present.in(columns, kinds.get(i));
            Map<String, Double> means = new HashMap<>();
            for (RuleGraph.Node node : column) {
                means.put(
                        node.id(),
                        graph.edges().stream()
                                .filter(edge -> edge.from().equals(node.id()))
                                .map(edge -> heights.get(edge.to()))
                                .filter(height -> height != null)
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(0.5));
            }
            column.sort(Comparator.comparing((RuleGraph.Node node) -> means.get(node.id()))
                    .thenComparing(RuleGraph.Node::id));
            for (int j = 0; j < column.size(); j++) {
                heights.put(column.get(j).id(), (j + 0.5) / column.size());
            }
        }
    }

    private void edge(StringBuilder svg, RuleGraph.Edge edge) {
        Box from = Present.in(boxes, edge.from());
        Box to = Present.in(boxes, edge.to());
        int bend = Math.max(20, (to.x() - from.right()) / 2);
        String colour =
                edge.label().equals("relieves") ? "#2a7f3f" : edge.label().equals("unknown") ? "#b07000" : "#8899aa";
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"%s\"%s>",
                from.right(),
                from.middle(),
                from.right() + bend,
                from.middle(),
                to.x() - bend,
                to.middle(),
                to.x(),
                to.middle(),
                colour,
                edge.label().equals("unknown") ? " stroke-dasharray=\"4 3\"" : ""));
        svg.append("<title>").append(escaped(edge.label())).append("</title></path>\n");
    }

    private void node(StringBuilder svg, RuleGraph.Node node) {
        Box box = Present.in(boxes, node.id());
        String fill =
                switch (node.kind()) {
                    case FACT -> "#e8f0fb";
                    case RULE -> "#fff8e0";
                    case CONCLUSION -> "#f3f3f3";
                    case BARRIER -> "#fbe6e3";
                    case TERM -> "#e7f5e9";
                    case ANSWER -> "#ece4f6";
                };
        svg.append(String.format(
                Locale.ROOT,
                "<g><title>%s</title><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\" stroke=\"#99a\"/>",
                escaped(node.label()),
                box.x(),
                box.y(),
                box.width(),
                ROW - 6,
                fill));
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\">%s</text></g>%n",
                box.x() + 6,
                box.y() + 14,
                escaped(shortened(node.label()))));
    }

    private static int width(String label) {
        return shortened(label).length() * LETTER + 14;
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…";
    }

    private static String escaped(String text) {
        return XmlText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
