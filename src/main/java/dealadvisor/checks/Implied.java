package dealadvisor.checks;

import dealadvisor.rules.RuleSyntax;
import dealadvisor.rules.RuleSyntax.Constraint;
import dealadvisor.rules.RuleSyntax.Pattern;
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
    boolean holds(RuleSyntax narrow, RuleSyntax wide) {
        return single(narrow)
                && single(wide)
                && wide.patterns().stream().allMatch(pattern -> holds(narrow, wide, pattern));
    }

    /** Whether each of two rules holds wherever the other does. */
    boolean same(RuleSyntax one, RuleSyntax other) {
        return holds(one, other) && holds(other, one);
    }

    // With two payments in one rule it would not be certain which of them the other rule speaks of.
    private boolean single(RuleSyntax rule) {
        Set<String> matched = new HashSet<>();
        return rule.patterns().stream()
                .filter(pattern -> pattern.quantifier().isEmpty() && !several(pattern.type()))
                .allMatch(pattern -> matched.add(pattern.type()));
    }

    // Facts are single, thresholds and unknown facts are named.
    private boolean several(String type) {
        return type.equals("Threshold") || type.equals("Unknown") || fact(type);
    }

    private boolean fact(String type) {
        return types.type(type).flatMap(RuleTypes.Type::fact).isPresent();
    }

    private boolean holds(RuleSyntax narrow, RuleSyntax wide, Pattern pattern) {
        if (pattern.type().equals("Threshold")
                && pattern.constraints().stream()
                        .allMatch(
                                c -> c.attribute().equals("id") || c.operator().isEmpty())) {
            // Its id is checked, so it is there.
            return true;
        }
        if (pattern.isUnless() && settled(narrow, pattern)) {
            return true;
        }
        if (fact(pattern.type()) && !pattern.isAbsence()) {
            List<Constraint> all = new ArrayList<>();
            List<Pattern> known = narrow.patterns().stream()
                    .filter(p -> p.type().equals(pattern.type()) && !p.isAbsence())
                    .toList();
            known.forEach(p -> all.addAll(p.constraints()));
            return !known.isEmpty() && within(pattern.type(), all, narrow, pattern.constraints(), wide);
        }
        return narrow.patterns().stream()
                .filter(p -> p.type().equals(pattern.type()))
                .anyMatch(p -> switch (pattern.quantifier()) {
                    case "not", RuleSyntax.UNLESS ->
                        p.quantifier().equals(pattern.quantifier())
                                && within(pattern.type(), pattern.constraints(), wide, p.constraints(), narrow);
                    case "exists" ->
                        !p.isAbsence() && within(pattern.type(), p.constraints(), narrow, pattern.constraints(), wide);
                    default ->
                        p.quantifier().isEmpty()
                                && within(pattern.type(), p.constraints(), narrow, pattern.constraints(), wide);
                });
    }

    // Whether a rule says that the fact is not known, or that it is otherwise than an exception asks.
    private boolean settled(RuleSyntax narrow, Pattern exception) {
        RuleTypes.Type type = types.type(exception.type()).orElseThrow();
        String path = type.fact().orElseThrow().path();
        return narrow.patterns().stream()
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
            String name, List<Constraint> narrow, RuleSyntax narrowRule, List<Constraint> wide, RuleSyntax wideRule) {
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
    private static String said(Constraint constraint, RuleSyntax rule) {
        if (constraint.call() && !constraint.operator().isEmpty()) {
            return RuleMeaning.of(
                            new Constraint(
                                    constraint.binding(),
                                    constraint.attribute(),
                                    true,
                                    constraint.arguments(),
                                    "",
                                    List.of(),
                                    constraint.at()),
                            rule)
                    + (Values.negated(constraint) ? " not" : "");
        }
        return RuleMeaning.of(constraint, rule);
    }
}
