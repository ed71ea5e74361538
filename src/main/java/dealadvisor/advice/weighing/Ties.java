package dealadvisor.advice.weighing;

import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Payment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which pairings come out alike: with one verdict, and indices that differ by nothing but the order of multiplication. */
public final class Ties {
    /** Two indices that differ by less are the same; ours. */
    private static final double SAME = 1e-9;

    private Ties() {}

    /** What decides the place of a pairing. */
    private record Place(String good, String payment, Verdict verdict, double index) {
        boolean ties(Place other) {
            return compare(verdict, index, other.verdict, other.index) == 0;
        }
    }

    /** Above 0 if the first verdict is better, or with the same verdict the first index higher; 0 if they tie. */
    public static int compare(Verdict one, double index, Verdict other, double otherIndex) {
        int byVerdict = one.compareTo(other);
        return byVerdict != 0 || Math.abs(index - otherIndex) < SAME ? byVerdict : Double.compare(index, otherIndex);
    }

    /**
     * The ids of those that tie with one of these, in alphabetical order.
     *
     * @param ordered by verdict and index, so that those that tie stand together
     */
    public static List<String> with(int place, List<PairingAdvice> ordered) {
        List<String> ids = new ArrayList<>();
        for (int i = place - 1; i >= 0 && tie(ordered.get(i), ordered.get(place)); i--) {
            ids.add(ordered.get(i).id());
        }
        for (int i = place + 1; i < ordered.size() && tie(ordered.get(i), ordered.get(place)); i++) {
            ids.add(ordered.get(i).id());
        }
        ids.sort(null);
        return ids;
    }

    private static boolean tie(PairingAdvice one, PairingAdvice other) {
        return compare(one.verdict(), one.index(), other.verdict(), other.index()) == 0;
    }

    /** How much risk of takeover each payment adds, by its id, as a place among the words for it. */
    public static Map<String, Integer> risks(Catalogue catalogue) {
        Map<String, Integer> risks = new HashMap<>();
        catalogue
                .payments()
                .forEach(payment -> risks.put(payment.id(), Payment.AMOUNTS.indexOf(payment.takeoverRisk())));
        return risks;
    }

    /**
     * The pairings with those that tie taken together, best first. Of those that tie the ones whose payment adds less risk of takeover come first, then they
     * go by good and payment.
     */
    public static List<List<PairingAdvice>> groups(List<PairingAdvice> pairings, Catalogue catalogue) {
        return groups(pairings, Ties::place, catalogue);
    }

    /** The first of each group of these, best first. */
    public static List<String> leads(List<Assessed> pairings, Catalogue catalogue, int most) {
        return groups(
                        pairings,
                        a -> new Place(
                                a.good().id(),
                                a.payment().id(),
                                a.verdict(),
                                a.terms().index()),
                        catalogue)
                .stream()
                .limit(most)
                .map(group -> group.get(0).id())
                .toList();
    }

    private static Place place(PairingAdvice pairing) {
        return new Place(pairing.good(), pairing.payment(), pairing.verdict(), pairing.index());
    }

    private static <T> List<List<T>> groups(List<T> pairings, Function<T, Place> place, Catalogue catalogue) {
        Map<String, Integer> risks = risks(catalogue);
        Comparator<T> best = Comparator.comparing(
                        (T pairing) -> place.apply(pairing).verdict())
                .thenComparing(pairing -> place.apply(pairing).index())
                .reversed();
        Comparator<T> named = Comparator.comparing(
                        (T pairing) -> risks.getOrDefault(place.apply(pairing).payment(), 0))
                .thenComparing(pairing -> place.apply(pairing).good())
                .thenComparing(pairing -> place.apply(pairing).payment());
        List<List<T>> groups = new ArrayList<>();
        pairings.stream().sorted(best.thenComparing(named)).forEach(pairing -> {
            List<T> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (last.isEmpty() || !place.apply(last.get(0)).ties(place.apply(pairing))) {
                groups.add(new ArrayList<>(List.of(pairing)));
            } else {
                last.add(pairing);
            }
        });
        groups.forEach(group -> group.sort(named));
        return List.copyOf(groups);
    }
}
