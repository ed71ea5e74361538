package dealadvisor.prices;

/** Whether what a deal takes from later misaligned AIs is worth what it gives to the early one. The source, note 25. */
final class ExchangeRate {
    private ExchangeRate() {}

    /** {@code net = dL - rate dE - cost}; it breaks even at {@code (dL - cost) / dE}. */
    static Answer net(Inputs in) {
        double net = in.of("later-risk-fall") - in.of("rate") * in.of("early-influence-rise") - in.of("cost");
        return Answer.that(net > 0)
                .and("net", net)
                .and("break-even-rate", (in.of("later-risk-fall") - in.of("cost")) / in.of("early-influence-rise"));
    }
}
