package dealadvisor.prices;

/** Where between what it asks and what we pay the price settles: Nash by power, Rubinstein by patience. */
final class InsideTheZone {
    private InsideTheZone() {}

    /** {@code x = ask + b (cap - ask)}. */
    static Answer power(Inputs in) {
        return settled(in, in.of("power")).and("ai-share", in.of("power"));
    }

    /** Whoever proposes gets {@code (1 - d_r) / (1 - d_p d_r)} of the room; we do. */
    static Answer patience(Inputs in) {
        double ours = (1 - in.of("ai-patience")) / (1 - in.of("our-patience") * in.of("ai-patience"));
        return settled(in, 1 - ours).and("our-share", ours);
    }

    private static Answer settled(Inputs in, double theirs) {
        double ask = Formula.over(in.of("reservation"), in.of("our-credibility"));
        double cap = TrustInflation.cap(in);
        return Answer.range(ask, cap).and("suggested", ask <= cap ? ask + theirs * (cap - ask) : Double.NaN);
    }
}
