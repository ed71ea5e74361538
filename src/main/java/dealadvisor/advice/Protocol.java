package dealadvisor.advice;

import dealadvisor.advice.Grounds.Standing;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Severity;
import java.util.List;

/**
 * When to pay. What is verified at once is paid on verification; else a payment that adds little takeover risk is paid upfront, in part if it is
 * neither small nor cheap; one that adds more waits until we can verify, or for later. Claims: {@code strategy.upfront-not-too-risky},
 * {@code work.retroactive-plan}.
 */
final class Protocol {
    private Protocol() {}

    static String of(Good good, Payment payment, List<Standing> verification) {
        if (good.verification().equals("immediate")) {
            return "on-verification";
        }
        if (!payment.takeoverRiskAtLeast("medium")) {
            return payment.size().equals("token") || payment.costAtMost("low") ? "upfront" : "partly-upfront";
        }
        return canVerify(good, verification) ? "on-verification" : "deferred";
    }

    // What is only retroactively verifiable is verified within anybody's horizon only if nothing is left of the
    // difficulty of checking it.
    private static boolean canVerify(Good good, List<Standing> verification) {
        Severity hard = Arithmetic.worst(verification.stream()
                .filter(c -> c.cause().equals("hard-to-check"))
                .map(Standing::severity)
                .toList());
        return good.verification().equals("either") ? hard.compareTo(Severity.SLIGHT) <= 0 : hard == Severity.NONE;
    }
}
