package dealadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.output.ExitCode;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Who only looks something up waits for nothing else. */
class StartUpTest {
    @TempDir
    Path folder;

    /** Looks things up, as a process of its own. */
    static final class LookUp {
        public static void main(String[] arguments) {
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            for (String command : List.of("catalogue forms", "claims", "schema", "new")) {
                if (Main.run(nowhere, nowhere, command.split(" ")) != ExitCode.OK) {
                    throw new AssertionError(command);
                }
            }
        }
    }

    @Test
    void whoLooksSomethingUpInTheDataBuildsNoRules() throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LookUp.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, process.waitFor());
        List<String> classes = Files.readAllLines(loaded);
        assertTrue(
                classes.stream().anyMatch(line -> line.contains("dealadvisor.engine.RulePack")), "it reads the data");
        assertEquals(
                List.of(),
                classes.stream()
                        .filter(line -> line.contains(" org.drools.") || line.contains(" org.kie."))
                        .toList());
    }

    @Test
    void onlyCommandsThatAreCalledAreMadeWhole() {
        assertEquals(Map.of(), options(CommandTree.of("--version")));
        assertEquals(
                List.of("claims"),
                List.copyOf(
                        options(CommandTree.of("claims", "--format", "json")).keySet()));
        assertEquals(
                List.of("rules", "rules list"),
                List.copyOf(options(CommandTree.of("rules", "list")).keySet()));
        assertEquals(options(CommandTree.all()), options(CommandTree.of("@words")));
    }

    @Test
    void helpShowsOfEachCommandWhatItWouldShowIfAllWereMade() {
        assertEquals(
                CommandTree.all().getUsageMessage(), CommandTree.of("--help").getUsageMessage());
        assertEquals(
                CommandTree.all().getSubcommands().get("rules").getUsageMessage(),
                CommandTree.of("rules", "--help").getSubcommands().get("rules").getUsageMessage());
        assertFalse(CommandTree.of("--help").getUsageMessage().contains("warm-up"));
    }

    // The commands that have options, and how many.
    private static Map<String, Integer> options(CommandLine line) {
        Map<String, Integer> found = new TreeMap<>();
        line.getSubcommands().forEach((name, command) -> {
            if (!command.getCommandSpec().options().isEmpty()) {
                found.put(name, command.getCommandSpec().options().size());
            }
            options(command).forEach((inner, count) -> found.put(name + " " + inner, count));
        });
        return found;
    }
}
