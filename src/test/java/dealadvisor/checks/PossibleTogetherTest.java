package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.rules.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conditions can hold together, and each says something. */
class PossibleTogetherTest {
    private static List<String> found(String conditions) {
        return new Checking()
                .rule("Rule", conditions, "cause( \"commitment\", \"unable\", SLIGHT )")
                .each((rule, findings) -> {
                    PossibleTogether possible = new PossibleTogether(Checking.types(), rule, findings);
                    for (Rule.Condition pattern : rule.conditions()) {
                        possible.check(pattern);
                    }
                    possible.checkApart();
                    possible.remark(Map.of("likely-takeover", 0.5));
                });
    }

    @Test
    void noNumberIsBelowOneAndAboveAnother() {
        assertEquals(List.of("K005 Rule"), found("TakeoverChance( is < 0.1, is > 0.2 )"));
        assertEquals(List.of(), found("TakeoverChance( is > 0.1, is < 0.2 )"));
    }

    @Test
    void whatHoldsOfEveryValueSaysNothing() {
        assertEquals(List.of("K006 Rule"), found("TakeoverChance( is >= 0 )"));
    }

    @Test
    void twoConditionsOnOneFactMustAgree() {
        assertEquals(List.of("K005 Rule"), found("Horizon( is == \"episode\" )\n    Horizon( is == \"long-term\" )"));
    }

    @Test
    void aFactThatIsKnownIsNotUnknown() {
        assertEquals(
                List.of("K005 Rule"),
                found("Horizon( is == \"episode\" )\n    Unknown( fact == \"ai.motivation.horizon\" )"));
    }

    @Test
    void someEntryMustBeAsAConditionAsks() {
        assertEquals(List.of("K009 Rule"), found("$good : Good( span == \"ongoing\", force == \"fair\" )"));
    }
}
