package dealadvisor.checks;

import dealadvisor.reading.Present;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The values of one fact, or of one attribute of goods or payments, by trying which it can be told what conditions say: all that there are, and for
 * numbers and sets those that the conditions tell apart.
 */
final class Values {
    /** More elements than this in one condition are not told apart. */
    private static final int ELEMENTS = 10;

    private final RuleTypes.Type type;
    private final RuleTypes.Attribute attribute;

    private Values(RuleTypes.Type type, RuleTypes.Attribute attribute) {
        this.type = type;
        this.attribute = attribute;
    }

    /** The values of the attribute that constraints of this subject are on; empty if they are not of this kind. */
    static Optional<Values> of(RuleTypes.Type type, String subject) {
        return Optional.ofNullable(type.attributes().get(subject))
                .filter(attribute -> attribute.kind() != RuleTypes.Kind.QUESTION)
                .map(attribute -> new Values(type, attribute));
    }

    /** The attribute that a constraint says something of; empty if that is not a matter of one attribute's values. */
    static Optional<String> subject(RuleTypes.Type type, Constraint constraint) {
        RuleTypes.Attribute asked = type.attributes().get(constraint.attribute());
        if (asked == null || !says(constraint) || !written(constraint)) {
            return Optional.empty();
        }
        if (constraint.call()) {
            return constraint.arguments().size() == 1
                    ? asked.asks().map(RuleTypes.Ordering::attribute)
                    : Optional.empty();
        }
        return Optional.of(constraint.attribute().equals("empty") ? "are" : constraint.attribute());
    }

    /** Whether a constraint compares or asks anything, rather than bind it. */
    static boolean says(Constraint constraint) {
        return !constraint.operator().isEmpty() || constraint.call();
    }

    private static boolean written(Constraint constraint) {
        return constraint.operands().stream().noneMatch(o -> o.kind() == Operand.Kind.VARIABLE)
                && constraint.arguments().stream().noneMatch(o -> o.kind() == Operand.Kind.VARIABLE);
    }

    /** Whether a question is answered with no, as in {@code oneOf( $wants ) == false}. */
    static boolean negated(Constraint constraint) {
        return (constraint.operator().equals("==")
                        && constraint.operands().get(0).text().equals("false"))
                || (constraint.operator().equals("!=")
                        && constraint.operands().get(0).text().equals("true"));
    }

    /** Values enough to tell these constraints apart; none if there would be too many. */
    List<Object> tried(List<Constraint> constraints) {
        return switch (attribute.kind()) {
            case TEXT -> List.copyOf(attribute.values());
            case YES_NO -> List.of(true, false);
            case NUMBER -> numbers(constraints);
            case SET -> sets(constraints);
            case QUESTION -> List.of();
        };
    }

    private static List<Object> numbers(List<Constraint> constraints) {
        List<Object> values = new ArrayList<>(List.of(0.0, 1.0));
        constraints.forEach(constraint -> constraint.operands().stream()
                .filter(operand -> operand.kind() == Operand.Kind.NUMBER)
                .forEach(operand -> {
                    double number = Double.parseDouble(operand.text());
                    values.add(Math.min(1, Math.max(0, number)));
                    values.add(Math.min(1, Math.max(0, number - 1e-9)));
                    values.add(Math.max(0, Math.min(1, number + 1e-9)));
                }));
        return values;
    }

    // Every set of the ids that the constraints name.
    private static List<Object> sets(List<Constraint> constraints) {
        List<String> named = constraints.stream()
                .flatMap(constraint -> constraint.operands().stream())
                .map(Operand::text)
                .distinct()
                .toList();
        List<Object> sets = new ArrayList<>();
        for (int mask = 0; named.size() <= ELEMENTS && mask < 1 << named.size(); mask++) {
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

    /** Whether every value that is so is so too; not if that cannot be tried out. */
    boolean within(List<Constraint> narrow, List<Constraint> wide) {
        List<Constraint> both = new ArrayList<>(narrow);
        both.addAll(wide);
        List<Object> values = tried(both);
        return !values.isEmpty() && values.stream().filter(all(narrow)).allMatch(all(wide));
    }

    /** Whether a value satisfies all of these. */
    Predicate<Object> all(List<Constraint> constraints) {
        return value -> constraints.stream().allMatch(constraint -> holds(constraint, value));
    }

    /** Whether a value satisfies this. */
    boolean holds(Constraint constraint, Object value) {
        if (constraint.call()) {
            return asked(constraint, value) != negated(constraint);
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
        RuleTypes.Ordering ordering =
                Present.in(type.attributes(), constraint.attribute()).asks().orElseThrow();
        int place = ordering.order().indexOf(value.toString());
        int limit = ordering.order().indexOf(constraint.arguments().get(0).text());
        return ordering.atLeast() ? place >= limit : place <= limit;
    }

    /** The constraints of a pattern that are on one attribute's written values, by that attribute. */
    static Map<String, List<Constraint>> bySubject(RuleTypes.Type type, List<Constraint> constraints) {
        Map<String, List<Constraint>> subjects = new java.util.TreeMap<>();
        for (Constraint constraint : constraints) {
            subject(type, constraint).ifPresent(subject -> subjects.computeIfAbsent(subject, k -> new ArrayList<>())
                    .add(constraint));
        }
        return subjects;
    }
}
