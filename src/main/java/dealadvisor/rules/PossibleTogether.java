package dealadvisor.rules;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.rules.RuleSyntax.Constraint;
import dealadvisor.rules.RuleSyntax.Operand;
import dealadvisor.rules.RuleSyntax.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether the constraints on one fact can hold together, and whether each says anything: by trying every value that the fact may have, and for
 * numbers those on both sides of each number written. Constraints on variables are left out, since their values are not known here.
 */
final class PossibleTogether {
    private final RuleSyntax rule;
    private final Pattern pattern;
    private final FactDefinition fact;
    private final Findings findings;

    PossibleTogether(RuleSyntax rule, Pattern pattern, FactDefinition fact, Findings findings) {
        this.rule = rule;
        this.pattern = pattern;
        this.fact = fact;
        this.findings = findings;
    }

    void check() {
        List<Constraint> constraints = pattern.constraints().stream()
                .filter(constraint ->
                        written(constraint) && (!constraint.operator().isEmpty() || constraint.call()))
                .toList();
        List<Object> values = values(constraints);
        if (constraints.isEmpty() || values.isEmpty()) {
            return;
        }
        for (Constraint constraint : constraints) {
            if (values.stream().allMatch(value -> holds(constraint, value))) {
                findings.error(
                        "K006",
                        rule.file(),
                        constraint.at(),
                        "this holds whatever `" + fact.path() + "` is",
                        "leave it out: `" + pattern.type() + "( $value : "
                                + (fact.type() == FactType.SET ? "are" : "is")
                                + " )` asks only that the fact is known");
                return;
            }
        }
        Predicate<Object> all = value -> constraints.stream().allMatch(constraint -> holds(constraint, value));
        if (values.stream().noneMatch(all)) {
            findings.error(
                    "K005",
                    rule.file(),
                    constraints.get(constraints.size() - 1).at(),
                    "these conditions on `" + fact.path() + "` can never hold together",
                    "for one or the other write two rules, or `is in ( \"...\", \"...\" )`");
        }
    }

    private static boolean written(Constraint constraint) {
        return constraint.operands().stream().noneMatch(o -> o.kind() == Operand.Kind.VARIABLE)
                && constraint.arguments().stream().noneMatch(o -> o.kind() == Operand.Kind.VARIABLE);
    }

    private List<Object> values(List<Constraint> constraints) {
        return switch (fact.type()) {
            case CHOICE, SCALE -> List.copyOf(fact.ids());
            case YES_NO -> List.of(true, false);
            case PROBABILITY -> {
                List<Object> values = new ArrayList<>(List.of(0.0, 1.0));
                constraints.forEach(constraint -> constraint.operands().stream()
                        .filter(operand -> operand.kind() == Operand.Kind.NUMBER)
                        .forEach(operand -> {
                            double number = Double.parseDouble(operand.text());
                            values.add(number);
                            values.add(Math.max(0, number - 1e-9));
                            values.add(Math.min(1, number + 1e-9));
                        }));
                yield values;
            }
            case SET -> sets(constraints);
        };
    }

    // Every set of the ids that the constraints name.
    private static List<Object> sets(List<Constraint> constraints) {
        List<String> named = constraints.stream()
                .flatMap(constraint -> constraint.operands().stream())
                .map(Operand::text)
                .distinct()
                .limit(8)
                .toList();
        List<Object> sets = new ArrayList<>();
        for (int mask = 0; mask < 1 << named.size(); mask++) {
            List<String> set = new ArrayList<>();
            for (int i = 0; i < named.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    set.add(named.get(i));
                }
            }
            sets.add(set);
            if (set.isEmpty()) {
                // A set of something that no constraint names.
                sets.add(List.of(""));
            }
        }
        return sets;
    }

    private boolean holds(Constraint constraint, Object value) {
        if (constraint.call()) {
            boolean answer = asked(constraint, value);
            boolean negated = (constraint.operator().equals("==")
                            && constraint.operands().get(0).text().equals("false"))
                    || (constraint.operator().equals("!=")
                            && constraint.operands().get(0).text().equals("true"));
            return answer != negated;
        }
        if (constraint.attribute().equals("empty")) {
            boolean wanted = constraint.operands().get(0).text().equals("true")
                    == constraint.operator().equals("==");
            return ((List<?>) value).isEmpty() == wanted;
        }
        String operand = constraint.operands().get(0).text();
        return switch (constraint.operator()) {
            case "==" -> same(value, operand);
            case "!=" -> !same(value, operand);
            case "in" -> constraint.operands().stream().anyMatch(o -> same(value, o.text()));
            case "contains" -> ((List<?>) value).contains(operand);
            case "not contains" -> !((List<?>) value).contains(operand);
            case "<" -> (double) value < Double.parseDouble(operand);
            case "<=" -> (double) value <= Double.parseDouble(operand);
            case ">" -> (double) value > Double.parseDouble(operand);
            default -> (double) value >= Double.parseDouble(operand);
        };
    }

    private static boolean same(Object value, String operand) {
        return value instanceof Double number
                ? number == Double.parseDouble(operand)
                : value.toString().equals(operand);
    }

    private boolean asked(Constraint constraint, Object value) {
        if (constraint.arguments().isEmpty()) {
            return true;
        }
        int place = fact.ids().indexOf(value);
        int limit = fact.ids().indexOf(constraint.arguments().get(0).text());
        return constraint.attribute().equals("atLeast") ? place >= limit : place <= limit;
    }
}
