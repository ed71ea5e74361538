package dealadvisor.advice.trying;

import dealadvisor.advice.AnswerSets;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.trying.SingleAnswers.Single;
import dealadvisor.advice.weighing.Outcome;
import dealadvisor.advice.weighing.Prospect;
import dealadvisor.facts.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Seeks the smallest sets of answers that would make a pairing recommended, or sink one that is. All single answers are known already. Nothing is
 * recommended while an essential fact is unknown, so a set holds an answer to each that is missing; beyond that a set grows by the answer that helps most, and
 * a part of it that is not needed is dropped. What those at the table decide, and what contradicts the case, is no answer.
 */
final class AnswerSearch {
    /** How many answers a set has at most beyond those to essential facts: who has more to find out has no plan yet; ours. */
    private static final int MORE = 3;

    /** How many sets are named for one pairing; ours. */
    private static final int NAMED = 5;

    /** How many answers are tried beside a set that is not enough, the most promising first; ours. */
    private static final int BESIDE = 6;

    /** How much more answers together may bring than each alone, before a search is given up; ours. */
    private static final double SLACK = 1.2;

    private final Outcome base;
    private final IntFunction<List<String>> missing;
    private final List<Single> singles;
    private final Function<SortedMap<String, Value>, Optional<Outcome>> trial;
    private final Map<SortedMap<String, Value>, Optional<Outcome>> tried = new HashMap<>();
    private final double bar;
    private int budget;

    /**
     * @param base what the pairings come to as the case stands
     * @param missing the facts that are not known and without which a pairing is not recommended
     * @param trial the pairings were the case to say this too; empty if that contradicts itself
     * @param bar the index from which on a pairing is recommended
     * @param budget how many sets may be tried; a bound on time
     */
    AnswerSearch(
            Outcome base,
            IntFunction<List<String>> missing,
            SingleAnswers singles,
            Function<SortedMap<String, Value>, Optional<Outcome>> trial,
            double bar,
            int budget) {
        this.base = base;
        this.missing = missing;
        this.singles =
                singles.all().stream().filter(s -> s.fits() && !s.decided()).toList();
        this.trial = trial;
        this.bar = bar;
        this.budget = budget;
    }

    /** What was found for one pairing; empty if there was no time left to seek. */
    Optional<AnswerSets> of(int pairing) {
        boolean recommended = base.verdict(pairing) == Verdict.RECOMMENDED;
        List<SortedMap<String, Value>> alone = alone(pairing, recommended);
        if (!alone.isEmpty()) {
            return Optional.of(found(alone, recommended, true));
        }
        Optional<SortedMap<String, Value>> met = recommended ? Optional.empty() : met(pairing);
        int least = Math.max(2, missing.apply(pairing).size());
        if (met.filter(set -> set.size() <= least).isPresent()) {
            return Optional.of(found(List.of(met.get()), false, true));
        }
        if (budget <= 0) {
            return met.map(set -> found(List.of(set), false, false));
        }
        AnswerSets sought = recommended ? sinking(pairing) : lifting(pairing);
        return Optional.of(
                met.isPresent() && sought.recommendedIf().isEmpty() ? found(List.of(met.get()), false, false) : sought);
    }

