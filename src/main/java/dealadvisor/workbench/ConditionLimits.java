package dealadvisor.workbench;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Payment;
import dealadvisor.catalogue.Threshold;
import dealadvisor.conclusions.Severity;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What conditions compare with: places on scales, and numbers. */
final class ConditionLimits {
    private ConditionLimits() {}

    /** The scale on which a comparison names a place, least first; empty if it names none. */
    static List<String> scale(Condition condition, Constraint constraint, Vocabulary vocabulary) {
        boolean word = constraint.arguments().size() == 1
                && constraint.arguments().get(0).kind() == Operand.Kind.TEXT;
        if (!constraint.call() || !word) {
            return List.of();
        }
        List<String> scale =
                switch (constraint.attribute()) {
                    case "atLeast", "atMost" ->
                        condition.type().equals("Cause")
                                // What is concluded stands in the way at least a little.
                                ? Severity.ids().subList(1, Severity.ids().size())
                                : vocabulary
                                        .named(condition.type())
                                        .filter(fact -> fact.type() == FactType.SCALE)
                                        .map(FactDefinition::ids)
                                        .orElse(List.of());
                    case "takeoverRiskAtLeast", "takeoverRiskAtMost", "exposureAtLeast" -> Payment.AMOUNTS;
                    case "costAtMost", "costAtLeast" -> Payment.COSTS;
                    case "dueAfter" -> Payment.HORIZONS;
                    default -> List.of();
                };
        return scale.contains(constraint.arguments().get(0).text()) ? scale : List.of();
    }

    /** The number that an operand stands for: itself, or the threshold that the rule binds to it; empty if it depends on the case. */
    static Optional<BigDecimal> number(Rule rule, Operand operand, Catalogue catalogue) {
        return switch (operand.kind()) {
            case NUMBER -> Optional.of(new BigDecimal(operand.text()));
            case VARIABLE ->
                rule.conditions().stream()
                        .filter(condition -> condition.type().equals("Threshold"))
                        .filter(condition -> condition.constraints().stream().anyMatch(constraint -> constraint
                                .binding()
                                .filter(binding -> binding.text().equals(operand.text()))
                                .isPresent()))
                        .flatMap(condition -> condition.constraints().stream())
                        .filter(constraint -> constraint.attribute().equals("id")
                                && !constraint.operands().isEmpty())
                        .map(constraint -> constraint.operands().get(0).text())
                        .flatMap(id -> catalogue.calibration().thresholds().stream()
                                .filter(threshold -> threshold.id().equals(id)))
                        .map(Threshold::value)
                        .map(BigDecimal::valueOf)
                        .findFirst();
            case TEXT, WORD, CALL -> Optional.empty();
        };
    }
}
