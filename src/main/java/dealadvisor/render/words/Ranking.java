package dealadvisor.render.words;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Terms;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.weighing.Ties;
import dealadvisor.catalogue.Term;
import dealadvisor.engine.RulePack;
import java.util.ArrayList;
import java.util.Arrays;
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
public record Ranking(List<List<PairingAdvice>> groups) {
    private static final double SAME = 1e-9;

    public Ranking {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** The ranking of an advice. */
    public static Ranking of(Advice advice, RulePack pack) {
        return new Ranking(Ties.groups(advice.pairings(), pack.catalogue()));
    }

    private static int compare(PairingAdvice one, PairingAdvice other) {
        return Ties.compare(one.verdict(), one.index(), other.verdict(), other.index());
    }

    /** The best one, or the first of those that tie for it. */
    public Optional<PairingAdvice> best() {
        return groups.stream().findFirst().map(group -> group.get(0));
    }

    /** The best ones, which tie. */
    public List<PairingAdvice> bests() {
        return groups.isEmpty() ? List.of() : groups.get(0);
    }

    /** All, best first. */
    public List<PairingAdvice> all() {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** Goods or payments in the order of their best pairings, then by id, each with its pairings, best first. */
    public List<Map.Entry<String, List<PairingAdvice>>> by(Function<PairingAdvice, String> part) {
        Map<String, List<PairingAdvice>> parts = new TreeMap<>();
        all().forEach(pairing -> parts.computeIfAbsent(part.apply(pairing), k -> new ArrayList<>())
                .add(pairing));
        Comparator<Map.Entry<String, List<PairingAdvice>>> worst =
                (one, other) -> compare(one.getValue().get(0), other.getValue().get(0));
        return parts.entrySet().stream().sorted(worst.reversed()).toList();
    }

    /** Whether pairings that tie do so by the same terms, so that those of the first tell of all. */
    public static boolean sameTerms(List<PairingAdvice> group) {
        Terms first = group.get(0).feasibility().terms();
        return group.stream().map(pairing -> pairing.feasibility().terms()).allMatch(terms -> Arrays.stream(
                        Term.values())
                .allMatch(term -> Math.abs(terms.of(term) - first.of(term)) <= SAME));
    }

    /** How many pairings have this verdict. */
    public int count(Verdict verdict) {
        return (int) all().stream().filter(p -> p.verdict() == verdict).count();
    }
}
