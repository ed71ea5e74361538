package dealadvisor.cli.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.EveryCommand;
import dealadvisor.cli.output.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule folder is mended where there is one right change, and what is left is said. */
class RulesFixTest {
    @TempDir
    private Path folder;

    private Path pack;
    private Path rules;
    private String right;

    @BeforeEach
    void aPack() throws IOException {
        EveryCommand.write(folder);
        pack = folder.resolve(EveryCommand.PACK);
        rules = pack.resolve("small.drl");
        right = Files.readString(rules);
    }

    private EveryCommand.Answer check(String... arguments) {
        List<String> words = new ArrayList<>(List.of("rules", "check", pack.toString()));
        words.addAll(List.of(arguments));
        return EveryCommand.run(words);
    }

    // A missing bracket hides a misspelt fact and a misspelt claim, and a scenario is wrong beside them.
    private void broken() throws IOException {
        Files.writeString(
                rules,
                right.replace("Fussy( is == true )", "Fusy( is == true").replace("small.fussy\"", "small.fusy\""));
        Path scenarios = pack.resolve("scenarios/small.yaml");
        Files.writeString(
                scenarios,
                Files.readString(scenarios)
                        .replace(
                                "commitment/unable, severity: blocking}]\n  con",
                                "commitment/unabel, severity: blocking}]\n  con"));
    }

    @Test
    void slipsAreMendedAlsoThoseBehindOthers() throws IOException {
        String scenarios = Files.readString(pack.resolve("scenarios/small.yaml"));
        broken();
        EveryCommand.Answer answer = check("--fix");
        assertEquals(right, Files.readString(rules), answer.out());
        assertEquals(scenarios, Files.readString(pack.resolve("scenarios/small.yaml")), answer.out());
        assertEquals(ExitCode.OK, answer.code(), answer.out());
        assertTrue(
                answer.out().contains("  - " + "    Fusy( is == true )\n  + " + "    Fussy( is == true )\n"),
                answer.out());
        assertTrue(answer.out().contains("4 problems fixed\n\n"), answer.out());
        assertTrue(answer.out().contains("0 errors"), answer.out());
        assertEquals(
                "0 problems fixed", check("--fix").out().lines().findFirst().orElseThrow());
        try (Stream<Path> left = Files.list(folder)) {
            assertFalse(left.anyMatch(file -> file.getFileName().toString().startsWith(".")), "no copy is left");
        }
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() throws IOException {
        broken();
        String wrong = Files.readString(rules);
        EveryCommand.Answer answer = check("--fix", "--dry-run");
        assertEquals(ExitCode.BAD_RULES, answer.code());
        assertTrue(answer.out().contains("would fix " + rules + ":15:"), answer.out());
        assertTrue(answer.out().contains("4 problems would be fixed\n\n0 errors"), answer.out());
        assertEquals(wrong, Files.readString(rules));
        assertEquals(ExitCode.USAGE, check("--dry-run").code());
    }

    @Test
    void whatHasNoOneAnswerIsLeftAndSaid() throws IOException {
        Files.writeString(
                rules, right.replace("Fussy( is == true )", "Fusy( is == true )\n    Nonsense( is == true )"));
        EveryCommand.Answer answer = check("--fix");
        assertEquals(ExitCode.BAD_RULES, answer.code());
        assertTrue(answer.out().contains("1 problem fixed\n\nerror[K001]: nothing is called `Nonsense`"), answer.out());
        assertTrue(answer.out().contains("--> " + rules + ":15:5"), answer.out());
        assertTrue(answer.out().contains("|     Nonsense( is == true )"), answer.out());
    }

    @Test
    void aCheckSaysWhatCouldBeMended() throws IOException {
        broken();
        assertTrue(check().out().endsWith("`deal-advisor rules check --fix` mends 1 of them\n"), check().out());
        String json = check("--format", "json").out().replaceAll("\\s", "");
        assertTrue(json.contains("\"found\":\"true\",\"put\":\"true)\""), json);
        assertTrue(check("--format", "sarif")
                .out()
                .replaceAll("\\s", "")
                .contains("\"insertedContent\":{\"text\":\"true)\"}"));
        EveryCommand.Answer fixed = check("--fix", "--format", "json");
        assertTrue(fixed.err().contains("4 problems fixed"), fixed.err());
        assertTrue(fixed.out().startsWith("["), fixed.out());
    }

    @Test
    void nothingElseOfAFileChanges() throws IOException {
        String odd = "\uFEFF" + right.replace("\n", "\r\n").replace("    @says", "\t@says");
        Files.writeString(rules, odd.replace("\r\nthen\r\n", "\r\n").replace("\"commitment\"", "\"comitment\""));
        assertEquals(ExitCode.OK, check("--fix").code());
        assertEquals(odd, Files.readString(rules));
    }
}
