package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Under the same conditions two rules cannot conclude opposite things. */
class ContraryRulesTest {
    @Test
    void aRequirementIsNotMetAndFailed() {
        Checking rules = new Checking()
                .rule("One", "Horizon( is == \"long-term\" )", "meets( \"goal-directedness\" )")
                .rule("Two", "Horizon( is == \"long-term\" )", "fails( \"goal-directedness\" )");
        assertEquals(List.of("K022 Two"), rules.together(ContraryRules::look));
    }

    @Test
    void theWindowIsNotInTwoStates() {
        Checking rules = new Checking()
                .rule("One", "Horizon( is == \"long-term\" )", "window( \"open\" )")
                .rule("Two", "Horizon( is == \"long-term\" )", "window( \"closed\" )");
        assertEquals(List.of("K022 Two"), rules.together(ContraryRules::look));
    }

    @Test
    void aLeastIsNotAboveAMost() {
        Checking rules = new Checking()
                .rule("One", "Horizon( is == \"long-term\" )", "appeal( atLeast( \"high\" ) )")
                .rule("Two", "Horizon( is == \"long-term\" )", "appeal( atMost( \"low\" ) )");
        assertEquals(List.of("K022 Two"), rules.together(ContraryRules::look));
    }

    @Test
    void underOtherConditionsTheyMay() {
        Checking rules = new Checking()
                .rule("One", "Horizon( is == \"long-term\" )", "window( \"open\" )")
                .rule("Two", "Horizon( is == \"episode\" )", "window( \"closed\" )");
        assertEquals(List.of(), rules.together(ContraryRules::look));
    }

    @Test
    void otherRequirementsAreOtherMatters() {
        Checking rules = new Checking()
                .rule("One", "Horizon( is == \"long-term\" )", "meets( \"goal-directedness\" )")
                .rule("Two", "Horizon( is == \"long-term\" )", "fails( \"some-memory\" )");
        assertEquals(List.of(), rules.together(ContraryRules::look));
    }
}
