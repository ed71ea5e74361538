package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.packs.PackFolder;
import dealadvisor.reading.Diagnostic;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits in conditions: each is moved, each wants a case on both sides and at it, and what is suggested for one that nobody notices does notice it. */
class LimitsTest {
    private static final String RULES = """
            package rules.small

            import dealadvisor.vocabulary.*;
            import dealadvisor.facts.Unknown;
            import dealadvisor.catalogue.*;
            import dealadvisor.conclusions.*;
            import static dealadvisor.engine.Conclude.*;
            import static dealadvisor.conclusions.Severity.*;

            rule "A careless AI that may well win is dear"
                @claims( "small.dear" )
                @says( "It may win, with a chance of {chance}, and does not fear to lose." )
            when
                Threshold( id == "getting-likely-takeover", $limit : value )
                TakeoverChance( $chance : is >= $limit )
                RiskAversion( atMost( "moderate" ) )
                Takeoff( is in ( "fast", "moderate" ) )
                $payment : Payment( timing == "deferred", influence >= 0.5 )
            then
                cause( "commitment", "unable", MODERATE ).on( $payment );
            end
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aPackWithoutScenarios() throws IOException {
        write(
                "pack.yaml",
                "id: small\nversion: \"1\"\ntitle: Small\nsource: A note\nauthors: [Me]\nextends: taxonomy-of-barriers\n");
        write("claims.yaml", "claims:\n- {id: small.dear, section: own, encode: rule, claim: Such AIs are dear.}\n");
        write("small.drl", RULES);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private List<Mutation> moves() {
        RulePack bundled = RulePack.bundled();
        List<Diagnostic> problems = new ArrayList<>();
        Rule rule = RuleParser.of(PackFolder.read(folder), problems).stream()
                .filter(each -> each.name().startsWith("A careless"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(), problems);
        return Mutation.of(rule, bundled.vocabulary(), bundled.catalogue()).stream()
                .filter(mutation -> mutation.kind() == Mutation.Kind.MOVE)
                .toList();
    }

    @Test
    void eachLimitIsMovedToBothSidesAndNumbersJustAtIt() {
        List<String> moves = moves().stream().map(Mutation::change).toList();
        assertEquals(
                List.of(
                        "$chance : is > $limit instead of $chance : is >= $limit",
                        "$chance : is >= 0.18 instead of $chance : is >= $limit, which is 0.2",
                        "$chance : is >= 0.22 instead of $chance : is >= $limit, which is 0.2",
                        "atMost( \"low\" ) instead of atMost( \"moderate\" )",
                        "atMost( \"high\" ) instead of atMost( \"moderate\" )",
                        "is in ( \"moderate\" ) instead of is in ( \"fast\", \"moderate\" )",
                        "is in ( \"fast\" ) instead of is in ( \"fast\", \"moderate\" )"),
                moves.subList(0, 7));
    }

    @Test
    void aNumberOfTheCatalogueIsMovedOnlyPastAnEntryThatTheConditionWouldLetThrough() {
        assertEquals(
                List.of("influence >= 0.701 instead of influence >= 0.5"),
                moves().stream()
                        .map(Mutation::change)
                        .filter(change -> change.startsWith("influence"))
                        .toList());
    }

    @Test
    void whatIsSuggestedForARuleWithoutScenariosPassesAndNoticesEveryChange() throws IOException {
        RulePack pack = RulePack.load(folder);
        RuleMutations.Report report = RuleMutations.of(pack, folder, "", (done, all) -> {});
        assertEquals(0, report.killed());
        assertEquals(report.mutants(), report.survivors().size());
        String suggested = MissingScenarios.of(pack, report.survivors());
        assertTrue(suggested.contains("ai.outside-option.takeover-chance: 0.2,"), suggested);
        assertTrue(suggested.contains(folder.resolve("small.drl").toString()), suggested);
        List<String> titles =
                suggested.lines().filter(line -> line.startsWith("- scenario")).toList();
        assertEquals(titles.size(), titles.stream().distinct().count(), suggested);
        assertTrue(titles.size() < report.mutants(), suggested);

        write("scenarios/missing.yaml", suggested);
        assertEquals(
                List.of(),
                FolderCheck.of(folder).stream()
                        .filter(problem -> problem.level() == Diagnostic.Level.ERROR
                                || problem.code().name().equals("K031"))
                        .toList());
        RulePack tested = RulePack.load(folder);
        List<ScenarioRun.Result> results = ScenarioRun.run(tested, folder, "").results();
        assertEquals(titles.size(), results.size());
        assertTrue(results.stream().allMatch(ScenarioRun.Result::passed), results.toString());
        RuleMutations.Report again = RuleMutations.of(tested, folder, "", (done, all) -> {});
        assertEquals(List.of(), again.survivors());
        assertEquals(List.of(), again.idle());
        assertEquals(report.mutants(), again.killed());
    }

    @Test
    void coverageWantsACaseAtEachLimitAndNextToIt() throws IOException {
        write("scenarios/small.yaml", """
                - scenario: a careless AI that may well win is dear
                  claims: [small.dear]
                  given: {ai.outside-option.takeover-chance: 0.3, ai.motivation.risk-aversion: moderate, situation.takeoff: fast}
                  expect: [{cause: commitment/unable, severity: moderate}]
                  contrasts:
                    - {but: {ai.outside-option.takeover-chance: 0.1}, never: [{rule: "A careless AI that may well win is dear"}]}
                """);
        RuleCoverage.Report report = RuleCoverage.of(RulePack.load(folder), folder);
        assertEquals(new RuleCoverage.Count(5, 3), report.limits());
        assertEquals(
                List.of(
                        "`$chance : is >= $limit`: ai.outside-option.takeover-chance is never just at 0.2",
                        "`atMost( \"moderate\" )`: ai.motivation.risk-aversion is never `high`, the value next to the limit"),
                report.missing().stream()
                        .map(RuleCoverage.Gap::what)
                        .filter(what -> what.contains(" is never just at ") || what.contains("next to the limit"))
                        .map(what -> what.substring(what.indexOf("`")))
                        .toList());
    }
}
