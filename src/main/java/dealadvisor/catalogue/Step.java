package dealadvisor.catalogue;

import dealadvisor.reading.Copies;
import java.util.List;
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
        String phase,
        String says,
        SortedMap<String, List<String>> when,
        SortedMap<String, List<String>> unless,
        List<String> claims) {
    public Step {
        claims = List.copyOf(claims);
        when = Copies.sorted(when, List::copyOf);
        unless = Copies.sorted(unless, List::copyOf);
    }

    /** The phases of a deal, in their order. */
    public static final List<String> PHASES = List.of("before", "offer", "performance", "checking", "payment", "after");

    /** When a payment may be made. */
    public static final List<String> PROTOCOLS = List.of("upfront", "partly-upfront", "on-verification", "deferred");

    /** The attributes of a pairing that conditions may name, beside facts. */
    public static final List<String> ATTRIBUTES = Stream.concat(
                    Stream.of("form", "protocol"), PairingAttributes.NAMES.stream())
            .toList();
}
