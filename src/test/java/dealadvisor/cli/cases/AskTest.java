package dealadvisor.cli.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interview, line by line. */
class AskTest {
    private static final String NARROW = "case: narrow\ndeal: {goods: [past-sabotage], payments: [charity-donation]}\n";

    @TempDir
    private Path folder;

    private Path file;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void narrow() throws IOException {
        file = folder.resolve("case.yaml");
        Files.writeString(file, NARROW);
    }

    private int ask(String replies, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(replies.getBytes(StandardCharsets.UTF_8)));
        try {
            return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        } finally {
            System.setIn(before);
        }
    }

    private int told(String text) {
        return err.toString().split(java.util.regex.Pattern.quote(text), -1).length - 1;
    }

    @Test
    void eachReplyIsSavedAndShowsHowTheAnswerStands() throws IOException {
        assertEquals(0, ask("money\nstable\n", "ask", file.toString()));
        String text = Files.readString(file);
        assertTrue(text.startsWith(NARROW), text);
        assertEquals(
                2,
                text.lines()
                        .filter(line -> line.matches("[a-z-]+\\.[a-z.-]+: .*"))
                        .count(),
                text);
        assertEquals(3, told("=> "), err.toString());
        assertEquals(1, told("\n3. "), err.toString());
        assertTrue(err.toString().contains("deal-advisor advise " + file), err.toString());
        assertEquals("", out.toString());
        assertEquals(0, ask("", "advise", file.toString(), "--no-trials"), err.toString());
    }

    @Test
    void aWrongReplyIsHelpedAndTheSameQuestionPutAgain() throws IOException {
        assertEquals(0, ask("frobnicate\nstop\n1\n", "ask", file.toString()));
        assertEquals(2, told("\n1. "), err.toString());
        assertTrue(err.toString().contains("! `"), err.toString());
        assertTrue(err.toString().contains("= help: "), err.toString());
        assertEquals(NARROW, Files.readString(file));
    }

    @Test
    void whatWasRepliedIsTakenBackInTheFileToo() throws IOException {
        assertEquals(0, ask("1\nback\nback\n", "ask", file.toString()));
        assertEquals(NARROW, Files.readString(file));
        assertTrue(err.toString().contains("there is nothing to take back"), err.toString());
    }

    @Test
    void whyTellsHowToFindTheAnswer() {
        assertEquals(0, ask("why\n\n", "ask", file.toString()));
        assertTrue(err.toString().contains("to find out "), err.toString());
        assertEquals(3, told("\n1. "), err.toString());
    }

    @Test
    void withoutAFileTheCaseGoesToStandardOutput() throws IOException {
        assertEquals(0, ask("stop\n", "ask"));
        Files.writeString(file, out.toString());
        assertEquals(0, ask("", "advise", file.toString(), "--no-trials"), err.toString());
    }

    @Test
    void whereNothingWasRepliedNoFileIsMade() {
        Path fresh = folder.resolve("fresh.yaml");
        assertEquals(0, ask("stop\n", "ask", fresh.toString()));
        assertFalse(Files.exists(fresh));
        assertEquals(2, ask("", "ask", folder.resolve("fresh.json").toString()));
    }

    @Test
    void aFileThatIsNoCaseIsToldBeforeAnythingIsAsked() throws IOException {
        Files.writeString(file, "case: x\nai: {motivation: {horizn: episode}}\n");
        assertEquals(3, ask("1\n", "ask", file.toString()));
        assertEquals(0, told("\n1. "), err.toString());
    }
}
