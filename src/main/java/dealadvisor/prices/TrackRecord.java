package dealadvisor.prices;

/** What kept small deals do to credibility: a textbook's Bayes; that relevance fades with size, and how, is ours. */
final class TrackRecord {
    private TrackRecord() {}

    /** {@code c = (c0 n + K w) / (n + N w)}, {@code w = min(1, z^k)}. */
    static Answer kept(Inputs in) {
        double weight = in.of("weight");
        double relevance = Math.min(1, Math.pow(in.of("size-ratio"), in.of("fading")));
        double kept = in.of("kept") * relevance;
        double all = kept + in.of("broken") * relevance;
        double trust = (in.of("our-credibility") * weight + kept) / (weight + all);
        double target = in.of("target");
        return believed(in, trust)
                .and("kept-for-target", Math.max(0, weight * (target - in.of("our-credibility")) / (1 - target)));
    }

    /** {@code c = c0 / (c0 + (1-c0) eps^N)}. */
    static Answer twoTypes(Inputs in) {
        double firm = in.of("our-credibility");
        double opportunist = (1 - firm) * Math.pow(in.of("opportunist-keeps"), in.of("kept"));
        return believed(in, firm == 0 ? 0 : firm / (firm + opportunist));
    }

    private static Answer believed(Inputs in, double trust) {
        return Answer.range(Formula.over(in.of("reservation"), trust), TrustInflation.cap(in))
                .and("our-credibility", trust);
    }
}
