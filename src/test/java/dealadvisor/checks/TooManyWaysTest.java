package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.engine.RulePack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule combines one good with one payment, and not everything with everything. */
class TooManyWaysTest {
    private static final String CAUSE = "cause( \"commitment\", \"unable\", MODERATE )";

    private static List<String> found(String conditions) {
        RulePack pack = RulePack.bundled();
        return new Checking().rule("Rule", conditions, CAUSE).found((rules, findings) -> {
            TooManyWays ways = new TooManyWays(
                    new Combinations(rules, pack.vocabulary(), pack.catalogue()), Checking.types(), findings);
            rules.forEach(ways::look);
        });
    }

    @Test
    void threeAtOnceAreTooMany() {
        assertEquals(
                List.of("K024 Rule"),
                found("$one : Good()\n    $other : Good()\n    $payment : Payment()").stream()
                        .distinct()
                        .toList());
    }

    @Test
    void aGoodWithAPaymentIsNot() {
        assertEquals(List.of(), found("$good : Good()\n    $payment : Payment()"));
    }

    @Test
    void whetherThereIsOneCostsLittle() {
        assertEquals(List.of(), found("$good : Good()\n    $payment : Payment()\n    exists Mitigation()"));
    }
}
