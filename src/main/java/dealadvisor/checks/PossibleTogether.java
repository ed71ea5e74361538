package dealadvisor.checks;

import dealadvisor.facts.FactType;
import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import dealadvisor.rules.RuleWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Whether the conditions of one rule can hold together, and whether each says anything: by trying the values that what they compare may have.
 * Comparisons with variables are left out, since their values are not known here.
 */
final class PossibleTogether {
    private final RuleTypes types;
    private final Rule rule;
    private final Findings findings;

    PossibleTogether(RuleTypes types, Rule rule, Findings findings) {
        this.types = types;
        this.rule = rule;
        this.findings = findings.in(rule);
    }

    /** Whether the constraints of one condition say something and can hold together. */
    void check(Condition condition) {
        RuleTypes.Type type = types.type(condition.type()).orElseThrow();
        Values.bySubject(type, condition.constraints()).forEach((subject, constraints) -> Values.of(type, subject)
                .ifPresent(values -> check(condition, type, subject, constraints, values)));
    }

    private void check(
            Condition condition, RuleTypes.Type type, String subject, List<Constraint> constraints, Values values) {
        List<Object> tried = values.tried(constraints);
        if (tried.isEmpty()) {
            return;
        }
        String what = type.fact()
                .map(fact -> "`" + fact.path() + "`")
                .orElse("`" + subject + "` of `" + condition.type() + "`");
        for (Constraint constraint : constraints) {
            if (tried.stream().allMatch(value -> values.holds(constraint, value))) {
                findings.add(
                        Code.K006,
                        constraint.at(),
                        "this holds whatever " + what + " is",
                        type.fact()
                                .map(fact -> "leave it out: `" + condition.type() + "( $value : "
                                        + (fact.type() == FactType.SET ? "are" : "is")
                                        + " )` asks only that the fact is known")
                                .orElse("leave it out, or compare with another value"));
                return;
            }
        }
        if (tried.stream().noneMatch(values.all(constraints))) {
            Constraint last = constraints.get(constraints.size() - 1);
            boolean number = last.operands().stream().anyMatch(o -> o.kind() == Operand.Kind.NUMBER);
            findings.add(
                    Code.K005,
                    last.at(),
                    constraints.size() == 1
                            ? "no value of " + what + " satisfies this"
                            : "these conditions on " + what + " can never hold together",
                    number
                            ? "turn a comparison round, or compare with another number"
                            : "for one or the other write two rules, or `" + subject + " in ( \"...\", \"...\" )`");
        }
    }

    /** Whether conditions that stand apart can hold together: two on the same fact, or one on a fact that another says is unknown. */
    void checkApart() {
        Map<String, List<Constraint>> known = new TreeMap<>();
        Map<String, Condition> first = new TreeMap<>();
        for (Condition condition : rule.conditions()) {
            RuleTypes.Type type = types.type(condition.type()).orElseThrow();
            if (type.fact().isEmpty() || condition.isAbsence()) {
                continue;
            }
            String path = type.fact().get().path();
            for (Condition other : rule.conditions()) {
                if (other.type().equals("Unknown") && other.quantifier().isEmpty() && says(other, path)) {
                    findings.add(
                            Code.K005,
                            condition.at(),
                            "`" + path + "` cannot be known here and unknown in the same rule",
                            "leave one of the two out, or write two rules");
                    return;
                }
            }
            List<Constraint> all = known.computeIfAbsent(path, k -> new ArrayList<>());
            boolean alone = first.putIfAbsent(path, condition) == null;
            Values.bySubject(type, condition.constraints()).values().forEach(all::addAll);
            if (!alone && !all.isEmpty()) {
                String subject = Values.subject(type, all.get(0)).orElseThrow();
                Values values = Values.of(type, subject).orElseThrow();
                List<Object> tried = values.tried(all);
                if (!tried.isEmpty() && tried.stream().noneMatch(values.all(all))) {
                    findings.add(
                            Code.K005,
                            condition.at(),
                            "these conditions on `" + path + "` can never hold together with those in line "
                                    + first.get(path).at().line(),
                            "a fact has one value: for one or the other write two rules, or `is in ( \"...\", \"...\" )`");
                    return;
                }
            }
        }
    }

    private static boolean says(Condition unknown, String path) {
        return unknown.constraints().stream()
                .anyMatch(c -> c.attribute().equals("fact")
                        && c.operator().equals("==")
                        && c.operands().get(0).text().equals(path));
    }

