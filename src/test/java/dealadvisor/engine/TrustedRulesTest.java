package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Reasoned;
import dealadvisor.explanation.ConditionWords;
import dealadvisor.explanation.Lacking;
import dealadvisor.facts.Case;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleParser;
import dealadvisor.rules.TrustedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder whose author is trusted may say more than rules can, and is read and run all the same. */
class TrustedRulesTest {
    private static final String HEAD = """
            package rules.trusted

            import dealadvisor.vocabulary.*;
            import dealadvisor.catalogue.*;
            import static dealadvisor.engine.Conclude.*;
            import static dealadvisor.conclusions.Severity.*;

            """;
    private static final String PLAIN = """
            rule "A schemer cannot commit"
                @claims( "commitment.unable" )
                @says( "It is a {type}." )
            when
                MotivationType( $type : is, is == "schemer" ) unless Fussy( is == true )
            then
                conclude( drools, cause( "commitment", "unable", SEVERE ) );
            end
            """;
    private static final String MORE = """
            rule "An AI that looks beyond the episode may go either way"
                @id( "either-way" )
                @claims( "commitment.unable, reservation.horizon" )
                @says( "It looks to the {horizon} future, \\"beyond\\"." )
                salience 10
            when
                Horizon( $horizon : is, is == "long-term" || is == "short-term" )
                MotivationType( is == "schemer" )
                ( Fussy( is == true ) or Fussy( is == false ) )
            then
                String severe = "so";
                if (severe.isEmpty()) {
                    question( "ai.motivation.fussy" );
                } else cause( "commitment", "unable", SEVERE );
            end

            rule "An odd one"
                @claims( "commitment.unable" )
                @says( "It is odd." )
            when
                Horizon( is.length() > 3 )
            then
                cause( "commitment", "unable", SLIGHT );
            end
            """;

    @TempDir
    private static Path folder;

    private static RulePack pack;

    @BeforeAll
    static void aFolderWithCodeInItsRules() throws IOException {
        for (String data : RuleFolder.DATA) {
            Path to = folder.resolve(data);
            Files.createDirectories(to.getParent());
            Files.copy(Path.of("rules").resolve(data), to);
        }
        Files.writeString(folder.resolve("trusted.drl"), HEAD + PLAIN + "\n" + MORE);
        pack = RulePack.loadTrusted(folder);
    }

    private static Rule rule(String name) {
        return pack.rule(name).orElseThrow();
    }

    @Test
    void rulesThatSayNoMoreThanOthersAreTheSameHoweverTheyAreRead() {
        RuleFolder rules = RuleFolder.read(Path.of("rules"));
        List<Diagnostic> problems = new ArrayList<>();
        assertEquals(RuleParser.of(rules, problems), TrustedRules.of(rules, problems));
        assertEquals(List.of(), problems);
    }

    @Test
    void withoutTrustItIsRefused() {
        ProblemsException refused = assertThrows(ProblemsException.class, () -> RulePack.load(folder));
        assertTrue(
                refused.problems().stream()
                        .allMatch(problem -> problem.code().name().startsWith("P03")),
                refused.toString());
    }

    @Test
    void whatTheGrammarKnowsOfARuleIsReadByIt() {
        Rule more = rule("either-way");
        assertEquals(List.of("commitment.unable", "reservation.horizon"), more.claims());
        assertEquals("It looks to the {horizon} future, \"beyond\".", more.says());
        assertEquals(
                List.of(true, false, true),
                more.conditions().stream().map(Rule.Condition::isOpaque).toList());
        assertEquals(
                List.of(
                        "Horizon( $horizon : is, is == \"long-term\" || is == \"short-term\" )",
                        "MotivationType( is == \"schemer\" )",
                        "Fussy( is == true ) or Fussy( is == false )"),
                more.conditions().stream().map(Rule.Condition::text).toList());
        assertEquals("Horizon", more.conditions().get(0).type());
        int line = (int) (HEAD + PLAIN + "\n").lines().count() + 1;
        assertEquals(line, more.line());
        assertEquals(line + 6, more.conditions().get(0).at().line());
        assertTrue(more.conclusion().text().startsWith("String severe"));
        assertEquals(
                "cause( \"commitment\", \"unable\", SLIGHT )",
                rule("An odd one").conclusion().text());
        assertTrue(rule("An odd one").conclusion().concludes("cause", "commitment", "unable"));
    }

    @Test
    void itsRulesFireAndAreExplained() {
        Case given = Case.builder()
                .set("ai.motivation.type", "schemer")
                .set("ai.motivation.horizon", "long-term")
                .build();
        Advice advice = Advisor.withoutTrials(pack).advise(given);
        assertEquals(
                Optional.of("It is a schemer."),
                advice.argument().conclusions().stream()
                        .filter(conclusion -> conclusion.rule().equals("A schemer cannot commit"))
                        .map(Reasoned::says)
                        .findFirst());
        assertTrue(advice.argument().conclusions().stream()
                .anyMatch(conclusion -> conclusion.rule().equals("An odd one")));
        WhyNot.Attempt lacking =
                Lacking.of(pack, advice, "either-way").orElseThrow().rules().get(0);
        assertFalse(lacking.fired());
        assertEquals(
                "Fussy( is == true ) or Fussy( is == false )",
                ConditionWords.of(pack, lacking).get(2).says());
    }

    @Test
    void conclusionsAmongOtherCodeAreDrawnWhereTheyAreReached() {
        Case given = Case.builder()
                .set("ai.motivation.type", "schemer")
                .set("ai.motivation.horizon", "long-term")
                .set("ai.motivation.fussy", false)
                .build();
        assertEquals(
                List.of("cause commitment/unable"),
                Advisor.withoutTrials(pack).advise(given).argument().conclusions().stream()
                        .filter(conclusion ->
                                conclusion.rule().equals("An AI that looks beyond the episode may go either way"))
                        .map(conclusion -> conclusion.kind().id() + " " + conclusion.subject())
                        .toList());
    }

    @Test
    void whatCallsSomethingElseThanAConclusionMayDoAnything() {
        List<Diagnostic> problems = new ArrayList<>();
        String text = HEAD
                + PLAIN.replace("conclude( drools, cause( \"commitment\", \"unable\", SEVERE ) );", "update( $type );");
        List<Rule> rules = TrustedRules.of(RuleFolder.of("t", java.util.Map.of("other.drl", text)), problems);
        assertEquals(List.of(), problems);
        assertEquals("", rules.get(0).conclusion().name());
        assertEquals("update( $type );", rules.get(0).conclusion().opaque());
    }

    @Test
    void whatIsNotUnderstoodMayDependOnAnyFact() {
        assertEquals(Optional.empty(), pack.ruleFacts().of("An odd one"));
        assertTrue(pack.ruleFacts().bears("humans.control"));
        assertTrue(pack.reads().reads("ai.motivation.horizon"));
    }

    @Test
    void theEngineSaysWhatItCannotRead() {
        List<Diagnostic> problems = new ArrayList<>();
        TrustedRules.of(
                RuleFolder.of("t", java.util.Map.of("bad.drl", HEAD + "rule \"x\"\nwhen\n  Horizon( is == \n")),
                problems);
        assertEquals("P010", problems.get(0).code().name());
        assertTrue(problems.get(0).message().length() > "the rule cannot be read here: ".length());
    }
}
