package dealadvisor.catalogue;

import dealadvisor.reading.Copies;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What holds the verdict on a pairing down, whatever its terms come to.
 *
 * @param id its name in files
 * @param named what output names; of entries that name the same, the first that applies counts
 * @param says why, for the reader
 * @param when values of the pairing's attributes, of its form, of the window and of the price range that must all hold
 * @param standing what must stand in the way at least so severely; empty if nothing need
 * @param relieved a cause that lifts it where it was concluded and less than so much is left of it; empty if none does
 * @param atMost the word for the best verdict that it allows
 * @param claims what in the source it rests on
 */
public record Cap(
        String id,
        String named,
        String says,
        SortedMap<String, List<String>> when,
        Optional<Bar> standing,
        Optional<Bar> relieved,
        String atMost,
        List<String> claims) {
    public Cap {
        when = Copies.sorted(when, List::copyOf);
        claims = List.copyOf(claims);
    }

    /** The verdicts that it may allow, least first. */
    static final List<String> VERDICTS = List.of("not-recommended", "possible", "recommended");
    /** Whether the prices that a case gives meet; without prices neither holds. */
    static final List<String> PRICE_RANGES = List.of("some", "none");
    /** Where a case may stand between too early and too late. */
    static final List<String> WINDOWS = List.of("closed", "too-early", "closing", "open", "unclear");
}
