package dealadvisor.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When a payment is made, seen from the good that it is for. */
public enum Protocol {
    /** All of it before the good is given. */
    UPFRONT,
    /** A part before the good is given, the rest after it. */
    PARTLY_UPFRONT,
    /** Once the good is verified. */
    ON_VERIFICATION,
    /** Long after, when what was promised can be judged. */
    DEFERRED;

    /** The word for it in files and output, such as {@code on-verification}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words for all of them, the earliest first. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Protocol::id).toList();
    }

    /** The one with this word; empty if there is none. */
    public static Optional<Protocol> of(String id) {
        return Arrays.stream(values())
                .filter(protocol -> protocol.id().equals(id))
                .findFirst();
    }
}
