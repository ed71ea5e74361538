package dealadvisor.render.words;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Mitigation;
import java.util.List;

/** How one would find out a fact, where the catalogue's mitigations say so. */
public final class FindingOut {
    private FindingOut() {}

    /** Ids of the mitigations that make it known, those first that make known the least beside it. */
    public static List<String> by(Catalogue catalogue, String fact) {
        return catalogue.mitigations().stream()
                .filter(mitigation -> mitigation.findsOut(fact))
                .sorted(java.util.Comparator.comparingInt((Mitigation m) -> m.findsOut().stream()
                                .mapToInt(String::length)
                                .min()
                                .orElse(0))
                        .reversed()
                        .thenComparing(Mitigation::id))
                .map(Mitigation::id)
                .toList();
    }
}
