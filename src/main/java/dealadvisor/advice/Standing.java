package dealadvisor.advice;

import dealadvisor.catalogue.Barrier;
import dealadvisor.conclusions.Cause;
import dealadvisor.conclusions.Relief;
import dealadvisor.conclusions.Severity;
import java.util.List;

/**
 * What stands of a barrier in the pairings in which it stands alike, which share it.
 *
 * @param severity of the worst of its causes, after what relieves them
 * @param factor what it multiplies its term with, from 0 to 1
 * @param causes those that rules concluded, in the catalogue's order
 */
record Standing(Barrier barrier, Severity severity, double factor, List<OfCause> causes) {
    /**
     * One cause.
     *
     * @param cause its id within its barrier
     * @param severity what is left of it
     * @param concluded what concluded it
     * @param reliefs what weakens it
     */
    record OfCause(String cause, Severity severity, List<Cause> concluded, List<Relief> reliefs) {}

    /** What is left of one of its causes. */
    Severity of(String cause) {
        for (OfCause one : causes) {
            if (one.cause.equals(cause)) {
                return one.severity;
            }
        }
        return Severity.NONE;
    }
}
