package dealadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules and the vocabulary say things once and straight: no denial of a denial, and no rules that a table would say. */
class PlainlySaidTest {
    private static final Pattern DENIES = Pattern.compile(
            "\\b(not|no|nobody|nothing|none|without|cannot|never|neither|refuse)\\b|n't\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENYING_NAME =
            Pattern.compile("(no|not|lacks|without|un)[A-Z]\\w*|\\w*Nothing|(No|Not|Lacks|Without|Un)[A-Z]\\w*");
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\b\\d+(\\.\\d+)?\\b|\\b(true|false|SLIGHT|MODERATE|SEVERE|BLOCKING)\\b");
    private static final int FEW = 3;

    static List<RulePack> packs() {
        return RulePack.bundledIds().stream()
                .map(id -> RulePack.bundled(id).orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void noConditionDeniesADenial(RulePack pack) {
        assertEquals(
                List.of(),
                pack.rules().stream()
                        .flatMap(rule -> rule.conditions().stream()
                                .filter(PlainlySaidTest::deniesADenial)
                                .map(condition -> rule.name() + ": " + condition.text()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Payment( needsNothing( ) == false ) | true",
                "Payment( needsNothing( ) ) | false",
                "Members( lacksAnyOf( $needed ) == false ) | true",
                "unless Purpose( is != \"diagnosis\" ) | true",
                "unless Purpose( is == \"diagnosis\" ) | false",
                "not Payment( cost != \"low\" ) | true",
                "not Payment( costAtLeast( \"medium\" ) ) | false",
                "Horizon( atLeast( \"long-term\" ) == false ) | true",
                "Horizon( atMost( \"short-term\" ) ) | false",
                "Honest( is == false ) | false",
            })
    void whatCountsAsOne(String condition, boolean denied) {
        List<dealadvisor.reading.Diagnostic> problems = new ArrayList<>();
        List<Condition> read = RuleParts.conditions(dealadvisor.reading.SourceText.of("one.drl", condition), problems);
        assertEquals(List.of(), problems);
        assertEquals(denied, deniesADenial(read.get(0)));
    }

    // Where there is a straight way to say the same. `not` over several comparisons speaks of all that some of them
    // single out, for which there is none.
    private static boolean deniesADenial(Condition condition) {
        List<Constraint> compared =
                condition.constraints().stream().filter(Constraint::compares).toList();
        boolean only = compared.size() == 1 && compared.get(0).operator().equals("!=");
        return condition.isAbsence() && only || compared.stream().anyMatch(PlainlySaidTest::deniedDenial);
    }

    private static boolean deniedDenial(Constraint constraint) {
        boolean denied = constraint.operator().equals("==")
                && constraint.operands().get(0).text().equals("false");
        boolean ordered = Set.of("atLeast", "atMost").contains(constraint.attribute())
                && constraint.arguments().get(0).kind() == Operand.Kind.TEXT;
        return denied
                && (ordered || DENYING_NAME.matcher(constraint.attribute()).matches());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void questionsAndStatementsDenyAtMostOnce(RulePack pack) {
        List<String> twice = new ArrayList<>();
        for (FactDefinition fact : pack.vocabulary().definitions()) {
            List<String> said = new ArrayList<>(List.of(fact.asks()));
            List<Value> values = fact.type() == FactType.YES_NO
                    ? List.of(new Value.YesNo(true), new Value.YesNo(false))
                    : fact.type() == FactType.SET
                            ? List.of(new Value.Ids(Set.of()), new Value.Ids(Set.of("x")))
                            : List.of();
            values.forEach(value -> said.add(pack.vocabulary().statements().of(fact, value, "x")));
            said.stream().filter(PlainlySaidTest::deniesTwice).forEach(each -> twice.add(fact.path() + ": " + each));
        }
        assertEquals(List.of(), twice);
    }

    private static boolean deniesTwice(String sentence) {
        return DENIES.matcher(sentence).results().count() > 1;
    }

    @Test
    void deniedTwiceIsTold() {
        assertTrue(deniesTwice("Without which party will it not deal?"));
    }

    /** Of more rules than a few that differ in a value or two, each is a row of a table that one rule reads. */
    @ParameterizedTest
    @MethodSource("packs")
    void rulesThatDifferInAValueOrTwoAreATable(RulePack pack) {
        Map<String, List<Rule>> alike = new TreeMap<>();
        pack.rules().stream().filter(rule -> rule.readBy().isEmpty()).forEach(rule -> alike.computeIfAbsent(
                        shape(rule), k -> new ArrayList<>())
                .add(rule));
        assertEquals(
                List.of(),
                alike.values().stream()
                        .filter(rules -> rules.size() > FEW && differing(rules) <= 2)
                        .map(rules -> rules.stream().map(Rule::name).toList())
                        .toList());
    }

    // What it says, without its values and what it calls them.
    private static String shape(Rule rule) {
        return LITERAL.matcher(text(rule)).replaceAll("_").replaceAll("\\$\\w+", "\\$");
    }

    private static String text(Rule rule) {
        return rule.conditions().stream().map(Condition::text).collect(Collectors.joining("; ")) + "; "
                + rule.conclusion().text();
    }

    // In how many places rules of one shape have different values.
    private static int differing(List<Rule> rules) {
        List<List<String>> values = rules.stream()
                .map(rule -> LITERAL.matcher(text(rule))
                        .results()
                        .map(found -> found.group())
                        .toList())
                .toList();
        int differing = 0;
        for (int i = 0; i < values.get(0).size(); i++) {
            int at = i;
            differing += values.stream().map(each -> each.get(at)).distinct().count() > 1 ? 1 : 0;
        }
        return differing;
    }
}
