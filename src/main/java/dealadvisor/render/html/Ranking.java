package dealadvisor.render.html;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.weighing.Ties;
import dealadvisor.engine.RulePack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The pairings of an advice from best to worst, those that tie taken together, as every other output orders them.
 *
 * @param groups pairings that tie, best first
 */
record Ranking(List<List<PairingAdvice>> groups) {
    static Ranking of(Advice advice, RulePack pack) {
        return new Ranking(Ties.groups(advice.pairings(), pack.catalogue()));
    }

    private static int compare(PairingAdvice one, PairingAdvice other) {
        return Ties.compare(one.verdict(), one.index(), other.verdict(), other.index());
    }

    /** The best one, or the first of those that tie for it. */
    Optional<PairingAdvice> best() {
        return groups.stream().findFirst().map(group -> group.get(0));
    }

    /** The best ones, which tie. */
    List<PairingAdvice> bests() {
        return groups.isEmpty() ? List.of() : groups.get(0);
    }

    /** All, best first. */
    List<PairingAdvice> all() {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** Goods or payments in the order of their best pairings, then by id, each with its pairings, best first. */
    List<Map.Entry<String, List<PairingAdvice>>> by(Function<PairingAdvice, String> part) {
        Map<String, List<PairingAdvice>> parts = new TreeMap<>();
        all().forEach(pairing -> parts.computeIfAbsent(part.apply(pairing), k -> new ArrayList<>())
                .add(pairing));
        Comparator<Map.Entry<String, List<PairingAdvice>>> worst =
                (one, other) -> compare(one.getValue().get(0), other.getValue().get(0));
        return parts.entrySet().stream().sorted(worst.reversed()).toList();
    }

    /** How many pairings have this verdict. */
    int count(Verdict verdict) {
        return (int) all().stream().filter(p -> p.verdict() == verdict).count();
    }
}
