package dealadvisor.checks;

import dealadvisor.facts.FactType;
import dealadvisor.reading.Code;
import dealadvisor.rules.RuleSyntax;
import dealadvisor.rules.RuleSyntax.Constraint;
import dealadvisor.rules.RuleSyntax.Operand;
import dealadvisor.rules.RuleSyntax.Pattern;
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
    private final RuleSyntax rule;
    private final Findings findings;

    PossibleTogether(RuleTypes types, RuleSyntax rule, Findings findings) {
        this.types = types;
        this.rule = rule;
        this.findings = findings;
    }

    /** Whether the constraints of one condition say something and can hold together. */
    void check(Pattern pattern) {
        RuleTypes.Type type = types.type(pattern.type()).orElseThrow();
        Values.bySubject(type, pattern.constraints()).forEach((subject, constraints) -> Values.of(type, subject)
                .ifPresent(values -> check(pattern, type, subject, constraints, values)));
    }

    private void check(
            Pattern pattern, RuleTypes.Type type, String subject, List<Constraint> constraints, Values values) {
        List<Object> tried = values.tried(constraints);
        if (tried.isEmpty()) {
            return;
        }
        String what = type.fact()
                .map(fact -> "`" + fact.path() + "`")
                .orElse("`" + subject + "` of `" + pattern.type() + "`");
        for (Constraint constraint : constraints) {
            if (tried.stream().allMatch(value -> values.holds(constraint, value))) {
                findings.add(
                        Code.K006,
                        rule.file(),
                        constraint.at(),
                        "this holds whatever " + what + " is",
                        type.fact()
                                .map(fact -> "leave it out: `" + pattern.type() + "( $value : "
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
                    rule.file(),
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
        Map<String, Pattern> first = new TreeMap<>();
        for (Pattern pattern : rule.patterns()) {
            RuleTypes.Type type = types.type(pattern.type()).orElseThrow();
            if (type.fact().isEmpty() || pattern.isAbsence()) {
                continue;
            }
            String path = type.fact().get().path();
            for (Pattern other : rule.patterns()) {
                if (other.type().equals("Unknown") && other.quantifier().isEmpty() && says(other, path)) {
                    findings.add(
                            Code.K005,
                            rule.file(),
                            pattern.at(),
                            "`" + path + "` cannot be known here and unknown in the same rule",
                            "leave one of the two out, or write two rules");
                    return;
                }
            }
            List<Constraint> all = known.computeIfAbsent(path, k -> new ArrayList<>());
            boolean alone = first.putIfAbsent(path, pattern) == null;
            Values.bySubject(type, pattern.constraints()).values().forEach(all::addAll);
            if (!alone && !all.isEmpty()) {
                String subject = Values.subject(type, all.get(0)).orElseThrow();
                Values values = Values.of(type, subject).orElseThrow();
                List<Object> tried = values.tried(all);
                if (!tried.isEmpty() && tried.stream().noneMatch(values.all(all))) {
                    findings.add(
                            Code.K005,
                            rule.file(),
                            pattern.at(),
                            "these conditions on `" + path + "` can never hold together with those in line "
                                    + first.get(path).at().line(),
                            "a fact has one value: for one or the other write two rules, or `is in ( \"...\", \"...\" )`");
                    return;
                }
            }
        }
    }

    private static boolean says(Pattern unknown, String path) {
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
        for (Pattern pattern : rule.patterns()) {
            RuleTypes.Type type = types.type(pattern.type()).orElseThrow();
            List<Constraint> constraints = pattern.constraints().stream()
                    .map(c -> numbered(c, numbers))
                    .toList();
            boolean compared = !constraints.equals(pattern.constraints());
            if (type.fact().isPresent() && compared) {
                withThresholds(pattern, type, constraints);
            } else if (!type.entries().isEmpty()) {
                amongEntries(pattern, type, constraints);
            }
        }
    }

    private void withThresholds(Pattern pattern, RuleTypes.Type type, List<Constraint> constraints) {
        String path = type.fact().orElseThrow().path();
        Values.bySubject(type, constraints)
                .forEach((subject, some) -> Values.of(type, subject).ifPresent(values -> {
                    List<Object> tried = values.tried(some);
                    Predicate<Object> all = values.all(some);
                    if (tried.stream().noneMatch(all)) {
                        findings.add(
                                Code.K008,
                                rule.file(),
                                pattern.at(),
                                "no value of `" + path + "` satisfies this with the thresholds as they are: "
                                        + written(some),
                                "set the thresholds in calibration.yaml further apart, or turn the comparison round");
                    } else if (tried.stream().allMatch(all)) {
                        findings.add(
                                Code.K008,
                                rule.file(),
                                pattern.at(),
                                "every value of `" + path + "` satisfies this with the thresholds as they are: "
                                        + written(some),
                                "set the threshold in calibration.yaml within the range of values, or leave the comparison out");
                    }
                }));
    }

    private void amongEntries(Pattern pattern, RuleTypes.Type type, List<Constraint> constraints) {
        Map<String, List<Constraint>> subjects = Values.bySubject(type, constraints);
        Predicate<Object> all = entry -> subjects.entrySet().stream().allMatch(subject -> {
            Values values = Values.of(type, subject.getKey()).orElseThrow();
            return values.all(subject.getValue()).test(RuleTypes.value(entry, subject.getKey()));
        });
        String kind = pattern.type().equals("Good") ? "good" : "payment";
        if (!subjects.isEmpty() && type.entries().stream().noneMatch(all)) {
            findings.add(
                    Code.K009,
                    rule.file(),
                    pattern.at(),
                    "no " + kind + " of the catalogue is as this asks"
                            + (pattern.isAbsence() ? "" : ", so the rule never holds"),
                    "`deal-advisor catalogue " + kind + "s` shows what they are like; change the condition, or add the "
                            + kind + " that was meant to catalogue/" + kind + "s.yaml");
        } else if (!subjects.isEmpty()
                && !pattern.isAbsence()
                && type.entries().stream().allMatch(all)) {
            findings.add(
                    Code.K009,
                    rule.file(),
                    pattern.at(),
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
        for (Pattern pattern : rule.patterns()) {
            if (pattern.type().equals("Threshold") && pattern.quantifier().isEmpty()) {
                String id = pattern.constraints().stream()
                        .filter(c -> c.attribute().equals("id") && c.operator().equals("=="))
                        .map(c -> c.operands().get(0).text())
                        .findFirst()
                        .orElse("");
                pattern.constraints().stream()
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
        return new Constraint(
                constraint.binding(),
                constraint.attribute(),
                constraint.call(),
                constraint.arguments(),
                constraint.operator(),
                operands,
                constraint.at());
    }
}
