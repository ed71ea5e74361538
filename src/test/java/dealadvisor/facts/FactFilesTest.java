package dealadvisor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactFilesTest {
    static Stream<String> files() throws IOException {
        return Files.list(Path.of("facts"))
                .filter(Files::isRegularFile)
                .map(path -> path.toString().replace('\\', '/'))
                .sorted();
    }

    private static int run(StringWriter out, StringWriter err, String... arguments) {
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return code;
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFactFileGetsAdviceInEveryFormatWithoutAWordOfComplaint(String file) {
        for (String format : new String[] {"text", "json", "jsonl"}) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            assertEquals(0, run(out, err, "advise", file, "--format", format), err.toString());
            // Called from the project, the advisor says that the rules beside it are not used unasked.
            assertEquals(
                    "note: ./rules is here but the bundled rules are used; `--rules rules` uses it",
                    err.toString().strip());
            assertTrue(out.toString().length() > 1000);
            assertTrue(!out.toString().contains("{payment}") && !out.toString().contains("{good}"));
        }
    }

    @Test
    void exitCodesTellWhatWasWrong() throws IOException {
        Path bad = Files.createTempFile("bad", ".yaml");
        Files.writeString(bad, "ai: {motivation: {horizon: episod}}\n");
        assertEquals(3, run(new StringWriter(), new StringWriter(), "advise", bad.toString()));
        assertEquals(3, run(new StringWriter(), new StringWriter(), "advise", "no-such-file.yaml"));
        assertEquals(
                4,
                run(
                        new StringWriter(),
                        new StringWriter(),
                        "advise",
                        "facts/ant-like-responder.yaml",
                        "--rules",
                        "no-such-folder"));
        assertEquals(2, run(new StringWriter(), new StringWriter(), "advise"));
        assertEquals(2, run(new StringWriter(), new StringWriter(), "claims", "no.such-claim"));
        assertEquals(
                1,
                run(new StringWriter(), new StringWriter(), "advise", "facts/ant-like-responder.yaml", "--exit-code"));
    }

    @Test
    void oneBadFileAmongSeveralIsReportedAndTheOthersAreAdvised() throws IOException {
        Path bad = Files.createTempFile("bad", ".yaml");
        Files.writeString(bad, "ai: {motivation: {horizon: episod}}\n");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(3, run(out, err, "advise", "facts/ant-like-responder.yaml", bad.toString(), "--format", "jsonl"));
        assertEquals(1, out.toString().lines().count());
        assertTrue(err.toString().contains("F014"));
    }
}
