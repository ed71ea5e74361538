package dealadvisor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The drawing of a rule's way speaks of the code by the names that it has. */
class ContributingTest {
    private static final Path CODE = Path.of("src", "main", "java", "dealadvisor");
    private static final Pattern DRAWING = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\b([a-z]+(?:/[a-z]+)*)/([A-Z]\\w+)");

    @Test
    void everyNameInTheDrawingIsAClassInItsRoom() throws IOException {
        List<MatchResult> names = NAME.matcher(drawing()).results().toList();
        assertTrue(names.size() > 20, "the drawing has its names as room/Class");
        assertEquals(
                List.of(),
                names.stream()
                        .filter(name ->
                                !Files.exists(CODE.resolve(name.group(1)).resolve(name.group(2) + ".java")))
                        .map(MatchResult::group)
                        .toList());
    }

    @Test
    void theDrawingPassesThroughTheRoomsFromReadingToTheCommandLine() throws IOException {
        List<String> rooms = NAME.matcher(drawing())
                .results()
                .map(name -> name.group(1).replaceFirst("/.*", ""))
                .distinct()
                .toList();
        assertTrue(
                rooms.containsAll(List.of(
                        "reading", "facts", "packs", "rules", "engine", "conclusions", "advice", "render", "cli")),
                rooms.toString());
        assertEquals("cli", rooms.get(rooms.size() - 1));
    }

    private static String drawing() throws IOException {
        return DRAWING.matcher(Files.readString(Path.of(".github", "CONTRIBUTING.md")))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
