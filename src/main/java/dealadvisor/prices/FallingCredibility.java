package dealadvisor.prices;

/** Credibility that falls with the size of the promise. The source says in words that it does (note 2); the curves are ours. */
final class FallingCredibility {
    private static final int HALVINGS = 200;

    private FallingCredibility() {}

    /** {@code c(x) = c0 exp(-x/k)}: what a promise is worth to it peaks at k. */
    static Answer exponential(Inputs in) {
        double size = in.of("size");
        double trust = in.of("our-credibility");
        double reservation = in.of("reservation");
        double most = trust * size / Math.E;
        double ask = Double.POSITIVE_INFINITY;
        if (reservation == 0) {
            ask = 0;
        } else if (reservation <= most) {
            double low = 0;
            double high = size;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (low + high) / 2;
                if (middle * trust * Math.exp(-middle / size) < reservation) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            ask = high;
        }
        return bought(in, ask, most);
    }

    /** {@code c(x) = c0 / (1 + x/k)}: {@code ask = R / (c0 - R/k)}. */
    static Answer hyperbolic(Inputs in) {
        double left = in.of("our-credibility") - in.of("reservation") / in.of("size");
        return bought(
                in,
                left > 0 ? Formula.over(in.of("reservation"), left) : Formula.over(in.of("reservation"), 0),
                in.of("our-credibility") * in.of("size"));
    }

    /** {@code c(x) = c0 min(1, (x/k)^-n)}. */
    static Answer power(Inputs in) {
        double size = in.of("size");
        double trust = in.of("our-credibility");
        double steepness = in.of("steepness");
        double ask = Formula.over(in.of("reservation"), trust);
        if (ask > size) {
            ask = steepness < 1 && trust > 0
                    ? Math.pow(in.of("reservation") / (trust * Math.pow(size, steepness)), 1 / (1 - steepness))
                    : Double.POSITIVE_INFINITY;
        }
        return bought(in, ask, steepness < 1 ? Double.POSITIVE_INFINITY : trust * size);
    }

    private static Answer bought(Inputs in, double ask, double most) {
        return Answer.range(ask, TrustInflation.cap(in)).and("most-bought", most);
    }
}
