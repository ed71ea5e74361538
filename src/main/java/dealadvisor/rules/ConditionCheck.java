package dealadvisor.rules;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.reading.Nearest;
import dealadvisor.rules.RuleSyntax.Constraint;
import dealadvisor.rules.RuleSyntax.Operand;
import dealadvisor.rules.RuleSyntax.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with the conditions of one rule. */
final class ConditionCheck {
    private final RuleTypes types;
    private final Findings findings;
    private final RuleSyntax rule;
    /** What each variable stands for: the scope of a good or payment, or empty. */
    private final Map<String, String> bound = new HashMap<>();

    ConditionCheck(RuleTypes types, Findings findings, RuleSyntax rule) {
        this.types = types;
        this.findings = findings;
        this.rule = rule;
    }

    /** Checks the conditions; gives what is bound, with {@code good} or {@code payment} for what conclusions may be on. */
    Map<String, String> check() {
        int before = findings.count();
        for (Pattern pattern : rule.patterns()) {
            pattern(pattern);
        }
        if (findings.count() == before) {
            new PossibleTogether(types, rule, findings).checkApart();
        }
        return bound;
    }

    private void pattern(Pattern pattern) {
        Optional<RuleTypes.Type> found = types.type(pattern.type());
        if (found.isEmpty()) {
            findings.error(
                    "K001",
                    rule.file(),
                    pattern.at(),
                    "nothing is called `" + pattern.type() + "`",
                    Nearest.of(pattern.type(), types.names())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse(
                                    "facts are matched by the names after `as` in vocabulary.yaml; add the fact there"));
            // What the pattern binds counts as bound, lest one slip be answered twice.
            pattern.binding().ifPresent(variable -> bound.put(variable.text(), "any"));
            pattern.constraints().forEach(c -> c.binding().ifPresent(v -> bound.put(v.text(), "any")));
            return;
        }
        RuleTypes.Type type = found.get();
        if (pattern.quantifier().equals("not") && type.fact().isPresent()) {
            FactDefinition fact = type.fact().get();
            findings.error(
                    "K007",
                    rule.file(),
                    pattern.at(),
                    "`not " + pattern.type() + "( ... )` holds also where `" + fact.path() + "` is not known",
                    "say what is known, as in `" + pattern.type()
                            + "( is != ... )`, and write a second rule for `Unknown( fact == \"" + fact.path()
                            + "\" )` if that matters");
        }
        pattern.binding().ifPresent(variable -> bind(variable, type.scope()));
        int before = findings.count();
        for (Constraint constraint : pattern.constraints()) {
            constraint(pattern, type, constraint);
        }
        if (findings.count() == before) {
            new PossibleTogether(types, rule, findings).check(pattern);
        }
    }

    private void bind(Operand variable, String scope) {
        if (bound.put(variable.text(), scope) != null) {
            findings.error(
                    "K013",
                    rule.file(),
                    variable.at(),
                    "`" + variable.text() + "` is bound twice",
                    "give the second another name");
        }
    }

    private void constraint(Pattern pattern, RuleTypes.Type type, Constraint constraint) {
        RuleTypes.Attribute attribute = type.attributes().get(constraint.attribute());
        constraint.binding().ifPresent(variable -> bind(variable, ""));
        if (attribute == null) {
            findings.error(
                    "K002",
                    rule.file(),
                    constraint.at(),
                    "`" + pattern.type() + "` has no `" + constraint.attribute() + "`",
                    Nearest.of(constraint.attribute(), type.attributes().keySet())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("it has "
                                    + String.join(", ", type.attributes().keySet())));
            return;
        }
        constraint.arguments().forEach(this::known);
        constraint.operands().forEach(this::known);
        if (constraint.call() != (attribute.kind() == RuleTypes.Kind.QUESTION)) {
            findings.error(
                    "K003",
                    rule.file(),
                    constraint.at(),
                    "`" + constraint.attribute() + "` of `" + pattern.type() + "` is "
                            + (constraint.call() ? "compared, not asked" : "asked, with what to ask in brackets"),
                    constraint.call()
                            ? "write `" + constraint.attribute() + " == ...`"
                            : "write `" + constraint.attribute() + "( ... )`");
            return;
        }
        operands(pattern, constraint, attribute);
        if (constraint.operator().isEmpty() && constraint.binding().isEmpty() && !constraint.call()) {
            if (attribute.kind() == RuleTypes.Kind.YES_NO) {
                findings.error(
                        "K003",
                        rule.file(),
                        constraint.at(),
                        "`" + constraint.attribute() + "` alone does not say which value is meant",
                        "write `" + constraint.attribute() + " == true`");
            } else {
                findings.error(
                        "K003",
                        rule.file(),
                        constraint.at(),
                        "`" + constraint.attribute() + "` is compared with nothing and bound to nothing",
                        "write `" + constraint.attribute() + " == ...`, or `$name : " + constraint.attribute() + "`");
            }
        }
    }

