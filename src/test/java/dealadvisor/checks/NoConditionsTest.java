package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule says in which cases it holds. */
class NoConditionsTest {
    @Test
    void aThresholdAloneIsNoCondition() {
        Checking rules = new Checking()
                .rule(
                        "Rule",
                        "Threshold( id == \"likely-takeover\" )",
                        "cause( \"commitment\", \"unable\", MODERATE )");
        assertEquals(List.of("K038 Rule"), rules.together(NoConditions::look));
    }

    @Test
    void aFactIs() {
        Checking rules = new Checking()
                .rule("Rule", "Horizon( is == \"long-term\" )", "cause( \"commitment\", \"unable\", MODERATE )");
        assertEquals(List.of(), rules.together(NoConditions::look));
    }
}
