package dealadvisor.explanation;

import dealadvisor.advice.Feasibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a term comes about, as a product to be checked by hand: where it starts, times what each barrier leaves of it.
 *
 * @param term which of the four
 * @param product the term as it is printed
 * @param parts its factors, none that is 1; their printed numbers multiply to the product
 */
public record TermSum(Term term, String product, List<Part> parts) {
    public TermSum {
        parts = List.copyOf(parts);
    }

    /**
     * One factor.
     *
     * @param number as it is printed
     * @param what it is: worth or appeal with their level, or a barrier with its severity
     * @param conclusions ids of what sets it; none where it is as the catalogue or the calibration has it
     */
    public record Part(String number, String what, List<String> conclusions) {
        public Part {
            conclusions = List.copyOf(conclusions);
        }
    }

    private record Factor(double number, String what, List<String> conclusions) {}

    /** The four terms of a pairing. */
    public static List<TermSum> of(PairingAdvice pairing) {
        return Arrays.stream(Term.values()).map(term -> of(pairing, term)).toList();
    }

    private static TermSum of(PairingAdvice pairing, Term term) {
        List<Factor> factors = new ArrayList<>();
        if (term == Term.AI_GAINS) {
            factors.add(new Factor(
                    pairing.feasibility().appeal().number(),
                    "appeal " + pairing.feasibility().appeal().level().id(),
                    pairing.feasibility().appeal().conclusions()));
        } else if (term == Term.OUR_GAINS) {
            factors.add(new Factor(
                    pairing.feasibility().worth().number(),
                    "worth " + pairing.feasibility().worth().level().id(),
                    pairing.feasibility().worth().conclusions()));
        }
        for (Feasibility.BarrierSeverity barrier : pairing.feasibility().barriers()) {
            if (barrier.term() == term && barrier.factor() < 1) {
                List<String> conclusions = new ArrayList<>();
                int causes = 0;
                for (Feasibility.CauseSeverity cause : barrier.causes()) {
                    conclusions.addAll(cause.conclusions());
                    causes += cause.severity() == Severity.NONE ? 0 : 1;
                }
                factors.add(new Factor(
                        barrier.factor(),
                        barrier.id() + " " + barrier.severity().id() + (causes > 1 ? " by " + causes + " causes" : ""),
                        conclusions));
            }
        }
        double[] numbers = factors.stream().mapToDouble(Factor::number).toArray();
        String product = PrintedTerms.of(pairing.feasibility().terms()).of(term);
        int digits = Rounding.digitsFor(product, numbers);
        return new TermSum(
                term,
                product,
                factors.stream()
                        .map(f -> new Part(Rounding.text(f.number(), digits), f.what(), f.conclusions()))
                        .toList());
    }
}
