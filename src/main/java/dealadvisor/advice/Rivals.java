package dealadvisor.advice;

import dealadvisor.reading.Internal;
import java.util.List;

/**
 * How a pairing stands among the others of its case.
 *
 * @param dominatedBy ids of the pairings of the same good that are better in every respect
 * @param tiedWith ids of the pairings with the same verdict and index
 */
public record Rivals(List<String> dominatedBy, List<String> tiedWith) {
    /**
     * None.
     *
     * @hidden
     */
    @Internal
    public static final Rivals NONE = new Rivals(List.of(), List.of());

    public Rivals {
        dominatedBy = List.copyOf(dominatedBy);
        tiedWith = List.copyOf(tiedWith);
    }
}
