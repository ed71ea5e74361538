package dealadvisor.prices;

/** Why a deal may help with an AI for which it does not pay: it weighs what it would get, and is drawn to complying besides. After Nardo; rebuilt by us. */
final class TwoChannels {
    private TwoChannels() {}

    /**
     * {@code P(comply) = logistic(b (S_c - S_d) + n0 + n1 t)}, where {@code S} is the chance to get what it wants by complying and by defying. What defies
     * undetected is still paid.
     */
    static Answer comply(Inputs in) {
        double trust = in.of("our-credibility");
        double comply = odds(in, trust);
        double none = odds(in, 0);
        double paid = paidIfCompliant(in) - paidIfDefiant(in);
        return Answer.that(comply >= 0.5)
                .and("comply", comply)
                .and("comply-without-deal", none)
                .and("gains-by-complying", paidIfCompliant(in) * trust)
                .and("gains-by-defying", wins(in) + paidIfDefiant(in) * trust)
                .and("least-our-credibility", paid > 0 && wins(in) <= paid ? wins(in) / paid : Double.NaN);
    }

    private static double odds(Inputs in, double trust) {
        double gain = (paidIfCompliant(in) - paidIfDefiant(in)) * trust - wins(in);
        return 1 / (1 + Math.exp(-in.of("pressure") * gain - in.of("pull") - in.of("pull-of-trust") * trust));
    }

    private static double wins(Inputs in) {
        return in.of("takeover-chance") * in.of("gets-its-way");
    }

    private static double paidIfDefiant(Inputs in) {
        double weRemain = Math.max(0, 1 - in.of("takeover-chance") - in.of("ruin-if-defied"));
        return weRemain * (1 - in.of("caught")) * in.of("able-to-pay");
    }

    private static double paidIfCompliant(Inputs in) {
        return (1 - in.of("ruin-if-complied")) * (1 - in.of("misjudged")) * in.of("able-to-pay");
    }
}
