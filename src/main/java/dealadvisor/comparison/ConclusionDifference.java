package dealadvisor.comparison;

import dealadvisor.advice.Reasoned;
import java.util.Optional;

/**
 * A conclusion that only one of two cases draws, or that they draw with different severities or amounts.
 *
 * @param a as the first case draws it, if it does
 * @param b as the second case draws it, if it does
 */
public record ConclusionDifference(Optional<Reasoned> a, Optional<Reasoned> b) {
    /** It, from whichever case draws it; from the second if both do. */
    public Reasoned either() {
        return b.or(() -> a).orElseThrow();
    }
}
