package dealadvisor.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a parser does with a text is its own matter: a good text is read wherever its characters lie, a bad one is answered at its place. */
class SyntaxTest {
    private static Tree.Parsed parsed(String name, String text) {
        return Tree.parse(SourceText.of(name, text), Limits.standard());
    }

    @Test
    void aPairOfCharactersIsReadWhereverItLies() {
        // Around the ends of the blocks in which the parser takes a text.
        for (int before : List.of(1000, 2025, 3050, 4075)) {
            for (int i = 0; i < 60; i++) {
                for (String pairs : List.of("\ud83d\ude00", "\ud83d\ude00\ud83d\ude00")) {
                    String text = "#" + "x".repeat(before + i) + pairs + "\na: 1\n";
                    assertEquals(List.of(), parsed("a.yaml", text).problems(), before + i + " characters before");
                    String value = "a: \"" + "x".repeat(before + i) + pairs + "\"\n";
                    assertTrue(parsed("a.yaml", value).root().isPresent());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a: \ud83d", "a: \ude00b", "\"\\ud83d\": 1", "a: \ud83d\n", "\uffff", "? \ud83d"})
    void halfAPairIsAnsweredOrReadAndNeverMore(String text) {
        for (String name : List.of("a.yaml", "a.json")) {
            Tree.Parsed parsed = parsed(name, text);
            assertTrue(parsed.root().isPresent() || !parsed.problems().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1,}",
                "{\"a\" 1}",
                "{a: 1}",
                "{'a': 1}",
                "{\"a\": abc}",
                "{\"a\": 1",
                "[1, 2",
                "{\"a\": \"b",
                "{\"a\": 01}",
                "{\"a\": +1}",
                "{\"a\": 1.}",
                "{\"a\": \"\\q\"}",
                "{\"a\": \"\\u12\"}",
                "{\"a\": 1} x",
                "{\"a\": 1 \"b\": 2}",
                "// a\n{}",
                "{\"a\": 'b'}",
                "{\"a\": NaN}",
                "]",
                "{\"a\": }"
            })
    void whatIsWrongInJsonIsSaidInTheWordsOfJson(String text) {
        List<Diagnostic> problems = parsed("a.json", text).problems();
        assertEquals(1, problems.size(), problems.toString());
        Diagnostic problem = problems.get(0);
        String words = problem.message() + " " + problem.help().orElseThrow();
        assertEquals(Code.R020, problem.code());
        assertFalse(words.matches(".*(indent|two spaces|`key: value`|anchor|as .&).*"), words);
        assertTrue(problem.place().orElseThrow().line() >= 1);
    }
}
