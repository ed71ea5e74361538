package dealadvisor.checks;

import dealadvisor.reading.Code;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with the comparisons in one condition. */
final class ComparisonCheck {
    /** What asks how many there are. */
    private static final Set<String> COUNTS = Set.of("count", "size", "length", "number");

    private static final Set<String> TRUTHS = Set.of("true", "false");
    private static final String PROBABILITY = "0(\\.[0-9]{1,17})?|1";

    private final RuleTypes types;
    private final Findings findings;
    private final Bindings bindings;
    private final Condition condition;

    /** @param findings of the rule's file */
    ComparisonCheck(RuleTypes types, Findings findings, Bindings bindings, Condition condition) {
        this.types = types;
        this.findings = findings;
        this.bindings = bindings;
        this.condition = condition;
    }

    /** Checks one comparison of the condition, of which this is the type. */
    void check(RuleTypes.Type type, Constraint constraint) {
        RuleTypes.Attribute attribute = type.attributes().get(constraint.attribute());
        constraint
                .binding()
                .ifPresent(variable -> bindings.bind(
                        variable,
                        attribute == null ? Variable.ANY : new Variable(condition.type(), "", Optional.of(attribute))));
        if (attribute == null) {
            findings.add(
                    Code.K002,
                    constraint.at(),
                    "`" + condition.type() + "` has no `" + constraint.attribute() + "`",
                    findings.nearest(constraint.attribute(), type.attributes().keySet())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse((COUNTS.contains(constraint.attribute())
                                            ? "rules count nothing: write a rule for each combination that counts, or say how many as a `scale` in vocabulary.yaml; "
                                            : anothers(constraint.attribute()))
                                    + "it has "
                                    + String.join(", ", type.attributes().keySet())),
                    constraint.attribute(),
                    findings.only(constraint.attribute(), type.attributes().keySet()));
            return;
        }
        constraint.arguments().forEach(bindings::known);
        constraint.operands().forEach(bindings::known);
        if (constraint.call() != (attribute.kind() == RuleTypes.Kind.QUESTION)) {
            findings.add(
                    Code.K003,
                    constraint.at(),
                    "`" + constraint.attribute() + "` of `" + condition.type() + "` is "
                            + (constraint.call() ? "compared, not asked" : "asked, with what to ask in brackets"),
                    constraint.call()
                            ? "write `" + constraint.attribute() + " == ...`"
                            : "write `" + constraint.attribute() + "( ... )`");
            return;
        }
        operands(constraint, attribute);
        if (constraint.operator().isEmpty() && constraint.binding().isEmpty() && !constraint.call()) {
            if (attribute.kind() == RuleTypes.Kind.YES_NO) {
                findings.add(
                        Code.K003,
                        constraint.at(),
                        "`" + constraint.attribute() + "` alone does not say which value is meant",
                        "write `" + constraint.attribute() + " == true`");
            } else {
                findings.add(
                        Code.K003,
                        constraint.at(),
                        "`" + constraint.attribute() + "` is compared with nothing and bound to nothing",
                        "write `" + constraint.attribute() + " == ...`, or `$name : " + constraint.attribute() + "`");
            }
        }
    }

    // Goods have what payments lack, and the other way round.
    private String anothers(String attribute) {
        return List.of("Good", "Payment").stream()
                .filter(name -> types.type(name)
                        .map(type -> type.attributes().containsKey(attribute))
                        .orElse(false))
                .findFirst()
                .map(name -> "`" + name + "` has it; ")
                .orElse("");
    }

    // What a question is asked with.
    private void arguments(Constraint constraint, RuleTypes.Attribute attribute) {
        List<Operand> arguments = constraint.arguments();
        String example =
                switch (attribute.takes().orElse(RuleTypes.Kind.QUESTION)) {
                    case SET ->
                        constraint.attribute()
                                + "( $set )` with a set that a condition before binds, as `Holds( $set : are )` does";
                    case TEXT ->
                        constraint.attribute() + "( \""
                                + attribute.values().stream().findFirst().orElse("...") + "\" )`";
                    default -> constraint.attribute() + "( )`";
                };
        boolean right = arguments.size() == (attribute.takes().isPresent() ? 1 : 0)
                && arguments.stream()
                        .allMatch(argument -> argument.kind() == Operand.Kind.VARIABLE
                                || (argument.kind() == Operand.Kind.TEXT
                                        && attribute.takes().equals(Optional.of(RuleTypes.Kind.TEXT))));
        if (!right) {
            findings.add(
                    Code.K003,
                    constraint.at(),
                    "`" + constraint.attribute() + "` of `" + condition.type() + "` is not asked with what it takes",
                    "write `" + example);
            return;
        }
        for (Operand argument : arguments) {
            if (argument.kind() == Operand.Kind.TEXT) {
                value(constraint, argument, attribute.values());
            } else {
                variable(constraint, argument, attribute.takes().orElseThrow(), attribute.values());
            }
        }
    }

