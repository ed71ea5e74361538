package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that matches goods or payments one by one concludes something on them, or has another use for them. */
class MatchedInVainTest {
    private static final String CAUSE = "cause( \"commitment\", \"unable\", SLIGHT )";

    private static List<String> found(String conditions, String conclusion) {
        return new Checking()
                .rule("Rule", conditions, conclusion)
                .each((rule, findings) -> MatchedInVain.remark(rule, Checking.types(), findings));
    }

    @Test
    void aCauseOfTheWholeCaseForEachPaymentIsSaidManyTimes() {
        assertEquals(List.of("K041 Rule"), found("$payment : Payment( timing == \"deferred\" )", CAUSE));
    }

    @Test
    void onThePaymentItIsSaidOfEach() {
        assertEquals(List.of(), found("$payment : Payment( timing == \"deferred\" )", CAUSE + ".on( $payment )"));
    }

    @Test
    void whetherThereIsOneIsAskedOnce() {
        assertEquals(List.of(), found("exists Payment( timing == \"deferred\" )", CAUSE));
    }

    @Test
    void whatIsComparedElsewhereIsOfUse() {
        assertEquals(List.of(), found("$payment : Payment( $id : id )\n    Wants( are contains $id )", CAUSE));
    }

    @Test
    void whatIsNeverOnAGoodIsLeftAlone() {
        assertEquals(List.of(), found("$good : Good( span == \"ongoing\" )", "tension( \"any\" )"));
    }
}
