package dealadvisor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fix;
import dealadvisor.reading.Fixes;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip in a case file carries the change that mends it where there is one right change: what is then written says what was meant. */
class CaseFixesTest {
    private static final Vocabulary VOCABULARY = RulePack.bundled().vocabulary();

    private static CaseFacts check(SourceText text) {
        return CaseChecker.check(CaseFile.of(text).content(), VOCABULARY);
    }

    private static List<Diagnostic> problems(SourceText text) {
        try {
            check(text);
            return List.of();
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    private static List<Fix> fixes(SourceText text) {
        return problems(text).stream()
                .flatMap(problem -> problem.fix().stream())
                .toList();
    }

    // Each change has to fit the text.
    private static SourceText mended(SourceText text) {
        List<Fix> fixes = fixes(text);
        Fixes.Fixed fixed = Fixes.applied(text, fixes);
        assertEquals(Set.copyOf(fixes), Set.copyOf(fixed.done()), text.text());
        return SourceText.of(text.name(), fixed.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ai.motivation.tpye: schemer | ai.motivation.type: schemer",
                "ai.motivatoin.type: schemer | ai.motivation.type: schemer",
                "ai: {motivatoin: {type: schemer}} | ai: {motivation: {type: schemer}}",
                "humasn: {honest: true} | humans: {honest: true}",
                "humans: {honets: true} | humans: {honest: true}",
                "ai.motivation.risk_aversion: low | ai.motivation.risk-aversion: low",
                "ai.motivation.type: schemr | ai.motivation.type: schemer",
                "ai.motivation.type: 'schemr' | ai.motivation.type: 'schemer'",
                "ai.motivation.horizon: Long Term | ai.motivation.horizon: long-term",
                "humans.members: [developr, funder] | humans.members: [developer, funder]",
                "humans.members: developer, funder | humans.members: [developer, funder]",
                "humans.honest: yes | humans.honest: true",
                "humans.honest: No | humans.honest: false",
                "humans: {honest: {value: on, note: x}} | humans: {honest: {value: true, note: x}}",
                "humans.honest: n/a | humans.honest: unknown",
                "ai.motivation.type: 'TBD' | ai.motivation.type: 'unknown'",
                "ai.outside-option.takeover-chance: 0,1 | ai.outside-option.takeover-chance: 0.1",
                "{ai.outside-option.takeover-chance: 0,1} | {ai.outside-option.takeover-chance: 0.1}",
                "ai.outside-option.takeover-chance: {value: 0,1, note: x} | ai.outside-option.takeover-chance: {value: 0.1, note: x}",
                "ai.outside-option.takeover-chance: 1/20 | ai.outside-option.takeover-chance: 0.05",
                "ai.motivation.type: schemer:0.6, kludge:0.4 | ai.motivation.type: {schemer: 0.6, kludge: 0.4}",
                "ai.motivation.type: {schemr: 0.6, kludge: 0.4} | ai.motivation.type: {schemer: 0.6, kludge: 0.4}",
                "ai.outside-option.takeover-chance: {distribution: bta, alpha: 2, beta: 8} | ai.outside-option.takeover-chance: {distribution: beta, alpha: 2, beta: 8}",
                "ai.outside-option.takeover-chance: {distribution: beta, alhpa: 2, beta: 8} | ai.outside-option.takeover-chance: {distribution: beta, alpha: 2, beta: 8}",
                "humans.honest: {value: true, comment: x} | humans.honest: {value: true, note: x}",
                "humans.honest: {value: true, soruce: x} | humans.honest: {value: true, source: x}",
                "humans.honest: {vaule: true, source: x} | humans.honest: {value: true, source: x}",
                "as-of: 31.1.2026 | as-of: 2026-01-31",
                "as-of: '31 January 2026' | as-of: '2026-01-31'",
                "{humans.honest:true} | {humans.honest: true}",
                "deal.prcies: [] | deal.prices: []",
                "deal.prices: [{good: past-sabotag, reservation: 1, willingness: 2}] | deal.prices: [{good: past-sabotage, reservation: 1, willingness: 2}]",
                "deal.prices: [{reservaton: 1, willingness: 2}] | deal.prices: [{reservation: 1, willingness: 2}]",
                "deal.prices: [{reservation: 1, willingness: 2, model: trust-inflaton}] | deal.prices: [{reservation: 1, willingness: 2, model: trust-inflation}]",
            })
    void eachKindOfSlipIsMended(String wrong, String right) {
        SourceText text = mended(SourceText.of("case.yaml", wrong));
        assertEquals(right, text.text());
        assertEquals(List.of(), problems(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"ai\": {\"motivatoin\": {\"type\": \"schemer\"}}} | {\"ai\": {\"motivation\": {\"type\": \"schemer\"}}}",
                "{\"ai.motivation.type\": \"schemr\"} | {\"ai.motivation.type\": \"schemer\"}",
                "{\"humans.honest\": \"yes\"} | {\"humans.honest\": true}",
                "{\"humans.honest\": \"n/a\"} | {\"humans.honest\": \"unknown\"}",
                "{\"ai.outside-option.takeover-chance\": \"0.1\"} | {\"ai.outside-option.takeover-chance\": 0.1}",
                "{\"deal.prices\": [{\"reservaton\": 1, \"willingness\": 2}]} | {\"deal.prices\": [{\"reservation\": 1, \"willingness\": 2}]}",
            })
    void inJsonToo(String wrong, String right) {
        SourceText text = mended(SourceText.of("case.json", wrong));
        assertEquals(right, text.text());
        assertEquals(List.of(), problems(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "humans.honest: probably",
                "ai.motivation.type: [schemer, kludge]",
                "ai.outside-option.takeover-chance: about 0.1",
                "ai.outside-option.takeover-chance: 10",
                "ai.outside-option.takeover-chance: 0.3 to 0.1",
                "humans.members: Anthropic",
                "as-of: 3/4/2026",
                "{ai.motivation.type: schemer, ai.motivation.tpye: kludge}",
                "{humans.honest: {value: true, note: x, comment: y}}",
            })
    void whatMayMeanMoreThanOneThingIsLeftToItsAuthor(String wrong) {
        assertEquals(List.of(), fixes(SourceText.of("case.yaml", wrong)));
        assertTrue(!problems(SourceText.of("case.yaml", wrong)).isEmpty(), wrong);
    }

    /** Letters that are missing, doubled, swapped or wrong, of every fact and every value. */
    @Test
    void whateverIsMisspeltComesOutAsItWasMeant() {
        int slips = 0;
        int mended = 0;
        for (FactDefinition fact : VOCABULARY.definitions()) {
            for (String word : VOCABULARY.words(fact)) {
                String value = fact.type() == FactType.SET ? "[" + word + "]" : word;
                SourceText right = SourceText.of("case.yaml", fact.path() + ": " + value);
                List<String> wrong = new ArrayList<>();
                slips(word)
                        .forEach(slip ->
                                wrong.add(right.text().replace(": " + value, ": " + value.replace(word, slip))));
                int last = fact.path().lastIndexOf('.') + 1;
                slips(fact.path().substring(last))
                        .forEach(slip -> wrong.add(fact.path().substring(0, last) + slip + ": " + value));
                for (String text : wrong) {
                    SourceText source = SourceText.of("case.yaml", text);
                    if (!problems(source).isEmpty()) {
                        slips++;
                    }
                    if (!fixes(source).isEmpty()) {
                        mended++;
                        assertEquals(right.text(), mended(source).text(), text);
                    }
                }
            }
        }
        assertTrue(mended > 0.8 * slips, mended + " of " + slips);
    }

    private static Set<String> slips(String word) {
        int middle = word.length() / 2;
        Set<String> slips = new LinkedHashSet<>();
        if (word.length() > 4) {
            slips.add(word.substring(0, middle) + word.substring(middle + 1));
            slips.add(word.substring(0, middle) + word.charAt(middle) + word.substring(middle));
            slips.add(word.substring(0, middle - 1)
                    + word.charAt(middle)
                    + word.charAt(middle - 1)
                    + word.substring(middle + 1));
            slips.add(word.substring(0, middle) + "x" + word.substring(middle + 1));
        }
        slips.add(word.toUpperCase(Locale.ROOT));
        slips.add(word.replace('-', '_'));
        slips.remove(word);
        return slips;
    }
}
