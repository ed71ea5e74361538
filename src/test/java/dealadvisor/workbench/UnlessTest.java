package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Reasoned;
import dealadvisor.engine.RulePack;
import dealadvisor.engine.WhyNot;
import dealadvisor.explanation.ConditionWords;
import dealadvisor.explanation.Lacking;
import dealadvisor.facts.Case;
import dealadvisor.packs.PackFolder;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that holds unless a fact is known to be so. */
class UnlessTest {
    private static final String RULE = "A schemer that nobody watches at night is no partner";

    @TempDir
    private static Path folder;

    private static RulePack pack;

    @BeforeAll
    static void aPack() throws IOException {
        NightPack.write(folder, "[]");
        pack = RulePack.load(folder);
    }

    private static Advice advice(Case given) {
        return Advisor.withoutTrials(pack).advise(given);
    }

    private static Optional<Reasoned> said(Case given) {
        return advice(given).argument().conclusions().stream()
                .filter(conclusion -> conclusion.rule().equals(RULE))
                .findFirst();
    }

    @Test
    void itHoldsWhereTheFactIsNotKnownAndNamesWhatItTookForGranted() {
        Reasoned said = said(NightPack.schemer()).orElseThrow();
        assertEquals(List.of("ai.motivation.fussy", "ai.motivation.horizon"), said.unless());
        assertEquals(
                List.of("ai.motivation.type"),
                said.facts().stream().map(fact -> fact.path()).toList());
        assertEquals(
                2,
                advice(NightPack.schemer()).argument().assumptions().stream()
                        .filter(assumption -> assumption.what().contains("\"" + RULE + "\""))
                        .count());
    }

    @Test
    void itHoldsWhereTheFactIsOtherwiseAndReadsIt() {
        Reasoned said =
                said(NightPack.schemer("ai.motivation.horizon", "long-term")).orElseThrow();
        assertEquals(List.of("ai.motivation.fussy"), said.unless());
        assertEquals(
                List.of("ai.motivation.horizon", "ai.motivation.type"),
                said.facts().stream().map(fact -> fact.path()).toList());
    }

    @Test
    void itDoesNotHoldWhereTheFactIsKnownToBeSo() {
        assertEquals(Optional.empty(), said(NightPack.schemer("ai.motivation.horizon", "episode")));
        assertEquals(Optional.empty(), said(NightPack.schemer("ai.motivation.fussy", true)));
    }

    @Test
    void whyNotShowsTheExceptionAndTheFactThatMadeIt() {
        Advice advice = advice(NightPack.schemer("ai.motivation.horizon", "episode"));
        WhyNot.Attempt attempt =
                Lacking.of(pack, advice, "unwatched").orElseThrow().rules().get(0);
        assertEquals(
                "unless Horizon( is == \"episode\" )",
                attempt.conditions().get(1).text());
        assertEquals(WhyNot.Truth.FALSE, attempt.conditions().get(1).result());
        assertTrue(attempt.conditions().get(1).read().get(0).startsWith("ai.motivation.horizon is episode"));
        assertEquals(WhyNot.Truth.TRUE, attempt.conditions().get(2).result());
        assertEquals(
                List.of("ai.motivation.fussy is not known, and taken not to be so"),
                attempt.conditions().get(2).read());
    }

    @Test
    void inWordsItIsSaidWhatMakesTheException() {
        Advice advice = advice(NightPack.schemer("ai.motivation.horizon", "episode"));
        WhyNot.Attempt attempt =
                Lacking.of(pack, advice, "unwatched").orElseThrow().rules().get(0);
        List<String> words = ConditionWords.of(pack, attempt).stream()
                .map(ConditionWords.Said::says)
                .toList();
        assertEquals("How far ahead does it care? episode; excepted: episode", words.get(1));
        assertTrue(words.get(2).endsWith("not known, and taken not to be so; excepted: yes"), words.get(2));
    }

    @Test
    void theExceptionIsTurnedRoundAndTakenAway() {
        Rule rule = RuleParser.of(PackFolder.read(folder), new ArrayList<>()).stream()
                .filter(each -> each.name().equals(RULE))
                .findFirst()
                .orElseThrow();
        List<String> changes = Mutation.of(rule, pack.vocabulary(), pack.catalogue()).stream()
                .map(Mutation::change)
                .toList();
        assertTrue(
                changes.containsAll(List.of(
                        "Horizon( is == \"episode\" ) instead of unless Horizon( is == \"episode\" )",
                        "no unless Horizon( is == \"episode\" )")),
                changes.toString());
    }
}
