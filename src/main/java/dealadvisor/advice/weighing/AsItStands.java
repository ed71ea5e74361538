package dealadvisor.advice.weighing;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case weighed as it stands, before anything is tried. */
public final class AsItStands {
    private final Frame frame;
    private final Grounds grounds;
    private final List<Assessed> pairings;

    private AsItStands(Frame frame, Grounds grounds, List<Assessed> pairings) {
        this.frame = frame;
        this.grounds = grounds;
        this.pairings = List.copyOf(pairings);
    }

    /** The pairings in question. */
    public Frame frame() {
        return frame;
    }

    /** The conclusions that verdicts rest on. */
    public Grounds grounds() {
        return grounds;
    }

    /** The pairings in question, weighed, in the order of the frame. */
    public List<Assessed> pairings() {
        return pairings;
    }

    /**
     * Weighs a case.
     *
     * @param conclusions all that the rules conclude from these facts
     * @param asked the goods and payments to weigh with each other
     * @param patience asked before each pairing
     */
    public static AsItStands of(
            RulePack pack, CaseFacts facts, Collection<Conclusion> conclusions, InQuestion asked, Patience patience) {
        Frame frame = new Frame(pack.vocabulary(), pack.catalogue(), asked);
        Grounds grounds = Grounds.of(pack, conclusions);
        Statements statements = new Statements(pack, frame);
        Counts counts = new Counts(frame);
        conclusions.forEach(conclusion -> statements.of(conclusion).ifPresent(counts::add));
        Assessor assessor = new Assessor(pack, frame);
        assessor.turnTo(counts, facts.pricesByFacts(), facts.facts()::containsKey);
        Map<Left.OfBarrier, Standing> standings = new IdentityHashMap<>();
        List<Assessed> pairings = new ArrayList<>(frame.pairings());
        for (int pairing = 0; pairing < frame.pairings(); pairing++) {
            patience.check();
            pairings.add(assessor.assess(pairing, grounds, standings));
        }
        return new AsItStands(frame, grounds, pairings);
    }

    /** A case weighed afresh, by a run of its own. */
    public static AsItStands of(RulePack pack, CaseFacts facts) {
        InQuestion asked = InQuestion.of(pack.catalogue(), facts);
        Patience patience = Patience.of(Optional.empty());
        try (LiveRun run = new LiveRun(pack, facts, asked.goods(), asked.payments(), patience)) {
            return of(pack, facts, run.conclusions(), asked, patience);
        }
    }
}
