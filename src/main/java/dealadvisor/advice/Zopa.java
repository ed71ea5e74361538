package dealadvisor.advice;

import dealadvisor.reading.Internal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The range of prices at which both sides gain, in the unit of the case's prices. Claims: {@code model.trust-inflation},
 * {@code model.credibility-falls-with-size}. Reckoned in decimals, as the case gives them: two ends that are one to the author of the case are one
 * here. Credibilities that were reckoned from factors carry the rounding of binary fractions; ends that differ by less than a part in 10^12 are one
 * too, and both are then given as the cap.
 *
 * @param ask least that the AI would take for all its doubts, a number of at least 0, finite; empty if no sum makes up for them
 * @param cap most that we would pay for all our doubts, a number of at least 0
 * @param reckoning how it came about, and what would move it; empty where only the ends are asked for
 */
public record Zopa(OptionalDouble ask, double cap, Optional<PriceReckoning> reckoning) {
    // One digit less than what a double tells apart, so that 60.00000000000001 from a product is 60.
    private static final MathContext DIGITS = new MathContext(15);
    private static final BigDecimal NOTHING = new BigDecimal("1e-12");

    /**
     * The ends alone, without how they came about.
     *
     * @param ask least that the AI would take, in the unit of the prices; empty if there is no such sum
     * @param cap most that we would pay, in the unit of the prices
     */
    public Zopa(OptionalDouble ask, double cap) {
        this(ask, cap, Optional.empty());
    }

    /**
     * The same range, with how it was reckoned.
     *
     * @hidden
     */
    @Internal
    public Zopa with(PriceReckoning how) {
        return new Zopa(ask, cap, Optional.of(how));
    }

    /** Whether some price suits both; equal ends still meet. */
    public boolean exists() {
        return ask.isPresent() && ask.getAsDouble() <= cap;
    }

    /**
     * The range when both credibilities are known apart from the sum. Assumes risk neutrality.
     *
     * @param reservation least that the AI would take at perfect trust, at least 0, in the unit of the prices
     * @param willingness most that we would pay at perfect trust, at least 0, in the unit of the prices
     * @param ourCredibility from 0 to 1
     * @param aiCredibility from 0 to 1
     */
    public static Zopa of(double reservation, double willingness, double ourCredibility, double aiCredibility) {
        return between(
                quotient(decimal(reservation), decimal(ourCredibility)),
                decimal(willingness).multiply(decimal(aiCredibility), DIGITS));
    }

    /**
     * The range when our credibility falls as the sum grows: at a payment p it is {@code ourCredibility / (1 + discount x p / willingness)}. The
     * ask is the least p that is worth the reservation price to the AI, which solves {@code p x credibility(p) = reservation}.
     *
     * @param reservation least that the AI would take at perfect trust, at least 0, in the unit of the prices
     * @param willingness most that we would pay at perfect trust, at least 0, in the unit of the prices
     * @param ourCredibility at a payment of nothing, from 0 to 1
     * @param aiCredibility whatever is paid, from 0 to 1
     * @param discount how fast ours falls, a number of at least 0: by half where discount times payment is the willingness
     */
    public static Zopa falling(
            double reservation, double willingness, double ourCredibility, double aiCredibility, double discount) {
        BigDecimal cap = decimal(willingness).multiply(decimal(aiCredibility), DIGITS);
        if (reservation == 0 && ourCredibility > 0) {
            return between(Optional.of(BigDecimal.ZERO), cap);
        }
        if (willingness == 0) {
            return between(Optional.empty(), cap);
        }
        BigDecimal lost =
                decimal(discount).multiply(decimal(reservation)).divide(decimal(willingness), MathContext.DECIMAL128);
        return between(quotient(decimal(reservation), decimal(ourCredibility).subtract(lost)), cap);
    }

    /**
     * The range between two ends; what is not finite, or not there, is no sum.
     *
     * @hidden
     */
    @Internal
    public static Zopa between(OptionalDouble ask, double cap) {
        return between(
                ask.stream().filter(Double::isFinite).mapToObj(Zopa::decimal).findFirst(), decimal(cap));
    }

    /**
     * The range between two ends; what is not finite is no sum.
     *
     * @hidden
     */
    @Internal
    public static Zopa between(double ask, double cap) {
        return between(OptionalDouble.of(ask), cap);
    }

    private static Zopa between(Optional<BigDecimal> ask, BigDecimal cap) {
        BigDecimal near = cap.multiply(NOTHING);
        double most = cap.doubleValue();
        return ask.map(least -> least.subtract(cap).abs().compareTo(near) <= 0 ? most : least.doubleValue())
                .filter(Double::isFinite)
                .map(least -> new Zopa(OptionalDouble.of(least), most))
                .orElseGet(() -> new Zopa(OptionalDouble.empty(), most));
    }

    private static Optional<BigDecimal> quotient(BigDecimal sum, BigDecimal trust) {
        return trust.signum() > 0 ? Optional.of(sum.divide(trust, DIGITS)) : Optional.empty();
    }

    // The shortest decimal that means this number: what the case says, where it says it.
    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number);
    }
}
