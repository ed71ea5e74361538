package dealadvisor.advice;

import dealadvisor.advice.Grounds.Standing;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Severity;
import java.util.List;
import java.util.Optional;

/**
 * When to pay. Where it is said how much would be paid upfront, that decides; else what is verified at once is paid on verification, and of the rest
 * a payment that adds little takeover risk is paid upfront, in part if it is neither small nor cheap. What is not paid upfront waits until we can
 * verify, or for later; so does every promise for later. Claims: {@code strategy.upfront-not-too-risky}, {@code work.retroactive-plan}.
 */
final class Protocol {
    private Protocol() {}

    /**
     * The protocol of a pairing.
     *
     * @param share how much would be paid upfront: none, part or all; empty if that is not said
     * @param verification what stands in the way of checking the good
     */
    static String of(Good good, Payment payment, Optional<String> share, List<Standing> verification) {
        if (payment.timing().equals("deferred")) {
            return onceVerified(good, verification);
        }
        return switch (share.orElse("")) {
            case "all" -> "upfront";
            case "part" -> "partly-upfront";
            case "none" -> onceVerified(good, verification);
            default -> unsaid(good, payment, verification);
        };
    }

    private static String unsaid(Good good, Payment payment, List<Standing> verification) {
        if (good.verification().equals("immediate") || payment.takeoverRiskAtLeast("medium")) {
            return onceVerified(good, verification);
        }
        return payment.size().equals("token") || payment.costAtMost("low") ? "upfront" : "partly-upfront";
    }

    // What is only retroactively verifiable is verified within anybody's horizon only if nothing is left of the
    // difficulty of checking it.
    private static String onceVerified(Good good, List<Standing> verification) {
        Severity hard = Arithmetic.worst(verification.stream()
                .filter(c -> c.cause().equals("hard-to-check"))
                .map(Standing::severity)
                .toList());
        boolean soon =
                switch (good.verification()) {
                    case "immediate" -> true;
                    case "either" -> hard.compareTo(Severity.SLIGHT) <= 0;
                    default -> hard == Severity.NONE;
                };
        return soon ? "on-verification" : "deferred";
    }
}
