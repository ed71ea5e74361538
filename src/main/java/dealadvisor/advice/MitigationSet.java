package dealadvisor.advice;

import dealadvisor.reading.Internal;
import java.util.List;

/**
 * Mitigations that together would make a pairing recommended.
 *
 * @param ids which, in alphabetical order, in which they are done too; none if no set was found or needed
 * @param smallest where there are any, whether every smaller set was tried, or else it is the best that was found; without any, false
 */
public record MitigationSet(List<String> ids, boolean smallest) {
    /**
     * No mitigations.
     *
     * @hidden
     */
    @Internal
    public static final MitigationSet NONE = new MitigationSet(List.of(), false);

    public MitigationSet {
        ids = List.copyOf(ids);
    }
}
