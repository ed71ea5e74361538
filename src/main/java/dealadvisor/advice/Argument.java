package dealadvisor.advice;

import dealadvisor.conclusions.Scope;
import dealadvisor.conclusions.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What an advice rests on.
 *
 * @param rules which rules answered
 * @param conclusions all that they concluded, by id
 * @param barriers every cause that they concluded, by barrier, scope and cause, before reliefs
 * @param assumptions what the advice rests on beside the source and the facts
 */
public record Argument(
        RulesUsed rules, List<Reasoned> conclusions, List<BarrierNote> barriers, List<Assumption> assumptions) {
    public Argument {
        conclusions = List.copyOf(conclusions);
        barriers = List.copyOf(barriers);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Which rules answered.
     *
     * @param pack the pack's id
     * @param version as the author of the pack writes it
     * @param sha256 a fingerprint of all its rules and data
     * @param rules how many rules there are
     * @param layers the packs that it extends and itself, each as id and version; empty if it extends none
     */
    public record RulesUsed(String pack, String version, String sha256, int rules, List<String> layers) {
        public RulesUsed {
            layers = List.copyOf(layers);
        }
    }

    /**
     * One cause of a barrier, as rules concluded it, before anything relieves it.
     *
     * @param id the barrier's id in the catalogue
     * @param branch the branch of the source's argument to which the barrier belongs, as the catalogue has it
     * @param scope what it is about
     * @param cause the cause's id, within its barrier
     * @param severity the highest that is concluded
     * @param conclusions ids of the conclusions behind it
     */
    public record BarrierNote(
            String id, String branch, Scope scope, String cause, Severity severity, List<String> conclusions) {
        public BarrierNote {
            conclusions = List.copyOf(conclusions);
        }
    }

    /**
     * Something that the advice assumes.
     *
     * @param what a sentence for the reader
     * @param source where it comes from: {@code calibration}, {@code prior} or {@code default}
     */
    public record Assumption(String what, String source) {}

    /** The conclusion with this id; empty if there is none. */
    public Optional<Reasoned> conclusion(String id) {
        return conclusions.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The conclusions with these ids, in their order; an id that none has is passed over. */
    public List<Reasoned> conclusions(List<String> ids) {
        return ids.stream().flatMap(id -> conclusion(id).stream()).toList();
    }
}
