package dealadvisor.advice;

import dealadvisor.reading.Internal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The answer for a pairing as things stand, from worst to best. What could be done about it stands beside it and never raises it. */
public enum Verdict {
    BLOCKED,
    NOT_RECOMMENDED,
    POSSIBLE,
    RECOMMENDED;

    /** The word for it in files and output, such as {@code not-recommended}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verdict of this word; empty if it is none. */
    public static Optional<Verdict> of(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.id().equals(word))
                .findFirst();
    }

    /**
     * The higher of the two.
     *
     * @hidden
     */
    @Internal
    public Verdict atLeast(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The lesser of the two. */
    public Verdict atMost(Verdict cap) {
        return compareTo(cap) <= 0 ? this : cap;
    }
}
