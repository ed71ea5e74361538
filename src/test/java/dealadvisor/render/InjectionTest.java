package dealadvisor.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.render.text.GraphText;
import dealadvisor.render.xml.GraphSvg;
import dealadvisor.workbench.RuleGraph;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Names and sentences are shown, in each format, and are nothing else. */
class InjectionTest {
    private static final String NAME =
            "%%{init: {'themeCSS': 'x'}}%% <script>alert(1)</script> \"]; click n0 \"javascript:alert(1)\" \\\" & #quot;\n# Big\n| a";

    private static RuleGraph graph() {
        return new RuleGraph(
                List.of(
                        new RuleGraph.Node("fact " + NAME, RuleGraph.Kind.FACT, NAME),
                        new RuleGraph.Node("rule", RuleGraph.Kind.RULE, NAME)),
                List.of(new RuleGraph.Edge("fact " + NAME, "rule", NAME)));
    }

    @Test
    void aPictureHoldsNoScript() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(GraphSvg.of(graph()).getBytes(StandardCharsets.UTF_8)));
        assertEquals(0, svg.getElementsByTagName("script").getLength());
        assertTrue(svg.getElementsByTagName("title").item(0).getTextContent().contains("<script>"));
    }

    @Test
    void mermaidReadsNeitherHtmlNorDirectives() {
        String mermaid = GraphText.mermaid(graph());
        assertFalse(mermaid.contains("%%"), mermaid);
        assertFalse(mermaid.contains("<script"), mermaid);
        // One line for the kind of graph, one for each node and edge.
        assertEquals(4, mermaid.lines().count(), mermaid);
        mermaid.lines()
                .skip(1)
                .forEach(line ->
                        assertEquals(2, line.chars().filter(c -> c == '"').count(), line));
    }

    @Test
    void dotReadsOneTextForEachName() {
        String label = GraphText.dot(graph())
                .lines()
                .filter(l -> l.contains("n0 ["))
                .findFirst()
                .orElseThrow();
        assertTrue(label.contains("\\\"]; click"), label);
        assertTrue(label.contains("\\\\\\\" &"), label);
    }
}
