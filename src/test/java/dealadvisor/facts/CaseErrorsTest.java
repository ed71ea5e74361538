package dealadvisor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseErrorsTest {
    private static final Vocabulary VOCABULARY = RulePack.bundled().vocabulary();

    private static List<Diagnostic> problems(String yaml) {
        return assertThrows(ProblemsException.class, () -> check(yaml)).problems();
    }

    private static CaseFacts check(String yaml) {
        return CaseChecker.check(CaseFile.of(SourceText.of("case.yaml", yaml)).content(), VOCABULARY);
    }

    @Test
    void aMisspeltFactIsAnsweredWithItsPlaceAndTheNearestName() {
        String yaml = "ai:\n  outside-option:\n    takover-chance: 0.02\n";
        Diagnostic problem = problems(yaml).get(0);
        assertEquals("""
                error[F012]: unknown fact `takover-chance` in `ai.outside-option`
                  --> case.yaml:3:5
                   |
                3  |     takover-chance: 0.02
                   |     ^^^^^^^^^^^^^^
                   = help: did you mean `takeover-chance`? `deal-advisor schema` lists every fact""", DiagnosticText.of(problem, Optional.of(SourceText.of("case.yaml", yaml))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ai: {motivation: {horizon: episod}}|F014",
                "ai: {motivation: {horizon: [episode]}}|F013",
                "ai: {motivation: {fussy: yes}}|F013",
                "ai: {outside-option: {takeover-chance: 1.5}}|F015",
                "ai: {outside-option: {takeover-chance: high}}|F013",
                "ai: {outside-option: {takeover-chance: 0.2 to 0.05}}|F017",
                "ai: {motivation: {type: {schemer: 0.6, kludge: 0.3}}}|F017",
                "ai: {affordances: browsing}|F013",
                "ai: {affordances: [browsing, browsing]}|F016",
                "ai: {affordances: [flying]}|F014",
                "ai: 3|F011",
                "ai: {motivation: {horizon: {value: episode, sauce: me}}}|F019",
                "horizon: episode|F012",
                "deal: {prices: 3}|F021",
                "deal: {prices: [{good: past-sabotage, reservation: 1}]}|F031",
                "deal: {prices: [{reservation: 1e308, willingness: 1}]}|F035",
                "deal: {prices: [{reservation: 1, willingness: 1, our-credibility: 1e-300}]}|F015",
                "deal: {prices: [{reservation: 20 to 10, willingness: 1}]}|F017",
                "deal: {prices: [{reservation: 0 to 10, willingness: 1}]}|F017",
                "deal: {prices: [{reservation: 10 euros, willingness: 1}]}|F017",
                "deal: {prices: [{reservation: 1, willingness: 1, our-credibility: 0.9 to 0.1}]}|F017",
                "deal: {prices: [{reservation: 1, willingness: 2, model: track-recrd}]}|F034",
                "deal: {prices: [{reservation: 1, willingness: 2, model: cost-of-considering}]}|F031",
                "deal: {prices: [{reservation: 1, willingness: 2, model: track-record, with: {kept: -1}}]}|F035",
                "deal: {prices: [{reservation: 1, willingness: 2, model: track-record, with: {keptt: 1}}]}|F032",
                "deal: {prices: [{reservation: 1, willingness: 2, model: track-record, with: {target: 5 years}}]}|F027",
                "deal: {prices: [{reservation: 1, willingness: 2, model: track-record, parts: 3}]}|F026",
                "deal: {prices: [{reservation: 1, willingness: 2, with: {kept: 1}}]}|F026",
                "deal: {prices: [{reservation: 1, willingness: 2, model: bounded-risk-aversion}]}|F026",
                "deal: {prices: [{reservation: 1, model: shares-of-the-future}]}|F027",
                "deal: {prices: [{unit: euros, model: shares-of-the-future}]}|F027",
                "deal: {prices: [{good: past-sabotage, reservation: 1, willingness: 2, unit: euros}, {reservation: 1, willingness: 2, unit: dollars}]}|F027",
                "deal: {prices: [{reservation: 1, willingness: 2, unit: euros, model: cost-of-considering, with: {exposure: 3 dollars}}]}|F027",
                "deal: {prices: [{reservation: 1, willingness: 2, parts: 2.5}]}|F035",
                "deal: {prices: [{reservation: 1, willingness: 2, together: [{payment: nothing-such, sum: 1}]}]}|F014",
                "deal: {prices: [{reservation: 1, willingness: 2, together: [{sum: 1}]}]}|F031",
                "as-of: 2026-02-30|F024",
                "as-of: 2026|F024",
                "ai: {motivation: {horizon: {value: episode, as-of: yesterday}}}|F024",
                "[1, 2]|F010",
                "a: 1\\na: 2|R007",
                "a: &x 1\\nb: *x|R010",
                "a: !!str 1|R013",
                "a: [1|R020",
                "a:\\n\\tb: 1|R016",
                "``|R006",
                "# nothing|R006",
                "a: 1\\n---\\nb: 2|R012"
            })
    void whatIsWrongHasACodeOfItsOwn(String yaml, String code) {
        List<Diagnostic> problems = problems(yaml.replace("\\n", "\n").replace("\\t", "\t"));
        assertTrue(problems.stream().anyMatch(p -> p.code().name().equals(code)), problems.toString());
        problems.forEach(p -> assertTrue(p.help().isPresent() && !p.message().isEmpty(), p.toString()));
    }

    @Test
    void allErrorsOfAFileComeAtOnceInOrder() {
        List<Diagnostic> problems =
                problems("ai: {motivation: {horizon: episod, fussy: 3}}\nhumans: {honest: maybe}\n");
        assertEquals(
                List.of("F014", "F013", "F013"),
                problems.stream().map(problem -> problem.code().name()).toList());
    }

    @Test
    void aDeepFileIsRefusedBeforeItCostsMuch() {
        assertEquals("R008", problems("a: " + "[".repeat(5000)).get(0).code().name());
    }

    @Test
    void unknownIsWrittenOrLeftOutAndIsTheSame() {
        assertTrue(check("ai: {motivation: {horizon: unknown}}").facts().isEmpty());
        assertTrue(check("ai: {motivation: {horizon: }}").facts().isEmpty());
        assertTrue(check("case: x").facts().isEmpty());
    }

    @Test
    void aNameThatIsNotGivenIsNotGiven() {
        for (String none : List.of("~", "null", "")) {
            CaseFacts facts = check("case: " + none + "\ntitle: " + none + "\nas-of: " + none + "\n");
            assertEquals("case", facts.id());
            assertEquals(Optional.empty(), facts.title());
            assertEquals(Optional.empty(), facts.asOf());
        }
    }

    @Test
    void aFactKeepsItsPlaceAndSource() {
        Fact fact = check("ai:\n  motivation:\n    horizon: {value: episode, source: a report, as-of: 2026-01-01}\n")
                .fact("ai.motivation.horizon")
                .orElseThrow();
        assertEquals("case.yaml:3:22", fact.place().orElseThrow().toString());
        assertEquals(Optional.of("a report"), fact.remarks().source());
    }

    @Test
    void contradictionsAreWarningsAndADeveloperAtTheTableSupports() {
        CaseFacts facts =
                check("ai: {motivation: {type: schemer, horizon: episode}}\nhumans: {members: [developer]}\n");
        assertEquals(
                List.of("W001"),
                facts.warnings().stream().map(problem -> problem.code().name()).toList());
        assertEquals(
                "supportive",
                facts.fact("humans.developer-buy-in").orElseThrow().value().text());
    }

    @Test
    void whateverTheBytesThereIsAnAnswerAndNoOtherException() {
        String valid =
                "ai:\n  motivation: {type: schemer, horizon: long-term}\n  affordances: [browsing, \"e-mail\"]\n";
        Random random = new Random(3);
        String characters = "{}[]:,\n\t\"'&*!|>%@`#-? aZ0\u0000é";
        for (int i = 0; i < 4000; i++) {
            StringBuilder text = new StringBuilder(valid);
            for (int j = 0; j <= random.nextInt(4); j++) {
                text.setCharAt(random.nextInt(text.length()), characters.charAt(random.nextInt(characters.length())));
            }
            try {
                check(text.toString());
            } catch (ProblemsException e) {
                assertTrue(!e.problems().isEmpty());
            }
        }
    }
}
