package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands at the head of a rule: a name and an id of its own, claims that there are, and a sentence that speaks of what the rule binds. */
class HeadCheckTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final String RULE = """
            rule "A rule"
                @claims( "commitment.unable" )
                @says( "It looks {horizon} ahead." )
            when
                Horizon( $horizon : is )
            then
                cause( "commitment", "unable", SLIGHT );
            end
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "A rule # A rule # ''",
                "@claims( \"commitment.unable\" ) # '' # P011",
                "@says( \"It looks {horizon} ahead.\" ) # '' # P012",
                "commitment.unable\" # commitment.unabel\" # P014",
                "{horizon} # {horizn} # P016",
            })
    void eachIsLookedAt(String from, String to, String code) {
        assertEquals(code.isEmpty() ? List.of() : List.of(code), codes(RULE.replace(from, to)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"A rule # P013", "A rule! # P013", "Another rule # ''"})
    void twoRulesHaveTwoNames(String second, String code) {
        assertEquals(
                code.isEmpty() ? List.of() : List.of(code),
                codes(RULE + "\n" + RULE.replace("\"A rule\"", "\"" + second + "\"")));
    }

    /** A claim is marked where it is cited, and not where another's id begins or ends as it does. */
    @Test
    void aClaimThatThereIsNotIsMarkedWhereItIsCited() {
        String line = "    @claims( \"commitment.unable-to, no.commitment.unable , commitment.un\" )";
        List<Diagnostic> problems = problems(RULE.replace("    @claims( \"commitment.unable\" )", line));
        assertEquals(
                List.of("commitment.unable-to", "no.commitment.unable", "commitment.un"),
                problems.stream()
                        .map(problem -> {
                            int start = problem.place().orElseThrow().column() - 1;
                            return line.substring(start, start + problem.length());
                        })
                        .toList());
        assertEquals(
                line.lastIndexOf("commitment.un") + 1,
                problems.get(2).place().orElseThrow().column());
    }

    private static List<String> codes(String rules) {
        return problems(rules).stream().map(problem -> problem.code().name()).toList();
    }

    private static List<Diagnostic> problems(String rules) {
        RuleFolder folder = RuleFolder.of("folder", Map.of("own.drl", "package rules.own\n\n" + rules));
        List<Rule> read = RuleParser.of(folder, new ArrayList<>());
        List<Diagnostic> problems = new ArrayList<>();
        HeadCheck.check(folder, read, PACK.catalogue(), PACK.id(), new Doubts(), problems);
        return problems;
    }
}
