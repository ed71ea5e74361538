package dealadvisor.advice;

import java.util.List;
import java.util.Locale;

/**
 * What keeps a pairing from being recommended, beside its index.
 *
 * @param blockedBy why it is blocked, if it is
 * @param cappedBy what holds the verdict down
 * @param missing facts that are not known and without which it is not recommended
 */
public record Hindrances(List<Blocked> blockedBy, List<String> cappedBy, List<String> missing) {
    public Hindrances {
        blockedBy = List.copyOf(blockedBy);
        cappedBy = List.copyOf(cappedBy);
        missing = List.copyOf(missing);
    }

    /** What kind of thing blocks a pairing. */
    public enum By {
        /** The AI is not eligible for any deal. */
        ELIGIBILITY,
        /** A term of the index is 0. */
        TERM,
        /** A rule rules it out. */
        RULE_OUT;

        /** The word for it in output, such as {@code rule-out}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing that blocks the pairing.
     *
     * @param what what kind of thing
     * @param id which: a requirement of eligibility, a term, or the name of what rules it out
     * @param conclusions ids of the conclusions behind it
     */
    public record Blocked(By what, String id, List<String> conclusions) {
        public Blocked {
            conclusions = List.copyOf(conclusions);
        }
    }
}
