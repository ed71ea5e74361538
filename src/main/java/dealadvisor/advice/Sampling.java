package dealadvisor.advice;

import dealadvisor.facts.CaseFacts;
import dealadvisor.reading.Limits;
import java.util.Optional;

/**
 * How chances are reckoned. Where the uncertain facts have at most as many combinations of values that rules tell apart as there would be draws, each
 * is weighed and the chances are exact; else so many are drawn. Draw {@code i} of a fact depends on seed, path and {@code i} alone.
 *
 * @param samples how many draws, from 1 to {@link Limits#DRAWS}
 * @param seed where the draws begin
 * @param priors whether facts that are unknown and essential are drawn too, from priors
 * @param own priors of one's own, written as a case is, which come before ours where they say something; only with priors
 */
public record Sampling(int samples, long seed, boolean priors, Optional<CaseFacts> own) {
    /** As many draws as are made where nobody says how many. */
    public static final int USUAL = 10_000;

    /** Where draws begin where nobody says where. */
    public static final long SEED = 1;

    /**
     * As the other, with our priors if any.
     *
     * @param samples how many draws, from 1 to {@link Limits#DRAWS}
     * @param seed where the draws begin
     * @param priors whether facts that are unknown and essential are drawn too, from our priors
     */
    public Sampling(int samples, long seed, boolean priors) {
        this(samples, seed, priors, Optional.empty());
    }

    public Sampling {
        if (samples < 1 || samples > Limits.DRAWS) {
            throw new IllegalArgumentException("1 to " + Limits.DRAWS + " draws can be made, and not " + samples);
        }
    }
}
