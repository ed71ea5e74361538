package dealadvisor.advice.weighing;

import dealadvisor.advice.Eligibility;
import dealadvisor.conclusions.WindowState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is said of one case, counted by scope and by what is said: all that its verdicts rest on. For one thread, and to be used again. */
final class Counts {
    static final int NOTHING = -1;

    private final Frame frame;
    private final int ofCauses;
    private final boolean[] said;
    private final byte[][] severity;
    private final boolean[][] bears;
    private final @Nullable Relieved[] relieved;
    private final byte[][] worth;
    private final byte[][] appeal;
    private final boolean[] ruledOut;
    private final int[] forms;
    private final boolean[] fails;
    private final boolean[] meets;
    private final boolean[] windows = new boolean[WindowState.State.values().length];

    Counts(Frame frame) {
        this.frame = frame;
        int scopes = frame.scopes();
        ofCauses = frame.causes();
        said = new boolean[scopes];
        severity = new byte[scopes][];
        bears = new boolean[scopes][frame.barriers()];
        relieved = new @Nullable Relieved[scopes];
        worth = new byte[scopes][2];
        appeal = new byte[scopes][2];
        ruledOut = new boolean[scopes];
        forms = new int[scopes];
        fails = new boolean[frame.requirements()];
        meets = new boolean[frame.requirements()];
        for (int scope = 0; scope < scopes; scope++) {
            severity[scope] = new byte[ofCauses];
            Arrays.fill(severity[scope], (byte) NOTHING);
            Arrays.fill(worth[scope], (byte) NOTHING);
            Arrays.fill(appeal[scope], (byte) NOTHING);
        }
    }

    /** As if nothing had been said. */
    void clear() {
        for (int scope = 0; scope < said.length; scope++) {
            if (said[scope]) {
                Arrays.fill(severity[scope], (byte) NOTHING);
                Arrays.fill(worth[scope], (byte) NOTHING);
                Arrays.fill(appeal[scope], (byte) NOTHING);
                Arrays.fill(bears[scope], false);
                said[scope] = false;
                ruledOut[scope] = false;
                forms[scope] = 0;
                Relieved here = relieved[scope];
                if (here != null) {
                    here.clear();
                }
            }
        }
        Arrays.fill(fails, false);
        Arrays.fill(meets, false);
        Arrays.fill(windows, false);
    }

    /** Counts what is said; what is said twice counts twice where that makes a difference. */
    void add(Statement statement) {
        int scope = statement.scope();
        said[scope] = true;
        switch (statement.kind()) {
            case CAUSE -> {
                int cause = statement.what().get(0);
                severity[scope][cause] = (byte) Math.max(severity[scope][cause], statement.amount());
                bears[scope][frame.barrierOf(cause)] = true;
            }
            case RELIEF -> {
                Relieved here = relieved[scope];
                if (here == null) {
                    here = new Relieved(ofCauses);
                    relieved[scope] = here;
                }
                here.add(statement);
                for (int cause : statement.what()) {
                    bears[scope][frame.barrierOf(cause)] = true;
                }
            }
            case WORTH -> bound(worth[scope], statement);
            case APPEAL -> bound(appeal[scope], statement);
            case RULE_OUT -> ruledOut[scope] = true;
            case FORM -> forms[scope] |= 1 << statement.what().get(0);
            case ELIGIBILITY ->
                (statement.amount() == 1 ? fails : meets)[statement.what().get(0)] = true;
            case WINDOW -> windows[statement.what().get(0)] = true;
            default -> throw new IllegalArgumentException(statement.toString());
        }
    }

    // The highest at-least, and the lowest at-most.
    private static void bound(byte[] bounds, Statement statement) {
        byte level = (byte) statement.amount();
        if (statement.flag()) {
            bounds[0] = (byte) Math.max(bounds[0], level);
        } else {
            bounds[1] = bounds[1] == NOTHING ? level : (byte) Math.min(bounds[1], level);
        }
    }

    /** Whether a cause of a barrier is concluded at a scope, or relieved there. */
    boolean bears(int scope, int barrier) {
        return bears[scope][barrier];
    }

    /** The highest severity of a cause at a scope, by its place; {@link #NOTHING} if nothing is said of it. */
    int severity(int scope, int cause) {
        return severity[scope][cause];
    }

    /** The reliefs at a scope; null where there never were any. */
    @Nullable
    Relieved relieved(int scope) {
        return relieved[scope];
    }

    /** The highest level that the good is worth at least, and the lowest that it is worth at most; {@link #NOTHING} where nothing is said. */
    byte[] worth(int scope) {
        return worth[scope];
    }

    /** The same for how the payment appeals. */
    byte[] appeal(int scope) {
        return appeal[scope];
    }

    boolean ruledOut(int scope) {
        return ruledOut[scope];
    }

    /** The forms argued for at a scope, a bit each. */
    int forms(int scope) {
        return forms[scope];
    }

    /** How a requirement came out: failed by any, else met by any, else open. */
    Eligibility.Result requirement(int requirement) {
        return fails[requirement]
                ? Eligibility.Result.FAILS
                : meets[requirement] ? Eligibility.Result.MEETS : Eligibility.Result.OPEN;
    }

    /** Whether something argues for this state of the window. */
    boolean argued(int state) {
        return windows[state];
    }
}
