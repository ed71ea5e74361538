package dealadvisor.prices;

/** Which share of the future it takes and we give. Stastny and others; the range as in XLab's exercise. */
final class SharesOfTheFuture {
    private SharesOfTheFuture() {}

    /** {@code ask = (s + q(1-r-s)) / (e m)}, {@code cap = 1 - r/e}, least m {@code = (s + q(1-r-s)) / (e-r)}. */
    static Answer range(Inputs in) {
        double helped = in.of("prevail-if-helped");
        double not = in.of("prevail-if-not");
        double takeover = in.of("takeover-chance");
        double gained = takeover + in.of("later-reward") * Math.max(0, 1 - not - takeover);
        double ask = Formula.over(gained, helped * in.of("our-credibility"));
        // Where sabotage leaves us no worse there is nothing to give for its absence.
        return Answer.range(ask, Math.max(0, 1 - not / helped))
                .and(
                        "least-our-credibility",
                        helped > not ? TrustInflation.chance(gained / (helped - not)) : Double.NaN);
    }
}
