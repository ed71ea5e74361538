package dealadvisor.cli.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.EveryCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many cases stand beside each other, and beside an earlier run. */
class CaseTableTest {
    private static final String SABOTAGE = "facts/past-sabotage-review.yaml";
    private static final String ANT = "facts/ant-like-responder.yaml";

    @TempDir
    private Path folder;

    private static EveryCommand.Answer run(String... words) {
        return EveryCommand.run(List.of(words));
    }

    @Test
    void severalCasesInTextAreATableWithTotals() {
        EveryCommand.Answer answer = run("advise", ANT, SABOTAGE, "facts/government-joins-after-incident.yaml");
        assertEquals(0, answer.code(), answer.err());
        List<String> lines = answer.out().lines().toList();
        assertTrue(lines.get(0).startsWith("case "), answer.out());
        assertTrue(lines.get(1).startsWith("past-sabotage-review "), "the best verdict comes first: " + lines.get(1));
        assertTrue(lines.get(2).startsWith("government-joins-after-incident "), lines.get(2));
        assertTrue(lines.get(3).startsWith("ant-like-responder "), lines.get(3));
        assertTrue(lines.get(3).matches(".* blocked +- .*"), "what is blocked shows no index: " + lines.get(3));
        assertTrue(
                answer.out().contains("Of 3 cases the best pairing is: 1 recommended, 1 not recommended, 1 blocked."),
                answer.out());
    }

    @Test
    void aCaseThatCannotBeReadIsCountedAndTheOthersAreThere() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "ai: {colour: red}\n");
        EveryCommand.Answer answer = run("advise", ANT, bad.toString(), "--no-trials");
        assertEquals(3, answer.code());
        assertTrue(answer.out().contains("1 case could not be advised on"), answer.out());
        assertTrue(answer.out().contains("ant-like-responder "), answer.out());
    }

    @Test
    void everyLineOfCsvHasACellForEveryColumn() {
        EveryCommand.Answer answer = run("advise", SABOTAGE, ANT, "--format", "csv");
        assertEquals(0, answer.code(), answer.err());
        List<String> lines = answer.out().lines().toList();
        assertEquals(3, lines.size());
        int columns = lines.get(0).split(",").length;
        lines.forEach(line -> assertEquals(
                columns, line.replaceAll("\"(?:[^\"]|\"\")*\"", "x").split(",", -1).length, line));
        assertTrue(lines.get(0).startsWith("case,title,file,as-of,pack,"), lines.get(0));
        assertTrue(lines.get(1).startsWith("past-sabotage-review,"), lines.get(1));
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsText() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "case: x\ntitle: '=1+1'\n");
        EveryCommand.Answer answer = run("advise", file.toString(), "--format", "csv", "--no-trials");
        assertTrue(answer.out().contains("\nx,'=1+1,"), answer.out());
    }

    @Test
    void whatChangedSinceAnEarlierRunIsShownAndTold() throws IOException {
        for (String format : List.of("json", "jsonl")) {
            Path earlier = folder.resolve("earlier." + format);
            Files.writeString(
                    earlier,
                    run("advise", SABOTAGE, ANT, "--format", format, "--no-trials")
                            .out());

            EveryCommand.Answer same =
                    run("advise", SABOTAGE, ANT, "--no-trials", "--baseline", earlier.toString(), "--exit-code");
            assertEquals(0, same.code(), same.err());
            assertTrue(same.out().contains("Nothing changed since " + earlier), same.out());

            EveryCommand.Answer other = run(
                    "advise",
                    SABOTAGE,
                    "--set",
                    "ai.motivation.expects-benevolence=true",
                    "--no-trials",
                    "--baseline",
                    earlier.toString(),
                    "--exit-code");
            assertEquals(1, other.code(), other.err());
            assertTrue(
                    other.out()
                            .contains("past-sabotage-review: past-sabotage/charity-donation: recommended -> possible"),
                    other.out());
            assertTrue(other.out().contains("ant-like-responder: no longer among the cases"), other.out());
        }
    }

    @Test
    void whatIsNoEarlierRunIsRefused() throws IOException {
        for (String text : List.of("{", "7", "{\"a\": 1}", "case: x")) {
            Path file = Files.writeString(folder.resolve("no.json"), text);
            EveryCommand.Answer answer = run("advise", ANT, "--no-trials", "--baseline", file.toString());
            assertEquals(3, answer.code(), answer.err());
            assertTrue(answer.err().contains("R034"), answer.err());
        }
        assertEquals(
                3,
                run("advise", ANT, "--no-trials", "--baseline", "no-such.jsonl").code());
        assertEquals(
                2, run("advise", ANT, "--format", "json", "--baseline", "x").code());
    }
}
