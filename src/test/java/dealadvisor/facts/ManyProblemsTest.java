package dealadvisor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.mutants.Mutants;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in which something is wrong many thousand times are answered as soon as others, and with how much is left untold. */
class ManyProblemsTest {
    private static final Vocabulary VOCABULARY = RulePack.bundled().vocabulary();
    private static final int MANY = 30_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ai: {motivation: {%s}}|horizonlike-%d: 1",
                "{%s}|horizonlike-%d: 1",
                "{%s}|ai.motivation.horizonlike-%d: 1",
                "{%s}|ai.outside-option.takeover-chance-that-is-very-long-%d: 1",
                "ai: {affordances: [%s]}|browsing%d",
                "deal: {goods: [%s]}|past-sabotage-%d",
                "deal: {prices: [%s]}|{good: past-sabotage-%d, payment: trust-fund-%<d, reservation: 1, willingness: 1}",
                "deal: {prices: [%s]}|{good: past-sabotage, reservations-%d: 1, willingness: 1}",
                "ai: {motivation: {horizon: {value: episode, %s}}}|sauce-%d: 1"
            })
    void whatIsWrongManyTimesIsAnsweredSoon(String around, String one) {
        String text = String.format(
                around,
                IntStream.range(0, MANY).mapToObj(i -> String.format(one, i)).collect(Collectors.joining(",\n  ")));
        assertEquals(null, Mutants.fault(() -> {
            List<Diagnostic> problems = problems(text);
            assertEquals(501, problems.size());
            Diagnostic last = problems.get(problems.size() - 1);
            assertTrue(last.code() == Code.R018 || last.place().isEmpty(), last.toString());
        }));
    }

    @Test
    void theFirstOfThemStillNameTheNearestWord() {
        String text = IntStream.range(0, 2_000)
                .mapToObj(i -> "ai.motivation.horizn-" + i + ": 1\n")
                .collect(Collectors.joining("ai.motivation.horizn: episode\n", "", ""));
        assertTrue(
                problems("ai.motivation.horizn: episode\n" + text.replace("ai.motivation.horizn: episode\n", ""))
                        .stream()
                        .limit(1)
                        .allMatch(p -> p.help().orElse("").contains("`ai.motivation.horizon`")));
    }

    @Test
    void howManyAreLeftIsSaid() {
        String text =
                IntStream.range(0, 2_000).mapToObj(i -> "x-" + i + ": 1\n").collect(Collectors.joining());
        List<Diagnostic> problems = problems(text);
        assertEquals("there are 1500 more problems", problems.get(500).message());
    }

    private static List<Diagnostic> problems(String yaml) {
        return assertThrows(
                        ProblemsException.class,
                        () -> CaseChecker.check(
                                CaseFile.of(SourceText.of("case.yaml", yaml)).content(), VOCABULARY))
                .problems();
    }
}
