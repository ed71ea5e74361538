package dealadvisor.prices;

/** How a payment is split between now and later, so that it is accepted and faith is kept. Ours, from the source, Davidson, and Stastny and others. */
final class UpfrontAndDeferred {
    private UpfrontAndDeferred() {}

    /**
     * Accepted if {@code U c_u + L c_d D >= R}, kept if {@code L c_d D v >= G}, with {@code c_d = e tau + (1-e) c}. The least total defers no more than
     * it must, unless what is paid later is worth more to it than what is paid now.
     */
    static Answer split(Inputs in) {
        double reservation = in.of("reservation");
        double now = in.of("upfront-credibility");
        double later = in.of("escrow") * in.of("holder-credibility") + (1 - in.of("escrow")) * in.of("our-credibility");
        double worth = later * in.of("delay");
        double deferred = Formula.over(in.of("cheating"), worth * in.of("found"));
        if (worth > now) {
            deferred = Math.max(deferred, reservation / worth);
        }
        double upfront = Math.max(0, reservation - worth * deferred) / now;
        double total = upfront + deferred;
        Answer answer = Answer.range(total, TrustInflation.cap(in)).and("later-credibility", later);
        if (Double.isFinite(total)) {
            answer = answer.and("upfront", upfront)
                    .and("deferred", deferred)
                    .and("upfront-share", total == 0 ? 0 : upfront / total);
        }
        return answer.and("all-deferred", Formula.over(reservation, worth)).and("all-upfront", reservation / now);
    }
}
