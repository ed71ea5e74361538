package dealadvisor.advice;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Scoped;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import java.util.List;
import java.util.Optional;

/**
 * One case kept alive, and what its pairings would be were its facts otherwise; each answer is that of a fresh advice without trials, at a small part
 * of its price. One for each thread, to be closed.
 */
public final class Alternatives implements AutoCloseable {
    private final LiveRun run;
    private final Trials trials;

    /**
     * @param pack the rules
     * @param facts the case to start from; all its goods and payments in question are weighed
     */
    public Alternatives(RulePack pack, CaseFacts facts) {
        InQuestion asked = InQuestion.of(pack.catalogue(), facts);
        this.run = new LiveRun(pack, facts, asked.goods(), asked.payments());
        AsItStands stands = AsItStands.of(pack, facts, run.conclusions(), asked, Patience.of(Optional.empty()));
        this.trials = new Trials(pack, run, stands.setting(), stands.pairings());
    }

    /**
     * One pairing weighed.
     *
     * @param good what would be bought, by id
     * @param payment what would be paid, by id
     * @param verdict the verdict as things stand
     * @param terms the four terms
     */
    public record Weighed(String good, String payment, Verdict verdict, Terms terms) {
        /** The two ids as one. */
        public String id() {
            return good + "/" + payment;
        }
    }

    /**
     * The pairings, were the case like this.
     *
     * @param facts of the same vocabulary; goods and payments in question stay those of the case to start from
     */
    public List<Weighed> of(CaseFacts facts) {
        return trials.with(facts).stream()
                .map(pairing ->
                        new Weighed(pairing.good().id(), pairing.payment().id(), pairing.verdict(), pairing.terms()))
                .toList();
    }

    /** What is concluded of the last alternative and bears on one of its pairings: of the case, of its good, of its payment or of both. */
    public List<Conclusion> bearing(String good, String payment) {
        return run.conclusions().stream()
                .filter(conclusion ->
                        conclusion instanceof Scoped && conclusion.getScope().covers(good, payment))
                .toList();
    }

    @Override
    public void close() {
        run.close();
    }
}
