package dealadvisor.engine.guarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.Limits;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static Limits.Run limits(int conclusions, int seconds) {
        Limits.Run standard = Limits.standard().run();
        return new Limits.Run(standard.firings(), conclusions, standard.heapPercent(), seconds);
    }

    @Test
    void withinItsTimeARuleConcludesAndIsRemembered() {
        Deadline deadline = new Deadline(limits(10, 60), 0, () -> 0, () -> false);
        for (int i = 0; i < 1000; i++) {
            assertTrue(deadline.allows("rule " + i));
        }
        assertEquals(Deadline.Stop.NOT, deadline.stop());
        assertEquals("rule 999", deadline.last());
    }

    @Test
    void onceItsTimeIsUpNoRuleConcludesAndTheLastOneIsNamed() {
        stopped(new Deadline(limits(10, -1), 0, () -> 0, () -> false), Deadline.Stop.TIME);
    }

    @Test
    void slowChangesBeforeCountTowardsItsTime() {
        stopped(new Deadline(limits(10, 60), 61_000_000_000L, () -> 0, () -> false), Deadline.Stop.TIME);
    }

    @Test
    void onceMemoryIsLowNoRuleConcludesAndTheLastOneIsNamed() {
        stopped(new Deadline(limits(10, 60), 0, () -> 0, () -> true), Deadline.Stop.MEMORY);
    }

    private static void stopped(Deadline deadline, Deadline.Stop why) {
        int allowed = 0;
        while (allowed < 10_000 && deadline.allows("rule " + allowed)) {
            allowed++;
        }
        assertTrue(allowed < 10_000, "it is stopped");
        assertEquals(why, deadline.stop());
        assertEquals("rule " + (allowed - 1), deadline.last());
        assertFalse(deadline.allows("another"));
        assertEquals("rule " + (allowed - 1), deadline.last());
    }

    @Test
    void onceSoManyConclusionsStandNoRuleConcludesAnother() {
        AtomicInteger standing = new AtomicInteger();
        Deadline deadline = new Deadline(limits(10, 60), 0, standing::get, () -> false);
        while (standing.get() < 100 && deadline.allows("rule " + standing)) {
            standing.incrementAndGet();
        }
        assertEquals(10, standing.get());
        assertEquals(Deadline.Stop.CONCLUSIONS, deadline.stop());
        assertEquals("rule 9", deadline.last());
    }
}
