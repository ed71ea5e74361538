package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A relief does not take back at once what a cause says. */
class TakenBackTest {
    @Test
    void allOfItsSeverityWhereverItHolds() {
        Checking rules = new Checking()
                .rule(
                        "Cause",
                        "Horizon( is == \"long-term\" )\n    RiskAversion( atLeast( \"moderate\" ) )",
                        "cause( \"commitment\", \"unable\", MODERATE )")
                .rule("Relief", "Horizon( is == \"long-term\" )", "relief( \"commitment\", 2, \"unable\" )");
        assertEquals(List.of("K034 Cause"), rules.together(TakenBack::look));
    }

    @Test
    void someOfItUnderTheVerySameConditions() {
        Checking rules = new Checking()
                .rule("Cause", "Horizon( is == \"long-term\" )", "cause( \"commitment\", \"unable\", SEVERE )")
                .rule("Relief", "Horizon( is == \"long-term\" )", "relief( \"commitment\", 1, \"unable\" )");
        assertEquals(List.of("K035 Relief"), rules.together(TakenBack::look));
    }

    @Test
    void oneThatWorksOnlyIfBelievedMayFail() {
        Checking rules = new Checking()
                .rule(
                        "Cause",
                        "Horizon( is == \"long-term\" )\n    RiskAversion( atLeast( \"moderate\" ) )",
                        "cause( \"commitment\", \"unable\", MODERATE )")
                .rule(
                        "Relief",
                        "Horizon( is == \"long-term\" )",
                        "relief( \"commitment\", 2, \"unable\" ).ifBelieved()");
        assertEquals(List.of(), rules.together(TakenBack::look));
    }

    @Test
    void oneWithAConditionOfItsOwnIsAsItShouldBe() {
        Checking rules = new Checking()
                .rule("Cause", "Horizon( is == \"long-term\" )", "cause( \"commitment\", \"unable\", MODERATE )")
                .rule("Relief", "RiskAversion( atLeast( \"moderate\" ) )", "relief( \"commitment\", 2, \"unable\" )");
        assertEquals(List.of(), rules.together(TakenBack::look));
    }
}
