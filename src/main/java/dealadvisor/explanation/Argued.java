package dealadvisor.explanation;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Feasibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.saying.ProtocolChoice;
import dealadvisor.catalogue.Cap;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.PairingAttributes;
import dealadvisor.catalogue.Payment;
import dealadvisor.catalogue.Rulings;
import dealadvisor.catalogue.WhenToPay;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Why.Entry;
import dealadvisor.explanation.Why.Step;
import dealadvisor.reading.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What entries of the catalogue argue of a pairing: what holds its verdict down, and when to pay. */
final class Argued {
    private static final String PAYMENTS = "catalogue/payments.yaml";

    private final RulePack pack;
    private final Advice advice;
    private final PairingAdvice pairing;
    private final Good good;
    private final Payment payment;

    Argued(RulePack pack, Advice advice, PairingAdvice pairing) {
        this.pack = pack;
        this.advice = advice;
        this.pairing = pairing;
        this.good = pack.catalogue().good(pairing.good()).orElseThrow();
        this.payment = pack.catalogue().payment(pairing.payment()).orElseThrow();
    }

    /** What holds the verdict down, one step each, with the entry that says so. */
    List<Step> heldDown() {
        return pairing.hindrances().cappedBy().stream().map(this::heldDown).toList();
    }

    private Step heldDown(String named) {
        Cap cap = applied(pack.catalogue(), named);
        return step(
                "held down by " + named.replace('-', ' ') + ": " + cap.says(),
                entry("catalogue/barriers.yaml", "caps", cap.id(), cap.claims()),
                List.of());
    }

    // Of caps that are named alike, the first whose conditions on the pairing hold.
    private Cap applied(Catalogue all, String named) {
        return all.rulings().caps().stream()
                .filter(cap -> cap.named().equals(named))
                .filter(cap -> cap.when().entrySet().stream().allMatch(condition -> its(condition.getKey())
                        .map(condition.getValue()::contains)
                        .orElse(true)))
                .findFirst()
                .orElseThrow();
    }

    // What a condition of a cap goes by here; prices aside.
    private Optional<String> its(String name) {
        return switch (name) {
            case "form" -> Optional.of(pairing.deal().form());
            case "window" -> Optional.of(advice.preconditions().window().state().id());
            default -> PairingAttributes.of(good, payment, name);
        };
    }

    /** When to pay: each entry that decides, because of what, and those that do not. */
    Step whenToPay() {
        Rulings rulings = pack.catalogue().rulings();
        ProtocolChoice choice = ProtocolChoice.of(rulings, good, payment, advice.facts(), this::left);
        List<Step> steps = new ArrayList<>();
        for (ProtocolChoice.Decision decision : choice.decisions()) {
            String list = decision.entries().equals(rulings.onceVerified()) ? "once-verified" : "when-to-pay";
            WhenToPay by = decision.by();
            List<ProtocolChoice.Condition> met = choice.conditions(by);
            steps.add(step(
                    said(by) + ", as "
                            + (met.isEmpty()
                                    ? "no other entry holds"
                                    : met.stream().map(Argued::words).collect(Collectors.joining(" and "))),
                    entry(PAYMENTS, list, by.id(), by.claims()),
                    passedOver(choice, decision)));
        }
        return step("when to pay: " + choice.protocol().id().replace('-', ' '), Optional.empty(), steps);
    }

    private Severity left(String cause) {
        return pairing.feasibility().barriers().stream()
                .flatMap(barrier ->
                        barrier.causes().stream().filter(each -> cause.equals(barrier.id() + "/" + each.id())))
                .map(Feasibility.CauseSeverity::severity)
                .findFirst()
                .orElse(Severity.NONE);
    }

    private static String words(ProtocolChoice.Condition condition) {
        return condition.on() + " is " + condition.found().orElse("not known");
    }

    // Entries that do not hold, and those that are not asked since one before them decides.
    private static List<Step> passedOver(ProtocolChoice choice, ProtocolChoice.Decision decision) {
        Map<String, List<String>> failing = new LinkedHashMap<>();
        List<String> later = new ArrayList<>();
        for (WhenToPay entry : decision.entries()) {
            Optional<ProtocolChoice.Condition> fails = choice.conditions(entry).stream()
                    .filter(condition -> !condition.holds())
                    .findFirst();
            String named = entry.id() + (entry.pay().equals(decision.by().pay()) ? "" : " (" + said(entry) + ")");
            if (fails.isPresent()) {
                failing.computeIfAbsent(words(fails.get()), k -> new ArrayList<>())
                        .add(named);
            } else if (!entry.equals(decision.by())) {
                later.add(named);
            }
        }
        List<Step> steps = new ArrayList<>();
        if (!failing.isEmpty()) {
            steps.add(said("not by "
                    + failing.entrySet().stream()
                            .map(each -> String.join(", ", each.getValue()) + ", as " + each.getKey())
                            .collect(Collectors.joining("; "))));
        }
        if (!later.isEmpty()) {
            steps.add(said("before " + String.join(", ", later)));
        }
        return steps;
    }

    private static Step said(String says) {
        return step(says, Optional.empty(), List.of());
    }

    private static String said(WhenToPay entry) {
        return entry.pay().equals(WhenToPay.ONCE_VERIFIED)
                ? "once the good is verified"
                : entry.pay().replace('-', ' ');
    }

    private Optional<Entry> entry(String file, String list, String id, List<String> claims) {
        Place place = pack.places().of(file, list, id).orElseThrow();
        return Optional.of(new Entry(id, place, pack.layer(place).id(), claims, pack.authors(claims)));
    }

    private static Step step(String says, Optional<Entry> entry, List<Step> because) {
        return new Step(says, says, Optional.empty(), entry, because);
    }
}
