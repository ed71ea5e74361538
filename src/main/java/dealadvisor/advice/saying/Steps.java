package dealadvisor.advice.saying;

import dealadvisor.advice.Deal;
import dealadvisor.catalogue.FactConditions;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.PairingAttributes;
import dealadvisor.catalogue.Payment;
import dealadvisor.catalogue.Protocol;
import dealadvisor.catalogue.Step;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which steps deals take in one case: those of the catalogue whose conditions hold. Claim: {@code structure.pipeline}. */
final class Steps {
    // Those whose conditions on facts hold.
    private final List<Step> steps = new ArrayList<>();

    Steps(List<Step> all, CaseFacts facts) {
        for (Step step : all) {
            boolean holds = step.when().entrySet().stream()
                    .allMatch(condition -> Step.ATTRIBUTES.contains(condition.getKey())
                            || holds(facts, condition.getKey(), condition.getValue()));
            if (holds
                    && step.unless().entrySet().stream()
                            .allMatch(condition -> fails(facts, condition.getKey(), condition.getValue()))) {
                steps.add(step);
            }
        }
    }

    /** Those of a deal, in order. */
    List<Deal.StepNote> of(Good good, Payment payment, String form, Protocol protocol) {
        List<Deal.StepNote> notes = new ArrayList<>();
        for (Step step : steps) {
            if (fits(step, good, payment, form, protocol)) {
                notes.add(new Deal.StepNote(
                        step.id(),
                        step.phase(),
                        capitalised(step.says().replace("{good}", good.name()).replace("{payment}", payment.name())),
                        step.claims()));
            }
        }
        return notes;
    }

    private static boolean fits(Step step, Good good, Payment payment, String form, Protocol protocol) {
        for (Map.Entry<String, List<String>> condition : step.when().entrySet()) {
            Optional<String> its =
                    switch (condition.getKey()) {
                        case "form" -> Optional.of(form);
                        case "protocol" -> Optional.of(protocol.id());
                        default -> PairingAttributes.of(good, payment, condition.getKey());
                    };
            if (its.isPresent() && !condition.getValue().contains(its.get())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a fact that is known has one of these values. */
    static boolean holds(CaseFacts facts, String path, List<String> values) {
        Optional<Fact> fact = facts.fact(path);
        return fact.isPresent() && FactConditions.counts(fact.get(), values);
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
