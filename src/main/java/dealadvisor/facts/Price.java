package dealadvisor.facts;

import dealadvisor.reading.Place;
import java.util.Optional;

/**
 * What a pairing, a good or a payment would cost and bring, in any unit as long as it is the same throughout the case.
 *
 * @param good the good that it is for; empty for all
 * @param payment the payment that it is for; empty for all
 * @param reservation least that the AI would take at perfect trust, from 0 to {@link #MOST}
 * @param willingness most that we would pay at perfect trust, from 0 to {@link #MOST}
 * @param ourCredibility the AI's credence that we keep our side, 0 or from {@link #LEAST_CREDENCE} to 1, if it is known apart from the facts
 * @param aiCredibility our credence that the AI keeps its side, 0 or from {@link #LEAST_CREDENCE} to 1, if it is known apart from the facts
 * @param place where the case says so; {@link Place#NOWHERE} if it was given in code
 */
public record Price(
        Optional<String> good,
        Optional<String> payment,
        double reservation,
        double willingness,
        Optional<Double> ourCredibility,
        Optional<Double> aiCredibility,
        Place place) {
    /** The highest price that can be told from its neighbours; whoever counts higher takes a larger unit. */
    public static final double MOST = 1e15;

    /** The least credence that is not 0. */
    public static final double LEAST_CREDENCE = 1e-9;

    /** Whether it speaks of this pairing. */
    public boolean covers(String goodId, String paymentId) {
        return good.map(goodId::equals).orElse(true)
                && payment.map(paymentId::equals).orElse(true);
    }

    /** What it says, in words, without where the case says so. */
    public String text() {
        return good.orElse("any good") + " for " + payment.orElse("any payment") + ": the AI takes "
                + number(reservation) + ", we pay " + number(willingness)
                + ourCredibility.map(c -> ", our credibility " + number(c)).orElse("")
                + aiCredibility.map(c -> ", AI credibility " + number(c)).orElse("");
    }

    private static String number(double value) {
        return new Value.Number(value).text();
    }

    /** How specific it is: the higher number counts. */
    public int specificity() {
        return (good.isPresent() ? 2 : 0) + (payment.isPresent() ? 1 : 0);
    }
}
