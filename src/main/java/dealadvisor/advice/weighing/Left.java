package dealadvisor.advice.weighing;

import dealadvisor.conclusions.Relief;
import dealadvisor.conclusions.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reliefs leave of the barriers of one case. Most of what bears on a barrier is said of the case, of a good or of a payment, so that it stands alike in
 * many pairings: it is worked out once for all of them. For one thread, and to be used again.
 */
final class Left {
    private static final Severity[] SEVERITIES = Severity.values();
    private static final int NONE = Severity.NONE.ordinal();

    private final Frame frame;
    private final List<Arithmetic> readings;
    private final OneClaimOnce once;
    private Counts counts;

    // By barrier, once if the AI can tell what is real and once if not, then by the good and the payment of which
    // something is said that bears on it.
    private final @Nullable OfBarrier[][] alike;

    // Of the reliefs of a cause, where they cite one claim.
    private int[] steps = new int[8];
    private long[] claims = new long[8];

    /**
     * What is left of one barrier.
     *
     * @param first the number of its first cause
     * @param causes for each of its causes what is left of it, by the place of the severity; {@link Counts#NOTHING} where it was not concluded
     * @param worst the severity of its worst cause, by its place
     * @param standing how many of its causes are at least slight
     * @param factors what it multiplies its term with, in each reading of the severities
     */
    record OfBarrier(int first, int[] causes, int worst, int standing, double[] factors) {
        /** What is left of one of its causes, by the number of the cause. */
        int cause(int number) {
            return causes[number - first];
        }

        /** Whether any of its causes was concluded. */
        boolean concluded() {
            for (int cause : causes) {
                if (cause != Counts.NOTHING) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param readings of the severities as numbers */
    Left(Frame frame, List<Arithmetic> readings, OneClaimOnce once) {
        this.frame = frame;
        this.readings = readings;
        this.once = once;
        this.counts = new Counts(frame);
        this.alike = new @Nullable OfBarrier[2 * frame.barriers()][];
    }

    /** Turns to a case. */
    void turnTo(Counts of) {
        counts = of;
        for (OfBarrier[] some : alike) {
            if (some != null) {
                Arrays.fill(some, null);
            }
        }
    }

    /**
     * What is left of a barrier in a pairing: the same object wherever the same is said that bears on it, if nothing is said of the pairing itself.
     *
     * @param believed whether the AI can tell what is real there; if not, reliefs that work through what it is told do not count
     */
    OfBarrier of(int barrier, int pairing, boolean believed) {
        int[] scopes = frame.scopesOf(pairing);
        if (counts.bears(scopes[3], barrier)) {
            return workedOut(barrier, scopes, believed);
        }
        int table = 2 * barrier + (believed ? 1 : 0);
        OfBarrier[] known = alike[table];
        if (known == null) {
            known = new OfBarrier
                    [(1 + frame.goods().size()) * (1 + frame.payments().size())];
            alike[table] = known;
        }
        int good = counts.bears(scopes[1], barrier) ? 1 + frame.goodOf(pairing) : 0;
        int payment = counts.bears(scopes[2], barrier) ? 1 + frame.paymentOf(pairing) : 0;
        int place = good * (1 + frame.payments().size()) + payment;
        OfBarrier here = known[place];
        if (here == null) {
            here = workedOut(barrier, scopes, believed);
            known[place] = here;
        }
        return here;
    }

    private OfBarrier workedOut(int barrier, int[] all, boolean believed) {
        int[] scopes = bearing(barrier, all);
        int first = frame.firstCause(barrier);
        int[] causes = new int[frame.firstCause(barrier + 1) - first];
        int worst = NONE;
        int standing = 0;
        for (int i = 0; i < causes.length; i++) {
            int highest = Counts.NOTHING;
            for (int scope : scopes) {
                highest = Math.max(highest, counts.severity(scope, first + i));
            }
            causes[i] = highest > NONE
                    ? SEVERITIES[highest]
                            .lessBy(steps(first + i, scopes, believed))
                            .ordinal()
                    : highest;
            worst = Math.max(worst, causes[i]);
            standing += causes[i] > NONE ? 1 : 0;
        }
        double[] factors = new double[readings.size()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = readings.get(i).factor(SEVERITIES[worst], standing);
        }
        return new OfBarrier(first, causes, worst, standing, factors);
    }

    // Of these scopes those at which something is said that bears on the barrier.
    private int[] bearing(int barrier, int[] scopes) {
        int[] bearing = new int[scopes.length];
        int some = 0;
        for (int scope : scopes) {
            if (counts.bears(scope, barrier)) {
                bearing[some++] = scope;
            }
        }
        return Arrays.copyOf(bearing, some);
    }

    // A reason counts once, so where two reliefs cite one claim the steps are not just added up.
    private int steps(int cause, int[] scopes, boolean believed) {
        int sum = 0;
        long cited = 0;
        boolean again = false;
        for (int scope : scopes) {
            Relieved here = counts.relieved(scope);
            if (here != null) {
                long more = here.cited(cause, believed);
                again |= here.again(cause, believed) || (cited & more) != 0;
                cited |= more;
                sum += here.steps(cause, believed);
            }
        }
        return again ? onceEach(cause, scopes, believed) : sum;
    }

    private int onceEach(int cause, int[] scopes, boolean believed) {
        int count = 0;
        boolean crowded = false;
        for (int scope : scopes) {
            Relieved here = counts.relieved(scope);
            List<Statement> reliefs = here == null ? List.of() : here.of(cause);
            for (int i = 0; i < reliefs.size(); i++) {
                Statement relief = reliefs.get(i);
                if (believed || !relief.flag()) {
                    if (count == steps.length) {
                        steps = Arrays.copyOf(steps, 2 * count);
                        claims = Arrays.copyOf(claims, 2 * count);
                    }
                    steps[count] = relief.amount();
                    claims[count] = relief.cited(cause);
                    crowded |= (claims[count++] & Statements.CROWDED) != 0;
                }
            }
        }
        return crowded ? onceEachOfMany(cause, scopes, believed) : OneClaimOnce.steps(steps, claims, count);
    }

    // There are more claims than bits.
    private int onceEachOfMany(int cause, int[] scopes, boolean believed) {
        List<Relief> reliefs = new ArrayList<>();
        for (int scope : scopes) {
            Relieved here = counts.relieved(scope);
            for (Statement relief : here == null ? List.<Statement>of() : here.of(cause)) {
                if (believed || !relief.flag()) {
                    reliefs.add(relief.relief().orElseThrow());
                }
            }
        }
        return once.counting(reliefs).stream().mapToInt(Relief::getSteps).sum();
    }
}
