package dealadvisor.advice;

import java.util.OptionalDouble;

/**
 * The range of prices at which both sides gain, in the unit of the case's prices. Claims: {@code model.trust-inflation},
 * {@code model.credibility-falls-with-size}.
 *
 * @param ask least that the AI would take for all its doubts, &gt;= 0; empty if no sum makes up for them
 * @param cap most that we would pay for all our doubts, &gt;= 0
 */
public record Zopa(OptionalDouble ask, double cap) {
    /** Whether some price suits both; equal ends still meet. */
    public boolean exists() {
        return ask.isPresent() && ask.getAsDouble() <= cap;
    }

    /**
     * The range when both credibilities are known apart from the sum. Assumes risk neutrality.
     *
     * @param reservation least that the AI would take at perfect trust, &gt;= 0
     * @param willingness most that we would pay at perfect trust, &gt;= 0
     * @param ourCredibility from 0 to 1
     * @param aiCredibility from 0 to 1
     */
    public static Zopa of(double reservation, double willingness, double ourCredibility, double aiCredibility) {
        OptionalDouble ask =
                ourCredibility == 0 ? OptionalDouble.empty() : OptionalDouble.of(reservation / ourCredibility);
        return new Zopa(ask, willingness * aiCredibility);
    }

    /**
     * The range when our credibility falls as the sum grows: at a payment p it is {@code ourCredibility / (1 + discount x p / willingness)}. The
     * ask is the least p that is worth the reservation price to the AI, which solves {@code p x credibility(p) = reservation}.
     *
     * @param discount how fast it falls, &gt;= 0
     */
    public static Zopa falling(
            double reservation, double willingness, double ourCredibility, double aiCredibility, double discount) {
        double cap = willingness * aiCredibility;
        if (reservation == 0 && ourCredibility > 0) {
            return new Zopa(OptionalDouble.of(0), cap);
        }
        double left = willingness == 0 ? 0 : ourCredibility - discount * reservation / willingness;
        return new Zopa(left > 0 ? OptionalDouble.of(reservation / left) : OptionalDouble.empty(), cap);
    }
}
