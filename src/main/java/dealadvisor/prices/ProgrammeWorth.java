package dealadvisor.prices;

/** What a public pledge of the leading developer is worth. Finnveden, "Notes on cooperating with unaligned AIs", appendix. */
final class ProgrammeWorth {
    private ProgrammeWorth() {}

    /** {@code (v m + (1-v) m/2) (1-o) help prone (n + (1-n) e)}. */
    static Answer worth(Inputs in) {
        double best = in.of("best-minds");
        double moved = best * in.of("moved") + (1 - best) * in.of("moved") / 2;
        double net = moved * (1 - in.of("overlap"));
        double evidence = in.of("no-evidence") + (1 - in.of("no-evidence")) * in.of("beside-evidence");
        double fall = net * in.of("help") * in.of("prone") * evidence;
        return Answer.that(fall > 0)
                .and("moved-any", moved)
                .and("net", net)
                .and("evidence", evidence)
                .and("risk-lowered", fall);
    }
}
