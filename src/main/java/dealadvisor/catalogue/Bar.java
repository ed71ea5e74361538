package dealadvisor.catalogue;

import java.util.List;

/**
 * A barrier or one of its causes, and a severity with which it is compared.
 *
 * @param named the barrier's id, or {@code barrier/cause}
 * @param severity the word for the severity, {@code none} among them
 */
public record Bar(String named, String severity) {
    /** The severities, least first. */
    static final List<String> SEVERITIES = List.of("none", "slight", "moderate", "severe", "blocking");

    /** Those of what stands in the way. */
    static final List<String> STANDING = SEVERITIES.subList(1, SEVERITIES.size());
}
