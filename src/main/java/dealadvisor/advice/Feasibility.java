package dealadvisor.advice;

import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Severity;
import java.util.List;

/**
 * How the index of a pairing comes about: where the gains start, and what barriers leave of the terms.
 *
 * @param terms the four factors
 * @param worth where our gains start before barriers
 * @param appeal where the AI's gains start before barriers
 * @param barriers what stands in the way, in the catalogue's order; those that are none are left out
 */
public record Feasibility(Terms terms, Bounded worth, Bounded appeal, List<BarrierSeverity> barriers) {
    public Feasibility {
        barriers = List.copyOf(barriers);
    }

    /**
     * One barrier that stands here.
     *
     * @param id in the catalogue
     * @param term the one that it bears on
     * @param severity of the worst of its causes, after what relieves them
     * @param factor what it multiplies the term with, from 0 to 1
     * @param causes those that rules concluded
     */
    public record BarrierSeverity(String id, Term term, Severity severity, double factor, List<CauseSeverity> causes) {
        public BarrierSeverity {
            causes = List.copyOf(causes);
        }
    }

    /**
     * One cause of a barrier here.
     *
     * @param id within its barrier, in the catalogue
     * @param severity after what relieves it
     * @param conclusions ids of the conclusions for it
     * @param relievedBy ids of the conclusions that weaken it
     */
    public record CauseSeverity(String id, Severity severity, List<String> conclusions, List<String> relievedBy) {
        public CauseSeverity {
            conclusions = List.copyOf(conclusions);
            relievedBy = List.copyOf(relievedBy);
        }
    }

    /** The severity of a barrier here. */
    public Severity severity(String barrier) {
        return barriers.stream()
                .filter(b -> b.id().equals(barrier))
                .map(BarrierSeverity::severity)
                .findFirst()
                .orElse(Severity.NONE);
    }
}
