package dealadvisor.advice;

/**
 * The four factors of a deal's feasibility, each from 0 to 1. Claim: {@code model.four-terms}.
 *
 * @param aiGains what the AI gains
 * @param ourGains what we gain
 * @param ourCredibility how far the AI can count on us
 * @param aiCredibility how far we can count on the AI
 */
public record Terms(double aiGains, double ourGains, double ourCredibility, double aiCredibility) {
    /** Their product: neither a probability nor a value. */
    public double index() {
        return aiGains * ourGains * ourCredibility * aiCredibility;
    }
}
