package dealadvisor.cli.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.cli.Main;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Lacking;
import dealadvisor.explanation.Why;
import dealadvisor.explanation.WhyMitigation;
import dealadvisor.explanation.WhyNamed;
import dealadvisor.facts.CaseFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        Matcher explain =
                Pattern.compile("(?m)^  why: deal-advisor (explain .*)$").matcher(advice);
        assertTrue(explain.find(), advice);
        assertEquals(
                "explain " + CASE + " whistleblowing/treatment --rules early-schemers"
                        + " --set 'ai.affordances=[receipts, browsing]' --good whistleblowing --payment treatment",
                explain.group(1));
        assertEquals(0, run(words(explain.group(1))), err.toString());
        assertTrue(out.toString().startsWith("whistleblowing/treatment is "), out.toString());
        assertEquals("", err.toString());
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
        "Humans may plan to renege, the rule did not fire, Do they mean to keep the deal? true",
        "commitment/dishonest, 2 rules on it did not fire, needed: no",
        "commitment/unable, commitment/unable, rule: Honest humans may be unable to pay",
        "commitment/unable@past-sabotage/trust-fund, commitment is moderate, unable: moderate",
    })
    void causesRulesAndClaimsAreUnderstoodWhetherOrNotAnythingCameOutOfThem(
            String what, String result, String because) {
        assertEquals(0, run("explain", CASE, what), err.toString());
        assertEquals(result, out.toString().lines().findFirst().orElseThrow());
        assertTrue(flat().contains(because), out.toString());
    }

    // As if lines had no end.
    private String flat() {
        return out.toString().replaceAll("\\s+", " ");
    }

    @Test
    void aClaimSaysWhatItClaimsAndWhatRestsOnIt() {
        assertEquals(0, run("explain", CASE, "commitment.unable"), err.toString());
        assertTrue(out.toString().startsWith("commitment.unable: "), out.toString());
        assertTrue(out.toString().contains("rule: Honest humans may be unable to pay"), out.toString());
    }

    @Test
    void whyNotSpeaksInWordsAndShowsConditionsOnRequest() {
        assertEquals(0, run("explain", CASE, "past-sabotage/trust-fund", "--why-not", "--all"));
        assertFalse(out.toString().contains("=="), out.toString());
        assertFalse(out.toString().contains("$"), out.toString());
        assertEquals(0, run("explain", CASE, "window", "--why-not"));
        assertFalse(out.toString().contains("Threshold") || out.toString().contains("$"), out.toString());
        assertTrue(flat().contains("needed: 0.5 (our limit likely-takeover) or more"), out.toString());
        assertEquals(0, run("explain", CASE, "window", "--why-not", "--conditions"));
        assertTrue(flat().contains("TakeoverChance( $chance : is >= $likely )"), out.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts/past-sabotage-review.yaml",
                "facts/first-experiment-with-a-current-model.yaml",
                "facts/escaped-schemer-sanctuary.yaml"
            })
    void whateverAnAdvicePrintsCanBeExplained(String file) {
        RulePack pack = RulePack.bundled();
        Advice advice = new Advisor(pack).advise(CaseFile.read(java.nio.file.Path.of(file)));
        Set<String> printed = new TreeSet<>(
                List.of("headline", "window", "index", "no-deal", "eligibility/any-deal", "eligibility/high-value"));
        printed.addAll(List.of("ai-gains", "our-gains", "our-credibility", "ai-credibility"));
        printed.addAll(advice.facts().facts().keySet());
        advice.agenda().questions().forEach(note -> printed.add(note.fact()));
        advice.agenda().mitigations().forEach(note -> printed.add(note.id()));
        advice.portfolio().forms().forEach(note -> printed.add(note.id()));
        advice.portfolio().strategy().forEach(note -> printed.add(note.claim()));
        advice.portfolio().tensions().forEach(note -> printed.add(note.id()));
        advice.preconditions().ruleOuts().forEach(note -> printed.add(note.id()));
        advice.argument()
                .barriers()
                .forEach(note -> printed.addAll(List.of(note.id(), note.id() + "/" + note.cause())));
        advice.pairings().forEach(pairing -> {
            printed.addAll(List.of(
                    pairing.id(),
                    pairing.good(),
                    pairing.payment(),
                    pairing.deal().form()));
            pairing.deal().steps().forEach(step -> printed.addAll(step.claims()));
        });
        advice.argument().conclusions().forEach(conclusion -> {
            printed.addAll(List.of(conclusion.id(), conclusion.rule()));
            printed.addAll(conclusion.claims());
        });
        for (String what : printed) {
            assertTrue(
                    WhyNamed.of(pack, advice, what)
                                    .or(() -> Why.of(pack, advice, what))
                                    .or(() -> WhyMitigation.of(pack, advice, what))
                                    .filter(step -> !step.because().isEmpty()
                                            || step.conclusion().isPresent())
                                    .isPresent()
                            || Lacking.of(pack, advice, what).isPresent(),
                    what);
        }
    }

    @Test
    void aFactAGoodAndAPaymentSayWhatRestsOnThem() {
        assertEquals(0, run("explain", CASE, "ai.motivation.horizon"), err.toString());
        assertTrue(out.toString().startsWith("ai.motivation.horizon: How far ahead does it care?"), out.toString());
        assertTrue(out.toString().contains("it is long-term (beyond any date"), out.toString());
        assertTrue(out.toString().contains("facts/past-sabotage-review.yaml:13:14"), out.toString());
        assertTrue(out.toString().contains("rule: "), out.toString());
        assertEquals(0, run("explain", CASE, "ai.motivation.requires-party"), err.toString());
        assertTrue(out.toString().contains("it is not known"), out.toString());
        assertTrue(out.toString().contains("if only third-party"), out.toString());
        assertTrue(out.toString().contains("to find out "), out.toString());
        assertEquals(0, run("explain", CASE, "past-sabotage"), err.toString());
        assertTrue(out.toString().contains("past-sabotage/charity-donation is recommended"), out.toString());
        assertEquals(0, run("explain", CASE, "trust-fund"), err.toString());
        assertTrue(out.toString().contains("past-sabotage/trust-fund is not-recommended"), out.toString());
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