    // The smallest set that was tried for another pairing and does for this one too.
    private Optional<SortedMap<String, Value>> met(int pairing) {
        return tried.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .filter(outcome -> outcome.verdict(pairing) == Verdict.RECOMMENDED)
                        .isPresent())
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt((SortedMap<String, Value> set) -> set.size())
                        .thenComparing(SortedMap::toString));
    }

    private static AnswerSets found(List<SortedMap<String, Value>> sets, boolean recommended, boolean smallest) {
        return recommended ? new AnswerSets(List.of(), sets, smallest) : new AnswerSets(sets, List.of(), smallest);
    }

    private List<SortedMap<String, Value>> alone(int pairing, boolean recommended) {
        Comparator<Single> byHope =
                Comparator.comparing(single -> single.outcome().prospect(pairing));
        return singles.stream()
                .filter(single -> (single.outcome().verdict(pairing) == Verdict.RECOMMENDED) != recommended)
                .sorted(recommended ? byHope : byHope.reversed())
                .limit(NAMED)
                .map(single -> plus(new TreeMap<>(), single))
                .toList();
    }

    private AnswerSets lifting(int pairing) {
        SortedMap<String, Value> set = new TreeMap<>();
        List<String> missing = this.missing.apply(pairing);
        for (String fact : missing) {
            Optional<Single> best = singles.stream()
                    .filter(single -> single.fact().equals(fact))
                    .max(Comparator.comparing(
                                    (Single single) -> single.outcome().prospect(pairing))
                            .thenComparing(AnswerSearch::saysSome));
            if (best.isEmpty()) {
                return found(List.of(), false, false);
            }
            set = plus(set, best.get());
        }
        Optional<Outcome> now = set.isEmpty() ? Optional.of(base) : tried(set);
        List<Single> promising = promising(pairing, missing);
        for (int more = 0; now.isPresent() && budget > 0; more++) {
            if (now.get().verdict(pairing) == Verdict.RECOMMENDED) {
                SortedMap<String, Value> needed = needed(set, missing, pairing, true);
                // Each set has the missing facts, and all of one answer were tried.
                return found(List.of(needed), false, needed.size() <= Math.max(2, missing.size()));
            }
            if (more == MORE || hopeless(now.get().prospect(pairing), promising, pairing)) {
                break;
            }
            SortedMap<String, Value> grown = null;
            Outcome best = now.get();
            for (Single single : promising) {
                if (!set.containsKey(single.fact())) {
                    SortedMap<String, Value> larger = plus(set, single);
                    Optional<Outcome> then = tried(larger);
                    if (then.isPresent() && then.get().prospect(pairing).compareTo(best.prospect(pairing)) > 0) {
                        grown = larger;
                        best = then.get();
                    }
                }
            }
            if (grown == null) {
                break;
            }
            set = grown;
            now = Optional.of(best);
        }
        return found(List.of(), false, false);
    }

    // Of answers that help alike one that names something says more than none.
    private static boolean saysSome(Single single) {
        return !(single.value() instanceof Value.Ids set && set.ids().isEmpty());
    }

    // Whether a set falls so far short that even the gains of the best answers alone, taken together, would not make up
    // for it.
    private boolean hopeless(Prospect now, List<Single> promising, int pairing) {
        double alone = base.index(pairing);
        if (!now.open() || now.severe() || !now.eligible() || alone == 0) {
            return false;
        }
        double best = now.index() * SLACK;
        for (Single single : promising.subList(0, Math.min(MORE, promising.size()))) {
            best *= Math.max(1, single.outcome().index(pairing) / alone);
        }
        return best < bar;
    }

    // The answers that help a pairing when they are given alone, those that help most first, a few of them.
    private List<Single> promising(int pairing, List<String> missing) {
        Prospect now = base.prospect(pairing);
        Map<String, Single> byFact = new LinkedHashMap<>();
        singles.stream()
                .filter(single -> !missing.contains(single.fact()))
                .filter(single -> single.outcome().prospect(pairing).compareTo(now) > 0)
                .sorted(Comparator.comparing((Single single) -> single.outcome().prospect(pairing))
                        .reversed())
                .forEach(single -> byFact.putIfAbsent(single.fact(), single));
        return byFact.values().stream().limit(BESIDE).toList();
    }

    // A set without what it does not need; what is missing it does.
    private SortedMap<String, Value> needed(
            SortedMap<String, Value> set, List<String> missing, int pairing, boolean recommended) {
        SortedMap<String, Value> needed = set;
        for (String fact : set.keySet()) {
            if (!missing.contains(fact) && needed.size() > 2) {
                SortedMap<String, Value> without = new TreeMap<>(needed);
                without.remove(fact);
                boolean enough = tried(without)
                        .filter(then -> (then.verdict(pairing) == Verdict.RECOMMENDED) == recommended)
                        .isPresent();
                needed = enough ? without : needed;
            }
        }
        return needed;
    }

    // No single answer sinks it: the worst of several facts together may.
    private AnswerSets sinking(int pairing) {
        Prospect now = base.prospect(pairing);
        Map<String, Single> worst = new LinkedHashMap<>();
        singles.stream()
                .filter(single -> single.outcome().prospect(pairing).compareTo(now) < 0)
                .sorted(Comparator.comparing(single -> single.outcome().prospect(pairing)))
                .forEach(single -> worst.putIfAbsent(single.fact(), single));
        SortedMap<String, Value> set = new TreeMap<>();
        for (Single single : worst.values()) {
            set = plus(set, single);
            if (set.size() > MORE) {
                break;
            }
            if (set.size() > 1
                    && tried(set)
                            .filter(then -> then.verdict(pairing) != Verdict.RECOMMENDED)
                            .isPresent()) {
                SortedMap<String, Value> needed = needed(set, List.of(), pairing, false);
                return found(List.of(needed), true, needed.size() == 2);
            }
        }
        return found(List.of(), true, false);
    }

    private Optional<Outcome> tried(SortedMap<String, Value> set) {
        Optional<Outcome> outcome = tried.get(set);
        if (outcome == null) {
            if (budget <= 0) {
                return Optional.empty();
            }
            budget--;
            outcome = trial.apply(set);
            tried.put(set, outcome);
        }
        return outcome;
    }

    private static SortedMap<String, Value> plus(SortedMap<String, Value> set, Single single) {
        SortedMap<String, Value> larger = new TreeMap<>(set);
        larger.put(single.fact(), single.value());
        return larger;
    }
}
