package dealadvisor.advice.trying;

import dealadvisor.advice.MitigationSet;
import dealadvisor.advice.Tried;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Zopa;
import dealadvisor.advice.weighing.Outcome;
import dealadvisor.advice.weighing.Trials;
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
import java.util.stream.IntStream;

/**
 * Tries suggested mitigations, alone and together. Sets are tried by size: all of one and of two, then larger ones that grow from what came nearest,
 * within bounds on their size and number. Of a set that is named no part would do; where not all smaller sets were tried, it is said to be the best found
 * and no more.
 */
final class MitigationTrials {
    /** How many sets are tried for one case; a bound on time, ours. */
    private static final int SETS = 600;

    /** How many mitigations a set has at most: what needs more of them is no plan; ours. */
    private static final int LARGEST = 5;

    private final Trials trials;
    private final CaseFacts facts;
    private final Effects effects;
    private final SortedMap<String, Tried> tried = new TreeMap<>();
    private final SortedMap<String, List<Optional<Zopa>>> priced = new TreeMap<>();
    private final List<Mitigation> candidates = new ArrayList<>();
    private final Set<List<Integer>> attempted = new HashSet<>();
    private final Map<Integer, Found> found = new HashMap<>();
    private final Map<Integer, Near> nearest = new HashMap<>();
    private final Set<String> sought;
    private int budget = SETS;

    private record Found(List<Integer> members, MitigationSet set, double index) {}

    private record Near(List<Integer> members, double index) {}

    private MitigationTrials(Trials trials, CaseFacts facts, Effects effects, Set<String> sought) {
        this.trials = trials;
        this.facts = facts;
        this.effects = effects;
        this.sought = sought;
    }

    /**
     * Tries them all.
     *
     * @param trials the case on which to try
     * @param facts the case
     * @param suggested the mitigations that rules suggest
     * @param sought ids of the pairings for which sets are sought
     */
    static MitigationTrials of(
            Trials trials, CaseFacts facts, Effects effects, List<Mitigation> suggested, Set<String> sought) {
        MitigationTrials all = new MitigationTrials(trials, facts, effects, sought);
        all.alone(suggested);
        if (all.anyCouldBeRecommended()) {
            all.together();
            all.within();
        }
        return all;
    }

    /** What came of each suggested mitigation, by id. */
    SortedMap<String, Tried> tried() {
        return tried;
    }

    /** Where prices meet with each mitigation that was tried, by its id; none without prices. */
    SortedMap<String, List<Optional<Zopa>>> priced() {
        return priced;
    }

    /** For pairings that are not recommended, by id: a smallest set that was found to make them so. */
    SortedMap<String, MitigationSet> sets() {
        SortedMap<String, MitigationSet> sets = new TreeMap<>();
        found.forEach((pairing, set) -> sets.put(trials.frame().id(pairing), set.set()));
        return sets;
    }

    private void alone(List<Mitigation> suggested) {
        trials.prepare(suggested.stream()
                .filter(mitigation -> effects.hindrance(facts, mitigation).isEmpty())
                .map(mitigation -> effects.of(facts, List.of(mitigation)))
                .toList());
        for (Mitigation mitigation : suggested) {
            Optional<String> hindrance = effects.hindrance(facts, mitigation);
            if (hindrance.isPresent()) {
                tried.put(mitigation.id(), Tried.not(hindrance.get()));
                continue;
            }
            Outcome outcome = trials.with(effects.of(facts, List.of(mitigation)));
            List<String> lifts = new ArrayList<>();
            List<String> lowers = new ArrayList<>();
            if (!facts.prices().isEmpty()) {
                priced.put(mitigation.id(), outcome.zopas());
            }
            int place = candidates.size();
            for (int i = 0; i < trials.frame().pairings(); i++) {
                int change = outcome.verdict(i).compareTo(trials.base().verdict(i));
                if (change > 0) {
                    lifts.add(trials.frame().id(i));
                }
                if (change < 0
                        || outcome.terms().get(i).anyBelow(trials.base().terms().get(i))) {
                    lowers.add(trials.frame().id(i));
                }
            }
            candidates.add(mitigation);
            note(List.of(place), outcome);
            tried.put(mitigation.id(), new Tried(Optional.empty(), sorted(lifts), sorted(lowers)));
        }
    }

