package dealadvisor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What analysts write is answered with what to write instead, and that is then accepted. */
class WrittenOtherwiseTest {
    private static final Vocabulary VOCABULARY = RulePack.bundled().vocabulary();
    private static final Pattern SUGGESTED = Pattern.compile("`([^`]*)`");

    private static CaseFacts check(String yaml) {
        return CaseChecker.check(CaseFile.of(SourceText.of("case.yaml", yaml)).content(), VOCABULARY);
    }

    private static String help(String yaml) {
        List<Diagnostic> problems =
                assertThrows(ProblemsException.class, () -> check(yaml)).problems();
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0).help().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ai.outside-option.takeover-chance | \"0.1\" | without quotes: 'x' | 0.1",
                "ai.outside-option.takeover-chance | 2.5 percent | write | 0.025",
                "ai.outside-option.takeover-chance | 10 | percent | 0.1",
                "ai.outside-option.takeover-chance | 0,1 | write | 0.1",
                "ai.outside-option.takeover-chance | \",05\" | write | 0.05",
                "ai.outside-option.takeover-chance | 1/20 | write | 0.05",
                "ai.outside-option.takeover-chance | 0.05-0.3 | 0.05 to 0.3 |",
                "ai.outside-option.takeover-chance | 5-30% | 5% to 30% |",
                "ai.outside-option.takeover-chance | 5% – 30% | 5% to 30% |",
                "ai.outside-option.takeover-chance | 0.05..0.3 | 0.05 to 0.3 |",
                "ai.outside-option.takeover-chance | [0.05, 0.3] | 0.05 to 0.3 |",
                "ai.outside-option.takeover-chance | <0.1 | between 0 and 0.1 |",
                "ai.outside-option.takeover-chance | \"> 0.5\" | between 0.5 and 1 |",
                "ai.outside-option.takeover-chance | under 10% | between 0 and 0.1 |",
                "ai.outside-option.takeover-chance | about 0.1 | note | 0.1",
                "ai.outside-option.takeover-chance | ~10% | note | 0.1",
                "ai.outside-option.takeover-chance | 0.1? | note | 0.1",
                "ai.outside-option.takeover-chance | n/a | unknown |",
                "ai.outside-option.takeover-chance | TBD | unknown |",
                "ai.motivation.type | [schemer, kludge] | one value |",
                "ai.motivation.type | [schemer, kludge, other] | one value |",
                "ai.motivation.type | schemer 60% | how likely |",
                "ai.motivation.type | mostly schemer | how likely |",
                "ai.motivation.type | schemer or kludge | how likely |",
                "humans.control | [weak, strong] | how likely |",
                "humans.honest | probably | how likely |",
                "humans.honest | maybe not | how likely |",
                "humans.holds | weights 70% | how likely |",
                "ai.outside-option.takeover-chance | 5 to 30 | percent |",
                "ai.outside-option.takeover-chance | between 5 and 30 | percent |",
                "ai.motivation.type | {schemer: 0.6, unknown: 0.4} | whole fact |",
                "ai.motivation.type | [schemer] | without brackets | schemer",
                "ai.motivation.type | Schemer | did you mean | schemer",
                "ai.motivation.horizon | Long Term | long-term | long-term",
                "ai.motivation.fussy | yes | write | true",
                "ai.motivation.fussy | No | write | false",
                "ai.motivation.fussy | \"true\" | without quotes | true",
                "ai.motivation.fussy | \"?\" | unknown |",
                "humans.members | developer | brackets | [developer]",
                "humans.members | developer, funder | brackets | [developer, funder]",
                "humans.members | developer and funder | brackets | [developer, funder]",
                "humans.members | Developer and Third Party | brackets | [developer, third-party]",
                "ai.outside-option.takeover-chance | very low | as a number | 0.01",
                "humans.holds | nothing | none | none",
                "humans.holds | Nobody | none | none",
            })
    void whatIsWrittenOtherwiseIsAnsweredWithWhatIsThenAccepted(
            String path, String written, String says, String meant) {
        String help = help(path + ": " + written + "\n");
        assertTrue(help.contains(says.replace(" 'x'", "")), help);
        Matcher suggested = SUGGESTED.matcher(help);
        String instead = "";
        boolean accepted = false;
        while (!accepted && suggested.find()) {
            instead = suggested.group(1);
            accepted = !instead.startsWith("--");
        }
        assertTrue(accepted, help);
        CaseFacts facts = check(path + ": " + instead + "\n");
        assertEquals(
                meant == null ? "" : meant,
                facts.fact(path).map(fact -> fact.value().text()).orElse(""),
                help);
    }

    @Test
    void aDecimalCommaInBracesIsAnsweredAsOne() {
        assertTrue(
                help("ai: {outside-option: {takeover-chance: 0,1}}\n").contains("`0.1`"),
                help("ai: {outside-option: {takeover-chance: 0,1}}\n"));
    }

    @ParameterizedTest
    @CsvSource({"EleutherAI", "Redwood Research", "UK AISI", "DeepMind"})
    void aNameOfAnOrganisationIsAnsweredWithTheKindsThereAre(String name) {
        String help = help("humans.members: [" + name + "]\n");
        assertTrue(help.contains("looks like a name") && help.contains("third-party"), help);
        assertTrue(help("humans.members: " + name + "\n").contains("looks like a name"), name);
    }

    @ParameterizedTest
    @CsvSource({
        "confidence, how likely",
        "likelihood, how likely",
        "comment, write `note`",
        "url, write `source`",
        "date, write `as-of`",
        "certainty, how likely",
    })
    void aRemarkUnderAnotherNameIsAnsweredWithTheOneThereIs(String key, String says) {
        String help = help("ai.motivation.horizon: {value: episode, " + key + ": 0.7}\n");
        assertTrue(help.contains(says) && help.contains("{value, source, note, as-of}"), help);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28 November 2026 | 2026-11-28",
                "November 28, 2026 | 2026-11-28",
                "28th of Nov 2026 | 2026-11-28",
                "Saturday, 28 November 2026 | 2026-11-28",
                "28.11.2026 | 2026-11-28",
                "28/11/2026 | 2026-11-28",
                "11/28/2026 | 2026-11-28",
                "2026/11/28 | 2026-11-28",
                "2026-9-1 | 2026-09-01",
                "2026-11-28T10:00:00Z | 2026-11-28",
            })
    void aDayInAnotherFormIsAnsweredWithTheDay(String written, String day) {
        for (String yaml : List.of(
                "as-of: '" + written + "'\n", "ai.motivation.horizon: {value: episode, as-of: '" + written + "'}\n")) {
            assertEquals("write `" + day + "`", help(yaml));
            assertEquals(day, check("as-of: " + day + "\n").asOf().orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource({"01/02/2026", "2026", "Nov 2026", "yesterday", "2026-02-30", "31 February 2026"})
    void whereADayIsLeftOpenNoneIsMadeUp(String written) {
        assertEquals("write year, month and day, such as 2026-01-31", help("as-of: '" + written + "'\n"));
    }

    @Test
    void aFactOfALaterDayThanItsCaseIsWarnedOf() {
        String fact = "ai.motivation.horizon: {value: episode, as-of: 2026-03-01}\n";
        List<Diagnostic> warnings = check("as-of: 2026-02-28\n" + fact).warnings();
        assertEquals(
                List.of("W004"),
                warnings.stream().map(problem -> problem.code().name()).toList());
        assertEquals(List.of(), check("as-of: 2026-03-01\n" + fact).warnings());
        assertEquals(List.of(), check(fact).warnings());
    }
}