    private void operands(Pattern pattern, Constraint constraint, RuleTypes.Attribute attribute) {
        if (constraint.call()) {
            for (Operand argument : constraint.arguments()) {
                if (argument.kind() == Operand.Kind.TEXT) {
                    value(pattern, constraint, argument, attribute.values());
                }
            }
            return;
        }
        String operator = constraint.operator();
        if (operator.isEmpty()) {
            return;
        }
        Set<String> allowed =
                switch (attribute.kind()) {
                    case TEXT -> Set.of("==", "!=", "in");
                    case NUMBER -> Set.of("==", "!=", "<", "<=", ">", ">=");
                    case SET -> Set.of("contains", "not contains");
                    case YES_NO, QUESTION -> Set.of("==", "!=");
                };
        if (!allowed.contains(operator)) {
            findings.error(
                    "K003",
                    rule.file(),
                    constraint.at(),
                    "`" + operator + "` does not compare `" + constraint.attribute() + "` of `" + pattern.type() + "`",
                    "use one of " + String.join(", ", new TreeSet<>(allowed))
                            + (attribute.kind() == RuleTypes.Kind.TEXT
                                    ? "; ordered values by atLeast( ... ) and atMost( ... )"
                                    : ""));
            return;
        }
        for (Operand operand : constraint.operands()) {
            Operand.Kind wanted =
                    switch (attribute.kind()) {
                        case TEXT, SET -> Operand.Kind.TEXT;
                        case NUMBER -> Operand.Kind.NUMBER;
                        case YES_NO, QUESTION -> Operand.Kind.WORD;
                    };
            if (operand.kind() == Operand.Kind.VARIABLE) {
                continue;
            }
            if (operand.kind() != wanted) {
                findings.error(
                        "K003",
                        rule.file(),
                        operand.at(),
                        "`" + operand.text() + "` is not what `" + constraint.attribute() + "` of `" + pattern.type()
                                + "` is compared with",
                        switch (wanted) {
                            case TEXT -> "write a text in quotes";
                            case NUMBER -> "write a number";
                            default -> "write true or false";
                        });
            } else if (wanted == Operand.Kind.TEXT) {
                value(pattern, constraint, operand, attribute.values());
            } else if (wanted == Operand.Kind.NUMBER) {
                number(pattern, operand);
            }
        }
    }

    private void value(Pattern pattern, Constraint constraint, Operand operand, List<String> values) {
        if (!values.isEmpty() && !values.contains(operand.text())) {
            findings.error(
                    "K004",
                    rule.file(),
                    operand.at(),
                    "`" + constraint.attribute() + "` of `" + pattern.type() + "` is never \"" + operand.text() + "\"",
                    Nearest.of(operand.text(), values)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse(
                                    values.size() <= 12
                                            ? "it is one of " + String.join(", ", values)
                                            : "see `deal-advisor catalogue facts`"));
        }
    }

    private void number(Pattern pattern, Operand operand) {
        boolean probability = types.type(pattern.type())
                .flatMap(RuleTypes.Type::fact)
                .map(fact -> fact.type() == FactType.PROBABILITY)
                .orElse(false);
        double value = Double.parseDouble(operand.text());
        if (probability && (value < 0 || value > 1)) {
            findings.error(
                    "K004",
                    rule.file(),
                    operand.at(),
                    "`" + operand.text() + "` is no probability",
                    "write a number from 0 to 1");
        }
    }

    private void known(Operand operand) {
        if (operand.kind() == Operand.Kind.VARIABLE && !bound.containsKey(operand.text())) {
            findings.error(
                    "K013",
                    rule.file(),
                    operand.at(),
                    "`" + operand.text() + "` is not bound before this",
                    Nearest.of(operand.text(), bound.keySet())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("bind it in an earlier condition: `" + operand.text() + " : is`"));
        }
    }
}
