package dealadvisor.advice.trying;

import dealadvisor.advice.Terms;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.weighing.Frame;
import dealadvisor.advice.weighing.InQuestion;
import dealadvisor.advice.weighing.Outcome;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Scoped;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One case kept alive, and what its pairings would be were its facts otherwise; each answer is that of a fresh advice without trials. The engine is
 * asked only for what it has not said yet: the first answers cost about a millisecond each, later ones some tens of microseconds. One for each
 * thread, to be closed.
 */
public final class Alternatives implements AutoCloseable {
    private final LiveRun run;
    private final Trials trials;
    private CaseFacts last;

    /**
     * @param pack the rules
     * @param facts the case to start from; all its goods and payments in question are weighed
     */
    public Alternatives(RulePack pack, CaseFacts facts) {
        InQuestion asked = InQuestion.of(pack.catalogue(), facts);
        this.run = new LiveRun(pack, facts, asked.goods(), asked.payments());
        this.trials = new Trials(
                pack, run, facts, new Frame(pack.vocabulary(), pack.catalogue(), asked), Patience.of(Optional.empty()));
        this.last = facts;
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

        /** The product of the terms. */
        public double index() {
            return terms.index();
        }

        /** The same, but 0 where the pairing is blocked whatever its terms are. */
        public double indexIfOpen() {
            return verdict == Verdict.BLOCKED ? 0 : index();
        }
    }

    /**
     * The pairings, were the case like this.
     *
     * @param facts of the same vocabulary; goods and payments in question stay those of the case to start from
     * @return in the order of the goods' ids, then of the payments'
     */
    public List<Weighed> of(CaseFacts facts) {
        last = facts;
        Outcome outcome = trials.with(facts);
        List<Weighed> weighed = new ArrayList<>();
        for (int i = 0; i < trials.frame().pairings(); i++) {
            weighed.add(new Weighed(
                    trials.frame().good(i).id(),
                    trials.frame().payment(i).id(),
                    outcome.verdict(i),
                    outcome.terms().get(i)));
        }
        return weighed;
    }

    /**
     * The pairings, were some facts of the case to start from otherwise, with what follows from them.
     *
     * @param changes values by path; empty for unknown
     */
    public List<Weighed> with(Map<String, Optional<Value>> changes) {
        return of(trials.changed(changes));
    }

    /** Has the engine say at once, in few runs, what it has not said yet of these cases, so that each of them costs arithmetic alone. */
    public void prepare(Collection<Map<String, Optional<Value>>> cases) {
        trials.prepare(cases.stream().map(trials::changed).toList());
    }

    /** What is concluded of the last alternative and bears on one of its pairings: of the case, of its good, of its payment or of both. */
    public List<Conclusion> bearing(String good, String payment) {
        return trials.conclusions(last).stream()
                .filter(conclusion ->
                        conclusion instanceof Scoped && conclusion.getScope().covers(good, payment))
                .toList();
    }

    @Override
    public void close() {
        run.close();
    }
}
