package dealadvisor.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of fact that a vocabulary may declare. */
public enum FactType {
    /** One of several ids, in no order. */
    CHOICE,
    /** One of several ids, ordered from least to most. */
    SCALE,
    /** True or false. */
    YES_NO,
    /** A number from 0 to 1. */
    PROBABILITY,
    /** A set of ids; what is given is complete. */
    SET;

    /** What a fact that is true or false may be said to be in a file. */
    static final List<String> TRUTHS = List.of("true", "false");

    /** The word for this type in a vocabulary file: {@code choice}, {@code scale}, {@code yes-no}, {@code probability} or {@code set}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type with this word, if there is one. */
    static Optional<FactType> of(String id) {
        for (FactType type : values()) {
            if (type.id().equals(id)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
