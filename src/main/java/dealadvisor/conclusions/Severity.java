package dealadvisor.conclusions;

import dealadvisor.catalogue.Hedge;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much a cause stands in the way, from not at all to entirely. */
public enum Severity {
    /** Nothing. */
    NONE,
    /** A trifle. */
    SLIGHT,
    /** A plain reason; two of them still leave a deal possible. */
    MODERATE,
    /** Alone keeps a deal from being recommended. */
    SEVERE,
    /** Makes its term zero; no relief weakens it. */
    BLOCKING;

    private static final Severity[] ALL = values();

    /** The word for it in files and output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This severity less so many steps, never below {@link #NONE}; {@link #BLOCKING} is not weakened. */
    public Severity lessBy(int steps) {
        return this == BLOCKING ? this : ALL[Math.max(0, ordinal() - steps)];
    }

    /** As rules write those that stand in the way, the least first: all but {@link #NONE}. */
    public static List<String> words() {
        return Arrays.stream(values())
                .filter(severity -> severity != NONE)
                .map(Enum::name)
                .toList();
    }

    /** The words of all of them in files and output, the least first. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Severity::id).toList();
    }

    /** The most that a claim bears which its source asserts so firmly. */
    public static Severity most(Hedge hedge) {
        return switch (hedge) {
            case PLAIN -> BLOCKING;
            case TENTATIVE -> SEVERE;
            case SPECULATIVE -> MODERATE;
        };
    }

    /** The severity with this word. */
    public static Severity of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
