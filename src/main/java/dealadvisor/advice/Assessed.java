package dealadvisor.advice;

import dealadvisor.advice.Grounds.Standing;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One pairing weighed: the numbers and the verdict, without the reasons in words.
 *
 * @param believed whether the AI can tell what is real here
 * @param standing for each barrier in the catalogue's order, what stands of it
 * @param worth what the good is worth
 * @param appeal how the payment appeals
 * @param terms the four factors
 * @param form the form that a deal would take
 * @param zopa where the prices meet, if prices are given
 * @param blocked whether a term is zero, the AI is ineligible, or a rule-out applies
 * @param severe whether some barrier is severe or worse
 * @param eligible whether the AI is eligible for what is bought
 * @param missing facts that are not known and without which the pairing is not recommended
 * @param caps what holds the verdict down
 * @param ceiling the highest verdict that the caps leave
 * @param verdict the verdict
 */
record Assessed(
        Good good,
        Payment payment,
        boolean believed,
        Map<String, List<Standing>> standing,
        Level worth,
        Level appeal,
        Terms terms,
        String form,
        Optional<Zopa> zopa,
        boolean blocked,
        boolean severe,
        boolean eligible,
        List<String> missing,
        List<String> caps,
        Verdict ceiling,
        Verdict verdict) {
    /** The two ids as one. */
    String id() {
        return good.id() + "/" + payment.id();
    }

    /** Whether no fact is missing without which the pairing is not recommended. */
    boolean essentialsKnown() {
        return missing.isEmpty();
    }
}
