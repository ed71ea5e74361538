package dealadvisor.advice.saying;

import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Rivals;
import dealadvisor.advice.Terms;
import dealadvisor.advice.weighing.Ties;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts pairings in order and remarks which ones others of the same good surpass in every respect, and which tie. It changes no verdict. */
public final class Dominance {
    private Dominance() {}

    /** The pairings by verdict, then index descending, then good and payment, each with its rivals: the undominated ones that dominate it, and those that tie. */
    public static List<PairingAdvice> remark(List<PairingAdvice> pairings, Catalogue catalogue) {
        Map<String, Integer> risks = Ties.risks(catalogue);
        Map<String, List<PairingAdvice>> byGood = new HashMap<>();
        pairings.forEach(pairing ->
                byGood.computeIfAbsent(pairing.good(), k -> new ArrayList<>()).add(pairing));
        Map<String, List<PairingAdvice>> undominated = new HashMap<>();
        byGood.forEach((good, same) -> undominated.put(
                good,
                same.stream()
                        .filter(one -> same.stream().noneMatch(other -> dominates(other, one, risks)))
                        .toList()));
        List<PairingAdvice> ordered = new ArrayList<>(pairings);
        ordered.sort(Comparator.comparing(PairingAdvice::verdict)
                .reversed()
                .thenComparing(Comparator.comparingDouble(PairingAdvice::index).reversed())
                .thenComparing(PairingAdvice::good)
                .thenComparing(PairingAdvice::payment));
        List<PairingAdvice> remarked = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            PairingAdvice pairing = ordered.get(i);
            List<String> dominating = Present.in(undominated, pairing.good()).stream()
                    .filter(other -> dominates(other, pairing, risks))
                    .map(PairingAdvice::id)
                    .sorted()
                    .toList();
            remarked.add(pairing.among(new Rivals(dominating, Ties.with(i, ordered))));
        }
        return List.copyOf(remarked);
    }

    private static boolean dominates(PairingAdvice a, PairingAdvice b, Map<String, Integer> risks) {
        if (Present.in(risks, a.payment()) > Present.in(risks, b.payment())) {
            return false;
        }
        Terms x = a.feasibility().terms();
        Terms y = b.feasibility().terms();
        boolean noWorse = x.aiGains() >= y.aiGains()
                && x.ourGains() >= y.ourGains()
                && x.ourCredibility() >= y.ourCredibility()
                && x.aiCredibility() >= y.aiCredibility();
        boolean better = x.aiGains() > y.aiGains()
                || x.ourGains() > y.ourGains()
                || x.ourCredibility() > y.ourCredibility()
                || x.aiCredibility() > y.aiCredibility();
        return noWorse && better;
    }
}
