package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A relief needs a cause that some rule concludes. */
class IdleReliefsTest {
    @Test
    void noneIsConcluded() {
        Checking rules = new Checking()
                .rule("Relief", "Horizon( is == \"long-term\" )", "relief( \"commitment\", 1, \"unable\" )");
        assertEquals(List.of("K033 Relief"), rules.together(IdleReliefs::look));
    }

    @Test
    void oneOfThemIsEnough() {
        Checking rules = new Checking()
                .rule("Cause", "Horizon( is == \"long-term\" )", "cause( \"commitment\", \"unable\", MODERATE )")
                .rule(
                        "Relief",
                        "Horizon( is == \"long-term\" )",
                        "relief( \"commitment\", 1, \"unable\", \"unwilling\" )");
        assertEquals(List.of(), rules.together(IdleReliefs::look));
    }
}
