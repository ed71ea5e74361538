package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VocabularyClassesTest {
    @Test
    void aPlainTextStaysAsItIs() {
        assertEquals("\"ai.motivation.horizon\"", VocabularyClasses.literal("ai.motivation.horizon"));
    }

    @Test
    void noTextEndsTheLiteralThatItStandsIn() {
        String inside = "\"; } } /* \\u0022 */ \n\r\u2028 \\";
        String literal = VocabularyClasses.literal(inside);
        assertTrue(literal.matches("\"([A-Za-z0-9 ._-]|\\\\[0-7]{3}|\\\\u[0-9a-f]{4})*\""), literal);
        // The first 256 characters in octal only, since Java would read \\u0022 as the quote itself.
        assertTrue(!literal.contains("\\u00"), literal);
        assertEquals(
                inside,
                literal.substring(1, literal.length() - 1)
                        .replace("\\u2028", "\u2028")
                        .translateEscapes());
    }
}
