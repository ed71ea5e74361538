package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dealadvisor.conclusions.Conclusion.Argument;
import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.engine.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A conclusion is given what its verb takes, names what there is, and is about what it may be about. */
class ConclusionCheckTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final String UNKNOWN_FACT = "ai.motivation.horizon";
    private static final String CONDITIONS = "RiskAversion( is == \"high\" )\n    Unknown( fact == \"" + UNKNOWN_FACT
            + "\" )\n    $good : Good( span == \"ongoing\" )";

    private static List<String> found(String conclusion) {
        return new Checking()
                .rule("Rule", "early.one-percent", CONDITIONS, conclusion)
                .each((rule, findings) -> new ConclusionCheck(
                                PACK.vocabulary(),
                                PACK.catalogue(),
                                findings,
                                rule,
                                new ConditionCheck(Checking.types(), findings, rule).check())
                        .check());
    }

    private static String barrier() {
        return PACK.catalogue().barriers().get(0).id();
    }

    // As a rule may write it; of a name, another if wanted.
    private static String written(Argument argument, Argument wrong) {
        return switch (argument) {
            case SEVERITY -> argument == wrong ? "SOMEWHAT" : "SLIGHT";
            case STEPS -> argument == wrong ? "3" : "1";
            case BOUND -> "atLeast( \"" + (argument == wrong ? "lots" : "low") + "\" )";
            case FACT -> "\"" + (argument == wrong ? "no.such" : UNKNOWN_FACT) + "\"";
            default ->
                "\""
                        + (argument == wrong
                                ? "no-such"
                                : argument.allowed(PACK.vocabulary(), PACK.catalogue(), barrier())
                                        .map(allowed -> allowed.iterator().next())
                                        .orElse("any"))
                        + "\"";
        };
    }

    private static String call(String verb, List<Argument> arguments, Argument wrong) {
        List<String> written = new ArrayList<>();
        arguments.forEach(argument -> written.add(written(argument, wrong)));
        return verb + "( " + String.join(", ", written) + " )";
    }

    @TestFactory
    Stream<DynamicTest> eachVerbTakesWhatTheTableSaysAndNothingElse() {
        return Stream.of(Kind.values()).flatMap(kind -> kind.verbs().stream()
                .map(verb -> dynamicTest(verb, () -> {
                    String right = call(verb, kind.arguments(), null);
                    assertEquals(List.of(), found(right));
                    assertEquals(List.of("K011 Rule"), found(verb + "( \"any\", \"any\", \"any\", \"any\" )"));
                    assertEquals(kind.isScoped() ? List.of() : List.of("K014 Rule"), found(right + ".on( $good )"));
                    for (Argument argument : kind.arguments()) {
                        String wrong = call(verb, kind.arguments(), argument);
                        String code = argument == Argument.STEPS ? "K011 Rule" : "K012 Rule";
                        assertEquals(argument == Argument.NAME ? List.of() : List.of(code), found(wrong), wrong);
                    }
                })));
    }

    @Test
    void thereIsNoOtherVerb() {
        assertEquals(List.of("K010 Rule"), found("causes( \"commitment\", \"unable\", MODERATE )"));
    }

    @Test
    void aGuessBearsLessThanAPlainWord() {
        String speculative = PACK.catalogue().claims().stream()
                .filter(claim -> claim.hedge().id().equals("speculative"))
                .findFirst()
                .orElseThrow()
                .id();
        assertEquals(
                List.of("K015 Rule"),
                new Checking()
                        .rule(
                                "Rule",
                                speculative,
                                "Horizon( is == \"episode\" )",
                                "cause( \"commitment\", \"unable\", SEVERE )")
                        .each((rule, findings) -> new ConclusionCheck(
                                        PACK.vocabulary(), PACK.catalogue(), findings, rule, java.util.Map.of())
                                .check()));
    }

    @Test
    void whatIsKnownIsNotAskedFor() {
        assertEquals(List.of("K016 Rule"), found("question( \"ai.motivation.risk-aversion\" )"));
    }

    @Test
    void whatItIsAboutIsBound() {
        assertEquals(List.of("K013 Rule"), found("cause( \"commitment\", \"unable\", SLIGHT ).on( $payment )"));
        assertEquals(
                List.of("K014 Rule"), found("cause( \"commitment\", \"unable\", SLIGHT ).on( $good ).on( $good )"));
        assertEquals(List.of("K010 Rule"), found("cause( \"commitment\", \"unable\", SLIGHT ).ifBelieved()"));
    }
}
