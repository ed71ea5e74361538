package dealadvisor.advice;

import java.util.List;
import java.util.Optional;

/**
 * How much a verdict depends on what is not known.
 *
 * @param robust whether it is the same under the calibration's other readings
 * @param hangsOn unknown facts of which a single one could change it; empty when it was not tried
 * @param range how far one answer more can move the index; empty when it was not tried
 * @param answers sets of answers that would change whether the pairing is recommended; empty when they were not sought
 */
public record Firmness(
        boolean robust, Optional<List<String>> hangsOn, Optional<IndexRange> range, Optional<AnswerSets> answers) {
    public Firmness {
        hangsOn = hangsOn.map(List::copyOf);
    }

    /** Whether no single unknown fact could change the verdict; empty when it was not tried. */
    public Optional<Boolean> firm() {
        return hangsOn.map(List::isEmpty);
    }
}
