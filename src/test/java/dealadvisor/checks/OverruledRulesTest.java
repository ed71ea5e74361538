package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule is lost where another overrules it wherever it holds. */
class OverruledRulesTest {
    @Test
    void aStrongerStateOfTheWindow() {
        Checking rules = new Checking()
                .rule(
                        "Open",
                        "Horizon( is == \"long-term\" )\n    RiskAversion( atLeast( \"moderate\" ) )",
                        "window( \"open\" )")
                .rule("Closed", "Horizon( is == \"long-term\" )", "window( \"closed\" )");
        assertEquals(List.of("K034 Open"), rules.together(OverruledRules::look));
    }

    @Test
    void aFailedRequirement() {
        Checking rules = new Checking()
                .rule(
                        "Met",
                        "Horizon( is == \"long-term\" )\n    RiskAversion( atLeast( \"moderate\" ) )",
                        "meets( \"goal-directedness\" )")
                .rule("Failed", "Horizon( is == \"long-term\" )", "fails( \"goal-directedness\" )");
        assertEquals(List.of("K034 Met"), rules.together(OverruledRules::look));
    }

    @Test
    void aWeakerStateOverrulesNothing() {
        Checking rules = new Checking()
                .rule(
                        "Closed",
                        "Horizon( is == \"long-term\" )\n    RiskAversion( atLeast( \"moderate\" ) )",
                        "window( \"closed\" )")
                .rule("Open", "Horizon( is == \"long-term\" )", "window( \"open\" )");
        assertEquals(List.of(), rules.together(OverruledRules::look));
    }
}
