package dealadvisor.comparison;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.reading.Copies;
import dealadvisor.reading.Present;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How likely each verdict on a pairing is in either case.
 *
 * @param pairing its id
 * @param a the chance of each verdict in the first case; its verdict surely, where that case states nothing as uncertain
 * @param b likewise in the second case
 */
public record ChanceDifference(String pairing, Map<Verdict, Double> a, Map<Verdict, Double> b) {
    public ChanceDifference {
        a = Copies.of(a);
        b = Copies.of(b);
    }

    /** By how much likelier it is recommended in the second case, from -1 to 1. */
    public double more() {
        return Present.in(b, Verdict.RECOMMENDED) - Present.in(a, Verdict.RECOMMENDED);
    }

    // The pairings that both ask about, those first of which the chance to be recommended differs most; none where
    // nothing was weighed.
    static List<ChanceDifference> between(Advice a, Advice b) {
        if (a.uncertainty().isEmpty() && b.uncertainty().isEmpty()) {
            return List.of();
        }
        return a.pairings().stream()
                .flatMap(one -> b.pairing(one.good(), one.payment()).stream()
                        .map(other -> new ChanceDifference(one.id(), chances(a, one), chances(b, other))))
                .sorted(Comparator.comparingDouble((ChanceDifference each) -> -Math.abs(each.more()))
                        .thenComparing(each -> -Present.in(each.b(), Verdict.RECOMMENDED))
                        .thenComparing(ChanceDifference::pairing))
                .toList();
    }

    private static Map<Verdict, Double> chances(Advice advice, PairingAdvice pairing) {
        Optional<Map<Verdict, Double>> weighed = advice.uncertainty().flatMap(known -> known.pairings().stream()
                .filter(each -> each.id().equals(pairing.id()))
                .findFirst()
                .map(each -> each.verdicts()));
        if (weighed.isPresent()) {
            return weighed.get();
        }
        Map<Verdict, Double> sure = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            sure.put(verdict, verdict == pairing.verdict() ? 1.0 : 0.0);
        }
        return sure;
    }
}
