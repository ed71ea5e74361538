package dealadvisor.advice;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Payment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts pairings in order and remarks which ones others of the same good surpass in every respect. It changes no verdict. */
final class Dominance {
    private static final List<String> RISK = List.of("none", "low", "medium", "high");

    private Dominance() {}

    /** The pairings by verdict, then index descending, then good and payment, each with the undominated ones that dominate it. */
    static List<PairingAdvice> remark(List<PairingAdvice> pairings, Catalogue catalogue) {
        List<PairingAdvice> remarked = new ArrayList<>();
        for (PairingAdvice pairing : pairings) {
            List<String> by = pairings.stream()
                    .filter(other -> dominates(other, pairing, catalogue))
                    .filter(other -> pairings.stream().noneMatch(third -> dominates(third, other, catalogue)))
                    .map(PairingAdvice::id)
                    .sorted()
                    .toList();
            remarked.add(pairing.dominated(by));
        }
        remarked.sort(Comparator.comparing(PairingAdvice::verdict)
                .reversed()
                .thenComparing(Comparator.comparingDouble(PairingAdvice::index).reversed())
                .thenComparing(PairingAdvice::good)
                .thenComparing(PairingAdvice::payment));
        return List.copyOf(remarked);
    }

    private static boolean dominates(PairingAdvice a, PairingAdvice b, Catalogue catalogue) {
        if (!a.good().equals(b.good()) || risk(a, catalogue) > risk(b, catalogue)) {
            return false;
        }
        Terms x = a.terms();
        Terms y = b.terms();
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

    private static int risk(PairingAdvice pairing, Catalogue catalogue) {
        return RISK.indexOf(
                catalogue.payment(pairing.payment()).map(Payment::takeoverRisk).orElse("none"));
    }
}
