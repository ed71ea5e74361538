package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a condition binds stands for it from there on, and is spoken of by that name. */
class BindingsTest {
    private static final String CHANCE = "TakeoverChance( $chance : is )";

    private static List<String> found(String sentence, String... conditions) {
        return new Checking()
                .saying(sentence)
                .rule("Rule", String.join("\n", conditions), "cause( \"commitment\", \"unable\", SLIGHT )")
                .each((rule, findings) -> new ConditionCheck(Checking.types(), findings, rule).check());
    }

    @Test
    void aVariableIsBoundBeforeItIsCompared() {
        String limit = "Threshold( id == \"likely-takeover\", $limit : value < $chance )";
        assertEquals(List.of(), found("It is so.", CHANCE, limit));
        assertEquals(List.of("K013 Rule"), found("It is so.", limit, CHANCE));
    }

    @Test
    void twoThingsHaveTwoNames() {
        assertEquals(
                List.of("K013 Rule"), found("It is so.", CHANCE, "RiskAversion( $chance : is, atLeast( \"high\" ) )"));
    }

    @Test
    void whatIsBoundWithinExistsStandsForNothingOutside() {
        assertEquals(List.of("P016 Rule"), found("It gives {good}.", "exists Good( $good : name, kind == \"work\" )"));
    }

    @Test
    void aSentenceHasItsBracesRight() {
        assertEquals(List.of(), found("The chance is {chance}.", CHANCE));
        assertEquals(List.of("P016 Rule"), found("The chance is {chance.", CHANCE));
    }
}
