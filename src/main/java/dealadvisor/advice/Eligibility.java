package dealadvisor.advice;

import dealadvisor.reading.Internal;
import java.util.List;
import java.util.Locale;

/**
 * Whether an AI is eligible for a class of deals.
 *
 * @param verdict failed if any requirement is; unclear if any is open; else eligible
 * @param requirements in the order in which they are listed
 */
public record Eligibility(Verdict verdict, List<Requirement> requirements) {
    public Eligibility {
        requirements = List.copyOf(requirements);
    }

    /** The answers. */
    public enum Verdict {
        ELIGIBLE,
        INELIGIBLE,
        UNCLEAR;

        /** The word for it in output. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What these results of requirements come to: failed by any, else unclear if any is open.
     *
     * @hidden
     */
    @Internal
    public static Verdict verdict(Iterable<Result> results) {
        Verdict verdict = Verdict.ELIGIBLE;
        for (Result result : results) {
            if (result == Result.FAILS) {
                return Verdict.INELIGIBLE;
            }
            verdict = result == Result.OPEN ? Verdict.UNCLEAR : verdict;
        }
        return verdict;
    }

    /** How a requirement came out. */
    public enum Result {
        MEETS,
        FAILS,
        OPEN;

        /** The word for it in output. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One requirement of eligibility, and how it came out.
     *
     * @param id in the catalogue
     * @param result how it came out
     * @param conclusions ids of the conclusions that say so
     */
    public record Requirement(String id, Result result, List<String> conclusions) {
        public Requirement {
            conclusions = List.copyOf(conclusions);
        }
    }
}