    // While an essential fact is unknown nothing is recommended; if no candidate states it, no set can help.
    private boolean anyCouldBeRecommended() {
        if (trials.someEssentialsKnown()) {
            return true;
        }
        CaseFacts all = effects.of(facts, candidates);
        return !all.facts().keySet().equals(facts.facts().keySet());
    }

    private void together() {
        List<CaseFacts> pairs = new ArrayList<>();
        for (int i = 0; i < candidates.size() && pairs.size() < SETS; i++) {
            for (int j = i + 1; j < candidates.size() && pairs.size() < SETS; j++) {
                if (wanted(List.of(i, j))) {
                    pairs.add(effects.of(facts, List.of(candidates.get(i), candidates.get(j))));
                }
            }
        }
        trials.prepare(pairs);
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = i + 1; j < candidates.size(); j++) {
                attempt(List.of(i, j));
            }
        }
        for (int size = 3; size <= Math.min(LARGEST, candidates.size()) && budget > 0; size++) {
            boolean more = false;
            for (List<Integer> start : starts(size - 1)) {
                for (int i = 0; i < candidates.size(); i++) {
                    if (!start.contains(i)) {
                        List<Integer> members = new ArrayList<>(start);
                        members.add(i);
                        members.sort(Comparator.naturalOrder());
                        more |= attempt(members);
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

    private boolean attempt(List<Integer> members) {
        if (budget <= 0) {
            return false;
        }
        if (wanted(members) && !attempted.contains(members)) {
            budget--;
            tryOut(members);
        }
        return true;
    }

    // What contradicts itself when done together is no set, as what contradicts the case is no mitigation.
    private void tryOut(List<Integer> members) {
        CaseFacts changed =
                effects.of(facts, members.stream().map(candidates::get).toList());
        if (attempted.add(members) && !effects.contradicts(facts, changed)) {
            note(members, trials.with(changed));
        }
    }

    // A set that grew from what came nearest may hold a smaller one that would do, since of the smaller ones only those
    // that came nearest were tried; all of one and two were.
    private void within() {
        for (int pairing = 0; pairing < trials.frame().pairings(); pairing++) {
            Found grown = found.get(pairing);
            for (int size = 3; grown != null && size < grown.members().size(); size++) {
                parts(grown.members(), size).forEach(this::tryOut);
            }
        }
    }

    private static List<List<Integer>> parts(List<Integer> members, int size) {
        List<List<Integer>> parts = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << members.size(); chosen++) {
            if (Integer.bitCount(chosen) == size) {
                int bits = chosen;
                parts.add(IntStream.range(0, members.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(members::get)
                        .toList());
            }
        }
        return parts;
    }

    // Whether some pairing has no smaller set as yet.
    private boolean wanted(List<Integer> members) {
        for (int i = 0; i < trials.frame().pairings(); i++) {
            if (trials.base().verdict(i) != Verdict.RECOMMENDED
                    && sought.contains(trials.frame().id(i))
                    && !solvedBySmaller(i, members)) {
                return true;
            }
        }
        return false;
    }

    private boolean solvedBySmaller(int pairing, List<Integer> members) {
        Found smaller = found.get(pairing);
        return smaller != null && smaller.members().size() < members.size();
    }

    private void note(List<Integer> members, Outcome outcome) {
        List<String> ids =
                sorted(members.stream().map(m -> candidates.get(m).id()).toList());
        // Three are tried only when all of one and two were; of more, not all smaller ones are.
        MitigationSet set = new MitigationSet(ids, members.size() <= 3);
        for (int i = 0; i < trials.frame().pairings(); i++) {
            if (trials.base().verdict(i) == Verdict.RECOMMENDED
                    || !sought.contains(trials.frame().id(i))
                    || solvedBySmaller(i, members)) {
                continue;
            }
            double index = outcome.index(i);
            if (outcome.verdict(i) == Verdict.RECOMMENDED) {
                found.merge(i, new Found(members, set, index), MitigationTrials::better);
            } else {
                Near before = nearest.get(i);
                if (before == null || index > before.index()) {
                    nearest.put(i, new Near(members, index));
                }
            }
        }
    }

    // The smaller one; of several as small the one with the highest index, then the first by name.
    private static Found better(Found one, Found other) {
        return Comparator.comparingInt((Found found) -> found.members().size())
                                .thenComparing(
                                        Comparator.comparingDouble(Found::index).reversed())
                                .thenComparing(found -> found.set().ids().toString())
                                .compare(one, other)
                        <= 0
                ? one
                : other;
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }
}
