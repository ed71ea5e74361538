package dealadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No text of an author says more in a program than itself. */
class SafeTextTest {
    @Test
    void aPlainTextStaysAsItIs() {
        assertEquals("\"ai.motivation.horizon\"", SafeText.literal("ai.motivation.horizon"));
        assertEquals("An AI's word, half-kept.", SafeText.name("An AI's word, half-kept."));
        assertEquals("packs/my-own/night_shift.drl", SafeText.path("packs/my-own/night_shift.drl"));
    }

    @Test
    void noTextEndsTheLiteralThatItStandsIn() {
        String inside = "\"; } } /* \\u0022 */ \n\r\u2028 \\";
        String literal = SafeText.literal(inside);
        assertTrue(literal.matches("\"([A-Za-z0-9 ._-]|\\\\[0-7]{3}|\\\\u[0-9a-f]{4})*\""), literal);
        // The first 256 characters in octal only, since Java would read \\u0022 as the quote itself.
        assertTrue(!literal.contains("\\u00"), literal);
        assertEquals(
                inside,
                literal.substring(1, literal.length() - 1)
                        .replace("\\u2028", "\u2028")
                        .translateEscapes());
    }

    @Test
    void namesThatLookAlreadyReplacedStayApart() {
        Set<String> safe = new HashSet<>();
        List<String> names = List.of("*", "~x2a~", "~x7e~x2a~", "~", "x2a", "~x", "~~x2a~~");
        names.forEach(name -> {
            safe.add(SafeText.name(name));
            assertEquals(name, SafeText.original(SafeText.name(name)));
        });
        assertEquals(names.size(), safe.size());
    }

    @Test
    void anyNameAndPathIsOfASafeAlphabetAndComesBack() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder any = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                any.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(0x80)));
            }
            String text = any.toString();
            assertTrue(SafeText.name(text).matches("[A-Za-z0-9 .,'~-]*"), text);
            assertTrue(SafeText.path(text).matches("[A-Za-z0-9./_~-]*"), text);
            assertEquals(text, SafeText.original(SafeText.name(text)));
            assertEquals(text, SafeText.original(SafeText.path(text)));
        }
    }
}
