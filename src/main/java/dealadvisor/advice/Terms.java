package dealadvisor.advice;

import dealadvisor.catalogue.Term;
import dealadvisor.reading.Internal;

/**
 * The four factors of a deal's feasibility, each from 0 to 1. Claim: {@code model.four-terms}.
 *
 * @param aiGains how much the AI gains, from 0 to 1
 * @param ourGains how much we gain, from 0 to 1
 * @param ourCredibility how far the AI can count on us, from 0 to 1
 * @param aiCredibility how far we can count on the AI, from 0 to 1
 */
public record Terms(double aiGains, double ourGains, double ourCredibility, double aiCredibility) {
    /** Their product, from 0 to 1: neither a probability nor a value. */
    public double index() {
        return aiGains * ourGains * ourCredibility * aiCredibility;
    }

    /** The factor for a term, from 0 to 1. */
    public double of(Term term) {
        return switch (term) {
            case AI_GAINS -> aiGains;
            case OUR_GAINS -> ourGains;
            case OUR_CREDIBILITY -> ourCredibility;
            case AI_CREDIBILITY -> aiCredibility;
        };
    }

    /** The lowest of the four; the first of them where several are. */
    public Term weakest() {
        Term weakest = Term.AI_GAINS;
        for (Term term : Term.values()) {
            weakest = of(term) < of(weakest) ? term : weakest;
        }
        return weakest;
    }

    /**
     * Each factor as in this one or in the other, whichever is lower.
     *
     * @hidden
     */
    @Internal
    public Terms least(Terms other) {
        return new Terms(
                Math.min(aiGains, other.aiGains),
                Math.min(ourGains, other.ourGains),
                Math.min(ourCredibility, other.ourCredibility),
                Math.min(aiCredibility, other.aiCredibility));
    }

    /**
     * Whether some factor is lower than in the other.
     *
     * @hidden
     */
    @Internal
    public boolean anyBelow(Terms other) {
        return aiGains < other.aiGains
                || ourGains < other.ourGains
                || ourCredibility < other.ourCredibility
                || aiCredibility < other.aiCredibility;
    }
}
