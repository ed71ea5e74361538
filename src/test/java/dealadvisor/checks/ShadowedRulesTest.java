package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule adds nothing beside one that concludes as much wherever it holds. */
class ShadowedRulesTest {
    @Test
    void ofTheSameClaimsItIsSuperfluous() {
        Checking rules = new Checking()
                .rule(
                        "Narrow",
                        "Horizon( is == \"long-term\" )\n    RiskAversion( atLeast( \"high\" ) )",
                        "cause( \"commitment\", \"unable\", SLIGHT )")
                .rule("Wide", "Horizon( is == \"long-term\" )", "cause( \"commitment\", \"unable\", MODERATE )");
        assertEquals(List.of("K032 Narrow"), rules.together(ShadowedRules::look));
    }

    @Test
    void ofAnotherClaimItIsAFurtherReason() {
        Checking rules = new Checking()
                .copied("Wide")
                .rule(
                        "Narrow",
                        "reservation.horizon",
                        "Horizon( is == \"long-term\" )\n    RiskAversion( atLeast( \"high\" ) )",
                        "cause( \"commitment\", \"unable\", SLIGHT )")
                .rule("Wide", "Horizon( is == \"long-term\" )", "cause( \"commitment\", \"unable\", MODERATE )");
        assertEquals(List.of("K042 Narrow"), rules.together(ShadowedRules::look));
    }

    @Test
    void whatGoesFurtherIsNot() {
        Checking rules = new Checking()
                .rule(
                        "Narrow",
                        "Horizon( is == \"long-term\" )\n    RiskAversion( atLeast( \"high\" ) )",
                        "cause( \"commitment\", \"unable\", SEVERE )")
                .rule("Wide", "Horizon( is == \"long-term\" )", "cause( \"commitment\", \"unable\", MODERATE )");
        assertEquals(List.of(), rules.together(ShadowedRules::look));
    }

    @Test
    void whatHoldsElsewhereIsNot() {
        Checking rules = new Checking()
                .rule("One", "RiskAversion( atLeast( \"high\" ) )", "cause( \"commitment\", \"unable\", SLIGHT )")
                .rule("Other", "Horizon( is == \"long-term\" )", "cause( \"commitment\", \"unable\", MODERATE )");
        assertEquals(List.of(), rules.together(ShadowedRules::look));
    }
}
