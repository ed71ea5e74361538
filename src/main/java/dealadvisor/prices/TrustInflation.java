package dealadvisor.prices;

/** Doubts raise what the AI asks and lower what we pay. The source, note 26. */
final class TrustInflation {
    private TrustInflation() {}

    /** {@code ask = R / c_h}, {@code cap = W x c_a}; what is wanting of either trust where they do not meet. */
    static Answer range(Inputs in) {
        double ask = Formula.over(in.of("reservation"), in.of("our-credibility"));
        double cap = cap(in);
        return Answer.range(ask, cap)
                .and(
                        "slack",
                        in.of("our-credibility") * in.of("ai-credibility")
                                - Formula.over(in.of("reservation"), in.of("willingness")))
                .and("least-our-credibility", chance(Formula.over(in.of("reservation"), cap)))
                .and(
                        "least-ai-credibility",
                        chance(Formula.over(in.of("reservation"), in.of("willingness") * in.of("our-credibility"))));
    }

    /** The most that we pay for all our doubts. */
    static double cap(Inputs in) {
        return in.of("willingness") * in.of("ai-credibility");
    }

    /** What is above 1 is no chance. */
    static double chance(double number) {
        return number <= 1 ? number : Double.NaN;
    }
}
