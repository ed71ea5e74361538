package dealadvisor.catalogue;

import java.util.Locale;
import java.util.Optional;

/** How firmly the source asserts something, from firm to loose. */
public enum Hedge {
    PLAIN,
    TENTATIVE,
    SPECULATIVE;

    /** The word for it in files and output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The looser of the two. */
    public Hedge or(Hedge other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Optional<Hedge> of(String id) {
        for (Hedge hedge : values()) {
            if (hedge.id().equals(id)) {
                return Optional.of(hedge);
            }
        }
        return Optional.empty();
    }
}
