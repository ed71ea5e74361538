package dealadvisor.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may come next follows from where one writes, also in rules that are only half written. The place is where the bar stands. */
class CompletionsTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final String HEAD = "package rules.night\n\nrule \"x\"\n  @claims( \"a\" )\n";

    private static List<String> words(String file, String marked) {
        int at = marked.indexOf('|');
        return new Completions(PACK)
                .at(file, marked.replace("|", ""), at).stream()
                        .map(Offered::word)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "`when\n  Horizon( is == \"|`#long-term",
                "`when\n  Horizon( is in ( \"episode\", \"|`#short-term",
                "`when\n  Horizon( atLeast( \"|`#long-term",
                "`when\n  RequiresParty( are not contains \"|`#government",
                "`when\n  Horizon( |`#atLeast",
                "`when\n  Unknown( fact == \"|`#ai.motivation.horizon",
                "`when\n  $p : Payment( costAtMost( \"|`#medium",
                "`when\n  $p : Payment( grantor == \"|`#future-humanity",
                "`when\n  Hor|`#Horizon",
                "`when\n  |`#unless",
                "`when\nthen\n  |`#ruleOut",
                "`when\nthen\n  cause( \"|`#commitment",
                "`when\nthen\n  cause( \"commitment\", \"|`#unable",
                "`when\nthen\n  cause( \"commitment\", \"unable\", |`#MODERATE",
                "`when\nthen\n  relief( \"commitment\", 1, \"unable\", \"|`#later-unwilling",
                "`when\nthen\n  worth( atLeast( \"|`#medium-high",
                "`when\nthen\n  suggest( \"|`#good-faith-trust",
                "`when\nthen\n  question( \"|`#ai.motivation.horizon",
                "`when\nthen\n  meets( \"|`#behaves-better",
            })
    void aRuleIsHelpedWhereItStands(String half, String offered) {
        List<String> words = words("night.drl", HEAD + half);
        assertTrue(words.contains(offered), () -> offered + " is not among " + words);
    }

    @Test
    void onlyWhatMayStandThereIsOffered() {
        assertEquals(
                PACK.vocabulary()
                        .definition("ai.motivation.horizon")
                        .orElseThrow()
                        .ids(),
                words("night.drl", HEAD + "when\n  Horizon( is == \"|"));
        assertEquals(
                List.copyOf(PACK.catalogue()
                        .barrier("commitment")
                        .orElseThrow()
                        .causes()
                        .keySet()),
                words("night.drl", HEAD + "when\nthen\n  cause( \"commitment\", \"|"));
        assertEquals(List.of(), words("night.drl", HEAD + "when\n  Horizon( is == \"\" ) // \"|"));
    }

    @Test
    void claimsAreOfferedWithWhatTheySay() {
        String text = "rule \"x\"\n  @claims( \"commitment.unable\", \"";
        List<Offered> offered = new Completions(PACK).at("night.drl", text, text.length());
        assertEquals(PACK.catalogue().claims().size(), offered.size());
        assertTrue(offered.stream()
                .allMatch(each ->
                        each.kind() == Offered.Kind.CLAIM && !each.says().isEmpty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "`- scenario: x\n  given: {ai.motivation.horizon: |`#long-term",
                "`- scenario: x\n  given: {ai.mot|`#ai.motivation.horizon",
                "`- scenario: x\n  given: {ai.affordances: [|`#unknown",
                "`- scenario: x\n  claims: [commitment.unable, |`#commitment.unable",
                "`- {fact: |`#ai.motivation.horizon",
            })
    void dataIsHelpedToo(String half, String offered) {
        List<String> words = words("scenarios/night.yaml", half);
        assertTrue(words.contains(offered), () -> offered + " is not among " + words);
    }

    @Test
    void everyFactClaimAndEntryHasAMeaning() {
        Meanings meanings = new Meanings(PACK);
        PACK.vocabulary().definitions().forEach(fact -> {
            assertTrue(meanings.of(fact.path()).orElse("").contains(fact.asks()), fact.path());
            assertEquals(meanings.of(fact.path()), meanings.of(fact.name()));
        });
        PACK.catalogue()
                .claims()
                .forEach(claim -> assertTrue(meanings.of(claim.id()).orElse("").startsWith(claim.claim())));
        PACK.catalogue().barriers().forEach(barrier -> barrier.causes()
                .forEach((cause, meaning) -> assertEquals(
                        Optional.of("`" + barrier.id() + "/" + cause + "`: " + meaning),
                        meanings.cause(barrier.id(), cause))));
        PACK.catalogue()
                .mitigations()
                .forEach(each -> assertTrue(meanings.of(each.id()).isPresent(), each.id()));
        assertEquals(Optional.empty(), meanings.of("nothing"));
    }
}
