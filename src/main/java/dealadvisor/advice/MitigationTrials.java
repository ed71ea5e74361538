package dealadvisor.advice;

import dealadvisor.catalogue.Mitigation;
import dealadvisor.facts.CaseFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tries suggested mitigations, alone and together. Sets are tried by size: all of one and of two, then larger ones that grow from what came nearest,
 * within a bound on their number; what is found beyond the bound is said to be the best found and no more.
 */
final class MitigationTrials {
    /** How many sets are tried for one case; a bound on time, ours. */
    private static final int SETS = 600;

    private final Trials trials;
    private final CaseFacts facts;
    private final Effects effects;
    private final SortedMap<String, Tried> tried = new TreeMap<>();
    private final List<Mitigation> candidates = new ArrayList<>();
    /** For each candidate, the pairings (by place in the list) of which it lowers a term. */
    private final List<Set<Integer>> lowered = new ArrayList<>();

    private final Map<Integer, Found> found = new HashMap<>();
    private final Map<Integer, Near> nearest = new HashMap<>();
    private int budget = SETS;

    private record Found(SmallestSet set, double index) {}

    private record Near(List<Integer> members, double index) {}

    private MitigationTrials(Trials trials, CaseFacts facts, Effects effects) {
        this.trials = trials;
        this.facts = facts;
        this.effects = effects;
    }

    /**
     * Tries them all.
     *
     * @param trials the case on which to try
     * @param facts the case
     * @param suggested the mitigations that rules suggest
     */
    static MitigationTrials of(Trials trials, CaseFacts facts, Effects effects, List<Mitigation> suggested) {
        MitigationTrials all = new MitigationTrials(trials, facts, effects);
        all.alone(suggested);
        if (all.anyCouldBeRecommended()) {
            all.together();
        }
        return all;
    }

    /** What came of each suggested mitigation, by id. */
    SortedMap<String, Tried> tried() {
        return tried;
    }

    /** For pairings that are not recommended, by id: a smallest set that was found to make them so. */
    SortedMap<String, SmallestSet> sets() {
        SortedMap<String, SmallestSet> sets = new TreeMap<>();
        found.forEach((pairing, set) -> sets.put(trials.base().get(pairing).id(), set.set()));
        return sets;
    }

    private void alone(List<Mitigation> suggested) {
        for (Mitigation mitigation : suggested) {
            Optional<String> hindrance = effects.hindrance(facts, mitigation);
            if (hindrance.isPresent()) {
                tried.put(mitigation.id(), Tried.not(hindrance.get()));
                continue;
            }
            List<Assessed> outcome = trials.with(effects.of(facts, List.of(mitigation)));
            List<String> lifts = new ArrayList<>();
            List<String> lowers = new ArrayList<>();
            Set<Integer> loses = new HashSet<>();
            int place = candidates.size();
            for (int i = 0; i < outcome.size(); i++) {
                Assessed before = trials.base().get(i);
                Assessed after = outcome.get(i);
                if (after.terms().anyBelow(before.terms())) {
                    lowers.add(before.id());
                    loses.add(i);
                } else if (after.verdict().compareTo(before.verdict()) > 0) {
                    lifts.add(before.id());
                }
            }
            candidates.add(mitigation);
            lowered.add(loses);
            note(List.of(place), outcome, true);
            tried.put(mitigation.id(), new Tried(Optional.empty(), sorted(lifts), sorted(lowers)));
        }
    }

    // While an essential fact is unknown nothing is recommended; if no candidate states it, no set can help.
    private boolean anyCouldBeRecommended() {
        if (trials.base().stream().anyMatch(Assessed::essentialsKnown)) {
            return true;
        }
        CaseFacts all = effects.of(facts, candidates);
        return !all.facts().keySet().equals(facts.facts().keySet());
    }

    private void together() {
        boolean exhaustive = true;
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = i + 1; j < candidates.size(); j++) {
                exhaustive &= attempt(List.of(i, j), true);
            }
        }
        for (int size = 3; size <= candidates.size() && budget > 0; size++) {
            boolean more = false;
            for (List<Integer> start : starts(size - 1)) {
                for (int i = 0; i < candidates.size(); i++) {
                    if (!start.contains(i)) {
                        List<Integer> members = new ArrayList<>(start);
                        members.add(i);
                        members.sort(Comparator.naturalOrder());
                        // Of three all smaller sets were tried if all pairs were; of more, not all.
                        more |= attempt(members, exhaustive && size == 3);
                    }
                }
            }
            if (!more) {
                break;
            }
        }
    }

    // The sets of this size that came nearest to recommending some pairing that has no set yet.
    private Set<List<Integer>> starts(int size) {
        Set<List<Integer>> starts = new TreeSet<>(Comparator.comparing(List::toString));
        nearest.forEach((pairing, near) -> {
            if (!found.containsKey(pairing) && near.members().size() == size) {
                starts.add(near.members());
            }
        });
        return starts;
    }

    private boolean attempt(List<Integer> members, boolean proven) {
        if (budget <= 0) {
            return false;
        }
        if (!wanted(members)) {
            return true;
        }
        budget--;
        List<Mitigation> set = members.stream().map(candidates::get).toList();
        CaseFacts changed = effects.of(facts, set);
        note(members, trials.with(changed), proven);
        return true;
    }

    // Whether some pairing without a set could be offered all of these.
    private boolean wanted(List<Integer> members) {
        for (int i = 0; i < trials.base().size(); i++) {
            if (trials.base().get(i).verdict() != Verdict.RECOMMENDED
                    && offered(members, i)
                    && !solvedBySmaller(i, members)) {
                return true;
            }
        }
        return false;
    }

    private boolean solvedBySmaller(int pairing, List<Integer> members) {
        Found smaller = found.get(pairing);
        return smaller != null && smaller.set().mitigations().size() < members.size();
    }

    // A mitigation that lowers a term of a pairing is not offered for it.
    private boolean offered(List<Integer> members, int pairing) {
        return members.stream().noneMatch(member -> lowered.get(member).contains(pairing));
    }

    private void note(List<Integer> members, List<Assessed> outcome, boolean proven) {
        List<String> ids =
                sorted(members.stream().map(m -> candidates.get(m).id()).toList());
        for (int i = 0; i < outcome.size(); i++) {
            Assessed after = outcome.get(i);
            if (trials.base().get(i).verdict() == Verdict.RECOMMENDED
                    || !offered(members, i)
                    || solvedBySmaller(i, members)) {
                continue;
            }
            double index = after.terms().index();
            if (after.verdict() == Verdict.RECOMMENDED) {
                Found before = found.get(i);
                // Of several as small the one with the highest index, then the first by name.
                if (before == null
                        || index > before.index()
                        || (index == before.index()
                                && ids.toString()
                                                .compareTo(before.set()
                                                        .mitigations()
                                                        .toString())
                                        < 0)) {
                    found.put(i, new Found(new SmallestSet(ids, proven), index));
                }
            } else {
                Near before = nearest.get(i);
                if (before == null || index > before.index()) {
                    nearest.put(i, new Near(members, index));
                }
            }
        }
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }
}
