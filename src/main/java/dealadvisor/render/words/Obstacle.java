package dealadvisor.render.words;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Feasibility.BarrierSeverity;
import dealadvisor.advice.Feasibility.CauseSeverity;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.conclusions.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the way of a pairing by one barrier.
 *
 * @param barrier which, and how severe it is
 * @param cause the worst of its causes
 * @param reason the conclusion that carries that cause's severity; empty if none does
 * @param more how many more conclusions speak for the barrier, without those that are wholly weakened
 */
public record Obstacle(BarrierSeverity barrier, CauseSeverity cause, Optional<Reasoned> reason, int more) {
    private static final Comparator<CauseSeverity> WORSE = Comparator.comparing(CauseSeverity::severity);

    /** What stands in the way of a pairing, in the catalogue's order; none where nothing does. */
    public static List<Obstacle> of(Advice advice, PairingAdvice pairing) {
        return pairing.feasibility().barriers().stream()
                .filter(barrier -> barrier.severity() != Severity.NONE)
                .map(barrier -> of(advice, barrier))
                .toList();
    }

    /** The same, what lowers its term most first. */
    public static List<Obstacle> worstFirst(Advice advice, PairingAdvice pairing) {
        return of(advice, pairing).stream()
                .sorted(Comparator.comparingDouble(obstacle -> obstacle.barrier.factor()))
                .toList();
    }

    private static Obstacle of(Advice advice, BarrierSeverity barrier) {
        CauseSeverity cause = barrier.causes().stream().max(WORSE).orElseThrow();
        int reasons = barrier.causes().stream()
                .filter(each -> each.severity() != Severity.NONE)
                .mapToInt(each -> each.conclusions().size())
                .sum();
        return new Obstacle(barrier, cause, Citation.strongest(advice, cause.conclusions()), Math.max(0, reasons - 1));
    }
}
