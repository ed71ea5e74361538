package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule cannot read what it concludes. */
class SelfFeedingTest {
    @Test
    void aCauseFromACause() {
        Checking rules = new Checking()
                .rule("Rule", "Cause( barrier == \"commitment\" )", "cause( \"commitment\", \"unable\", MODERATE )");
        assertEquals(List.of("K023 Rule"), rules.each(SelfFeeding::look));
    }

    @Test
    void norFromTheAbsenceOfOne() {
        Checking rules = new Checking()
                .rule(
                        "Rule",
                        "Horizon( is == \"long-term\" )\n    not Cause( barrier == \"verification\" )",
                        "cause( \"commitment\", \"unable\", MODERATE )");
        assertEquals(List.of("K023 Rule"), rules.each(SelfFeeding::look));
    }

    @Test
    void aSuggestionFromACauseIsFine() {
        Checking rules =
                new Checking().rule("Rule", "Cause( barrier == \"commitment\" )", "suggest( \"good-faith-trust\" )");
        assertEquals(List.of(), rules.each(SelfFeeding::look));
    }
}
