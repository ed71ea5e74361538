package dealadvisor.conclusions;

import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import java.util.Optional;

/**
 * What a conclusion is about: the whole case, a good, a payment, or a good with a payment.
 *
 * @param good the good's id, if it is about one
 * @param payment the payment's id, if it is about one
 */
public record Scope(Optional<String> good, Optional<String> payment) {
    /** The whole case. */
    public static final Scope CASE = new Scope(Optional.empty(), Optional.empty());

    /** One good, whatever is paid. */
    public static Scope of(Good good) {
        return new Scope(Optional.of(good.id()), Optional.empty());
    }

    /** One payment, whatever is bought. */
    public static Scope of(Payment payment) {
        return new Scope(Optional.empty(), Optional.of(payment.id()));
    }

    /** One good for one payment. */
    public static Scope of(Good good, Payment payment) {
        return new Scope(Optional.of(good.id()), Optional.of(payment.id()));
    }

    /**
     * The scope that output writes so.
     *
     * @throws IllegalArgumentException if none is written so
     */
    public static Scope of(String text) {
        String[] parts = text.split("[:/]");
        return switch (parts[0] + parts.length) {
            case "case1" -> CASE;
            case "good2" -> new Scope(Optional.of(parts[1]), Optional.empty());
            case "payment2" -> new Scope(Optional.empty(), Optional.of(parts[1]));
            case "pairing3" -> new Scope(Optional.of(parts[1]), Optional.of(parts[2]));
            default -> throw new IllegalArgumentException("no scope: " + text);
        };
    }

    /** Whether what is about this bears on a good with a payment. */
    public boolean covers(String goodId, String paymentId) {
        return good.map(goodId::equals).orElse(true)
                && payment.map(paymentId::equals).orElse(true);
    }

    /** As output writes it: {@code case}, {@code good:ID}, {@code payment:ID} or {@code pairing:GOOD/PAYMENT}. */
    public String text() {
        if (good.isPresent()) {
            return payment.map(p -> "pairing:" + good.get() + "/" + p).orElseGet(() -> "good:" + good.get());
        }
        return payment.map(p -> "payment:" + p).orElse("case");
    }
}
