package dealadvisor.checks;

import dealadvisor.facts.FactDefinition;
import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Annotation;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** What is wrong with the conditions of one rule. */
final class ConditionCheck {
    private static final java.util.regex.Pattern BRACES = java.util.regex.Pattern.compile("\\{(\\w+)\\}");

    /** What asks how many there are. */
    private static final Set<String> COUNTS = Set.of("count", "size", "length", "number");

    private static final Set<String> TRUTHS = Set.of("true", "false");
    private static final String PROBABILITY = "0(\\.[0-9]{1,17})?|1";

    private final RuleTypes types;
    private final Findings findings;
    private final Rule rule;
    private final Map<String, Variable> bound = new HashMap<>();
    /** Variables that stand for nothing outside the {@code exists} or {@code not} that binds them, by which of the two it is. */
    private final Map<String, String> inside = new HashMap<>();

    ConditionCheck(RuleTypes types, Findings findings, Rule rule) {
        this.types = types;
        this.findings = findings;
        this.rule = rule;
    }

    /** Checks the conditions; gives what is bound. */
    Map<String, Variable> check() {
        int before = findings.count();
        for (Condition condition : rule.conditions()) {
            pattern(condition);
        }
        sentence();
        if (findings.count() == before) {
            new PossibleTogether(types, rule, findings).checkApart();
        }
        return bound;
    }

    private void pattern(Condition condition) {
        Optional<RuleTypes.Type> found = types.type(condition.type());
        if (found.isEmpty()) {
            unknown(condition);
            return;
        }
        RuleTypes.Type type = found.get();
        if (condition.quantifier().equals("not") && type.fact().isPresent()) {
            FactDefinition fact = type.fact().get();
            findings.add(
                    Code.K007,
                    rule.file(),
                    condition.at(),
                    "`not " + condition.type() + "( ... )` holds also where `" + fact.path() + "` is not known",
                    "say what is known, as in `" + condition.type()
                            + "( is != ... )`; if the rule is meant to hold there too, write `unless "
                            + condition.type()
                            + "( ... )`, and the advice says what it took for granted");
        }
        unless(condition, type);
        condition
                .binding()
                .ifPresent(variable -> bind(variable, new Variable(condition.type(), type.scope(), Optional.empty())));
        int before = findings.count();
        for (Constraint constraint : condition.constraints()) {
            constraint(condition, type, constraint);
        }
        leave(condition);
        if (condition.type().equals("Threshold")
                && findings.count() == before
                && condition.constraints().stream()
                        .noneMatch(c ->
                                c.attribute().equals("value") && c.binding().isPresent())) {
            findings.add(
                    Code.K006,
                    rule.file(),
                    condition.at(),
                    "a threshold of which the number is not bound says nothing",
                    "bind it, `Threshold( id == \"...\", $limit : value )`, and compare a fact with it: `is >= $limit`");
        }
        if (findings.count() == before) {
            new PossibleTogether(types, rule, findings).check(condition);
        }
    }

    // An exception is one that a known fact makes, and says which.
    private void unless(Condition condition, RuleTypes.Type type) {
        boolean says = condition.constraints().stream().anyMatch(Values::says);
        if (condition.isUnless() && (type.fact().isEmpty() || !says)) {
            findings.add(
                    Code.K043,
                    rule.file(),
                    condition.at(),
                    type.fact().isEmpty()
                            ? "`unless` stands before a fact, and `" + condition.type() + "` is none"
                            : "`unless " + condition.type() + "( ... )` does not say which value is excepted",
                    type.fact().isEmpty()
                            ? "write `not " + condition.type() + "( ... )`"
                            : "name what it must not be known to be, as in `unless " + condition.type()
                                    + "( is == ... )`; for what is not known at all write `Unknown( fact == \""
                                    + type.fact().get().path() + "\" )`");
        }
    }

