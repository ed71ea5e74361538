package dealadvisor.checks;

import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether one rule holds wherever another does, by the text of their conditions. What is not certain from the text counts as no: thresholds are
 * compared by name, goods and payments by their attributes and not by which of them there are now.
 */
final class Implied {
    private final RuleTypes types;

    Implied(RuleTypes types) {
        this.types = types;
    }

    /** Whether the wide rule holds, of the same good and payment, wherever the narrow one does. */
    boolean holds(Rule narrow, Rule wide) {
        return single(narrow)
                && single(wide)
                && wide.conditions().stream().allMatch(condition -> holds(narrow, wide, condition));
    }

    /** Whether each of two rules holds wherever the other does. */
    boolean same(Rule one, Rule other) {
        return holds(one, other) && holds(other, one);
    }

    // With two payments in one rule it would not be certain which of them the other rule speaks of.
    private boolean single(Rule rule) {
        Set<String> matched = new HashSet<>();
        return rule.conditions().stream()
                .filter(condition -> condition.quantifier().isEmpty() && !several(condition.type()))
                .allMatch(condition -> matched.add(condition.type()));
    }

    // Facts are single, thresholds and unknown facts are named.
    private boolean several(String type) {
        return type.equals("Threshold") || type.equals("Unknown") || fact(type);
    }

    private boolean fact(String type) {
        return types.type(type).flatMap(RuleTypes.Type::fact).isPresent();
    }

    private boolean holds(Rule narrow, Rule wide, Condition condition) {
        if (condition.type().equals("Threshold")
                && condition.constraints().stream()
                        .allMatch(
                                c -> c.attribute().equals("id") || c.operator().isEmpty())) {
            // Its id is checked, so it is there.
            return true;
        }
        if (condition.isUnless() && settled(narrow, condition)) {
            return true;
        }
        if (fact(condition.type()) && !condition.isAbsence()) {
            List<Constraint> all = new ArrayList<>();
            List<Condition> known = narrow.conditions().stream()
                    .filter(p -> p.type().equals(condition.type()) && !p.isAbsence())
                    .toList();
            known.forEach(p -> all.addAll(p.constraints()));
            return !known.isEmpty() && within(condition.type(), all, narrow, condition.constraints(), wide);
        }
        return narrow.conditions().stream()
                .filter(p -> p.type().equals(condition.type()))
                .anyMatch(p -> switch (condition.quantifier()) {
                    case "not", Rule.UNLESS ->
                        p.quantifier().equals(condition.quantifier())
                                && within(condition.type(), condition.constraints(), wide, p.constraints(), narrow);
                    case "exists" ->
                        !p.isAbsence()
                                && within(condition.type(), p.constraints(), narrow, condition.constraints(), wide);
                    default ->
                        p.quantifier().isEmpty()
                                && within(condition.type(), p.constraints(), narrow, condition.constraints(), wide);
                });
    }

    // Whether a rule says that the fact is not known, or that it is otherwise than an exception asks.
    private boolean settled(Rule narrow, Condition exception) {
        RuleTypes.Type type = types.type(exception.type()).orElseThrow();
        String path = type.fact().orElseThrow().path();
        return narrow.conditions().stream()
                .filter(p -> p.quantifier().isEmpty())
                .anyMatch(p -> p.type().equals("Unknown")
                        ? p.constraints().stream()
                                .anyMatch(c -> c.operator().equals("==")
                                        && c.operands().get(0).text().equals(path))
                        : p.type().equals(exception.type()) && apart(type, p.constraints(), exception.constraints()));
    }

    // Whether no value satisfies all of these and all of those.
    private static boolean apart(RuleTypes.Type type, List<Constraint> these, List<Constraint> those) {
        List<Constraint> all = new ArrayList<>(these);
        all.addAll(those);
        return Values.bySubject(type, all).entrySet().stream().anyMatch(subject -> Values.of(type, subject.getKey())
                .filter(values -> {
                    List<Object> tried = values.tried(subject.getValue());
                    return !tried.isEmpty() && tried.stream().noneMatch(values.all(subject.getValue()));
                })
                .isPresent());
    }

    // Whether all that satisfies some constraints satisfies others.
    private boolean within(
            String name, List<Constraint> narrow, Rule narrowRule, List<Constraint> wide, Rule wideRule) {
        RuleTypes.Type type = types.type(name).orElseThrow();
        Map<String, List<Constraint>> narrowed = Values.bySubject(type, narrow);
        for (Map.Entry<String, List<Constraint>> subject :
                Values.bySubject(type, wide).entrySet()) {
            Optional<Values> values = Values.of(type, subject.getKey());
            boolean within = values.isPresent()
                    && values.get().within(narrowed.getOrDefault(subject.getKey(), List.of()), subject.getValue());
            if (!within) {
                return false;
            }
        }
        Set<String> said = new HashSet<>();
        narrow.stream()
                .filter(c -> Values.says(c) && Values.subject(type, c).isEmpty())
                .forEach(c -> said.add(said(c, narrowRule)));
        return wide.stream()
                .filter(c -> Values.says(c) && Values.subject(type, c).isEmpty())
                .allMatch(c -> said.contains(said(c, wideRule)));
    }

    // A comparison with what is not known here; `== true` says no more than the question itself.
    private static String said(Constraint constraint, Rule rule) {
        if (constraint.call() && !constraint.operator().isEmpty()) {
            return RuleMeaning.of(constraint.compared("", List.of()), rule)
                    + (Values.negated(constraint) ? " not" : "");
        }
        return RuleMeaning.of(constraint, rule);
    }
}
