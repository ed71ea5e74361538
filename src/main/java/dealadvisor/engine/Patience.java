package dealadvisor.engine;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long work on one case may go on: until its thread is interrupted, or its time is up. For one piece of work; one thread's. */
public final class Patience {
    /** The clock is looked at once in so many times that somebody asks in passing. */
    private static final int EVERY = 64;

    private final Optional<Duration> time;
    private final long start = System.nanoTime();
    private final long most;
    private int asked;

    private Patience(Optional<Duration> time) {
        this.time = time;
        this.most = time.map(Patience::nanos).orElse(Long.MAX_VALUE);
    }

    /**
     * Begins now.
     *
     * @param time how long the work may take; no longer than the thread is left alone if empty
     */
    public static Patience of(Optional<Duration> time) {
        return new Patience(time);
    }

    // A time of centuries is as good as none.
    private static long nanos(Duration time) {
        try {
            return time.toNanos();
        } catch (ArithmeticException e) {
            return time.isNegative() ? 0 : Long.MAX_VALUE;
        }
    }

    /**
     * Ends the work if it is to end. The thread stays interrupted if it was.
     *
     * @throws ProblemsException L004 if the time is up, L005 if the thread was interrupted
     */
    public void check() {
        if (interrupted()) {
            throw stopped(
                    Code.L005,
                    "the thread that worked on this case was interrupted",
                    "whoever interrupted it wanted no answer any more; ask again in a thread that is not interrupted");
        }
        if (late()) {
            throw stopped(
                    Code.L004,
                    "the advice took longer than the " + seconds() + " seconds that it was given",
                    "give it more time, ask about fewer goods and payments, or leave out the trials");
        }
    }

    /** Whether the work is to end; so cheap that it can be asked for each match of a rule, and at times a little late. */
    boolean isOver() {
        return interrupted() || (time.isPresent() && ++asked % EVERY == 0 && late());
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }

    private boolean late() {
        return time.isPresent() && System.nanoTime() - start >= most;
    }

    private String seconds() {
        return time.map(t -> Double.toString(t.toMillis() / 1000.0)).orElse("");
    }

    private static ProblemsException stopped(Code code, String message, String help) {
        return new ProblemsException(List.of(Diagnostic.of(code, message, help)));
    }
}
