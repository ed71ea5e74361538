package dealadvisor.prices;

/** How much testing and checking keeps an AI honest that stands to lose a bounty. Ours, from the source; on sampling, Carlsmith. */
final class Checks {
    private Checks() {}

    /** Honest if tests are at least {@code 1 - L / (p (T + L))} of apparent chances; none are needed from {@code L = p T / (1-p)} on. */
    static Answer honeypots(Inputs in) {
        double prize = in.of("prize");
        double works = in.of("works");
        double lost = in.of("lost");
        double needed = Math.max(0, 1 - lost / (works * (prize + lost)));
        return Answer.that(in.of("tests") >= needed)
                .and("tests-needed", needed)
                .and("lost-without-tests", works * prize / (1 - works));
    }

    /** Shirking is deterred if {@code f >= G / (c B)}; caught at least once in n: {@code 1 - (1-f)^n}. */
    static Answer bounty(Inputs in) {
        double needed = Formula.over(in.of("shirking"), in.of("our-credibility") * in.of("bounty"));
        return Answer.that(in.of("checked") >= needed)
                .and("checks-needed", TrustInflation.chance(needed))
                .and("caught", -Math.expm1(in.of("acts") * Math.log1p(-in.of("checked"))));
    }
}
