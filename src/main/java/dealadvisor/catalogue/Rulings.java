package dealadvisor.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * Arguments that look at what the rules conclude, as data: what holds verdicts down, when to pay, on which barrier belief rests, and
 * what speaks for doing without a deal.
 *
 * @param belief the barrier on which reliefs rest that work through what the AI is told or shown, with the severity from which they count for nothing
 * @param beliefClaims what in the source that rests on
 * @param caps what holds verdicts down, in the order in which output names it
 * @param whenToPay what decides when to pay
 * @param onceVerified what decides where that is once the good is verified
 * @param withoutADeal what speaks for doing without a deal, and what there is in its place
 */
public record Rulings(
        Bar belief,
        List<String> beliefClaims,
        List<Cap> caps,
        List<WhenToPay> whenToPay,
        List<WhenToPay> onceVerified,
        WithoutADeal withoutADeal) {
    public Rulings {
        beliefClaims = List.copyOf(beliefClaims);
        caps = List.copyOf(caps);
        whenToPay = List.copyOf(whenToPay);
        onceVerified = List.copyOf(onceVerified);
    }

    /** All of them, as what encodes claims. */
    public List<ModelElement> elements() {
        return Stream.of(
                        Stream.of(new ModelElement("belief", "", beliefClaims)),
                        caps.stream().map(cap -> new ModelElement("cap:" + cap.id(), cap.says(), cap.claims())),
                        Stream.concat(whenToPay.stream(), onceVerified.stream())
                                .map(pay -> new ModelElement("when-to-pay:" + pay.id(), pay.pay(), pay.claims())))
                .flatMap(elements -> elements)
                .toList();
    }
}
