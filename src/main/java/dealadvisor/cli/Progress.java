package dealadvisor.cli;

import java.io.PrintWriter;

/** A line on a terminal that says how far many cases have come; nothing elsewhere, and nothing for a few. */
final class Progress {
    private static final int FEW = 20;

    private final PrintWriter err;
    private final int total;
    private final boolean shown;
    private int done;

    Progress(PrintWriter err, int total) {
        this.err = err;
        this.total = total;
        this.shown = total > FEW && System.console() != null;
    }

    void step() {
        done++;
        if (shown) {
            err.print("\r" + done + " of " + total + " cases");
            err.flush();
        }
    }

    void done() {
        if (shown) {
            err.println();
        }
    }
}
