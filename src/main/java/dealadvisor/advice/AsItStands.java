package dealadvisor.advice;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case weighed as it stands, before anything is tried.
 *
 * @param frame the pairings in question
 * @param grounds the conclusions that verdicts rest on
 * @param pairings the pairings in question, weighed, in the order of the frame
 */
record AsItStands(Frame frame, Grounds grounds, List<Assessed> pairings) {
    /**
     * Weighs a case.
     *
     * @param conclusions all that the rules conclude from these facts
     * @param asked the goods and payments to weigh with each other
     * @param patience asked before each pairing
     */
    static AsItStands of(
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
}
