package dealadvisor.prices;

/** What a negotiation that gives the AI away adds to what it asks. Ours, from the source. */
final class CostOfConsidering {
    private CostOfConsidering() {}

    /** It takes part if {@code a (c x - R) >= l K}: {@code ask = (R + l K/a) / c}. */
    static Answer range(Inputs in) {
        double trust = in.of("our-credibility");
        double shown = in.of("leak") * in.of("exposure") / in.of("agreement");
        return Answer.range(Formula.over(in.of("reservation") + shown, trust), TrustInflation.cap(in))
                .and("ask-revealing", Formula.over(in.of("reservation") + in.of("exposure"), trust))
                .and("worth-of-silence", Formula.over(shown, trust));
    }
}
