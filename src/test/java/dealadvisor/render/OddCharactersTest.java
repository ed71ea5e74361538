package dealadvisor.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.render.json.SarifJson;
import dealadvisor.render.xml.GraphSvg;
import dealadvisor.render.xml.JunitXml;
import dealadvisor.workbench.RuleGraph;
import dealadvisor.workbench.ScenarioRun;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/** Whatever characters names and sentences hold, what other programs read is well-formed. */
class OddCharactersTest {
    // Every character of the first plane at least once, halves of pairs by themselves among them, and some of the
    // others.
    private static List<String> texts() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xFFFF; c++) {
            all.append((char) c).append(c % 3 == 0 ? "]]>" : c % 3 == 1 ? "&\"'<" : "");
        }
        StringBuilder some = new StringBuilder();
        new Random(7).ints(2_000, 0, 0x110000).forEach(some::appendCodePoint);
        return List.of(all.toString(), some.toString(), "\ufffe\uffff", "\ud83d", "\ude00\ud83d");
    }

    private static Document parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void reportsForBuildServersAreXml() throws Exception {
        for (String text : texts()) {
            Document report = parsed(JunitXml.xml(new ScenarioRun.Report(
                    List.of(new ScenarioRun.Result(text, text, List.of(text, text))), Map.of())));
            assertEquals(1, report.getElementsByTagName("failure").getLength());
        }
    }

    @Test
    void picturesAreXml() throws Exception {
        for (String text : texts()) {
            parsed(GraphSvg.of(new RuleGraph(
                    List.of(
                            new RuleGraph.Node("a", RuleGraph.Kind.FACT, text),
                            new RuleGraph.Node("b", RuleGraph.Kind.RULE, text)),
                    List.of(new RuleGraph.Edge("a", "b", text)))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my rules #1%é/a.drl",
                "C:/x.drl",
                "a:b/c.drl",
                "../x y/[z]?.drl",
                "?q#f",
                "日本/\ud83d\ude00.drl",
                "a\\b.drl",
                "."
            })
    void placesInSarifAreUriReferencesThatLeadBackToTheFile(String file) {
        String sarif = SarifJson.of(List.of(Diagnostic.of(Code.P010, new Place(file, 1, 1), 1, "what", "help")));
        String uri = JsonMapper.shared()
                .readTree(sarif)
                .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asString();
        URI read = URI.create(uri);
        assertEquals(file, read.getPath());
        assertFalse(read.isAbsolute(), uri);
        assertEquals(uri, read.toASCIIString());
    }
}