    private void unknown(Condition condition) {
        // What the pattern binds counts as bound, lest one slip be answered twice.
        condition.binding().ifPresent(variable -> bound.put(variable.text(), Variable.ANY));
        condition.constraints().forEach(c -> c.binding().ifPresent(v -> bound.put(v.text(), Variable.ANY)));
        findings.add(
                Code.K001,
                rule.file(),
                condition.at(),
                "nothing is called `" + condition.type() + "`",
                findings.nearest(condition.type(), types.names())
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("facts are matched by the names after `as` in vocabulary.yaml; add the fact there"),
                condition.type(),
                findings.only(condition.type(), types.names()));
    }

    // What is bound inside `exists` or `not` stands for nothing outside.
    private void leave(Condition condition) {
        if (!condition.quantifier().isEmpty()) {
            List<Operand> variables = new ArrayList<>();
            condition.binding().ifPresent(variables::add);
            condition.constraints().forEach(c -> c.binding().ifPresent(variables::add));
            variables.forEach(variable -> {
                bound.remove(variable.text());
                inside.put(variable.text(), condition.quantifier());
            });
        }
    }

    // The sentence can speak of what is bound only, and only in braces that are right.
    private void sentence() {
        for (Annotation says : rule.annotations()) {
            if (!says.name().equals("says")) {
                continue;
            }
            Matcher braces = BRACES.matcher(says.text());
            while (braces.find()) {
                String quantifier = inside.get("$" + braces.group(1));
                if (quantifier != null && !bound.containsKey("$" + braces.group(1))) {
                    findings.add(
                            Code.P016,
                            rule.file(),
                            says.at(),
                            "the sentence speaks of {" + braces.group(1) + "}, which is bound inside `" + quantifier
                                    + "` and stands for nothing outside",
                            "bind it in a condition without `" + quantifier + "`, or word the sentence without it");
                }
            }
            if (braces.replaceAll("").matches(".*[{}].*")) {
                findings.add(
                        Code.P016,
                        rule.file(),
                        says.at(),
                        "the braces in this sentence are not right, so the reader would see them",
                        "write what a condition binds as `$name` like this: {name}");
            }
        }
    }

    private void bind(Operand variable, Variable stands) {
        if (bound.put(variable.text(), stands) != null) {
            findings.add(
                    Code.K013,
                    rule.file(),
                    variable.at(),
                    "`" + variable.text() + "` is bound twice",
                    "give the second another name");
        }
    }

