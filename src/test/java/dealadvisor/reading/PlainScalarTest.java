package dealadvisor.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an unquoted value is, by the core schema of YAML 1.2. */
class PlainScalarTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "true, BOOLEAN",
        "True, BOOLEAN",
        "TRUE, BOOLEAN",
        "false, BOOLEAN",
        "FALSE, BOOLEAN",
        "yes, STRING",
        "on, STRING",
        "tRUE, STRING",
        "null, NULL",
        "Null, NULL",
        "~, NULL",
        "1, INTEGER",
        "+1, INTEGER",
        "-1, INTEGER",
        "0.5, DECIMAL",
        ".5, DECIMAL",
        "+0.5, DECIMAL",
        "5., DECIMAL",
        "1e-3, DECIMAL",
        "2026-01-31, STRING",
        "1.2.3, STRING",
        "., STRING",
        "long-term, STRING"
    })
    void aPlainValue(String text, Node.ScalarNode.Kind kind) {
        assertEquals(kind, value("a: " + text).kind());
    }

    @ParameterizedTest(name = "{0} in quotes is text")
    @CsvSource({"True", ".5", "~", "null"})
    void inQuotesItIsText(String text) {
        assertEquals(Node.ScalarNode.Kind.STRING, value("a: \"" + text + "\"").kind());
    }

    private static Node.ScalarNode value(String yaml) {
        Tree.Parsed parsed = Tree.parse(SourceText.of("a.yaml", yaml), Limits.standard());
        assertTrue(parsed.problems().isEmpty(), parsed.problems().toString());
        return (Node.ScalarNode)
                ((Node.MapNode) parsed.root().orElseThrow()).get("a").orElseThrow();
    }
}
