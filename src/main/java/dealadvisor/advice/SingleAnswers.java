package dealadvisor.advice;

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
     * @param outcome the pairings were it so, in the order in which they are weighed
     */
    record Single(String fact, Value value, boolean decided, boolean fits, List<Assessed> outcome) {}

    private final int contradictions;
    private final List<Single> all = new ArrayList<>();

    /** @param facts the case as it is known */
    SingleAnswers(CaseFacts facts) {
        this.contradictions = facts.warnings().size();
    }

    void note(FactDefinition fact, Value value, CaseFacts answered, List<Assessed> outcome) {
        all.add(new Single(
                fact.path(),
                value,
                fact.decided(),
                answered.warnings().size() <= contradictions,
                List.copyOf(outcome)));
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
                Assessed then = single.outcome().get(pairing);
                double now = then.blocked() ? 0 : then.terms().index();
                low = Math.min(low, now);
                high = Math.max(high, now);
                least = least.least(then.terms());
            }
        }
        return new IndexRange(low, high, least);
    }

    /** For each answer the pairing that would come first: by verdict, then index, and the one that comes first now where several would. */
    List<Outlook> outlooks(List<Assessed> base) {
        List<Outlook> outlooks = new ArrayList<>();
        for (Single single : all) {
            if (!single.decided() && !base.isEmpty()) {
                Assessed best = first(single.outcome(), base);
                outlooks.add(new Outlook(
                        single.fact(),
                        single.value(),
                        best.id(),
                        best.verdict(),
                        best.terms().index()));
            }
        }
        return outlooks;
    }

    private static Assessed first(List<Assessed> outcome, List<Assessed> base) {
        int best = 0;
        for (int i = 1; i < outcome.size(); i++) {
            int order = order(outcome.get(i), outcome.get(best));
            boolean ahead = order > 0 || order == 0 && order(base.get(i), base.get(best)) > 0;
            best = ahead ? i : best;
        }
        return outcome.get(best);
    }

    private static int order(Assessed one, Assessed other) {
        int verdict = one.verdict().compareTo(other.verdict());
        double difference = one.terms().index() - other.terms().index();
        return verdict != 0 ? verdict : Math.abs(difference) < Ties.SAME ? 0 : (int) Math.signum(difference);
    }
}
