package dealadvisor.cli.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a sentence to an argument whose scenario passes, by the command line alone. */
class NewRuleTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyTheRules() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("rules"))) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Path inside = Path.of("rules").relativize(path);
                if (!inside.startsWith("scenarios")) {
                    Path target = folder.resolve(inside.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target);
                }
            }
        }
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void aSentenceBecomesAnArgumentThatIsCheckedAndTested() {
        String rules = folder.toString();
        assertEquals(
                0,
                run(
                        "new",
                        "rule",
                        "A hurried AI may ask for less",
                        "--rules",
                        rules,
                        "--hedge",
                        "tentative",
                        "--when",
                        "situation.takeoff=fast",
                        "--then",
                        "relief reservation-price/ambition 1"),
                err.toString());
        assertEquals(
                0,
                run(
                        "new",
                        "rule",
                        "A likely winner wants to be paid at once",
                        "--rules",
                        rules,
                        "--when",
                        "ai.outside-option.takeover-chance=0.3",
                        "--when",
                        "ai.affordances=[browsing]",
                        "--then",
                        "appeal at-least high",
                        "--on",
                        "charity-donation"),
                err.toString());
        assertEquals(0, run("rules", "check", "--rules", rules, "--format", "json"), out.toString());
        assertTrue(!out.toString().contains("\"error\""), out.toString());
        assertEquals(0, run("rules", "test", "--rules", rules), out.toString());
        assertTrue(out.toString().contains("8 passed, 0 failed"), out.toString());
    }

    @Test
    void whatIsWrongIsAnsweredAndNothingIsWritten() throws IOException {
        String rules = folder.toString();
        String before = Files.readString(folder.resolve("claims.yaml"));
        assertEquals(
                3, run("new", "rule", "x", "--rules", rules, "--when", "situation.takof=fast", "--then", "strategy"));
        assertTrue(err.toString().contains("did you mean `situation.takeoff`?"), err.toString());
        assertEquals(
                2,
                run(
                        "new",
                        "rule",
                        "x",
                        "--rules",
                        rules,
                        "--when",
                        "situation.takeoff=fast",
                        "--then",
                        "cause commitment/unabel moderate"));
        assertTrue(err.toString().contains("did you mean `commitment/unable`?"), err.toString());
        assertEquals(
                2,
                run(
                        "new",
                        "rule",
                        "Humans may plan to renege",
                        "--rules",
                        rules,
                        "--when",
                        "situation.takeoff=fast",
                        "--then",
                        "strategy"));
        assertTrue(err.toString().contains("already"), err.toString());
        assertEquals(before, Files.readString(folder.resolve("claims.yaml")));
        assertTrue(Files.notExists(folder.resolve("own.drl")));
    }

    private int newRule(String sentence, String... more) {
        List<String> words = new ArrayList<>(List.of("new", "rule", sentence, "--rules", folder.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private void standsAndPasses(int scenarios) {
        String rules = folder.toString();
        assertEquals(0, run("rules", "check", "--rules", rules), out.toString());
        assertEquals(0, run("rules", "test", "--rules", rules, "own"), out.toString());
        assertTrue(out.toString().contains(scenarios + " passed, 0 failed"), out.toString());
    }

    @Test
    void whatWouldBreakTheFolderIsRefusedBeforeAnythingIsWritten() throws IOException {
        String before = Files.readString(folder.resolve("claims.yaml"));
        assertEquals(
                2,
                newRule(
                        "X may matter",
                        "--when",
                        "situation.takeoff=fast",
                        "--then",
                        "cause commitment/unable blocking",
                        "--hedge",
                        "speculative"));
        assertTrue(err.toString().contains("a claim that is speculative bears MODERATE at most"), err.toString());
        assertTrue(err.toString().contains("nothing was written"), err.toString());
        assertEquals(before, Files.readString(folder.resolve("claims.yaml")));
        assertTrue(Files.notExists(folder.resolve("own.drl")));
        assertTrue(Files.notExists(folder.resolve("scenarios")));
        try (Stream<Path> beside = Files.list(folder.getParent())) {
            assertTrue(beside.noneMatch(path -> path.getFileName().toString().startsWith(".new-rule-")));
        }
    }

    @Test
    void whatCouldNotBeShownByAContrastIsRefused() {
        // Who sits at the table supports the deal: nothing changes when that is left out.
        assertEquals(
                2,
                newRule(
                        "Supporters may promise more",
                        "--when",
                        "humans.members=[developer]",
                        "--when",
                        "humans.developer-buy-in=supportive",
                        "--then",
                        "tension"));
        assertTrue(err.toString().contains("this contrast changes nothing: `humans.developer-buy-in`"), err.toString());
        assertTrue(Files.notExists(folder.resolve("own.drl")));
    }

    @Test
    void aFactIsNotAskedForWhereItIsGiven() {
        assertEquals(
                2,
                newRule(
                        "A withdrawn AI may ask for less",
                        "--when",
                        "situation.takeoff=fast",
                        "--then",
                        "question situation.takeoff"));
        assertTrue(err.toString().contains("is asked for while it is unknown"), err.toString());
    }

    @Test
    void whereAnotherRuleConcludesTheSameTheScenarioAsksForThisOne() throws IOException {
        assertEquals(
                0,
                newRule(
                        "Chance matters",
                        "--when",
                        "ai.outside-option.takeover-chance=0.3",
                        "--then",
                        "cause reservation-price/outside-option SLIGHT"),
                err.toString());
        assertTrue(err.toString().contains("was written as `is >= 0.3`"), err.toString());
        String scenarios = Files.readString(folder.resolve("scenarios/own.yaml"));
        assertTrue(scenarios.contains("never: [{rule: chance-matters}]"), scenarios);
        assertTrue(scenarios.startsWith("# Arguments of our own.\n"), scenarios);
        standsAndPasses(3);
    }

    @Test
    void everyKindOfConclusionGivesAnArgumentThatPasses() {
        List<String> conclusions = List.of(
                "window closing", "meets behaves-better", "form minimal", "tension", "question humans.legal-trust");
        int i = 0;
        for (String conclusion : conclusions) {
            assertEquals(
                    0,
                    newRule(
                            "A hurried AI is case number " + i++,
                            "--when",
                            "situation.takeoff=fast",
                            "--then",
                            conclusion),
                    conclusion + ": " + err);
        }
        standsAndPasses(3 * conclusions.size());
        assertEquals(
                2,
                newRule(
                        "A hurried AI is its own opposite",
                        "--when",
                        "situation.takeoff=fast",
                        "--then",
                        "fails behaves-better"));
        assertTrue(err.toString().contains("concludes the opposite"), err.toString());
    }

    @Test
    void whatAnotherRuleConcludesAlreadyIsSaidWithItsNameAndPlace() {
        String there = "\"An AI that could run itself elsewhere asks for more\" in reservation-price.drl at line";
        assertEquals(
                2,
                newRule(
                        "Offers from other AIs make it hold out",
                        "--when",
                        "ai.outside-option.rogue-deployment=true",
                        "--then",
                        "cause reservation-price/other-options MODERATE"));
        assertTrue(err.toString().contains("this rule says the same as " + there), err.toString());
        assertEquals(
                0,
                newRule(
                        "An AI that someone else will hire may hold out for more",
                        "--when",
                        "ai.outside-option.rogue-deployment=true",
                        "--then",
                        "cause reservation-price/other-options SLIGHT",
                        "--hedge",
                        "tentative"),
                err.toString());
        assertTrue(
                err.toString().contains("note: this rule changes no answer: wherever it holds, " + there),
                err.toString());
        assertEquals(0, run("rules", "check", "--rules", folder.toString()), "a note is no error");
        assertTrue(out.toString().contains("note[K042]"), out.toString());
        assertTrue(out.toString().contains("own.drl:"), out.toString());
        assertTrue(out.toString().contains(" warnings, 1 note;"), "those that were there are not told of: " + out);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertEquals(
                2,
                newRule(
                        "Many things may be wrong",
                        "--when",
                        "situation.takof=fast",
                        "--when",
                        "ai.motivation.horizon=farr",
                        "--then",
                        "cause reservation-price/outside slight",
                        "--hedge",
                        "doubtful",
                        "--on",
                        "equty"));
        for (String told : List.of(
                "did you mean `situation.takeoff`?",
                "`farr` is no value",
                "did you mean `reservation-price/outside-option`?",
                "`doubtful` is no hedge",
                "did you mean `equity`?")) {
            assertTrue(err.toString().contains(told), told + " in " + err);
        }
        assertEquals(
                2,
                newRule(
                        "X may matter",
                        "--when",
                        "situation.takeoff=fast",
                        "--then",
                        "cause reservation-price/zz slight"));
        assertTrue(err.toString().contains("`reservation-price` has outside-option, other-options"), err.toString());
    }

    @Test
    void whatARuleLooksForIsComparedAsItWasSaid() throws IOException {
        List<List<String>> comparisons = List.of(
                List.of(
                        "ai.motivation.horizon!=episode | Horizon( is != \"episode\" )",
                        "ai.outside-option.takeover-chance<0.3 | TakeoverChance( is < 0.3 )",
                        "ai.motivation.fussy!=true | Fussy( is != true )",
                        "ai.affordances=browsing | Affordances( are contains \"browsing\" )"),
                List.of(
                        "ai.motivation.horizon > short-term | Horizon( atLeast( \"long-term\" ) )",
                        "ai.outside-option.takeover-chance > 0.3 | TakeoverChance( is > 0.3 )",
                        "ai.affordances!=browsing | Affordances( are not contains \"browsing\" )"),
                List.of(
                        "ai.motivation.horizon in [episode, short-term] | Horizon( is in ( \"episode\", \"short-term\" ) )",
                        "ai.motivation.risk-aversion<=moderate | RiskAversion( atMost( \"moderate\" ) )",
                        "ai.motivation.fussy=unknown | Unknown( fact == \"ai.motivation.fussy\" )"));
        int scenarios = 0;
        for (List<String> together : comparisons) {
            List<String> words = new ArrayList<>();
            together.forEach(
                    comparison -> words.addAll(List.of("--when", comparison.split(" \\| ")[0])));
            words.addAll(List.of("--then", "tension"));
            assertEquals(
                    0,
                    newRule("Comparison number " + scenarios + " may matter", words.toArray(String[]::new)),
                    together + ": " + err);
            String rules = Files.readString(folder.resolve("own.drl"));
            for (String comparison : together) {
                String condition = comparison.split(" \\| ")[1];
                assertTrue(rules.contains("\n    " + condition + "\n"), condition + " in " + rules);
            }
            // As it is, with another value of each fact, and with each fact unknown.
            scenarios += 1 + 2 * together.size();
        }
        standsAndPasses(scenarios - 1);
        for (String senseless :
                List.of("situation.takeoff>fast", "ai.motivation.fussy>true", "ai.motivation.horizon>long-term")) {
            assertEquals(2, newRule("X may matter", "--when", senseless, "--then", "tension"), senseless);
        }
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path missing = Files.createTempDirectory("outside").resolve("made.drl");
        String claims = Files.readString(folder.resolve("claims.yaml"));
        Files.createSymbolicLink(folder.resolve("own.drl"), missing);
        assertEquals(
                2,
                run(
                        "new",
                        "rule",
                        "A hurried AI may ask for less",
                        "--rules",
                        folder.toString(),
                        "--when",
                        "situation.takeoff=fast",
                        "--then",
                        "relief reservation-price/ambition 1"));
        assertTrue(err.toString().contains("is a link"), err.toString());
        assertTrue(Files.notExists(missing));
        assertEquals(claims, Files.readString(folder.resolve("claims.yaml")), "nothing was added elsewhere");
    }
}
