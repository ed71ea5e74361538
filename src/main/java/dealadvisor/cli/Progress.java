package dealadvisor.cli;

import java.io.PrintWriter;

/** A line on a terminal that says how far something has come; nothing elsewhere, and nothing where there is little to do. */
final class Progress {
    private static final int FEW = 20;

    private final PrintWriter err;
    private final String what;
    private boolean shown;

    /** @param what is counted, in the plural */
    Progress(PrintWriter err, String what) {
        this.err = err;
        this.what = what;
    }

    /**
     * Says how far it has come.
     *
     * @param done how many are done
     * @param total how many there are to do, as far as is known
     */
    void at(int done, int total) {
        if (total > FEW && System.console() != null) {
            shown = true;
            err.print("\r" + done + " of " + total + " " + what);
            err.flush();
        }
    }

    void done() {
        if (shown) {
            err.println();
        }
    }
}
