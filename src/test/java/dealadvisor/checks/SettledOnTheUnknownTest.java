package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What settles an answer does not rest on a fact that is not known. */
class SettledOnTheUnknownTest {
    @Test
    void aWindowOnAnUnknownFact() {
        Checking rules =
                new Checking().rule("Rule", "Unknown( fact == \"ai.motivation.horizon\" )", "window( \"closed\" )");
        assertEquals(List.of("K037 Rule"), rules.together(SettledOnTheUnknown::look));
    }

    @Test
    void aBlockingCauseOnAnExceptionThatMayNotBeKnown() {
        Checking rules = new Checking()
                .rule(
                        "Rule",
                        "RiskAversion( atLeast( \"moderate\" ) )\n    unless Horizon( is == \"episode\" )",
                        "cause( \"commitment\", \"unable\", BLOCKING )");
        assertEquals(List.of("K037 Rule"), rules.together(SettledOnTheUnknown::look));
    }

    @Test
    void whatIsWeighedMay() {
        Checking rules = new Checking()
                .rule(
                        "Rule",
                        "Unknown( fact == \"ai.motivation.horizon\" )",
                        "cause( \"commitment\", \"unable\", MODERATE )");
        assertEquals(List.of(), rules.together(SettledOnTheUnknown::look));
    }

    @Test
    void whatIsKnownMaySettle() {
        Checking rules = new Checking().rule("Rule", "Horizon( is == \"long-term\" )", "window( \"closed\" )");
        assertEquals(List.of(), rules.together(SettledOnTheUnknown::look));
    }
}
