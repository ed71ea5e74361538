package dealadvisor.advice;

import dealadvisor.advice.trying.ChangeSearch;
import dealadvisor.advice.trying.Ways;
import dealadvisor.advice.weighing.Frame;
import dealadvisor.advice.weighing.InQuestion;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Value;
import dealadvisor.reading.Copies;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The smallest sets of changes, of facts and by mitigations, that bring a pairing to a verdict; each set that is named was advised on afresh, in
 * the first of its values where there are several.
 *
 * @param what the pairing, as GOOD/PAYMENT
 * @param is its verdict as the case stands, what is uncertain counting as unknown
 * @param to the verdict that was asked for
 * @param changes the smallest sets that were found, all of one size, those first that change least of what is known, then those that bring the index
 *     furthest; none if there is no need or none was found
 * @param proven whether no smaller set does, or, where none was found, none at all
 * @param atLeast so many changes are needed at least, as far as the search went
 * @param tried how many sets, or kinds of sets at once, were looked at
 */
public record WhatIf(
        String what, Verdict is, Verdict to, List<Change> changes, boolean proven, int atLeast, int tried) {
    /** A search ends when it has looked at so many sets or kinds of sets, a little after that at the latest; a bound on time, ours. */
    public static final int MOST = 60_000;

    public WhatIf {
        changes = List.copyOf(changes);
    }

    /**
     * One set of changes.
     *
     * @param set facts as they would have to be, by path
     * @param or further values of these facts that do the same, by path, where there are any
     * @param mitigations what would have to be done, by id
     * @param known those of the facts of which something else is known now, by path
     * @param becomes the verdict then
     * @param index the index then
     */
    public record Change(
            SortedMap<String, Value> set,
            SortedMap<String, List<Value>> or,
            List<String> mitigations,
            SortedSet<String> known,
            Verdict becomes,
            double index) {
        public Change {
            set = Copies.sorted(set);
            or = Copies.sorted(or, List::copyOf);
            mitigations = List.copyOf(mitigations);
            known = Collections.unmodifiableSortedSet(new TreeSet<>(known));
        }

        /** How many changes these are. */
        public int size() {
            return set.size() + mitigations.size();
        }
    }

    /** The verdict that is looked for where none is named: recommended, and for what is recommended already, possible or worse. */
    public static Verdict wanted(Verdict now) {
        return now == Verdict.RECOMMENDED ? Verdict.POSSIBLE : Verdict.RECOMMENDED;
    }

    /**
     * Searches for the smallest sets of changes.
     *
     * @param pack the rules
     * @param given the case
     * @param good what would be bought, by id; in question in this case
     * @param payment what would be paid, by id; likewise
     * @param to the verdict to reach: from below where the pairing's is lower, from above where it is higher
     * @param locked facts that are to stay as they are, by path
     * @param keep whether all that is known is to stay as it is, unless a mitigation changes it
     */
    public static WhatIf of(
            RulePack pack,
            CaseFacts given,
            String good,
            String payment,
            Verdict to,
            Collection<String> locked,
            boolean keep) {
        CaseFacts base = given.withoutBeliefs()
                .with(
                        pack.vocabulary(),
                        Map.of(
                                "deal.goods", Optional.of(new Value.Ids(Set.of(good))),
                                "deal.payments", Optional.of(new Value.Ids(Set.of(payment)))));
        InQuestion asked = InQuestion.of(pack.catalogue(), base);
        try (LiveRun run = new LiveRun(pack, base, asked.goods(), asked.payments())) {
            Trials trials = new Trials(
                    pack,
                    run,
                    base,
                    new Frame(pack.vocabulary(), pack.catalogue(), asked),
                    Patience.of(Optional.empty()));
            Ways ways = Ways.of(pack, keep ? given : base, base, trials, locked, keep);
            ChangeSearch.Smallest sets = new ChangeSearch(pack, base, trials, to, ways).smallestSets();
            return new WhatIf(
                    good + "/" + payment,
                    trials.base().verdict(0),
                    to,
                    sets.changes(),
                    sets.proven(),
                    sets.atLeast(),
                    sets.tried());
        }
    }
}
