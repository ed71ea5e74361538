package dealadvisor.comparison;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Terms;
import dealadvisor.catalogue.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A factor of a pairing, or their product, that differs between two cases, or on one case between two packs.
 *
 * @param pairing good and payment
 * @param term {@code ai-gains}, {@code our-gains}, {@code our-credibility}, {@code ai-credibility} or {@code index}
 * @param a its value in the first, from 0 to 1
 * @param b its value in the second, from 0 to 1
 */
public record TermDifference(String pairing, String term, double a, double b) {
    /** The terms that differ between two advices on the pairings that both have, in the order of the first. */
    static List<TermDifference> between(Advice a, Advice b) {
        List<TermDifference> terms = new ArrayList<>();
        for (PairingAdvice before : a.pairings()) {
            Optional<PairingAdvice> after = b.pairing(before.good(), before.payment());
            if (after.isEmpty()) {
                continue;
            }
            Terms was = before.feasibility().terms();
            Terms is = after.get().feasibility().terms();
            for (Term term : Term.values()) {
                add(terms, before.id(), term.id(), was.of(term), is.of(term));
            }
            add(terms, before.id(), "index", before.index(), after.get().index());
        }
        return List.copyOf(terms);
    }

    private static void add(List<TermDifference> terms, String pairing, String term, double a, double b) {
        if (a != b) {
            terms.add(new TermDifference(pairing, term, a, b));
        }
    }
}
