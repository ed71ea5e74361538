package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import dealadvisor.render.words.Percent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small pack in the workbench: watched, covered and mutated. */
class SmallPackTest {
    private static final String RULES = """
            package rules.small

            import dealadvisor.vocabulary.*;
            import dealadvisor.facts.Unknown;
            import dealadvisor.catalogue.*;
            import dealadvisor.conclusions.*;
            import static dealadvisor.engine.Conclude.*;
            import static dealadvisor.conclusions.Severity.*;

            rule "Nobody deals with a fussy AI"
                @claims( "small.fussy" )
                @says( "It is fussy." )
            when
                Fussy( is == true )
            then
                cause( "commitment", "unable", BLOCKING );
            end
            """;

    @TempDir
    private Path folder;

    private Path rules;
    private Path facts;

    @BeforeEach
    void aPackAndACase() throws IOException {
        write(
                "pack.yaml",
                "id: small\nversion: \"1\"\ntitle: Small\nsource: A note\nauthors: [Me]\nextends: taxonomy-of-barriers\n");
        write(
                "claims.yaml",
                "claims:\n- {id: small.fussy, section: own, encode: rule, claim: Fussy AIs are no partners.}\n");
        rules = write("small.drl", RULES);
        write("scenarios/small.yaml", """
                - scenario: nobody deals with a fussy AI
                  claims: [small.fussy]
                  given: {ai.motivation.fussy: true}
                  expect: [{cause: commitment/unable, severity: blocking}]
                  contrasts:
                    - {but: {ai.motivation.fussy: unknown}, never: [{cause: commitment/unable, severity: blocking}]}
                """);
        facts = folder.resolveSibling(folder.getFileName() + ".yaml");
        Files.writeString(
                facts,
                "case: fussy\nai: {motivation: {fussy: true}}\ndeal: {goods: [past-sabotage], payments: [charity-donation]}\n");
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return path;
    }

    private static Set<String> saved(Path file) {
        return Set.of(file.toString());
    }

    @Test
    void aSaveIsCheckedTestedAndComparedAndAWrongOneLeavesTheLastGoodRules() throws IOException {
        Watched watched = new Watched(folder, Optional.of(facts), RuleCache.NONE);
        Watched.Seen start = watched.look(Set.of());
        assertFalse(start.wrong(), start.findings().toString());
        assertEquals(Optional.empty(), start.compared());

        Files.writeString(rules, RULES.replace("BLOCKING", "SLIGHT"));
        Watched.Seen weaker = watched.look(saved(rules));
        assertFalse(weaker.kept());
        assertEquals(1, weaker.failed(), weaker.tests().toString());
        assertTrue(
                weaker.compared().orElseThrow().differences().stream()
                        .anyMatch(difference -> difference.what().equals("past-sabotage/charity-donation")
                                && difference.a().equals("blocked")
                                && difference.rules().get(0).rule().equals("Nobody deals with a fussy AI")),
                weaker.compared().toString());

        Files.writeString(rules, RULES.replace("Fussy( is == true )", "Fusy( is == true )"));
        Watched.Seen wrong = watched.look(saved(rules));
        assertTrue(wrong.kept());
        assertEquals(
                List.of("K001"),
                wrong.findings().stream().map(finding -> finding.code().name()).toList());
        assertEquals(List.of(), wrong.compared().orElseThrow().differences());

        Files.writeString(rules, RULES);
        Watched.Seen mended = watched.look(saved(rules));
        assertFalse(mended.kept());
        assertEquals(2, mended.tests().size());
        assertEquals(0, mended.failed());
        assertTrue(mended.compared().orElseThrow().differences().stream()
                .anyMatch(difference -> difference.b().equals("blocked")));
        assertEquals(2, watched.all(() -> false).orElseThrow().size());
        assertEquals(Optional.empty(), watched.all(() -> true));
    }

    @Test
    void aFolderIsWatchedThroughALinkAndForWhateverChangesInIt(@TempDir Path elsewhere) throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
        Watched watched = new Watched(link, Optional.empty(), RuleCache.NONE);
        Map<String, String> before = watched.state();
        watched.look(Set.of());
        Map<String, String> after = watched.state();
        after.keySet().removeIf(file -> !file.startsWith(link + "/"));
        assertEquals(before, after, "that it was read is no save");

        Path more = write("scenarios/more.yaml", "[]\n");
        assertTrue(watched.state().containsKey(link + "/scenarios/more.yaml"));
        write("scenarios/.#more.yaml", "an editor's lock");
        write("scenarios/more.yaml~", "an editor's copy");
        before = watched.state();
        assertFalse(before.toString().contains("#") || before.toString().contains("~"), before.toString());

