package dealadvisor.advice.trying;

import dealadvisor.advice.IndexRange;
import dealadvisor.advice.Outlook;
import dealadvisor.advice.Terms;
import dealadvisor.advice.weighing.Assessed;
import dealadvisor.advice.weighing.Outcome;
import dealadvisor.advice.weighing.Ties;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.List;

/** What each answer to one question, taken alone, makes of every pairing. */
final class SingleAnswers {
    /**
     * One answer, and what comes of it.
     *
     * @param decided whether those at the table decide it, so that it is no answer that they could be given
     * @param fits whether it contradicts nothing that is known
     * @param outcome what the pairings were it so come to
     */
    record Single(String fact, Value value, boolean decided, boolean fits, Outcome outcome) {}

    private final int contradictions;
    private final List<Single> all = new ArrayList<>();

    /** @param facts the case as it is known */
    SingleAnswers(CaseFacts facts) {
        this.contradictions = facts.warnings().size();
    }

    void note(FactDefinition fact, Value value, CaseFacts answered, Outcome outcome) {
        all.add(new Single(
                fact.path(), value, fact.decided(), answered.warnings().size() <= contradictions, outcome));
    }

    /** All that were tried, in the vocabulary's order. */
    List<Single> all() {
        return List.copyOf(all);
    }

    /** Between what the index lies under one answer more, and what each term falls to at worst. */
    IndexRange range(int pairing, Assessed asItStands) {
        double index = asItStands.terms().index();
        double low = index;
        double high = index;
        Terms least = asItStands.terms();
        for (Single single : all) {
            if (!single.decided()) {
                double now = single.outcome().prospect(pairing).open()
                        ? single.outcome().index(pairing)
                        : 0;
                low = Math.min(low, now);
                high = Math.max(high, now);
                least = least.least(single.outcome().terms().get(pairing));
            }
        }
        return new IndexRange(low, high, least);
    }

    /** For each answer the pairing that would come first: by verdict, then index, and the one that comes first now where several would. */
    List<Outlook> outlooks(Trials trials) {
        List<Outlook> outlooks = new ArrayList<>();
        for (Single single : all) {
            if (!single.decided() && trials.frame().pairings() > 0) {
                int best = first(single.outcome(), trials.base());
                outlooks.add(new Outlook(
                        single.fact(),
                        single.value(),
                        trials.frame().id(best),
                        single.outcome().verdict(best),
                        single.outcome().index(best)));
            }
        }
        return outlooks;
    }

    private static int first(Outcome outcome, Outcome base) {
        int best = 0;
        for (int i = 1; i < outcome.verdicts().size(); i++) {
            int order = order(outcome, i, best);
            boolean ahead = order > 0 || order == 0 && order(base, i, best) > 0;
            best = ahead ? i : best;
        }
        return best;
    }

    private static int order(Outcome outcome, int one, int other) {
        return Ties.compare(outcome.verdict(one), outcome.index(one), outcome.verdict(other), outcome.index(other));
    }
}
