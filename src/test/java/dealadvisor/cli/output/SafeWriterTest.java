package dealadvisor.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What reaches the terminal says something and does nothing. */
class SafeWriterTest {
    private static String shown(String text) {
        StringWriter to = new StringWriter();
        PrintWriter writer = SafeWriter.over(to);
        writer.print(text);
        writer.flush();
        return to.toString();
    }

    @Test
    void whatWouldActIsWrittenOut() {
        assertEquals("a\\u001b[2Jb", shown("a\u001b[2Jb"));
        assertEquals("a\\u001b]0;owned\\u0007b", shown("a\u001b]0;owned\u0007b"));
        assertEquals("a\\u009b2Jb", shown("a\u009b2Jb"));
        assertEquals("a\\u001b[31;", shown("a\u001b[31;"));
        assertEquals("a\\u001b[1A\\u001b", shown("a\u001b[1A\u001b"));
        assertEquals("a\\u000db", shown("a\rb"));
        assertEquals("a\\u202eb", shown("a\u202eb"));
    }

    @Test
    void whatSaysSomethingStays() {
        String text = "tabs\tand lines\n\u00e9 \u2021 \u65e5\u672c \uD83D\uDE00 | `x`";
        assertEquals(text, shown(text));
        assertEquals(
                "\u001b[1mbold\u001b[0m \u001b[31mred\u001b[0m",
                shown("\u001b[1mbold\u001b[0m \u001b[31mred\u001b[0m"));
        assertEquals("\r3 of 100", shown("\r3 of 100"));
    }

    @Test
    void everythingThatACommandSaysGoesThroughIt() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Main.run(new PrintWriter(out), new PrintWriter(err), "advise", "no\u001b[2J-such.yaml");
        Main.run(new PrintWriter(out), new PrintWriter(err), "advise", "--no\u001b[2J-such");
        assertFalse((out + "" + err).contains("\u001b"));
        assertTrue(err.toString().contains("\\u001b[2J-such"));
    }
}