    // Whether what a variable stands for can be compared here.
    private void variable(Constraint constraint, Operand operand, RuleTypes.Kind wanted, List<String> values) {
        Variable variable = bindings.bound().getOrDefault(operand.text(), Variable.ANY);
        if (variable.equals(Variable.ANY)) {
            return;
        }
        if (!variable.kind().equals(Optional.of(wanted))) {
            findings.add(
                    Code.K003,
                    operand.at(),
                    "`" + operand.text() + "` is " + stands(variable) + ", and `" + constraint.attribute() + "` of `"
                            + condition.type() + "` is compared with " + words(wanted),
                    "compare it with what is of its kind"
                            + (variable.kind().equals(Optional.of(RuleTypes.Kind.SET))
                                    ? "; sets are compared by `lacksAnyOf( $set )`"
                                    : ""));
            return;
        }
        List<String> may = variable.attribute().orElseThrow().values();
        // A comparison that never holds says nothing; a question about an amount that it does not know would fail.
        boolean wrong =
                constraint.call() ? !values.containsAll(may) : may.stream().noneMatch(values::contains);
        if (!may.isEmpty() && !values.isEmpty() && wrong) {
            findings.add(
                    Code.K004,
                    operand.at(),
                    "`" + operand.text() + "` is one of " + some(may) + ", and `" + constraint.attribute() + "` of `"
                            + condition.type() + "` is compared with one of " + some(values),
                    "compare it with a fact of the same values, or with a value in quotes");
        }
    }

    private static String some(List<String> values) {
        return String.join(", ", values.subList(0, Math.min(values.size(), 6))) + (values.size() > 6 ? ", ..." : "");
    }

    private static String stands(Variable variable) {
        return variable.kind().map(ComparisonCheck::words).orElse("a whole `" + variable.type() + "`");
    }

    private static String words(RuleTypes.Kind kind) {
        return switch (kind) {
            case TEXT -> "a word";
            case NUMBER -> "a number";
            case SET -> "a set";
            case YES_NO, QUESTION -> "true or false";
        };
    }

    private void operands(Constraint constraint, RuleTypes.Attribute attribute) {
        if (constraint.call()) {
            arguments(constraint, attribute);
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
            findings.add(
                    Code.K003,
                    constraint.at(),
                    "`" + operator + "` does not compare `" + constraint.attribute() + "` of `" + condition.type()
                            + "`",
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
                variable(
                        constraint,
                        operand,
                        switch (attribute.kind()) {
                            case TEXT, SET -> RuleTypes.Kind.TEXT;
                            case NUMBER -> RuleTypes.Kind.NUMBER;
                            case YES_NO, QUESTION -> RuleTypes.Kind.YES_NO;
                        },
                        attribute.values());
                continue;
            }
            if (operand.kind() != wanted) {
                findings.add(
                        Code.K003,
                        operand.at(),
                        "`" + operand.text() + "` is not what `" + constraint.attribute() + "` of `" + condition.type()
                                + "` is compared with",
                        switch (wanted) {
                            case TEXT -> "write a text in quotes";
                            case NUMBER -> "write a number";
                            default -> "write true or false";
                        },
                        "\"" + operand.text() + "\"",
                        quotedInVain(operand, wanted));
            } else if (wanted == Operand.Kind.TEXT) {
                value(constraint, operand, attribute.values());
            } else if (wanted == Operand.Kind.NUMBER) {
                number(constraint, operand);
            }
        }
    }

    // A number or a truth value that is right but for the quotes around it.
    private static Optional<String> quotedInVain(Operand operand, Operand.Kind wanted) {
        String value = operand.text();
        boolean right = wanted == Operand.Kind.NUMBER
                ? value.matches(PROBABILITY)
                : TRUTHS.contains(value.toLowerCase(Locale.ROOT));
        return operand.kind() == Operand.Kind.TEXT && wanted != Operand.Kind.TEXT && right
                ? Optional.of(value.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private void value(Constraint constraint, Operand operand, List<String> values) {
        if (!values.isEmpty() && !values.contains(operand.text())) {
            findings.add(
                    Code.K004,
                    operand.at(),
                    "`" + constraint.attribute() + "` of `" + condition.type() + "` is never \"" + operand.text()
                            + "\"",
                    findings.nearest(operand.text(), values)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse(
                                    values.size() <= 12
                                            ? "it is one of " + String.join(", ", values)
                                            : "see `deal-advisor catalogue " + list() + "`"),
                    operand.text(),
                    findings.only(operand.text(), values));
        }
    }

    private String list() {
        return switch (condition.type()) {
            case "Good" -> "goods";
            case "Payment" -> "payments";
            case "Mitigation" -> "mitigations";
            case "Cause" -> "barriers";
            default -> "facts";
        };
    }

    private void number(Constraint constraint, Operand operand) {
        if (condition.type().equals("Threshold")) {
            findings.add(
                    Code.K006,
                    constraint.at(),
                    "a threshold is a number in calibration.yaml, so this holds always or never",
                    "bind it, `Threshold( id == \"...\", $limit : value )`, and compare a fact with it: `is >= $limit`");
            return;
        }
        double value = Double.parseDouble(operand.text());
        if (value < 0 || value > 1) {
            findings.add(
                    Code.K004,
                    operand.at(),
                    "`" + operand.text() + "` is "
                            + types.type(condition.type())
                                    .flatMap(RuleTypes.Type::fact)
                                    .map(fact -> "no probability")
                                    .orElse("out of the range of `" + constraint.attribute() + "` of `"
                                            + condition.type() + "`"),
                    "write a number from 0 to 1"
                            + (value <= 100
                                    ? ", as in "
                                            + BigDecimal.valueOf(value / 100)
                                                    .stripTrailingZeros()
                                                    .toPlainString()
                                    : ""));
        }
    }
}
