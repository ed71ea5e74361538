package dealadvisor.catalogue;

import dealadvisor.reading.Copies;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * One step of a deal.
 *
 * @param id its name in files
 * @param phase when in the deal it is taken
 * @param says what to do, with {@code {good}} and {@code {payment}} for the names of these
 * @param when values of the pairing's attributes, or of facts by their paths, that must hold
 * @param unless facts by their paths, with values that they must be known not to have
 * @param claims what in the source it rests on
 */
public record Step(
        String id,
        Phase phase,
        String says,
        SortedMap<String, List<String>> when,
        SortedMap<String, List<String>> unless,
        List<String> claims) {
    public Step {
        claims = List.copyOf(claims);
        when = Copies.sorted(when, List::copyOf);
        unless = Copies.sorted(unless, List::copyOf);
    }

    /** When in a deal, from what comes before it to what comes after. */
    public enum Phase {
        /** Before anything is offered. */
        BEFORE,
        /** When the deal is put to the AI. */
        OFFER,
        /** While the AI gives the good. */
        PERFORMANCE,
        /** When the good is looked at. */
        CHECKING,
        /** When we pay. */
        PAYMENT,
        /** When both have done their part. */
        AFTER;

        /** The word for it in files and output, such as {@code before}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The words for all of them, in their order. */
        public static List<String> ids() {
            return Arrays.stream(values()).map(Phase::id).toList();
        }

        /** The one with this word; empty if there is none. */
        public static Optional<Phase> of(String id) {
            return Arrays.stream(values())
                    .filter(phase -> phase.id().equals(id))
                    .findFirst();
        }
    }

    /** The attributes of a pairing that conditions may name, beside facts. */
    public static final List<String> ATTRIBUTES = Stream.concat(
                    Stream.of("form", "protocol"), PairingAttributes.NAMES.stream())
            .toList();
}
