package dealadvisor.advice;

import dealadvisor.catalogue.FactConditions;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.PairingAttributes;
import dealadvisor.catalogue.Payment;
import dealadvisor.catalogue.Protocol;
import dealadvisor.catalogue.Step;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which steps a deal takes: those of the catalogue whose conditions hold. Claim: {@code structure.pipeline}. */
final class Steps {
    private Steps() {}

    static List<Deal.StepNote> of(
            List<Step> steps, Good good, Payment payment, String form, Protocol protocol, CaseFacts facts) {
        Map<String, String> attributes = new HashMap<>(PairingAttributes.of(good, payment));
        attributes.put("form", form);
        attributes.put("protocol", protocol.id());
        return steps.stream()
                .filter(step -> step.when().entrySet().stream()
                        .allMatch(condition -> holds(attributes, facts, condition.getKey(), condition.getValue())))
                .filter(step -> step.unless().entrySet().stream()
                        .allMatch(condition -> fails(facts, condition.getKey(), condition.getValue())))
                .map(step -> new Deal.StepNote(
                        step.id(),
                        step.phase(),
                        capitalised(step.says().replace("{good}", good.name()).replace("{payment}", payment.name())),
                        step.claims()))
                .toList();
    }

    /** Whether an attribute, or else a fact that is known, has one of these values. */
    static boolean holds(Map<String, String> attributes, CaseFacts facts, String name, List<String> values) {
        return attributes.containsKey(name)
                ? values.contains(attributes.get(name))
                : facts.fact(name)
                        .map(fact -> FactConditions.counts(fact, values))
                        .orElse(false);
    }

    // An unknown fact is not known to differ.
    private static boolean fails(CaseFacts facts, String path, List<String> values) {
        Optional<Fact> fact = facts.fact(path);
        return fact.isPresent() && !FactConditions.counts(fact.get(), values);
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
