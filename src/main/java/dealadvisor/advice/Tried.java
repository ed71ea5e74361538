package dealadvisor.advice;

import dealadvisor.reading.Internal;
import java.util.List;
import java.util.Optional;

/**
 * What came of trying a mitigation: the case was advised again with its effect.
 *
 * @param notTried why it was not tried, if it was not
 * @param lifts pairings whose verdict improves, by id
 * @param lowers pairings of which the verdict or any term gets worse, by id; one whose verdict improves at the cost of a term is in both
 */
public record Tried(Optional<String> notTried, List<String> lifts, List<String> lowers) {
    public Tried {
        lifts = List.copyOf(lifts);
        lowers = List.copyOf(lowers);
    }

    /**
     * One that was not tried, and why.
     *
     * @hidden
     */
    @Internal
    public static Tried not(String why) {
        return new Tried(Optional.of(why), List.of(), List.of());
    }
}
