package dealadvisor.bench;

import java.util.List;
import java.util.Map;

/** What the twin's rules read of a payment. */
record TwinPayment(
        String id,
        double freedom,
        double influence,
        boolean immediate,
        String due,
        boolean reversible,
        String exposure,
        String takeoverRisk,
        String check) {
    private static final List<String> HORIZONS = List.of("episode", "short-term", "long-term");
    private static final List<String> RISKS = List.of("none", "low", "medium", "high");
    private static final List<String> EXPOSURES = List.of("none", "low", "high");

    static TwinPayment of(Map<?, ?> entry) {
        return new TwinPayment(
                (String) entry.get("id"),
                ((Number) entry.get("freedom")).doubleValue(),
                ((Number) entry.get("influence")).doubleValue(),
                entry.get("timing").equals("immediate"),
                (String) entry.get("due"),
                (Boolean) entry.get("reversible"),
                (String) entry.get("exposure"),
                (String) entry.get("takeover-risk"),
                (String) entry.get("check"));
    }

    boolean dueAfter(String horizon) {
        return HORIZONS.indexOf(due) > HORIZONS.indexOf(horizon);
    }

    boolean risky() {
        return RISKS.indexOf(takeoverRisk) >= RISKS.indexOf("medium");
    }

    boolean exposed() {
        return EXPOSURES.indexOf(exposure) >= EXPOSURES.indexOf("low");
    }
}
