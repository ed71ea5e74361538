package dealadvisor.prices;

/** When trade beats attack, and how large a promise keeps itself. Salib and Goldstein, "AI Rights for Human Safety"; Telser. */
final class RepeatedTrade {
    private RepeatedTrade() {}

    /** Trade beats attack if {@code v/(1-d) >= A}; a promise keeps itself up to {@code F + d/(1-d) s}. */
    static Answer selfEnforcing(Inputs in) {
        double another = in.of("another-round");
        return Answer.that(in.of("trade") / (1 - another) >= in.of("attack"))
                .and("largest-promise", in.of("bond") + another / (1 - another) * in.of("later-gain"))
                .and(
                        "least-another-round",
                        in.of("attack") > 0 ? Math.max(0, 1 - in.of("trade") / in.of("attack")) : 0);
    }
}
