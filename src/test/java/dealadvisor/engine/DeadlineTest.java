package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void withinItsTimeARuleConcludesAndIsRemembered() {
        Deadline deadline = new Deadline(60);
        for (int i = 0; i < 1000; i++) {
            assertTrue(deadline.notPassed("rule " + i));
        }
        assertFalse(deadline.passed());
        assertEquals("rule 999", deadline.last());
    }

    @Test
    void onceItsTimeIsUpNoRuleConcludesAndTheLastOneIsNamed() {
        Deadline deadline = new Deadline(-1);
        int allowed = 0;
        while (allowed < 10_000 && deadline.notPassed("rule " + allowed)) {
            allowed++;
        }
        assertTrue(allowed < 10_000, "it is stopped");
        assertTrue(deadline.passed());
        assertEquals("rule " + (allowed - 1), deadline.last());
        assertFalse(deadline.notPassed("another"));
    }
}
