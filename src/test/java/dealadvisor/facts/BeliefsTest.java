package dealadvisor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure a case is of its facts: what may be written, how it is read, and what is refused with what to write instead. */
class BeliefsTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final String CHANCE = "ai.outside-option.takeover-chance";

    private static CaseFacts read(String yaml) {
        return CaseChecker.check(CaseFile.of(SourceText.of("case.yaml", yaml)).content(), PACK.vocabulary());
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.3", "0.001, 0.01", "0.9, 0.999", "0.3, 0.5", "0.002, 0.2", "0.49, 0.51"})
    void anIntervalHoldsTheMiddleNineTenthsAndNothingBeyondWhatIsPossible(double low, double high) {
        Belief belief = read(CHANCE + ": " + low + " to " + high).beliefs().get(CHANCE);
        Spread spread = ((Belief.Number) belief.chances()).spread();
        assertEquals(0.05, spread.below(low), 1e-6);
        assertEquals(0.95, spread.below(high), 1e-6);
        assertEquals(0, spread.below(0));
        assertEquals(1, spread.below(1));
        assertEquals(low, spread.at(0.05), 1e-6);
        assertTrue(
                belief.chances().words().startsWith("Beta("), belief.chances().words());
    }

    @Test
    void aBetaOfWholeParametersIsASumOfBinomials() {
        assertEquals(0.5, new Spread.Beta(7, 7).below(0.5), 1e-12);
        assertEquals(1 - Math.pow(0.7, 5), new Spread.Beta(1, 5).below(0.3), 1e-12);
        assertEquals(Math.pow(0.3, 4), new Spread.Beta(4, 1).below(0.3), 1e-12);
        assertEquals(0.5, new Spread.Beta(50_000, 50_000).below(0.5), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{distribution: beta, alpha: 1, beta: 5}|0.3|0.83193",
                "{distribution: uniform, low: 0.1, high: 40%}|0.25|0.5",
                "{distribution: log-uniform, low: 0.001, high: 0.1}|0.01|0.5",
                "{distribution: triangular, low: 0, mode: 0.5, high: 1}|0.25|0.125",
                "{distribution: normal, mean: 0.5, sd: 0.1}|0.5|0.5",
                // Half of it is cut off, so that one deviation holds what two would.
                "{distribution: normal, mean: 0, sd: 0.1}|0.1|0.682689",
            })
    void aDistributionMayBeNamedAndHasNothingBeyondWhatIsPossible(String written, double number, double below) {
        Belief belief = read(CHANCE + ": " + written).beliefs().get(CHANCE);
        Spread spread = ((Belief.Number) belief.chances()).spread();
        assertEquals(below, spread.below(number), 1e-5);
        assertEquals(number, spread.at(below), 1e-5);
        assertEquals(0, spread.below(0));
        assertEquals(1, spread.below(1));
        assertEquals(written, belief.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ai.outside-option.takeover-chance: 20%|0.2",
                "ai.outside-option.takeover-chance: 1 in 5|0.2",
                "ai.motivation.type: {schemer: 1, kludge: 0}|schemer",
                "ai.motivation.fussy: yes 100%|true",
                "humans.holds: {weights: 1, money: 100%}|[money, weights]",
                "humans.rule-out.takeover-chance-above: 20%|0.2",
            })
    void whatIsCertainIsKnown(String yaml, String value) {
        CaseFacts facts = read(yaml);
        assertTrue(facts.beliefs().isEmpty());
        assertEquals(
                value,
                facts.fact(yaml.substring(0, yaml.indexOf(':')))
                        .orElseThrow()
                        .value()
                        .text());
    }

    @Test
    void aSourceANoteAndADayMayStandBeside() {
        Belief belief = read("ai.motivation.fussy: {value: no 90%, source: a report, note: a guess, as-of: 2026-02-01}")
                .beliefs()
                .get("ai.motivation.fussy");
        assertEquals("no 90%", belief.text());
        assertEquals("yes 10%, no 90%", belief.chances().words());
        assertEquals("a report", belief.remarks().source().orElseThrow());
        assertEquals("2026-02-01", belief.remarks().asOf().orElseThrow());
        assertFalse(read("ai.motivation.fussy: no 90%").facts().containsKey("ai.motivation.fussy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ai.outside-option.takeover-chance: 0.3 to 0.05|`0.05 to 0.3`",
                "ai.outside-option.takeover-chance: 0 to 0.3|`between 0.0 and 0.3`",
                "ai.outside-option.takeover-chance: 0.01 to 0.99|`between 0 and 1`",
                "ai.outside-option.takeover-chance: 5 to 30%|`5% to 30%`",
                "ai.outside-option.takeover-chance: 0.05-0.3|`0.05 to 0.3`",
                "ai.outside-option.takeover-chance: 0.2 to 0.2|`0.2`",
                "ai.outside-option.takeover-chance: 5 in 1|`1 in 5`",
                "ai.outside-option.takeover-chance: 200%|between 0 and 1",
                "ai.outside-option.takeover-chance: {0.1: 0.5, 0.2: 0.5}|`0.05 to 0.3`",
                "ai.outside-option.takeover-chance: {distribution: betta, alpha: 2, beta: 8}|did you mean `beta`?",
                "ai.outside-option.takeover-chance: {distribution: poisson, mean: 2}|there are beta, uniform",
                "ai.outside-option.takeover-chance: {distribution: beta, alpha: 2}|`{distribution: beta, alpha: 2, beta: 8}`",
                "ai.outside-option.takeover-chance: {distribution: normal, mean: 2, sd: 0.1}|`{distribution: normal, mean: 0.2",
                "ai.outside-option.takeover-chance: {distribution: uniform, low: 0.4, high: 0.1}|`low` below `high`",
                "ai.outside-option.takeover-chance: {distribution: triangular, low: 0, mode: 0.5, high: 0.4}|`mode` between",
                "ai.motivation.type: {distribution: beta, alpha: 2, beta: 8}|write weights",
                "ai.motivation.type: 'schemer: 60%, kludge: 40%'|`{schemer: 60%, kludge: 40%}`, without quotes",
                "humans.holds: 'weights: 60%'|`{weights: 60%}`",
                "ai.motivation.fussy: 170%|between 0 and 1",
                "ai.motivation.type: {schemer: 0.6, kludge: 0.3}|give the rest",
                "ai.motivation.type: {schemer: 0.6, kludge: 0.6}|lower them",
                "ai.motivation.type: {schemer: 0.6, klugde: 0.4}|did you mean `kludge`?",
                "ai.motivation.fussy: 70%|`yes 70%`",
                "humans.holds: {weights: 1.5}|between 0 and 1",
                "humans.rule-out.takeover-chance-above: 0.1 to 0.3|give one value",
                "deal.goods: {past-sabotage: 0.5}|give one value",
            })
    void whatMakesNoSenseIsRefusedWithWhatToWrite(String yaml, String help) {
        ProblemsException e = assertThrows(ProblemsException.class, () -> read(yaml));
        Diagnostic problem = e.problems().get(0);
        assertTrue(problem.help().orElse("").contains(help), problem.message() + ": " + problem.help());
        assertTrue(problem.place().isPresent());
    }

    @Test
    void besideAFileBracesGoWithoutSaying() {
        CaseFacts facts = CaseChecker.check(
                CaseFile.of(SourceText.of("case.yaml", "{}"))
                        .content()
                        .with(Changes.of("--set", java.util.List.of("ai.motivation.type=schemer: 60%, kludge: 40%"))),
                PACK.vocabulary());
        assertEquals(
                "{schemer: 60%, kludge: 40%}",
                facts.beliefs().get("ai.motivation.type").text());
    }
}
