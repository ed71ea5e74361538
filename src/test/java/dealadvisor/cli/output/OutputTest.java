package dealadvisor.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.EveryCommand;
import dealadvisor.cli.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be written is an error of its own, said where it can still be heard, and leaves nothing half-made. */
class OutputTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aPackAndACase() throws IOException {
        EveryCommand.write(folder);
    }

    private static PrintWriter full() {
        return new PrintWriter(new OutputStreamWriter(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                StandardCharsets.UTF_8));
    }

    @TestFactory
    List<DynamicTest> noCommandSaysThatAllIsWellWhenItsResultsAreLost() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : EveryCommand.names()) {
            tests.add(DynamicTest.dynamicTest(name, () -> {
                StringWriter err = new StringWriter();
                String[] words = EveryCommand.words(name, folder).toArray(new String[0]);
                assertEquals(ExitCode.OUTPUT, Main.run(full(), new PrintWriter(err), words), err.toString());
                assertTrue(err.toString().contains("cannot be written to standard output"), err.toString());
            }));
        }
        return tests;
    }

    @Test
    void ofManyCasesNoneIsWorkedOutThatNobodyWillSee() throws IOException {
        Path cases = Files.createDirectories(folder.resolve("cases"));
        for (int i = 0; i < 200; i++) {
            Files.writeString(cases.resolve("case-" + i + ".yaml"), "case: c" + i + "\n");
        }
        // The last case would be a problem of its own, if it were read.
        Files.writeString(cases.resolve("zzz.yaml"), "nonsense: true\n");
        StringWriter err = new StringWriter();
        assertEquals(
                ExitCode.OUTPUT,
                Main.run(full(), new PrintWriter(err), "advise", cases.toString(), "--no-trials", "--format", "jsonl"));
        assertFalse(err.toString().contains("zzz"), err.toString());
    }

    private List<String> before() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void aFileThatHasNoPlaceIsRefusedBeforeTheWork() throws IOException {
        String pack = folder.resolve(EveryCommand.PACK).toString();
        Path nowhere = folder.resolve("no-such-folder/x.xml");
        List<String> before = before();
        for (Path place : List.of(nowhere, folder)) {
            for (List<String> command : List.of(
                    List.of("new", place.toString()),
                    List.of("rules", "test", pack, "--junit", place.toString()),
                    List.of("rules", "mutate", pack, "--suggest", place.toString()))) {
                EveryCommand.Answer answer = EveryCommand.run(command);
                assertEquals(ExitCode.OUTPUT, answer.code(), command + answer.err());
                assertTrue(answer.err().startsWith("error: `" + place + "` cannot be written: "), answer.err());
                assertEquals("", answer.out(), "nobody waits for results first");
            }
        }
        assertEquals(before, before());
    }

    @Test
    void whatOnlyShowsInTheEndDoesNotTakeTheResultsWithIt() {
        Path device = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(device));
        EveryCommand.Answer answer = EveryCommand.run(
                List.of("rules", "test", folder.resolve(EveryCommand.PACK).toString(), "--junit", "/dev/full"));
        assertEquals(ExitCode.OUTPUT, answer.code(), answer.err());
        assertTrue(answer.out().contains("2 passed"), answer.out());
        assertTrue(answer.err().contains("`/dev/full` cannot be written: "), answer.err());
    }

    @Test
    void aReportIsWrittenOverTheLastOneWholeAndThroughLinks() throws IOException {
        Path report = Files.writeString(folder.resolve("report.xml"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.xml"), report);
        String pack = folder.resolve(EveryCommand.PACK).toString();
        assertEquals(
                0,
                EveryCommand.run(List.of("rules", "test", pack, "--junit", link.toString()))
                        .code());
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(report).startsWith("<?xml"));
    }
}
