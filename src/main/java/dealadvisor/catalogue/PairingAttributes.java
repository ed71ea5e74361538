package dealadvisor.catalogue;

import java.util.List;
import java.util.Map;

/** The attributes of a good and of a payment by which conditions of catalogue entries go, each with its words. */
public final class PairingAttributes {
    /** Their names as files write them. */
    public static final List<String> NAMES = List.of(
            "kind",
            "verification",
            "span",
            "affordances",
            "eligibility",
            "timing",
            "size",
            "cost",
            "check",
            "takeover-risk",
            "reversible");

    private PairingAttributes() {}

    /** Those of one pairing, by name. */
    public static Map<String, String> of(Good good, Payment payment) {
        return Map.ofEntries(
                Map.entry("kind", good.kind()),
                Map.entry("verification", good.verification()),
                Map.entry("span", good.span()),
                Map.entry("affordances", good.affordances()),
                Map.entry("eligibility", good.eligibility()),
                Map.entry("timing", payment.timing()),
                Map.entry("size", payment.size()),
                Map.entry("cost", payment.cost()),
                Map.entry("check", payment.check()),
                Map.entry("takeover-risk", payment.takeoverRisk()),
                Map.entry("reversible", String.valueOf(payment.reversible())));
    }

    /** The words that one of them may be; none for another name. */
    static List<String> words(String name) {
        return switch (name) {
            case "takeover-risk" -> Payment.AMOUNTS;
            case "reversible" -> List.of("true", "false");
            default -> Good.WORDS.getOrDefault(name, Payment.WORDS.getOrDefault(name, List.of()));
        };
    }
}
