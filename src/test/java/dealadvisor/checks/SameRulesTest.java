package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two rules that say the same are one too many, whatever their names, bindings and order of conditions. */
class SameRulesTest {
    @Test
    void namesAndBindingsMakeNoDifference() {
        Checking rules = new Checking()
                .rule(
                        "One",
                        "Horizon( $h : is == \"long-term\" )\n    $payment : Payment( timing == \"deferred\" )",
                        "cause( \"commitment\", \"unable\", MODERATE ).on( $payment )")
                .rule(
                        "Two",
                        "$p : Payment( timing == \"deferred\" )\n    Horizon( is == \"long-term\" )",
                        "cause( \"commitment\", \"unable\", MODERATE ).on( $p )");
        assertEquals(List.of("K020 Two"), rules.together(SameRules::look));
    }

    @Test
    void conditionsThatComeToTheSameAreTheSame() {
        Checking rules = new Checking()
                .rule(
                        "One",
                        "RiskAversion( is in ( \"moderate\", \"high\" ) )",
                        "cause( \"commitment\", \"unable\", MODERATE )")
                .rule(
                        "Two",
                        "RiskAversion( is in ( \"high\", \"moderate\" ) )",
                        "cause( \"commitment\", \"unable\", MODERATE )");
        assertEquals(List.of("K020 Two"), rules.together(SameRules::look));
    }

    @Test
    void anotherSeverityIsAnotherRule() {
        Checking rules = new Checking()
                .rule("One", "Horizon( is == \"long-term\" )", "cause( \"commitment\", \"unable\", MODERATE )")
                .rule("Two", "Horizon( is == \"long-term\" )", "cause( \"commitment\", \"unable\", SLIGHT )");
        assertEquals(List.of(), rules.together(SameRules::look));
    }

    @Test
    void theOneThatItsAuthorAddedIsAnswered() {
        Checking rules = new Checking()
                .copied("Theirs")
                .rule("Mine", "Horizon( is == \"long-term\" )", "cause( \"commitment\", \"unable\", MODERATE )")
                .rule("Theirs", "Horizon( is == \"long-term\" )", "cause( \"commitment\", \"unable\", MODERATE )");
        assertEquals(List.of("K020 Mine"), rules.together(SameRules::look));
    }
}
