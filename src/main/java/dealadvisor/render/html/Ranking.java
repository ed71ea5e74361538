package dealadvisor.render.html;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The pairings of an advice from best to worst. Those of one verdict and one index tie, and the order in which they then stand means nothing.
 *
 * @param groups pairings that tie, best first
 */
record Ranking(List<List<PairingAdvice>> groups) {
    static Ranking of(Advice advice) {
        List<List<PairingAdvice>> groups = new ArrayList<>();
        for (PairingAdvice pairing : advice.pairings()) {
            List<PairingAdvice> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty() && compare(last.get(0), pairing) == 0) {
                last.add(pairing);
            } else {
                groups.add(new ArrayList<>(List.of(pairing)));
            }
        }
        return new Ranking(groups.stream().map(List::copyOf).toList());
    }

    /** Above 0 if the first is better; 0 if they tie. */
    static int compare(PairingAdvice one, PairingAdvice other) {
        return compare(one.verdict(), one.index(), other.verdict(), other.index());
    }

    /** The same by verdict and index. What is less than the rounding of products is no difference. */
    static int compare(Verdict one, double index, Verdict other, double otherIndex) {
        int byVerdict = one.compareTo(other);
        return byVerdict != 0 ? byVerdict : Long.compare(Math.round(index * 1e9), Math.round(otherIndex * 1e9));
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
