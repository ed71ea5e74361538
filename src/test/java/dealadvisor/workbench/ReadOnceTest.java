package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advisor;
import dealadvisor.checks.RuleMeaning;
import dealadvisor.comparison.PackComparison;
import dealadvisor.comparison.PackDifference;
import dealadvisor.engine.RulePack;
import dealadvisor.engine.WhyNot;
import dealadvisor.explanation.ConditionWords;
import dealadvisor.explanation.Lacking;
import dealadvisor.facts.Case;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks what a rule says is told what it says, however its author laid it out. */
class ReadOnceTest {
    private static final String HEAD = NightPack.RULES.substring(0, NightPack.RULES.indexOf("rule \""));
    private static final String RULES = HEAD + """
            rule "Whoever is on a long leash is hard to hold"
                @claims( "night.watch" )
                @says( "It is {leash} and schemes." )
            when
                MotivationType( is == "schemer" ) Horizon ( $h : is , is == "long-term" )
                Leash
                    ( $leash : is , is == "long" ) // how long
            then
                cause ( "commitment" ,
                    "unable",SEVERE ) ;
            end
            """;
    private static final String FACTS = """
            facts:
            - {fact: ai.leash, as: Leash, type: choice, asks: "How long is its leash?", values: {long: "on a long leash", short: "on a short leash"}}
            - {fact: ai.short, as: ShortLeash, type: yes-no, asks: "Is its leash short?"}
            - {fact: ai.length, as: Length, type: yes-no, asks: "Was it measured?"}
            - {fact: ai.measured, as: LeashLength, type: yes-no, asks: "Can it be measured?"}
            """;
    private static final String NAME = "Whoever is on a long leash is hard to hold";

    @TempDir
    private static Path folder;

    private static RulePack pack;
    private static Rule rule;

    @BeforeAll
    static void aPackWhoseAuthorLaysItsRulesOutFreely() throws IOException {
        NightPack.write(folder, "[]");
        NightPack.write(folder, "vocabulary.yaml", FACTS);
        NightPack.write(folder, "leash.drl", RULES.replace("rules.nights", "rules.leash"));
        pack = RulePack.load(folder);
        rule = pack.rule(NAME).orElseThrow();
    }

