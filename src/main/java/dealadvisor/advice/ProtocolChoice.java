package dealadvisor.advice;

import dealadvisor.advice.Grounds.Standing;
import dealadvisor.catalogue.Bar;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.PairingAttributes;
import dealadvisor.catalogue.Payment;
import dealadvisor.catalogue.Protocol;
import dealadvisor.catalogue.Rulings;
import dealadvisor.catalogue.WhenToPay;
import dealadvisor.conclusions.Severity;
import dealadvisor.facts.CaseFacts;
import java.util.List;
import java.util.Map;

/** When to pay, by the entries of the catalogue that decide it. */
final class ProtocolChoice {
    private final Map<String, String> attributes;
    private final CaseFacts facts;
    private final Map<String, List<Standing>> standing;

    private ProtocolChoice(Good good, Payment payment, CaseFacts facts, Map<String, List<Standing>> standing) {
        this.attributes = PairingAttributes.of(good, payment);
        this.facts = facts;
        this.standing = standing;
    }

    /**
     * When to pay in a pairing.
     *
     * @param facts what is known of the case
     * @param standing what stands in the way, by barrier
     */
    static Protocol of(
            Rulings rulings, Good good, Payment payment, CaseFacts facts, Map<String, List<Standing>> standing) {
        ProtocolChoice protocol = new ProtocolChoice(good, payment, facts, standing);
        String pay = protocol.decided(rulings.whenToPay());
        return Protocol.of(pay.equals(WhenToPay.ONCE_VERIFIED) ? protocol.decided(rulings.onceVerified()) : pay)
                .orElseThrow();
    }

    private String decided(List<WhenToPay> entries) {
        return entries.stream()
                .filter(entry -> !entry.remains() && holds(entry))
                .findFirst()
                .or(() -> entries.stream().filter(WhenToPay::remains).findFirst())
                .orElseThrow()
                .pay();
    }

    private boolean holds(WhenToPay entry) {
        return entry.when().entrySet().stream()
                        .allMatch(condition -> Steps.holds(attributes, facts, condition.getKey(), condition.getValue()))
                && entry.left().map(this::atMost).orElse(true);
    }

    private boolean atMost(Bar bar) {
        String[] named = bar.named().split("/", 2);
        Severity left = Arithmetic.worst(standing.getOrDefault(named[0], List.of()).stream()
                .filter(cause -> cause.cause().equals(named[1]))
                .map(Standing::severity)
                .toList());
        return left.compareTo(Severity.of(bar.severity())) <= 0;
    }
}
