package dealadvisor.advice.chances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Uncertainty;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However many draws there are, none is kept: what is in use once the first have been weighed is in use after many times as many. */
class RoomForDrawsTest {
    private static final int DRAWS = 100_000;

    /** Some of the first are kept to tell how far worths may be off, and tables fill; after these nothing more is to be kept. */
    private static final int SETTLED = 20_000;

    /** The values of the facts alone, four bytes each, would take more than this for the draws after the first. */
    private static final long MOST = 4L << 20;

    private static CaseFacts uncertain(RulePack pack) {
        Case.Builder some = CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content().toBuilder()
                .set("deal.goods", List.of("past-sabotage"))
                .set("deal.payments", List.of("charity-donation"));
        CaseFacts stated = CaseChecker.check(some.build(), pack.vocabulary());
        for (FactDefinition fact : pack.vocabulary().definitions()) {
            if (stated.fact(fact.path()).isEmpty() && !fact.decided() && fact.type() == FactType.YES_NO) {
                some.set(fact.path(), "yes 50%");
            }
        }
        return CaseChecker.check(some.build(), pack.vocabulary());
    }

    // A collector may leave holes that are not worth closing, but not every time.
    private static long inUse() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    @Test
    void noDrawIsKept() {
        RulePack pack = RulePack.bundled();
        CaseFacts facts = uncertain(pack);
        int[] drawn = {-1};
        List<Long> inUse = new ArrayList<>();
        Uncertainty uncertainty = Advisor.withoutTrials(pack)
                .sampling(new Sampling(DRAWS, 1, false), lines -> {
                    drawn[0] += lines.size();
                    if (drawn[0] >= SETTLED && drawn[0] % SETTLED == 0) {
                        inUse.add(inUse());
                    }
                })
                .advise(facts)
                .uncertainty()
                .orElseThrow();
        assertFalse(uncertainty.exact());
        assertEquals(DRAWS, uncertainty.samples());
        assertEquals(DRAWS, drawn[0]);
        assertTrue(
                (long) (DRAWS - SETTLED) * Integer.BYTES * uncertainty.readAs().size() > 2 * MOST,
                "facts drawn: " + uncertainty.readAs().size());
        assertEquals(DRAWS / SETTLED, inUse.size());
        long more = inUse.get(inUse.size() - 1) - inUse.get(0);
        assertTrue(more < MOST, () -> (more >> 10) + " KiB more in use: " + inUse);
    }
}
