package dealadvisor.engine.guarding;

import dealadvisor.reading.Limits;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * Lets rules conclude until their time is up or too much is concluded for the memory that there is, then no more, and remembers which came last. For
 * one firing of the rules; one thread's.
 */
public final class Deadline {
    /** The clock is looked at once in so many matches, so that looking costs nothing. */
    private static final int EVERY = 256;

    /** The memory is looked at more rarely: what it is asked of takes longer to load than an ordinary case to advise on. */
    private static final int EVERY_MANY = 4096;

    /** Why rules were stopped. */
    public enum Stop {
        NOT,
        TIME,
        CONCLUSIONS,
        MEMORY
    }

    private final long end;
    private final int most;
    private final IntSupplier conclusions;
    private final BooleanSupplier memoryLow;
    private int matches;
    private Stop stop = Stop.NOT;
    private String last = "";

    /**
     * Begins now.
     *
     * @param limits how long rules may take, and how many conclusions may stand
     * @param slow nanoseconds that were used up before
     * @param conclusions how many stand
     * @param memoryLow whether memory is running out
     */
    public Deadline(Limits.Run limits, long slow, IntSupplier conclusions, BooleanSupplier memoryLow) {
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.seconds()) - slow;
        this.most = limits.conclusions();
        this.conclusions = conclusions;
        this.memoryLow = memoryLow;
    }

    /** Whether a rule of this name, which is about to conclude, may; asked for each match. */
    public boolean allows(String rule) {
        if (stop != Stop.NOT) {
            return false;
        }
        if (conclusions.getAsInt() >= most) {
            stop = Stop.CONCLUSIONS;
        } else if (++matches % EVERY == 0) {
            if (System.nanoTime() - end > 0) {
                stop = Stop.TIME;
            } else if (matches % EVERY_MANY == 0 && memoryLow.getAsBoolean()) {
                stop = Stop.MEMORY;
            }
        }
        if (stop != Stop.NOT) {
            return false;
        }
        last = rule;
        return true;
    }

    /** Whether rules were stopped before they were done, and why. */
    public Stop stop() {
        return stop;
    }

    /** The name of the last rule that was allowed. */
    public String last() {
        return last;
    }
}
