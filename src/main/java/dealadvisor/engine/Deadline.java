package dealadvisor.engine;

import java.util.concurrent.TimeUnit;

/** Lets rules conclude until their time is up, then no more, and remembers which came last. For one firing of the rules; one thread's. */
final class Deadline {
    /** The clock is asked once in so many matches, so that asking costs nothing. */
    private static final int EVERY = 256;

    private final long end;
    private int matches;
    private boolean passed;
    private String last = "";

    /** @param seconds until the time is up */
    Deadline(int seconds) {
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Whether a rule of this name, which is about to conclude, is in time; asked for each match. */
    boolean notPassed(String rule) {
        if (passed || ++matches % EVERY == 0 && System.nanoTime() - end > 0) {
            passed = true;
            return false;
        }
        last = rule;
        return true;
    }

    /** Whether the time was up before the rules were done. */
    boolean passed() {
        return passed;
    }

    /** The name of the last rule that was in time. */
    String last() {
        return RuleVariants.original(last);
    }
}
