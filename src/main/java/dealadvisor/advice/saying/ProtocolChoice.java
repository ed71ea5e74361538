package dealadvisor.advice.saying;

import dealadvisor.catalogue.Bar;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.PairingAttributes;
import dealadvisor.catalogue.Payment;
import dealadvisor.catalogue.Protocol;
import dealadvisor.catalogue.Rulings;
import dealadvisor.catalogue.WhenToPay;
import dealadvisor.conclusions.Severity;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** When to pay in one pairing, by the entries of the catalogue that decide it. */
public final class ProtocolChoice {
    private final Good good;
    private final Payment payment;
    private final CaseFacts facts;
    private final Function<String, Severity> left;
    private final List<Decision> decisions = new ArrayList<>();

    private ProtocolChoice(Good good, Payment payment, CaseFacts facts, Function<String, Severity> left) {
        this.good = good;
        this.payment = payment;
        this.facts = facts;
        this.left = left;
    }

    /**
     * One list of entries, and what came of it.
     *
     * @param entries all of them, in their order
     * @param by the one that decides
     */
    public record Decision(List<WhenToPay> entries, WhenToPay by) {
        public Decision {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A condition of an entry.
     *
     * @param on an attribute of the pairing, a fact by its path, or {@code barrier/cause}
     * @param found what it is here; empty for a fact that is not known
     * @param holds whether that will do
     */
    public record Condition(String on, Optional<String> found, boolean holds) {}

    /**
     * When to pay in a pairing.
     *
     * @param facts what is known of the case
     * @param left how severe what is left of a cause is there, by {@code barrier/cause}
     */
    public static ProtocolChoice of(
            Rulings rulings, Good good, Payment payment, CaseFacts facts, Function<String, Severity> left) {
        ProtocolChoice choice = new ProtocolChoice(good, payment, facts, left);
        if (choice.decide(rulings.whenToPay()).pay().equals(WhenToPay.ONCE_VERIFIED)) {
            choice.decide(rulings.onceVerified());
        }
        return choice;
    }

    private WhenToPay decide(List<WhenToPay> entries) {
        WhenToPay by = first(entries);
        decisions.add(new Decision(entries, by));
        return by;
    }

    private WhenToPay first(List<WhenToPay> entries) {
        for (WhenToPay entry : entries) {
            if (!entry.remains() && holds(entry)) {
                return entry;
            }
        }
        return entries.stream().filter(WhenToPay::remains).findFirst().orElseThrow();
    }

    /** When to pay. */
    public Protocol protocol() {
        return Protocol.of(decisions.get(decisions.size() - 1).by().pay()).orElseThrow();
    }

    /** What decided: one list of entries, or two, where the first leaves it to the second. */
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** What an entry asks for, and what of that there is here; none where it is what remains. */
    public List<Condition> conditions(WhenToPay entry) {
        List<Condition> conditions = new ArrayList<>();
        entry.when()
                .forEach((name, values) -> conditions.add(new Condition(
                        name,
                        attribute(name)
                                .or(() -> facts.fact(name).map(Fact::value).map(value -> value.text())),
                        holds(name, values))));
        entry.left()
                .ifPresent(bar -> conditions.add(new Condition(
                        bar.named(), Optional.of(left.apply(bar.named()).id()), atMost(bar))));
        return conditions;
    }

    private boolean holds(WhenToPay entry) {
        for (Map.Entry<String, List<String>> condition : entry.when().entrySet()) {
            if (!holds(condition.getKey(), condition.getValue())) {
                return false;
            }
        }
        return entry.left().map(this::atMost).orElse(true);
    }

    // An attribute of the pairing, or else a fact that is known, has one of these values.
    private boolean holds(String name, List<String> values) {
        return attribute(name).map(values::contains).orElseGet(() -> Steps.holds(facts, name, values));
    }

    private Optional<String> attribute(String name) {
        return PairingAttributes.of(good, payment, name);
    }

    private boolean atMost(Bar bar) {
        return left.apply(bar.named()).compareTo(Severity.of(bar.severity())) <= 0;
    }
}
