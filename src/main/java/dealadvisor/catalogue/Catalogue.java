package dealadvisor.catalogue;

import dealadvisor.reading.Copies;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * All that a rule folder lists as data. Lists keep the files' order; look-ups are by id.
 *
 * @param goods what we can buy
 * @param payments what we can pay
 * @param barriers what can stand in the way
 * @param mitigations what can be done about it
 * @param forms forms of a deal, the first that applies being named; the last is what remains
 * @param steps what is done in a deal, in its order
 * @param model elements of the arithmetic, with their claims
 * @param claims the register, in its order
 * @param calibration every number that is ours
 * @param coherenceFacts for each coherence requirement of a good, the facts that must be known
 * @param requirements what eligibility asks for, in the order in which it is listed, under {@link #ANY_DEAL} and {@link #HIGH_VALUE}
 *     (claims: {@code eligibility.*}, {@code coherence.minimum})
 * @param heldFact the fact that must be known before a payment that needs something is recommended
 * @param withoutADeal what speaks for doing without a deal, and what there is in its place
 * @param tableFact the fact that says who sits at the table, and so who can do something about a barrier
 * @param rulings what holds verdicts down, when to pay, and what belief rests on
 */
public record Catalogue(
        List<Good> goods,
        List<Payment> payments,
        List<Barrier> barriers,
        List<Mitigation> mitigations,
        List<DealForm> forms,
        List<Step> steps,
        List<ModelElement> model,
        List<Claim> claims,
        Calibration calibration,
        SortedMap<String, List<String>> coherenceFacts,
        SortedMap<String, List<String>> requirements,
        String heldFact,
        WithoutADeal withoutADeal,
        String tableFact,
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
        model = List.copyOf(model);
        claims = List.copyOf(claims);
        requirements = Copies.sorted(requirements, List::copyOf);
        coherenceFacts = Copies.sorted(coherenceFacts, List::copyOf);
    }

    /** The good with this id; empty if there is none. */
    public Optional<Good> good(String id) {
        return find(goods, Good::id, id);
    }

    /** The payment with this id; empty if there is none. */
    public Optional<Payment> payment(String id) {
        return find(payments, Payment::id, id);
    }

    /** The barrier with this id; empty if there is none. */
    public Optional<Barrier> barrier(String id) {
        return find(barriers, Barrier::id, id);
    }

    /** The mitigation with this id; empty if there is none. */
    public Optional<Mitigation> mitigation(String id) {
        return find(mitigations, Mitigation::id, id);
    }

    /** The form with this id; empty if there is none. */
    public Optional<DealForm> form(String id) {
        return find(forms, DealForm::id, id);
    }

    /** The claim with this id; empty if there is none. */
    public Optional<Claim> claim(String id) {
        return find(claims, Claim::id, id);
    }

    private static <T> Optional<T> find(List<T> entries, Function<T, String> idOf, String id) {
        for (T entry : entries) {
            if (idOf.apply(entry).equals(id)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
