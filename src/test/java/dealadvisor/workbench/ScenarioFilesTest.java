package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenarios of a shared rule folder read case files of the project and nothing else. */
class ScenarioFilesTest {
    @TempDir
    private Path base;

    private List<Diagnostic> problems(String named) throws IOException {
        Files.createDirectories(base.resolve("facts"));
        Files.writeString(base.resolve("facts/mine.yaml"), "case: mine\n");
        Files.writeString(base.resolve("facts/.hidden.yaml"), "password: hunter2: x\n");
        Files.writeString(base.resolve("secret.yaml"), "password: hunter2: x\n");
        Files.createSymbolicLink(base.resolve("facts/link.yaml"), Path.of("/etc/passwd"));
        List<Diagnostic> problems = new ArrayList<>();
        Node scenario = Tree.parse(
                        SourceText.of("s.yaml", "- scenario: one\n  case: \"" + named + "\"\n"), Limits.standard())
                .root()
                .orElseThrow();
        new ScenarioReader(base, problems).read(Map.of("scenarios/s.yaml", scenario));
        return problems;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../secret.yaml",
                "secret.yaml",
                "facts/../secret.yaml",
                "facts/./mine.yaml",
                "facts/.hidden.yaml",
                "facts/link.yaml",
                "../pack/rules.index",
                "facts"
            })
    void whatIsNoCaseFileOfTheProjectIsNotRead(String named) throws IOException {
        List<Diagnostic> problems = problems(named);
        assertEquals(
                List.of("S009"),
                problems.stream().map(problem -> problem.code().name()).toList());
        assertFalse(problems.toString().contains("hunter2"));
    }

    @Test
    void aCaseFileOfTheProjectIsRead() throws IOException {
        assertEquals(List.of(), problems("facts/mine.yaml"));
    }
}