        // Another text of the same length and date, as a copy that keeps dates brings it.
        FileTime date = Files.getLastModifiedTime(more);
        Files.writeString(more, "{}\n");
        Files.setLastModifiedTime(more, date);
        assertFalse(before.equals(watched.state()));
    }

    @Test
    void aSavedCaseIsAdvisedOnAnewAndAFolderThatIsWrongAtFirstIsWaitedFor() throws IOException {
        Files.writeString(rules, RULES.replace("\nend", ""));
        Watched watched = new Watched(folder, Optional.of(facts), RuleCache.NONE);
        assertTrue(watched.look(Set.of()).kept());
        assertEquals(Optional.empty(), watched.pack());
        Map<String, String> before = watched.state();
        Files.writeString(rules, RULES);
        assertFalse(before.equals(watched.state()));
        assertFalse(watched.look(saved(rules)).kept());
        Files.writeString(
                facts,
                "case: fussy\nai: {motivation: {fussy: false}}\ndeal: {goods: [past-sabotage], payments: [charity-donation]}\n");
        assertTrue(watched.look(saved(facts)).compared().orElseThrow().differences().stream()
                .anyMatch(difference -> difference.a().equals("blocked")));
        Files.writeString(facts, "case: fussy\nai: {motivation: {fusy: false}}\n");
        assertTrue(watched.look(saved(facts)).wrong());
    }

    @Test
    void mutationFindsWhatNoScenarioNoticesAndSuggestsWhatWould() throws IOException {
        write("scenarios/small.yaml", """
                - scenario: nobody deals with a fussy AI
                  claims: [small.fussy]
                  given: {ai.motivation.fussy: true}
                  expect: [{cause: commitment/unable}]
                """);
        var pack = RulePack.load(folder);
        RuleMutations.Report report = RuleMutations.of(pack, folder, "", (done, all) -> {});
        assertEquals(3, report.mutants());
        assertEquals(
                List.of(
                        "the rule is taken away",
                        "SEVERE instead of BLOCKING",
                        "Fussy( is == false ) instead of Fussy( is == true )"),
                report.survivors().stream()
                        .map(survivor -> survivor.mutation().change())
                        .toList());
        String missing = MissingScenarios.of(pack, report.survivors());
        assertTrue(missing.contains("given: {ai.motivation.fussy: true}"), missing);
        assertTrue(missing.contains("{cause: commitment/unable, severity: blocking}"), missing);

        Files.writeString(folder.resolve("scenarios/missing.yaml"), missing);
        var tested = RulePack.load(folder);
        assertTrue(ScenarioRun.run(tested, folder, "").results().stream().allMatch(ScenarioRun.Result::passed));
        assertEquals(
                List.of(),
                RuleMutations.of(tested, folder, "", (done, all) -> {}).survivors());
    }

    @Test
    void mutationTellsWhatIsNoticedByItsEffectFromWhatIsNoticedOnlyByTheRulesOwnConclusion() throws IOException {
        RuleMutations.Report before = RuleMutations.of(RulePack.load(folder), folder, "", (done, all) -> {});
        assertEquals(3, before.killed());
        assertEquals(3, before.weighing());
        assertEquals(0, before.inEffect());
        assertEquals(
                List.of(
                        "the rule is taken away",
                        "SEVERE instead of BLOCKING",
                        "Fussy( is == false ) instead of Fussy( is == true )"),
                before.onlyConcluded().stream().map(Mutation::change).toList());

        write("scenarios/effect.yaml", """
                - scenario: no pairing with a fussy AI is open
                  claims: [small.fussy]
                  given: {ai.motivation.fussy: true}
                  expect: [{barrier: commitment, on: past-sabotage/charity-donation, is: blocking}]
                """);
        RuleMutations.Report after = RuleMutations.of(RulePack.load(folder), folder, "", (done, all) -> {});
        assertEquals(3, after.inEffect());
        assertEquals(List.of(), after.onlyConcluded());
    }

    @Test
    void aRuleThatWeighsAndMovesNothingIsListedUntilAReasonSaysWhyItIsKept() throws IOException {
        Files.writeString(rules, RULES + """

                        rule "A fussy AI hesitates"
                            @claims( "small.fussy" )
                            @says( "It hesitates." )
                        when
                            Fussy( is == true )
                        then
                            cause( "commitment", "unable", SLIGHT );
                        end
                        """);
        assertEquals(
                List.of("\"A fussy AI hesitates\" changes no answer in any case"),
                RuleCoverage.withoutEffect(RulePack.load(folder), folder).stream()
                        .map(RuleCoverage.Gap::what)
                        .toList());
        write("scenarios/nominal.yaml", """
                - {rule: A fussy AI hesitates, because: it says so in the words of the note}
                - {rule: Nobody deals with a fussy AI, because: nobody knows}
                """);
        assertEquals(
                List.of("\"Nobody deals with a fussy AI\" needs no reason in scenarios/nominal.yaml why it is kept"),
                RuleCoverage.withoutEffect(RulePack.load(folder), folder).stream()
                        .map(RuleCoverage.Gap::what)
                        .toList());
    }

    @Test
    void aJustifiedSurvivorIsNamedWithItsReasonAndOneThatNeedsNoneIsSaid() throws IOException {
        write(
                "scenarios/survivors.yaml",
                "- {rule: Nobody deals with a fussy AI, change: the rule is taken away, because: it is a joke}\n");
        var pack = RulePack.load(folder);
        RuleMutations.Report report = RuleMutations.of(pack, folder, "", (done, all) -> {});
        assertEquals(List.of(), report.survivors());
        assertEquals(
                List.of("\"Nobody deals with a fussy AI\": the rule is taken away"),
                Justified.of(pack).idle(report.survivors()));
    }

    @Test
    void coverageCountsOutcomesAndNamesTheMissingOnes() throws IOException {
        RuleCoverage.Report report = RuleCoverage.of(RulePack.load(folder), folder);
        assertEquals(new RuleCoverage.Count(1, 1), report.rules());
        assertEquals(new RuleCoverage.Count(3, 2), report.conditions());
        assertEquals(new RuleCoverage.Count(1, 1), report.claims());
        assertEquals(
                List.of("\"Nobody deals with a fussy AI\": `Fussy( is == true )` is never false"),
                report.missing().stream().map(RuleCoverage.Gap::what).toList());
        assertEquals(14, report.missing().get(0).place().line());
        assertEquals(66.6, Percent.of(report.conditions()));
        assertEquals(99.9, Percent.of(new RuleCoverage.Count(10_000, 9_999)));
    }
}
