package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.packs.PackFolder;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A slip in a pack has one answer, at the place of the slip; of several slips those are told first that could cause the others. */
class CausesFirstTest {
    private static final Path RIGHT = Path.of("src/test/resources/mistakes/pack");

    @TempDir
    private Path folder;

    record Slip(String name, String file, String find, String put, String code, String says, String marks) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Slip> slips() {
        Tree.Parsed parsed = Tree.parse(
                SourceText.read(Path.of("src/test/resources/mistakes/packs.yaml"), Limits.standard()),
                Limits.standard());
        return ((Node.ListNode) parsed.root().orElseThrow())
                .items().stream()
                        .map(item -> new Slip(
                                text(item, "name"),
                                text(item, "file"),
                                text(item, "find"),
                                text(item, "put"),
                                text(item, "code"),
                                text(item, "says"),
                                text(item, "marks")));
    }

    private static String text(Node item, String key) {
        return ((Node.ScalarNode) ((Node.MapNode) item).get(key).orElseThrow()).text();
    }

    @BeforeEach
    void aGoodPack() throws IOException {
        try (Stream<Path> files = Files.walk(RIGHT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(RIGHT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void replace(String file, String find, String put) throws IOException {
        String before = Files.readString(folder.resolve(file));
        assertTrue(before.contains(find), file + " has no " + find);
        Files.writeString(folder.resolve(file), before.replace(find, put));
    }

    private List<Diagnostic> problems() {
        try {
            return RulePack.problems(PackFolder.read(folder));
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    @Test
    void thePackIsGoodWithoutASlip() {
        assertEquals(List.of(), problems());
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipHasOneAnswerWhereItWasMade(Slip slip) throws IOException {
        replace(slip.file(), slip.find(), slip.put());
        List<Diagnostic> problems = problems();
        assertEquals(1, problems.size(), "what follows from the slip is not told: " + problems);
        Diagnostic problem = problems.get(0);
        assertEquals(slip.code(), problem.code().name(), problem.toString());
        String told = problem.message() + " " + problem.help().orElse("");
        assertTrue(told.contains(slip.says()), told);
        Place place = problem.place().orElseThrow();
        assertTrue(place.file().endsWith("/" + slip.file()), place.toString());
        String line = Files.readAllLines(folder.resolve(slip.file())).get(place.line() - 1);
        assertTrue(line.substring(place.column() - 1).startsWith(slip.marks()), place + " in " + line);
    }

    @Test
    void whatCouldCauseOthersIsToldBeforeThem() throws IOException {
        Map<String, String> slips = Map.of(
                "vocabulary.yaml", "type: scale -> type: scal",
                "claims.yaml", "hedge: plain -> hedge: plane",
                "catalogue/goods.yaml", "kind: refraining -> kind: sleeping",
                "calibration.yaml", "value: 0.4 -> value: late",
                "nights.drl", "rule \"Ask who watches at night\" -> rule \"Humans may plan to renege\" when rule \"\"");
        for (Map.Entry<String, String> slip : slips.entrySet()) {
            String[] change = slip.getValue().split(" -> ");
            replace(slip.getKey(), change[0], change[1]);
        }
        List<String> files = new ArrayList<>();
        problems()
                .forEach(problem -> files.add(
                        folder.relativize(Path.of(problem.place().orElseThrow().file()))
                                .toString()));
        assertEquals(
                List.of("vocabulary.yaml", "claims.yaml", "catalogue/goods.yaml", "calibration.yaml", "nights.drl"),
                files.stream().distinct().toList(),
                "each stage once, in its order: " + files);
        assertEquals(5, files.size(), files.toString());
    }
}
