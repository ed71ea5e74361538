package dealadvisor.advice;

import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.rules.RuleFacts;
import dealadvisor.rules.RuleReads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case with answers supposed to what is not known of it, each time weighed anew. What is supposed once is forgotten the next time. For one thread;
 * to be closed after use.
 */
public final class Supposed implements AutoCloseable {
    private final RulePack pack;
    private final CaseFacts facts;
    private final LiveRun run;
    private final Trials trials;
    private final PossibleValues values;

    /**
     * One pairing, weighed.
     *
     * @param verdict the verdict were it so
     * @param terms the four factors were it so
     */
    public record Weighed(String good, String payment, Verdict verdict, Terms terms) {
        /** The two ids as one. */
        public String id() {
            return good + "/" + payment;
        }

        /** The product of the terms, and 0 where it is blocked whatever they are. */
        public double index() {
            return verdict == Verdict.BLOCKED ? 0 : terms.index();
        }
    }

    /**
     * Begins with the case as it is known.
     *
     * @param pack the rules, against whose vocabulary the case was checked
     */
    public Supposed(RulePack pack, CaseFacts facts) {
        InQuestion asked = InQuestion.of(pack.catalogue(), facts);
        Patience patience = Patience.of(Optional.empty());
        this.pack = pack;
        this.facts = facts;
        this.run = new LiveRun(pack, facts, asked.goods(), asked.payments(), patience);
        this.trials = new Trials(
                pack,
                RuleFacts.of(pack.rules(), pack.vocabulary()),
                run,
                facts,
                new Frame(pack.vocabulary(), pack.catalogue(), asked),
                patience);
        this.values = new PossibleValues(pack, RuleReads.of(pack.rules(), pack.vocabulary()));
    }

    /** The answers to try for a fact that is not known; none for one that the vocabulary does not have. */
    public List<Value> answers(String fact) {
        Optional<FactDefinition> definition = pack.vocabulary().definition(fact);
        return definition.map(found -> values.of(found, facts)).orElse(List.of());
    }

    /**
     * The pairings, in no order that means anything, were the case to say this besides what it says.
     *
     * @param answers values of facts, by path
     */
    public List<Weighed> with(Map<String, Value> answers) {
        Map<String, Optional<Value>> changes = new HashMap<>();
        answers.forEach((path, value) -> changes.put(path, Optional.of(value)));
        Outcome outcome = trials.with(trials.changed(changes));
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

    @Override
    public void close() {
        run.close();
    }
}
