package dealadvisor.prices;

/** How ambition, which is the shape of values, moves the least share: a textbook's shapes, and Finnveden's notes. */
final class ShapeOfValues {
    private ShapeOfValues() {}

    /** {@code u(x) = x^(1-g)}: {@code ask = (p/c)^(1/(1-g))}, if {@code p <= c}. */
    static Answer diminishing(Inputs in) {
        double least = Formula.over(in.of("takeover-chance"), in.of("our-credibility"));
        return share(in, least <= 1 ? Math.pow(least, 1 / (1 - in.of("curvature"))) : Double.POSITIVE_INFINITY);
    }

    /** {@code u(x) = min(x/S, 1)}: {@code ask = S p/c}, if {@code p <= c}. */
    static Answer satiable(Inputs in) {
        double least = Formula.over(in.of("takeover-chance"), in.of("our-credibility"));
        return share(in, least <= 1 ? in.of("enough") * least : Double.POSITIVE_INFINITY);
    }

    /** Against a share y that is sure: {@code ask = y / c^(1/(1-g))}. */
    static Answer safe(Inputs in) {
        return share(in, Formula.over(in.of("safe"), Math.pow(in.of("our-credibility"), 1 / (1 - in.of("curvature")))));
    }

    /** It attempts a takeover above {@code lam c1 + (1-lam) X c2}. */
    static Answer mixed(Inputs in) {
        double cheap = in.of("cheap-part");
        double threshold = cheap * in.of("cheap-credence") + (1 - cheap) * in.of("share") * in.of("share-credence");
        return Answer.that(in.of("takeover-chance") <= threshold).and("threshold", threshold);
    }

    private static Answer share(Inputs in, double ask) {
        return Answer.range(ask, in.of("largest-share"));
    }
}
