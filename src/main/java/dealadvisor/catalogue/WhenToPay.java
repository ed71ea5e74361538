package dealadvisor.catalogue;

import dealadvisor.reading.Copies;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One entry of what decides when to pay. Of a list of them the first whose conditions hold decides, and the one without conditions where none does.
 *
 * @param id its name in files
 * @param when values of the pairing's attributes, or of facts by their paths, that must all hold
 * @param left a cause of which at most so much may be left; empty if it asks about none
 * @param pay when to pay
 * @param claims what in the source it rests on
 */
public record WhenToPay(
        String id, SortedMap<String, List<String>> when, Optional<Bar> left, String pay, List<String> claims) {
    public WhenToPay {
        when = Copies.sorted(when, List::copyOf);
        claims = List.copyOf(claims);
    }

    /** What an entry says where it leaves the choice to when the good can be verified. */
    public static final String ONCE_VERIFIED = "once-verified";

    /** What decides before anything is known of verification. */
    static final List<String> FIRST = List.of("upfront", "partly-upfront", ONCE_VERIFIED);
    /** What decides of that which is paid once the good is verified. */
    static final List<String> VERIFIED = List.of("on-verification", "deferred");

    /** Whether it is what remains where no other entry holds. */
    public boolean remains() {
        return when.isEmpty() && left.isEmpty();
    }
}
