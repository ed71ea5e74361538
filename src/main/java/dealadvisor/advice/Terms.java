package dealadvisor.advice;

import dealadvisor.catalogue.Term;

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

    /** One of the four. */
    public double of(Term term) {
        return switch (term) {
            case AI_GAINS -> aiGains;
            case OUR_GAINS -> ourGains;
            case OUR_CREDIBILITY -> ourCredibility;
            case AI_CREDIBILITY -> aiCredibility;
        };
    }

    /** Each factor as in this one or in the other, whichever is lower. */
    Terms least(Terms other) {
        return new Terms(
                Math.min(aiGains, other.aiGains),
                Math.min(ourGains, other.ourGains),
                Math.min(ourCredibility, other.ourCredibility),
                Math.min(aiCredibility, other.aiCredibility));
    }

    /** Whether some factor is lower than in the other. */
    boolean anyBelow(Terms other) {
        return aiGains < other.aiGains
                || ourGains < other.ourGains
                || ourCredibility < other.ourCredibility
                || aiCredibility < other.aiCredibility;
    }
}
