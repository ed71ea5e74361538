package dealadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an advice leads on to works, and whatever has a name can be asked about by it. */
class ExplainTest {
    private static final String CASE = "facts/past-sabotage-review.yaml";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    // As a shell would take them apart.
    private static String[] words(String command) {
        Matcher word = Pattern.compile("'([^']*)'|\\S+").matcher(command);
        List<String> words = new ArrayList<>();
        while (word.find()) {
            words.add(word.group(1) == null ? word.group() : word.group(1));
        }
        return words.toArray(String[]::new);
    }

    @Test
    void theCommandsThatAnAdviceLeadsOnToAskAboutTheSame() {
        assertEquals(
                0,
                run(
                        "advise",
                        CASE,
                        "--no-trials",
                        "--rules",
                        "early-schemers",
                        "--good",
                        "whistleblowing",
                        "--payment",
                        "treatment",
                        "--set",
                        "ai.affordances=[receipts, browsing]"));
        String advice = out.toString();
        Matcher explain = Pattern.compile("(?m)^  deal-advisor (explain .*?)   why, with every reason$")
                .matcher(advice);
        assertTrue(explain.find(), advice);
        assertEquals(
                "explain " + CASE + " whistleblowing/treatment --rules early-schemers"
                        + " --set 'ai.affordances=[receipts, browsing]' --good whistleblowing --payment treatment",
                explain.group(1));
        assertEquals(0, run(words(explain.group(1))), err.toString());
        assertTrue(out.toString().startsWith("whistleblowing/treatment is "), out.toString());
        assertEquals("", err.toString());
        assertTrue(advice.contains("  deal-advisor claims ID --rules early-schemers   what"), advice);
    }

    @Test
    void aPairingOutsideTheCaseIsExplainedAsIfTheCaseAskedAboutIt() {
        assertEquals(0, run("explain", CASE, "whistleblowing/treatment"));
        assertTrue(out.toString().startsWith("whistleblowing/treatment is "), out.toString());
        assertTrue(err.toString().contains("--good whistleblowing --payment treatment"), err.toString());
        assertEquals(0, run("explain", CASE, "whistleblowing/treatment", "--why-not"));
        assertTrue(out.toString().contains("an index of at least"), out.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Humans may plan to renege, the rule did not fire, HonestHumans( is == false )",
        "commitment/dishonest, 2 rules on it did not fire, HonestHumans( is == false )",
        "commitment/unable, commitment/unable, rule: Honest humans may be unable to pay",
        "commitment/unable@past-sabotage/trust-fund, commitment is moderate, unable: moderate",
        "commitment.unable, commitment.unable, rule: Honest humans may be unable to pay",
    })
    void causesRulesAndClaimsAreUnderstoodWhetherOrNotAnythingCameOutOfThem(
            String what, String result, String because) {
        assertEquals(0, run("explain", CASE, what), err.toString());
        assertEquals(result, out.toString().lines().findFirst().orElseThrow());
        assertTrue(out.toString().contains(because), out.toString());
    }

    @Test
    void aMisspeltNameIsAnsweredWithTheNearest() {
        assertEquals(2, run("explain", CASE, "comitment/dishonest"));
        assertTrue(err.toString().contains("did you mean `commitment/dishonest`?"), err.toString());
    }

    @Test
    void numbersAreRoundedInTextAndNotInJson() {
        run("explain", CASE, "past-sabotage/trust-fund");
        assertTrue(out.toString().contains("= 0.0676 (numbers"), out.toString());
        run("explain", CASE, "past-sabotage/trust-fund", "--why-not");
        assertTrue(out.toString().contains("it is 0.0676, needed is at least 0.25"), out.toString());
        run("explain", CASE, "past-sabotage/trust-fund", "--format", "json");
        assertTrue(out.toString().contains("0.067605"), out.toString());
    }
}