    private void constraint(Condition condition, RuleTypes.Type type, Constraint constraint) {
        RuleTypes.Attribute attribute = type.attributes().get(constraint.attribute());
        constraint
                .binding()
                .ifPresent(variable -> bind(
                        variable,
                        attribute == null ? Variable.ANY : new Variable(condition.type(), "", Optional.of(attribute))));
        if (attribute == null) {
            findings.add(
                    Code.K002,
                    rule.file(),
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
        constraint.arguments().forEach(this::known);
        constraint.operands().forEach(this::known);
        if (constraint.call() != (attribute.kind() == RuleTypes.Kind.QUESTION)) {
            findings.add(
                    Code.K003,
                    rule.file(),
                    constraint.at(),
                    "`" + constraint.attribute() + "` of `" + condition.type() + "` is "
                            + (constraint.call() ? "compared, not asked" : "asked, with what to ask in brackets"),
                    constraint.call()
                            ? "write `" + constraint.attribute() + " == ...`"
                            : "write `" + constraint.attribute() + "( ... )`");
            return;
        }
        operands(condition, constraint, attribute);
        if (constraint.operator().isEmpty() && constraint.binding().isEmpty() && !constraint.call()) {
            if (attribute.kind() == RuleTypes.Kind.YES_NO) {
                findings.add(
                        Code.K003,
                        rule.file(),
                        constraint.at(),
                        "`" + constraint.attribute() + "` alone does not say which value is meant",
                        "write `" + constraint.attribute() + " == true`");
            } else {
                findings.add(
                        Code.K003,
                        rule.file(),
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
    private void arguments(Condition condition, Constraint constraint, RuleTypes.Attribute attribute) {
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
                    rule.file(),
                    constraint.at(),
                    "`" + constraint.attribute() + "` of `" + condition.type() + "` is not asked with what it takes",
                    "write `" + example);
            return;
        }
        for (Operand argument : arguments) {
            if (argument.kind() == Operand.Kind.TEXT) {
                value(condition, constraint, argument, attribute.values());
            } else {
                variable(condition, constraint, argument, attribute.takes().orElseThrow(), attribute.values());
            }
        }
    }

    // Whether what a variable stands for can be compared here.
    private void variable(
            Condition condition, Constraint constraint, Operand operand, RuleTypes.Kind wanted, List<String> values) {
        Variable variable = bound.getOrDefault(operand.text(), Variable.ANY);
        if (variable.equals(Variable.ANY)) {
            return;
        }
        if (!variable.kind().equals(Optional.of(wanted))) {
            findings.add(
                    Code.K003,
                    rule.file(),
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
                    rule.file(),
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
        return variable.kind().map(ConditionCheck::words).orElse("a whole `" + variable.type() + "`");
    }

    private static String words(RuleTypes.Kind kind) {
        return switch (kind) {
            case TEXT -> "a word";
            case NUMBER -> "a number";
            case SET -> "a set";
            case YES_NO, QUESTION -> "true or false";
        };
    }

    private void operands(Condition condition, Constraint constraint, RuleTypes.Attribute attribute) {
        if (constraint.call()) {
            arguments(condition, constraint, attribute);
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
                    rule.file(),
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
                        condition,
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
                        rule.file(),
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
                value(condition, constraint, operand, attribute.values());
            } else if (wanted == Operand.Kind.NUMBER) {
                number(condition, constraint, operand);
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

    private void value(Condition condition, Constraint constraint, Operand operand, List<String> values) {
        if (!values.isEmpty() && !values.contains(operand.text())) {
            findings.add(
                    Code.K004,
                    rule.file(),
                    operand.at(),
                    "`" + constraint.attribute() + "` of `" + condition.type() + "` is never \"" + operand.text()
                            + "\"",
                    findings.nearest(operand.text(), values)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse(
                                    values.size() <= 12
                                            ? "it is one of " + String.join(", ", values)
                                            : "see `deal-advisor catalogue " + list(condition) + "`"),
                    operand.text(),
                    findings.only(operand.text(), values));
        }
    }

    private static String list(Condition condition) {
        return switch (condition.type()) {
            case "Good" -> "goods";
            case "Payment" -> "payments";
            case "Mitigation" -> "mitigations";
            case "Cause" -> "barriers";
            default -> "facts";
        };
    }

    private void number(Condition condition, Constraint constraint, Operand operand) {
        if (condition.type().equals("Threshold")) {
            findings.add(
                    Code.K006,
                    rule.file(),
                    constraint.at(),
                    "a threshold is a number in calibration.yaml, so this holds always or never",
                    "bind it, `Threshold( id == \"...\", $limit : value )`, and compare a fact with it: `is >= $limit`");
            return;
        }
        double value = Double.parseDouble(operand.text());
        if (value < 0 || value > 1) {
            findings.add(
                    Code.K004,
                    rule.file(),
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
                                            + java.math.BigDecimal.valueOf(value / 100)
                                                    .stripTrailingZeros()
                                                    .toPlainString()
                                    : ""));
        }
    }

    private void known(Operand operand) {
        if (operand.kind() == Operand.Kind.VARIABLE
                && !bound.containsKey(operand.text())
                && inside.containsKey(operand.text())) {
            findings.add(
                    Code.K013,
                    rule.file(),
                    operand.at(),
                    "`" + operand.text() + "` is bound inside `" + inside.get(operand.text())
                            + "` and stands for nothing outside",
                    "bind it in a condition without `" + inside.get(operand.text()) + "`");
            bound.put(operand.text(), Variable.ANY);
            return;
        }
        if (operand.kind() == Operand.Kind.VARIABLE && !bound.containsKey(operand.text())) {
            findings.add(
                    Code.K013,
                    rule.file(),
                    operand.at(),
                    "`" + operand.text() + "` is not bound before this",
                    findings.nearest(operand.text(), bound.keySet())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("bind it in an earlier condition: `" + operand.text() + " : is`"),
                    operand.text(),
                    findings.only(operand.text(), bound.keySet()));
        }
    }
}
