package dealadvisor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole outputs, kept to be read. Each file starts with the command that gives it; {@code mvn test -Dtest=GoldenTest -Dgolden=write} writes them
 * anew after a change that was meant, and the difference is then read before it is committed.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theCommandGivesWhatWasKept(Path file) throws IOException {
        String kept = Files.readString(file);
        String command = kept.lines().findFirst().orElseThrow();
        String now = command + "\n" + run(command);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, now);
        }
        assertEquals(Files.readString(file), now);
    }

    private static String run(String command) {
        List<String> words = List.of(command.split(" "));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                words.subList(2, words.size()).toArray(String[]::new));
        return out + "--- standard error\n" + err + "--- exit code " + code + "\n";
    }
}
