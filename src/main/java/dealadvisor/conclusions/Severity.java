package dealadvisor.conclusions;

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

    /** The word for it in files and output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This severity less so many steps, never below {@link #NONE}; {@link #BLOCKING} is not weakened. */
    public Severity lessBy(int steps) {
        return this == BLOCKING ? this : values()[Math.max(0, ordinal() - steps)];
    }

    /** The severity with this word. */
    public static Severity of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
