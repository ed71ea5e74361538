package dealadvisor.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the source would rather do without a deal the advice says so, and names only what the case has in its place. */
class NoDealTest {
    private static final Advisor ADVISOR = Advisor.withoutTrials(RulePack.bundled());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ai.motivation.type: aligned | it wants what we want",
                "ai.motivation.already-satisfied: true | It gets what it wants anyway",
                "ai.motivation.values: abhorrent | we may be unwilling to deal with it at all",
                "ai.motivation: {type: schemer, values: abhorrent} | rather face the chance that a later one takes over",
                "ai.motivation: {type: schemer, values: mixed, acceptable-part-enforceable: false} | rather face the chance that a later one takes over",
                "ai.motivation: {type: schemer, values-versus-later: much-worse} | rather face their chance of takeover",
                "ai: {motivation: {type: schemer}, capability: {over-trusted-model: none}} | It can do no more than the best model that we trust",
                "ai.motivation: {type: reward-seeker, wants: [treatment]} | to grant it only on conditions may be wrong",
                "humans.opportunity-cost: high | deal only when it is worth it",
                "situation.political-will: very-high | probably rank lower against other measures",
            })
    void whatSpeaksForDoingWithoutIsSaid(String facts, String said) throws IOException {
        Portfolio.NoDeal none = noDeal(facts);
        assertTrue(none.says().contains(said), none.says());
        assertFalse(none.conclusions().isEmpty());
        assertFalse(none.says().contains("Nothing known speaks for going without"), none.says());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "humans.control: strong | , relying on control.",
                "humans.control: none | .",
                "ai.capability.over-trusted-model: slight | , relying on models that we trust.",
                "ai.capability.over-trusted-model: large | .",
                "ai.name: nameless | .",
            })
    void onlyWhatTheCaseHasIsNamedInPlaceOfADeal(String facts, String relying) throws IOException {
        assertEquals(
                new Portfolio.NoDeal(
                        "Nothing known speaks for going without a deal; the alternative is to go on as now"
                                + (relying.equals(".") ? "." : relying),
                        List.of()),
                noDeal(facts));
    }

    @Test
    void allThatTheCaseHasIsNamed() throws IOException {
        assertTrue(noDeal(
                        "ai: {motivation: {already-satisfied: true}, capability: {over-trusted-model: none}}\nhumans.control: weak")
                .says()
                .endsWith(" The alternative is to go on without one, relying on control and on models that we trust."));
    }

    private Portfolio.NoDeal noDeal(String facts) throws IOException {
        return ADVISOR.advise(CaseFile.read(Files.writeString(folder.resolve("case.yaml"), facts + "\n")))
                .portfolio()
                .noDeal();
    }
}
