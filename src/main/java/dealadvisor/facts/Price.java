package dealadvisor.facts;

import dealadvisor.reading.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What a pairing, a good or a payment would cost and bring, in any unit as long as it is the same throughout the case.
 *
 * @param good the good that it is for; empty for all
 * @param payment the payment that it is for; empty for all
 * @param reservation least that the AI would take at perfect trust, a number from 0 to {@link #MOST}; 0 where its model takes none
 * @param willingness most that we would pay at perfect trust, a number from 0 to {@link #MOST}; 0 where its model takes none
 * @param ourCredibility the AI's credence that we keep our side, a number from {@link #LEAST_CREDENCE} to 1, or 0, if it is known apart from the facts
 * @param aiCredibility our credence that the AI keeps its side, a number from {@link #LEAST_CREDENCE} to 1, or 0, if it is known apart from the facts
 * @param ways its unit, what of it is not certain, and how it is reckoned and paid
 * @param place where the case says so; {@link Place#NOWHERE} if it was given in code
 */
public record Price(
        Optional<String> good,
        Optional<String> payment,
        double reservation,
        double willingness,
        Optional<Double> ourCredibility,
        Optional<Double> aiCredibility,
        PriceWays ways,
        Place place) {
    /** The highest price that can be told from its neighbours; whoever counts higher takes a larger unit. */
    public static final double MOST = 1e15;

    /** The least credence that is not 0. */
    public static final double LEAST_CREDENCE = 1e-9;

    /** How a sum is written that is not certain. */
    public static final String RANGE = Amount.RANGE;

    /**
     * Whether it speaks of this pairing.
     *
     * @param goodId what would be bought
     * @param paymentId what would be paid
     */
    public boolean covers(String goodId, String paymentId) {
        return good.map(goodId::equals).orElse(true)
                && payment.map(paymentId::equals).orElse(true);
    }

    /** What a path calls it, such as {@code deal.prices[past-sabotage/any]}. */
    public String path() {
        return PricePath.name(good, payment);
    }

    /** What it says, in words, without where the case says so. */
    public String text() {
        return good.orElse("any good") + " for " + payment.orElse("any payment") + ": the AI takes "
                + number(reservation) + ", we pay " + number(willingness)
                + ourCredibility.map(c -> ", our credibility " + number(c)).orElse("")
                + aiCredibility.map(c -> ", AI credibility " + number(c)).orElse("")
                + ways.text();
    }

    /**
     * The one that counts for a pairing: the most specific of those that speak of it, of several the first; empty if none does.
     *
     * @param prices those of a case, in its order
     * @param goodId what would be bought
     * @param paymentId what would be paid
     */
    public static Optional<Price> of(List<Price> prices, String goodId, String paymentId) {
        Price best = null;
        for (Price candidate : prices) {
            if (candidate.covers(goodId, paymentId) && (best == null || candidate.specificity() > best.specificity())) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The prices of a case, each with the parameters of its model that are taken from facts.
     *
     * @param prices as the case gives them
     * @param fact a fact that is a number, by its path, where it is known
     */
    public static List<Price> with(List<Price> prices, Function<String, OptionalDouble> fact) {
        return prices.stream().noneMatch(price -> price.ways().model().isPresent())
                ? prices
                : prices.stream()
                        .map(price -> price.ways().model().isEmpty()
                                ? price
                                : new Price(
                                        price.good(),
                                        price.payment(),
                                        price.reservation(),
                                        price.willingness(),
                                        price.ourCredibility(),
                                        price.aiCredibility(),
                                        price.ways().with(fact),
                                        price.place()))
                        .toList();
    }

    private static String number(double value) {
        return new Value.Number(value).text();
    }

    /** How specific it is: the higher number counts. */
    public int specificity() {
        return (good.isPresent() ? 2 : 0) + (payment.isPresent() ? 1 : 0);
    }
}
