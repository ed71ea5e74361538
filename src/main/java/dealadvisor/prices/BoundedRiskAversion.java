package dealadvisor.prices;

/** The price of an AI to which more is worth less and less, to a bound. Thornley and MacAskill, "Risk-Averse AIs". */
final class BoundedRiskAversion {
    private static final double POINT = 0.01;

    private BoundedRiskAversion() {}

    /** With {@code u(w) = 1 - exp(-a w)}: the least x of which {@code q u(x) >= p u(S)}, and what it grows to until it is paid. */
    static Answer range(Inputs in) {
        double aversion = in.of("aversion");
        double takeover = in.of("takeover-chance");
        double paid = in.of("our-credibility");
        // -expm1(-z) is 1 - exp(-z), exact where z is small.
        double rebelling = takeover * -Math.expm1(-aversion * in.of("success"));
        double now = rebelling == 0
                ? 0
                : paid > rebelling ? -Math.log1p(-rebelling / paid) / aversion : Double.POSITIVE_INFINITY;
        double ask = now == 0 ? 0 : now * Math.pow(1 + in.of("interest"), in.of("years"));
        return Answer.range(ask, TrustInflation.cap(in))
                .and("margin", paid - takeover)
                .and("neutral-share", TrustInflation.chance(Formula.over(takeover, paid)))
                .and("point-of-risk", paid > POINT ? -Math.log1p(-POINT / paid) / aversion : Double.NaN);
    }
}
