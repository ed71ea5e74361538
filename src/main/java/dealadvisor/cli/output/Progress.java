package dealadvisor.cli.output;

import java.io.PrintWriter;

/**
 * A line on a terminal that says how far something has come, and for what takes a while how much longer; nothing elsewhere, and nothing where there is
 * little to do.
 */
public final class Progress {
    private static final int FEW = 20;

    /** Nobody reads more often than this, in nanoseconds. */
    private static final long OFTEN = 100_000_000;

    /** What is done sooner needs no word of how long it takes, in nanoseconds. */
    private static final long SOON = 3_000_000_000L;

    private final PrintWriter err;
    private final String what;
    private final long began = System.nanoTime();
    private long first = -1;
    private long last;
    private boolean shown;

    /** @param what is counted, in the plural */
    public Progress(PrintWriter err, String what) {
        this.err = err;
        this.what = what;
    }

    /**
     * Says how far it has come.
     *
     * @param done how many are done
     * @param total how many there are to do, as far as is known
     */
    public void at(long done, long total) {
        if (total > FEW && System.console() != null) {
            shown = true;
            first = first < 0 ? done : first;
            long now = System.nanoTime();
            if (done < total && now - last < OFTEN) {
                return;
            }
            last = now;
            err.print("\r" + line(done, total, now - began));
            err.flush();
        }
    }

    // What was done before the first word of it, as in an earlier run, says nothing of how fast it goes.
    private String line(long done, long total, long nanoseconds) {
        String text = done + " of " + total + " " + what;
        double each = (double) nanoseconds / Math.max(1, done - first);
        return nanoseconds < SOON || done <= first
                ? text
                : text + ", " + left((long) (each * (total - done) / 1e9)) + " left   ";
    }

    /** A time in two units at most. */
    static String left(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? seconds / 60 + " min " + seconds % 60 + " s"
                        : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }

    public void done() {
        if (shown) {
            err.println();
        }
    }
}
