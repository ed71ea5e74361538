package dealadvisor.advice.weighing;

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
public record Standing(Barrier barrier, Severity severity, double factor, List<OfCause> causes) {
    public Standing {
        causes = List.copyOf(causes);
    }

    /**
     * One cause.
     *
     * @param cause its id within its barrier
     * @param severity what is left of it
     * @param concluded what concluded it
     * @param reliefs what weakens it
     */
    public record OfCause(String cause, Severity severity, List<Cause> concluded, List<Relief> reliefs) {
        public OfCause {
            concluded = List.copyOf(concluded);
            reliefs = List.copyOf(reliefs);
        }
    }

    /** What is left of one of its causes. */
    public Severity of(String cause) {
        for (OfCause one : causes) {
            if (one.cause.equals(cause)) {
                return one.severity;
            }
        }
        return Severity.NONE;
    }
}
