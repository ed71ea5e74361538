package dealadvisor.advice.weighing;

import dealadvisor.catalogue.Claim;
import dealadvisor.conclusions.Relief;
import dealadvisor.engine.RulePack;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A reason counts once: of the reliefs of one cause no two count that cite the same claim, unless that claim is one of several reasons. Chosen are those
 * that relieve most together, so that one more relief never makes less of the others.
 */
final class OneClaimOnce {
    private final RulePack pack;
    private final Set<String> several = new HashSet<>();

    OneClaimOnce(RulePack pack) {
        this.pack = pack;
        for (Claim claim : pack.catalogue().claims()) {
            if (claim.several()) {
                several.add(claim.id());
            }
        }
    }

    /** Those of these reliefs of one cause that count, in no particular order. */
    List<Relief> counting(List<Relief> reliefs) {
        if (reliefs.size() < 2) {
            return reliefs;
        }
        List<Relief> ordered = new ArrayList<>(reliefs);
        ordered.sort(Comparator.comparing(Relief::getSteps, Comparator.reverseOrder())
                .thenComparing(relief -> relief.because().rule())
                .thenComparing(relief -> relief.getScope().text()));
        List<Set<String>> claims = ordered.stream().map(this::claims).toList();
        if (apart(claims)) {
            return reliefs;
        }
        return new Search(ordered, claims).best();
    }

    /**
     * The steps of those that count, together; as {@link #counting}, where claims are bits.
     *
     * @param steps of each relief
     * @param claims of each relief those that keep it from counting beside another that cites one of them
     * @param count how many reliefs there are
     */
    static int steps(int[] steps, long[] claims, int count) {
        return most(steps, claims, count, 0, 0);
    }

    private static int most(int[] steps, long[] claims, int count, int at, long cited) {
        if (at == count) {
            return 0;
        }
        if ((cited & claims[at]) != 0) {
            return most(steps, claims, count, at + 1, cited);
        }
        int with = steps[at] + most(steps, claims, count, at + 1, cited | claims[at]);
        boolean keepsNoneOut = true;
        for (int later = at + 1; later < count; later++) {
            keepsNoneOut &= (claims[later] & claims[at]) == 0;
        }
        return keepsNoneOut ? with : Math.max(with, most(steps, claims, count, at + 1, cited));
    }

    /** The claims that keep a relief from counting beside another that cites one of them. */
    Set<String> claims(Relief relief) {
        Set<String> claims = new HashSet<>(
                pack.rule(relief.because().rule()).map(Rule::claims).orElse(List.of()));
        claims.removeAll(several);
        return claims;
    }

    private static boolean apart(List<Set<String>> claims) {
        Set<String> seen = new HashSet<>();
        for (Set<String> some : claims) {
            for (String claim : some) {
                if (!seen.add(claim)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Few reliefs stand on one cause, so all choices are gone through, the strongest first. */
    private static final class Search {
        private final List<Relief> reliefs;
        private final List<Set<String>> claims;
        private final int[] left;
        private List<Relief> best = List.of();
        private int most = -1;

        Search(List<Relief> reliefs, List<Set<String>> claims) {
            this.reliefs = reliefs;
            this.claims = claims;
            this.left = new int[reliefs.size() + 1];
            for (int i = reliefs.size() - 1; i >= 0; i--) {
                left[i] = left[i + 1] + reliefs.get(i).getSteps();
            }
        }

        List<Relief> best() {
            from(0, 0, new ArrayList<>(), new HashSet<>());
            return best;
        }

        private void from(int at, int steps, List<Relief> chosen, Set<String> cited) {
            if (steps > most) {
                most = steps;
                best = List.copyOf(chosen);
            }
            if (at == reliefs.size() || steps + left[at] <= most) {
                return;
            }
            if (Collections.disjoint(cited, claims.get(at))) {
                Set<String> more = new HashSet<>(cited);
                more.addAll(claims.get(at));
                chosen.add(reliefs.get(at));
                from(at + 1, steps + reliefs.get(at).getSteps(), chosen, more);
                chosen.remove(chosen.size() - 1);
            }
            from(at + 1, steps, chosen, cited);
        }
    }
}