    private static WhyNot.Attempt attempt(Case given, String what) {
        return Lacking.of(pack, Advisor.withoutTrials(pack).advise(given), what).orElseThrow().rules().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoConditionsOnALineAreTwo() {
        WhyNot.Attempt attempt = attempt(NightPack.schemer("ai.motivation.horizon", "episode"), NAME);
        assertEquals(
                List.of(
                        "MotivationType( is == \"schemer\" )",
                        "Horizon( $h : is, is == \"long-term\" )",
                        "Leash( $leash : is, is == \"long\" )"),
                attempt.conditions().stream().map(WhyNot.ConditionResult::text).toList());
        assertEquals(
                List.of(WhyNot.Truth.TRUE, WhyNot.Truth.FALSE, WhyNot.Truth.UNKNOWN),
                attempt.conditions().stream()
                        .map(WhyNot.ConditionResult::result)
                        .toList());
        List<ConditionWords.Said> words = ConditionWords.of(pack, attempt);
        assertTrue(
                words.get(1).says().contains("; needed: long-term"),
                words.get(1).says());
    }

    @Test
    void allThreeFactsAreReadWhereTheyStand() {
        assertEquals(
                Set.of("ai.motivation.type", "ai.motivation.horizon", "ai.leash"),
                pack.ruleFacts().of(NAME).orElseThrow());
        assertTrue(pack.reads()
                .beside()
                .get("ai.leash")
                .containsAll(Set.of("ai.motivation.type", "ai.motivation.horizon")));
        Set<String> drawn = new TreeSet<>();
        RuleGraphs.of(pack, rule::equals, false).edges().forEach(edge -> drawn.add(edge.from()));
        assertEquals(
                4,
                drawn.stream()
                        .filter(from -> from.startsWith("f") || from.contains("leash"))
                        .count(),
                drawn.toString());
    }

    @Test
    void aFactIsReadBeforeASpaceOrOnTheNextLineToo() {
        List<String> unread = FolderCheck.of(folder).stream()
                .filter(problem -> problem.code() == Code.K030)
                .map(Diagnostic::message)
                .filter(message -> message.matches(".*ai.(leash|short|length|measured).*"))
                .toList();
        assertEquals(
                List.of("no rule reads `ai.short`", "no rule reads `ai.length`", "no rule reads `ai.measured`"),
                unread);
    }

    @Test
    void aFactIsNotReadBecauseTheNameOfAnotherEndsInItsOwn(@TempDir Path other) throws IOException {
        NightPack.write(other, "[]");
        NightPack.write(other, "vocabulary.yaml", FACTS);
        NightPack.write(
                other,
                "leash.drl",
                RULES.replace("rules.nights", "rules.leash").replace("Leash\n", "LeashLength( is == true ) Leash\n"));
        List<String> messages =
                FolderCheck.of(other).stream().map(Diagnostic::message).toList();
        assertTrue(messages.contains("no rule reads `ai.length`"), messages.toString());
        assertTrue(!messages.contains("no rule reads `ai.measured`"), messages.toString());
    }

    @Test
    void whatKeptABarrierFromStandingIsToldHoweverTheConclusionIsSpaced() {
        assertTrue(!attempt(NightPack.schemer(), "commitment/unable").fired());
        assertTrue(!attempt(NightPack.schemer(), "commitment").fired());
    }

    @Test
    void aRuleThatIsLaidOutOtherwiseSaysTheSame(@TempDir Path other) throws IOException {
        NightPack.write(other, "[]");
        NightPack.write(other, "vocabulary.yaml", FACTS);
        NightPack.write(
                other,
                "leash.drl",
                RULES.replace("rules.nights", "rules.leash")
                        .replace("MotivationType( is == \"schemer\" ) Horizon (", "Horizon(")
                        .replace("Leash\n", "MotivationType(is==\"schemer\")\n Leash\n"));
        RulePack reordered = RulePack.load(other);
        assertTrue(RuleMeaning.same(reordered.rule(NAME).orElseThrow(), rule));
        assertEquals(
                List.of(),
                PackComparison.of(
                                Advisor.withoutTrials(pack),
                                Advisor.withoutTrials(reordered),
                                NightPack.schemer("ai.motivation.horizon", "long-term", "ai.leash", "long"))
                        .differences()
                        .stream()
                        .map(PackDifference::what)
                        .toList());
    }

    @Test
    void namesThatDifferByPunctuationOnlyAreNotTwoNames(@TempDir Path other) throws IOException {
        NightPack.write(other, "[]");
        NightPack.write(other, "vocabulary.yaml", FACTS);
        String more = RULES.replace(NAME, NAME.toUpperCase(java.util.Locale.ROOT) + "!");
        NightPack.write(
                other,
                "leash.drl",
                RULES.replace("rules.nights", "rules.leash") + more.substring(more.indexOf("rule \"")));
        ProblemsException refused = Assertions.assertThrows(ProblemsException.class, () -> RulePack.load(other));
        assertEquals(Code.P013, refused.problems().get(0).code());
    }

    @Test
    void whatIsLackedIsSaidInTheWordsOfTheRule() {
        Set<String> wrong = new TreeSet<>();
        pack.rules()
                .forEach(each -> Lacking.of(pack, Advisor.withoutTrials(pack).advise(NightPack.schemer()), each.name())
                        .orElseThrow()
                        .rules()
                        .forEach(attempt -> attempt.conditions().stream()
                                .filter(condition -> condition.needed().contains("~"))
                                .forEach(condition -> wrong.add(condition.needed()))));
        assertEquals(Set.of(), wrong);
    }
}
