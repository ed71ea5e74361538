package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Reasoned;
import dealadvisor.engine.Departures;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Lacking;
import dealadvisor.explanation.Why;
import dealadvisor.reading.ProblemsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule's id is what others name it by: bettering its sentence breaks none of them. */
class RuleIdTest {
    private static final String SCENARIO = """
            - scenario: nobody deals with a schemer at night
              claims: [night.watch]
              given: {ai.motivation.type: schemer}
              expect: [{rule: unwatched}]
              contrasts:
                - {but: {ai.motivation.horizon: episode}, never: [{rule: unwatched}]}
            """;

    @TempDir
    private Path folder;

    private Set<String> ids(RulePack pack) {
        return Advisor.withoutTrials(pack)
                .advise(NightPack.schemer("humans.control", "none"))
                .argument()
                .conclusions()
                .stream()
                .map(Reasoned::id)
                .collect(Collectors.toSet());
    }

    @Test
    void scenariosAndIdsOfConclusionsStayWhenTheNameIsBettered() throws IOException {
        NightPack.write(folder, "[humans-may-plan-to-renege]");
        NightPack.write(folder, "scenarios/nights.yaml", SCENARIO);
        RulePack before = RulePack.load(folder);
        assertEquals(List.of("Humans may plan to renege"), Departures.of(before).switchedOff());
        NightPack.write(
                folder,
                "nights.drl",
                NightPack.RULES.replace(
                        "A schemer that nobody watches at night is no partner",
                        "Nobody should deal with a schemer that is not watched at night"));
        RulePack after = RulePack.load(folder);
        assertTrue(ids(before).contains("cause/unwatched/case"));
        assertEquals(ids(before), ids(after));
        assertEquals(
                List.of(),
                ScenarioRun.run(after, Path.of(""), "").results().stream()
                        .flatMap(result -> result.differences().stream())
                        .toList());
    }

    @Test
    void aRuleIsStillFoundByItsNameAsAnId() throws IOException {
        RulePack pack = RulePack.bundled();
        Advice advice = Advisor.withoutTrials(pack).advise(NightPack.schemer("humans.honest", false));
        String kept = "cause/humans-may-renege/case";
        String former = "cause/humans-may-plan-to-renege/case";
        assertTrue(advice.argument().conclusion(kept).isPresent());
        assertEquals(Why.of(pack, advice, kept), Why.of(pack, advice, former));
        assertEquals(pack.rule("Humans may plan to renege"), pack.rule("humans-may-plan-to-renege"));
        Advice silent = Advisor.withoutTrials(pack).advise(NightPack.schemer("humans.honest", true));
        assertEquals(
                Lacking.of(pack, silent, kept).orElseThrow().rules(),
                Lacking.of(pack, silent, former).orElseThrow().rules());
    }

    @Test
    void aWrongIdIsAnsweredWithTheNearest() throws IOException {
        NightPack.write(folder, "[humans-may-reneg]");
        ProblemsException problems = assertThrows(ProblemsException.class, () -> RulePack.load(folder));
        assertEquals(
                "did you mean \"humans-may-renege\"?",
                problems.problems().get(0).help().orElseThrow());
    }

    @Test
    void aRuleWithTheIdOfAnotherReplacesIt() throws IOException {
        NightPack.write(folder, "[]");
        NightPack.write(
                folder,
                "nights.drl",
                NightPack.RULES.replace("@id( \"unwatched\" )", "@id( \"humans-may-plan-to-renege\" )"));
        RulePack pack = RulePack.load(folder);
        assertTrue(pack.rule("Humans may plan to renege").isEmpty());
        assertEquals(
                List.of("A schemer that nobody watches at night is no partner"),
                Departures.of(pack).replaced());
    }
}
