package dealadvisor.prices;

/** Whether to offer, and how much, to one AI of which we do not know whether it is misaligned and what it would take. Ours. */
final class PostedPrice {
    private PostedPrice() {}

    /**
     * {@code EV(x) = pi F(c x) (V - x) + (1-pi) f (Vf - x) - C} with F even from 0 to Rmax. It is a parabola up to the offer that all take, and falls
     * beyond, so the best offer is its top, or an end.
     */
    static Answer best(Inputs in) {
        double slope = in.of("misaligned") * in.of("our-credibility") / in.of("dearest");
        double claims = (1 - in.of("misaligned")) * in.of("claimants");
        double all = Formula.over(in.of("dearest"), in.of("our-credibility"));
        double top = slope > 0 ? (TrustInflation.cap(in) - claims / slope) / 2 : 0;
        double best = Math.min(all, Math.max(0, top));
        double gain = worth(in, best);
        return Answer.that(gain > 0)
                .and("suggested", best)
                .and("gain", gain)
                .and("gain-of-offer", worth(in, in.of("offer")));
    }

    private static double worth(Inputs in, double offer) {
        double taken = Math.min(1, in.of("our-credibility") * offer / in.of("dearest"));
        return in.of("misaligned") * taken * (TrustInflation.cap(in) - offer)
                + (1 - in.of("misaligned")) * in.of("claimants") * (in.of("claim-worth") - offer)
                - in.of("cost");
    }
}
