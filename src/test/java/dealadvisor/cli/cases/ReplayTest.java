package dealadvisor.cli.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.EveryCommand;
import dealadvisor.cli.output.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions that are kept can be asked again: the same rules answer the same, and other rules are named where they answer otherwise. */
class ReplayTest {
    private static final String CASE = "facts/past-sabotage-review.yaml";

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void aLog() {
        log = folder.resolve("decisions.jsonl");
    }

    private EveryCommand.Answer advise(String... more) {
        List<String> words =
                new ArrayList<>(List.of("advise", "--no-trials", "--format", "csv", "--log", log.toString()));
        words.addAll(List.of(more));
        return EveryCommand.run(words);
    }

    private EveryCommand.Answer replay(String... more) {
        List<String> words = new ArrayList<>(List.of("replay", log.toString()));
        words.addAll(List.of(more));
        return EveryCommand.run(words);
    }

    @Test
    void theSameRulesAnswerTheSameOnEveryCase() throws IOException {
        advise("facts");
        advise(CASE, "--set", "ai.motivation.horizon=episode", "--rules", "risk-averse");
        int cases = Files.readAllLines(log).size();
        EveryCommand.Answer again = replay("--exit-code");
        assertEquals(0, again.code(), again.out() + again.err());
        assertTrue(
                again.out()
                        .startsWith(cases + " decisions of " + log + " advised again: " + cases
                                + " the same, 0 otherwise\n"),
                again.out());
    }

    @Test
    void anotherPackIsNamedWithTheRulesThatMakeTheDifference() {
        String file = "facts/kludge-of-many-trades.yaml";
        advise(file);
        String again = replay("--rules", "risk-averse", "--format", "json").out();
        String compared = EveryCommand.run(List.of(
                        "compare",
                        "--rules",
                        "taxonomy-of-barriers",
                        "--rules",
                        "risk-averse",
                        file,
                        "--format",
                        "json"))
                .out();
        List<String> differing = whats(again);
        assertFalse(differing.isEmpty());
        assertEquals(whats(compared), differing);
        assertTrue(
                again.contains("\"rule\" : \"Points leave the wants of an AI that seeks no reward as they are\""),
                again);
        assertTrue(again.contains("\"how\" : \"new\""), again);
    }

    private static List<String> whats(String json) {
        return Pattern.compile("\"what\" : \"([^\"]*)\"")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    @Test
    void aRuleThatWentIsNamed() throws IOException {
        advise(CASE);
        String line = Files.readString(log);
        String other = line.replaceFirst("(\"past-sabotage/charity-donation\":)\"[a-z-]+\"", "$1\"blocked\"")
                .replaceFirst(
                        "\"conclusions\":\\[",
                        "\"conclusions\":[{\"id\":\"rule-out/gone/pairing:past-sabotage/charity-donation\",\"rule\":\"A rule of old\",\"kind\":\"rule-out\",\"subject\":\"old\",\"scope\":\"pairing:past-sabotage/charity-donation\",\"amount\":\"\"},");
        Files.writeString(log, other);
        EveryCommand.Answer again = replay("--exit-code");
        assertEquals(1, again.code());
        assertTrue(again.out().contains("past-sabotage/charity-donation: blocked then, "), again.out());
        assertTrue(again.out().contains("no longer, the rule is gone: A rule of old"), again.out());
    }

    @Test
    void whatIsMaskedIsNotKept() throws IOException {
        Path named = folder.resolve("named.yaml");
        Files.writeString(
                named,
                "case: named\ntitle: Of Owl-3\nai:\n  name: Owl-3\n  motivation:\n    horizon: {value: long-term, source: told by Owl, note: hush}\n");
        advise(named.toString(), "--log-mask", "title", "--log-mask", "ai.name", "--log-mask", "notes");
        String line = Files.readString(log);
        for (String secret : List.of("Owl", "hush")) {
            assertFalse(line.contains(secret), line);
        }
        assertEquals(0, replay("--exit-code").code());
    }

    @Test
    void aMaskedFactIsTakenFromItsFileAsLongAsThatSaysTheSame() throws IOException {
        Path file = folder.resolve("masked.yaml");
        Files.writeString(file, Files.readString(Path.of(CASE)));
        advise(file.toString(), "--log-mask", "ai.motivation.horizon");
        assertFalse(Files.readString(log).contains("\"horizon\""));
        assertEquals(0, replay("--exit-code").code());
        Files.writeString(file, "\nsituation.secrecy: none\n", StandardOpenOption.APPEND);
        EveryCommand.Answer again = replay("--exit-code");
        assertEquals(1, again.code());
        assertTrue(again.out().contains("cannot be asked again: `ai.motivation.horizon` was masked"), again.out());
    }

    @Test
    void aLineThatIsNoDecisionIsToldAndTheOthersAreAskedAgain() throws IOException {
        advise(CASE);
        String line = Files.readString(log);
        Files.writeString(log, line.substring(0, line.length() / 2) + "\n{}\n7\n" + line, StandardCharsets.UTF_8);
        EveryCommand.Answer again = replay();
        assertEquals(3, again.code());
        for (int number = 1; number <= 3; number++) {
            assertTrue(again.err().contains("error[R040]") && again.err().contains(":" + number + ":1"), again.err());
        }
        assertTrue(again.out().startsWith("1 decision of "), again.out());
    }

    @Test
    void aFileThatIsNoLogIsToldOnceAndNothingIsReportedOfIt() throws IOException {
        Files.writeString(log, Files.readString(Path.of(CASE)));
        EveryCommand.Answer again = replay();
        assertEquals(3, again.code());
        assertEquals(1, again.err().split("error\\[R040\\]", -1).length - 1, again.err());
        assertTrue(again.err().contains("is no log of decisions"), again.err());
        assertEquals("", again.out());
    }

    @Test
    void aLineThatWasChangedByHandIsToldWhateverWasChanged() throws IOException {
        advise(CASE);
        String line = Files.readString(log);
        for (String[] change : new String[][] {
            {"\"scope\":\"[^\"]*\"", "\"scope\":\"nowhere/at/all\""},
            {"(\"index\":\\{\"[^\"]*\":)[0-9.E-]+", "$1\"much\""},
            {"\"kind\":\"[^\"]*\"", "\"kind\":\"whim\""},
            {"\"at\":\"[^\"]*\"", "\"at\":\"lately\""},
            {"\"answers\":\\{", "\"answers\":7,\"other\":{"},
            {"\"says\":\\{", "\"says\":[],\"other\":{"},
        }) {
            String changed = line.replaceFirst(change[0], change[1]);
            assertFalse(changed.equals(line), change[0]);
            Files.writeString(log, changed);
            EveryCommand.Answer again = replay();
            assertEquals(3, again.code(), change[1] + again.err());
            assertTrue(again.err().contains("error[R040]"), again.err());
        }
    }

    @Test
    void aMaskOfNothingIsToldWithTheNearestName() {
        EveryCommand.Answer answer = advise(CASE, "--log-mask", "ai.motivation.horizn");
        assertEquals(3, answer.code());
        assertTrue(answer.err().contains("did you mean `ai.motivation.horizon`?"), answer.err());
        assertFalse(Files.exists(log));
    }

    @Test
    void aLogThatCannotBeWrittenIsToldBeforeAnyWork() {
        log = folder.resolve("missing/decisions.jsonl");
        EveryCommand.Answer answer = advise(CASE);
        assertEquals(ExitCode.OUTPUT, answer.code());
        assertEquals("", answer.out());
    }
}
