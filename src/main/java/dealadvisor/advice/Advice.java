package dealadvisor.advice;

import dealadvisor.facts.CaseFacts;
import dealadvisor.reading.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * The answer for one case. Immutable, for any thread; lists are ordered as their docs say, else by id, and nothing is null: what may be missing is an
 * Optional. Terms, factors and indices are numbers from 0 to 1 without a unit, prices are in the unit of the case, and scopes are written {@code case},
 * {@code good:ID}, {@code payment:ID} or {@code pairing:GOOD/PAYMENT}.
 *
 * @param facts the case, checked
 * @param warnings facts that are at odds with each other
 * @param preconditions what holds of the AI and the hour before any good or payment is looked at
 * @param pairings every good with every payment in question: by verdict, then index descending, then good and payment
 * @param portfolio advice on all deals together
 * @param agenda what is worth doing and finding out next
 * @param argument what the answer rests on
 * @param uncertainty how likely which answer is; empty when it was not asked for
 */
public record Advice(
        CaseFacts facts,
        List<Diagnostic> warnings,
        Preconditions preconditions,
        List<PairingAdvice> pairings,
        Portfolio portfolio,
        Agenda agenda,
        Argument argument,
        Optional<Uncertainty> uncertainty) {
    public Advice {
        warnings = List.copyOf(warnings);
        pairings = List.copyOf(pairings);
    }

    /** The pairing of this good and payment, if it is in question. */
    public Optional<PairingAdvice> pairing(String good, String payment) {
        return pairings.stream()
                .filter(p -> p.good().equals(good) && p.payment().equals(payment))
                .findFirst();
    }
}
