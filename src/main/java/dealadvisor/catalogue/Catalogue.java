package dealadvisor.catalogue;

import dealadvisor.reading.Copies;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All that a rule folder lists as data. Lists keep the files' order; look-ups are by id.
 *
 * @param goods what we can buy
 * @param payments what we can pay
 * @param barriers what can stand in the way
 * @param mitigations what can be done about it
 * @param forms forms of a deal, the first that applies being named; the last is what remains
 * @param steps what is done in a deal, in its order
 * @param claims the register, in its order
 * @param calibration every number that is ours, and what of the arithmetic the source says
 * @param requirements what eligibility asks for, in the order in which it is listed, under {@link #ANY_DEAL} and {@link #HIGH_VALUE}
 *     (claims: {@code eligibility.*}, {@code coherence.minimum})
 * @param roles the facts by which entries are judged
 * @param rulings what holds verdicts down, when to pay, what belief rests on, and what speaks for doing without a deal
 */
public record Catalogue(
        List<Good> goods,
        List<Payment> payments,
        List<Barrier> barriers,
        List<Mitigation> mitigations,
        List<DealForm> forms,
        List<Step> steps,
        List<Claim> claims,
        Calibration calibration,
        SortedMap<String, List<String>> requirements,
        Roles roles,
        Rulings rulings) {
    /** The key of what any deal asks of the AI. */
    public static final String ANY_DEAL = "any-deal";

    /** The key of what a high-value deal asks of it. */
    public static final String HIGH_VALUE = "high-value";

    public Catalogue {
        goods = List.copyOf(goods);
        payments = List.copyOf(payments);
        barriers = List.copyOf(barriers);
        mitigations = List.copyOf(mitigations);
        forms = List.copyOf(forms);
        steps = List.copyOf(steps);
        claims = List.copyOf(claims);
        requirements = Copies.sorted(requirements, List::copyOf);
    }

    /**
     * The facts, by their paths, that entries of a catalogue are judged by.
     *
     * @param held what must be known before a payment that needs something is recommended
     * @param table who sits at the table, and so who can do something about a barrier
     * @param coherence for each coherence requirement of a good, the facts that must be known
     */
    public record Roles(String held, String table, SortedMap<String, List<String>> coherence) {
        public Roles {
            coherence = Copies.sorted(coherence, List::copyOf);
        }
    }

    /** The good with this id; empty if there is none. */
    public Optional<Good> good(String id) {
        return find(goods, id);
    }

    /** The payment with this id; empty if there is none. */
    public Optional<Payment> payment(String id) {
        return find(payments, id);
    }

    /** The barrier with this id; empty if there is none. */
    public Optional<Barrier> barrier(String id) {
        return find(barriers, id);
    }

    /** The mitigation with this id; empty if there is none. */
    public Optional<Mitigation> mitigation(String id) {
        return find(mitigations, id);
    }

    /** The form with this id; empty if there is none. */
    public Optional<DealForm> form(String id) {
        return find(forms, id);
    }

    /** The claim with this id; empty if there is none. */
    public Optional<Claim> claim(String id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    private static <T extends CatalogueEntry> Optional<T> find(List<T> entries, String id) {
        for (T entry : entries) {
            if (entry.id().equals(id)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
