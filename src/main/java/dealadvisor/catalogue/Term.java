package dealadvisor.catalogue;

import java.util.Locale;
import java.util.Optional;

/** The four factors of a deal's feasibility. Claim: {@code model.four-terms}. */
public enum Term {
    AI_GAINS,
    OUR_GAINS,
    OUR_CREDIBILITY,
    AI_CREDIBILITY;

    /** The word for it in files and output, such as {@code ai-gains}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Term> of(String id) {
        for (Term term : values()) {
            if (term.id().equals(id)) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }
}