    /**
     * What the conditions come to with the goods, payments and thresholds that there are now: whether any, or all, are as a condition asks, and
     * whether a number can lie where thresholds ask it to lie. Other entries or numbers may make it right, so these are remarks.
     *
     * @param thresholds the numbers of the calibration by their ids
     */
    void remark(Map<String, Double> thresholds) {
        Map<String, Double> numbers = numbers(thresholds);
        for (Condition condition : rule.conditions()) {
            RuleTypes.Type type = types.type(condition.type()).orElseThrow();
            List<Constraint> constraints = condition.constraints().stream()
                    .map(c -> numbered(c, numbers))
                    .toList();
            boolean compared = !constraints.equals(condition.constraints());
            if (type.fact().isPresent() && compared) {
                withThresholds(condition, type, constraints);
            } else if (!type.entries().isEmpty()) {
                amongEntries(condition, type, constraints);
            }
        }
    }

    private void withThresholds(Condition condition, RuleTypes.Type type, List<Constraint> constraints) {
        String path = type.fact().orElseThrow().path();
        Values.bySubject(type, constraints)
                .forEach((subject, some) -> Values.of(type, subject).ifPresent(values -> {
                    List<Object> tried = values.tried(some);
                    Predicate<Object> all = values.all(some);
                    if (tried.stream().noneMatch(all)) {
                        findings.add(
                                Code.K008,
                                condition.at(),
                                "no value of `" + path + "` satisfies this with the thresholds as they are: "
                                        + written(some),
                                "set the thresholds in calibration.yaml further apart, or turn the comparison round");
                    } else if (tried.stream().allMatch(all)) {
                        findings.add(
                                Code.K008,
                                condition.at(),
                                "every value of `" + path + "` satisfies this with the thresholds as they are: "
                                        + written(some),
                                "set the threshold in calibration.yaml within the range of values, or leave the comparison out");
                    }
                }));
    }

    private void amongEntries(Condition condition, RuleTypes.Type type, List<Constraint> constraints) {
        Map<String, List<Constraint>> subjects = Values.bySubject(type, constraints);
        Predicate<Object> all = entry -> subjects.entrySet().stream().allMatch(subject -> {
            Values values = Values.of(type, subject.getKey()).orElseThrow();
            return values.all(subject.getValue()).test(RuleTypes.value(entry, subject.getKey()));
        });
        String kind = condition.type().equals("Good") ? "good" : "payment";
        if (!subjects.isEmpty() && type.entries().stream().noneMatch(all)) {
            findings.add(
                    Code.K009,
                    condition.at(),
                    "no " + kind + " of the catalogue is as this asks"
                            + (condition.isAbsence() ? "" : ", so the rule never holds"),
                    "`deal-advisor catalogue " + kind + "s` shows what they are like; change the condition, or add the "
                            + kind + " that was meant to catalogue/" + kind + "s.yaml");
        } else if (!subjects.isEmpty()
                && !condition.isAbsence()
                && type.entries().stream().allMatch(all)) {
            findings.add(
                    Code.K009,
                    condition.at(),
                    "every " + kind + " of the catalogue is as this asks",
                    "leave out what it asks, or ask for what sets some of them apart");
        }
    }

    private static String written(List<Constraint> constraints) {
        return String.join(
                ", ", constraints.stream().map(RuleWriter::constraint).toList());
    }

    // What the variables that thresholds bind stand for.
    private Map<String, Double> numbers(Map<String, Double> thresholds) {
        Map<String, Double> numbers = new TreeMap<>();
        for (Condition condition : rule.conditions()) {
            if (condition.type().equals("Threshold") && condition.quantifier().isEmpty()) {
                String id = condition.constraints().stream()
                        .filter(c -> c.attribute().equals("id") && c.operator().equals("=="))
                        .map(c -> c.operands().get(0).text())
                        .findFirst()
                        .orElse("");
                condition.constraints().stream()
                        .filter(c -> c.attribute().equals("value") && thresholds.containsKey(id))
                        .forEach(c -> c.binding().ifPresent(v -> numbers.put(v.text(), thresholds.get(id))));
            }
        }
        return numbers;
    }

    private static Constraint numbered(Constraint constraint, Map<String, Double> numbers) {
        if (constraint.operands().stream().noneMatch(o -> numbers.containsKey(o.text()))) {
            return constraint;
        }
        List<Operand> operands = constraint.operands().stream()
                .map(o -> numbers.containsKey(o.text())
                        ? new Operand(
                                Operand.Kind.NUMBER,
                                java.math.BigDecimal.valueOf(numbers.get(o.text()))
                                        .toPlainString(),
                                o.at())
                        : o)
                .toList();
        return constraint.compared(constraint.operator(), operands);
    }
}
