package dealadvisor.engine.guarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Nothing that hangs while rules are compiled or loaded hangs whoever waits for it. */
class TimeLimitTest {
    /** As a class does whose initialiser never ends, of which nothing can stop the thread. */
    private static final class Hangs {
        static final int AT;

        static {
            long turns = 0;
            while (System.getProperty("never set") == null) {
                turns++;
            }
            AT = (int) turns;
        }
    }

    private static Diagnostic stopped(int seconds, java.util.function.Supplier<Integer> work) {
        return assertTimeoutPreemptively(
                        Duration.ofSeconds(60),
                        () -> assertThrows(ProblemsException.class, () -> TimeLimit.within("mine", seconds, work)))
                .problems()
                .get(0);
    }

    @Test
    void whatIsDoneInTimeIsHandedOn() {
        assertEquals(7, TimeLimit.within("mine", 60, () -> 7));
        assertThrows(
                IllegalArgumentException.class,
                () -> TimeLimit.within("mine", 60, () -> {
                    throw new IllegalArgumentException();
                }));
        assertEquals(
                "L003",
                stopped(60, () -> {
                            throw new StackOverflowError();
                        })
                        .code()
                        .name());
    }

    @Test
    void anInitialiserThatNeverEndsIsGivenUpAndKeepsNoProcessAlive() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        Diagnostic problem = stopped(1, () -> {
            thread.set(Thread.currentThread());
            return Hangs.AT;
        });
        assertEquals("L002", problem.code().name());
        assertEquals("mine", problem.place().orElseThrow().file());
        assertTrue(problem.message().contains("1 second"), problem.message());
        assertTrue(thread.get().isDaemon());
        System.setProperty("never set", "now");
    }

    @Test
    void whoeverIsInterruptedWhileWaitingIsToldAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        ProblemsException stopped = assertThrows(
                ProblemsException.class,
                () -> TimeLimit.within("mine", 60, () -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        return 1;
                    }
                    return 2;
                }));
        assertTrue(Thread.interrupted());
        assertEquals("L002", stopped.problems().get(0).code().name());
        assertFalse(Thread.interrupted());
    }
}
