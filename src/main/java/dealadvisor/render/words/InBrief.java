package dealadvisor.render.words;

import dealadvisor.advice.PairingAdvice;
import dealadvisor.conclusions.Severity;
import java.util.List;
import java.util.Optional;

/** What is said of a pairing in a few words, wherever it is said. */
public final class InBrief {
    /** What no recommendation says, whatever the advice. */
    public static final String DISCLAIMER =
            "A recommended pairing is worth pursuing under the source's argument and our calibration; this says nothing about whether the AI may be trusted.";

    private InBrief() {}

    /** What mitigations would make of the verdict, where they would make it another; else nothing. */
    public static Optional<String> wouldBe(PairingAdvice pairing) {
        return pairing.remedy()
                .map(set -> "would be " + pairing.wouldBe().orElseThrow().id() + " with "
                        + String.join(" and ", set.ids()));
    }

    /** The barriers that are moderate or worse, each with how severe it is. */
    public static List<String> barriers(PairingAdvice pairing) {
        return pairing.feasibility().barriers().stream()
                .filter(barrier -> barrier.severity().compareTo(Severity.MODERATE) >= 0)
                .map(barrier -> barrier.id() + " " + barrier.severity().id())
                .toList();
    }
}
