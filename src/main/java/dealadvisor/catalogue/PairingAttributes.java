package dealadvisor.catalogue;

import java.util.List;
import java.util.Optional;

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

    /** What a good has under one of these names; empty for another name. */
    public static Optional<String> of(Good good, String name) {
        return switch (name) {
            case "kind" -> Optional.of(good.kind());
            case "verification" -> Optional.of(good.verification());
            case "span" -> Optional.of(good.span());
            case "affordances" -> Optional.of(good.affordances());
            case "eligibility" -> Optional.of(good.eligibility());
            default -> Optional.empty();
        };
    }

    /** What a payment has under one of these names; empty for another name. */
    public static Optional<String> of(Payment payment, String name) {
        return switch (name) {
            case "timing" -> Optional.of(payment.timing());
            case "size" -> Optional.of(payment.size());
            case "cost" -> Optional.of(payment.cost());
            case "check" -> Optional.of(payment.check());
            case "takeover-risk" -> Optional.of(payment.takeoverRisk());
            case "reversible" -> Optional.of(String.valueOf(payment.reversible()));
            default -> Optional.empty();
        };
    }

    /** What a good or else a payment has under one of these names; empty for another name. */
    public static Optional<String> of(Good good, Payment payment, String name) {
        Optional<String> its = of(good, name);
        return its.isPresent() ? its : of(payment, name);
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
