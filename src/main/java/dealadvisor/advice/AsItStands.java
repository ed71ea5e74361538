package dealadvisor.advice;

import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A case weighed as it stands, before anything is tried.
 *
 * @param grounds the conclusions that verdicts rest on
 * @param setting what the case as a whole says
 * @param assessor weighs its pairings
 * @param pairings the pairings in question, weighed
 */
record AsItStands(Grounds grounds, Setting setting, Assessor assessor, List<Assessed> pairings) {
    /**
     * Weighs a case.
     *
     * @param conclusions all that the rules conclude from these facts
     * @param asked the goods and payments to weigh with each other
     * @param patience asked before each pairing
     */
    static AsItStands of(
            RulePack pack, CaseFacts facts, Collection<Conclusion> conclusions, InQuestion asked, Patience patience) {
        Grounds grounds = Grounds.of(pack, conclusions);
        Setting setting = Setting.of(pack.vocabulary(), pack.catalogue(), facts, grounds);
        Assessor assessor = new Assessor(pack.catalogue(), grounds, setting);
        List<Assessed> pairings = new ArrayList<>();
        for (Good good : asked.goods()) {
            for (Payment payment : asked.payments()) {
                patience.check();
                pairings.add(assessor.assess(good, payment));
            }
        }
        return new AsItStands(grounds, setting, assessor, pairings);
    }
}
