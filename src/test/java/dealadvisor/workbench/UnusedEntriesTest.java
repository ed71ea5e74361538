package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries that nothing uses are told where they are written, though their names stand elsewhere in the file before. */
class UnusedEntriesTest {
    @TempDir
    private Path folder;

    private final List<String> marked = new ArrayList<>();

    /** The mark stands before each entry that nothing uses, or that no scenario does. */
    @BeforeEach
    void aPackThatNamesEachTwice() throws IOException {
        NightPack.write(folder, "[]");
        write("vocabulary.yaml", """
                find-out:
                - {fact: humans.naps, person: "the watch"}
                facts:
                - {as: Naps, type: yes-no, asks: "fact: humans.naps?", fact: §"humans.naps"}
                """);
        write("claims.yaml", """
                claims:
                # {id: night.idle}
                - {id: night.watch, section: own, encode: rule, claim: "Not id: night.idle."}
                - {id: night.long, section: own, encode: rule, claim: x}
                - {section: own, encode: rule, claim: x, id: §'night.idle'}
                """);
        write("catalogue/barriers.yaml", """
                barriers:
                - {id: verification, name: "sleepy: so", causes: {§dozing: "sleepy: x", §sleepy: x}}
                """);
        write("catalogue/forms.yaml", """
                forms:
                - {name: "id: nap", says: x, claims: [night.long], id: §nap}
                """);
    }

    private void write(String file, String text) throws IOException {
        int line = 1;
        for (String each : text.split("\n")) {
            for (int at = each.indexOf('§'), before = 0; at >= 0; at = each.indexOf('§', at + 1), before++) {
                marked.add(file + ":" + line + ":" + (at + 1 - before));
            }
            line++;
        }
        NightPack.write(folder, file, text.replace("§", ""));
    }

    @Test
    void theyAreToldWhereTheyAreWritten() {
        // The last form is what remains where no other applies.
        assertEquals(
                marked.subList(0, 4),
                FolderCheck.of(folder).stream()
                        .filter(problem -> problem.code() == Code.K036 || problem.code() == Code.K030)
                        .map(problem -> problem.place().orElseThrow().toString().replace(folder + "/", ""))
                        .toList());
    }

    @Test
    void whatScenariosDoNotExerciseIsToldThereToo() {
        List<String> told = RuleCoverage.of(RulePack.load(folder), folder).missing().stream()
                .map(gap -> gap.place().toString().replace(folder + "/", ""))
                .toList();
        assertTrue(told.containsAll(marked.subList(1, marked.size())), told.toString());
        assertTrue(told.contains("claims.yaml:3:8"), told.toString());
    }
}
