package dealadvisor.checks;

import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the parts of a rule say apart from names, order of conditions, bindings that nothing compares, and wording. */
public final class RuleMeaning {
    private RuleMeaning() {}

    /** Whether two rules conclude the same from the same conditions, wherever either stands, however it is laid out and worded. */
    public static boolean same(Rule one, Rule other) {
        return one == other || of(one).equals(of(other));
    }

    /** What a whole rule says. */
    static String of(Rule rule) {
        Set<String> conditions = new TreeSet<>();
        rule.conditions()
                .forEach(pattern -> conditions.add(
                        pattern.isOpaque()
                                ? pattern.opaque()
                                : pattern.quantifier() + " " + pattern.type() + constraints(pattern, rule)));
        return conditions + " => " + of(rule.conclusion(), rule);
    }

    private static Set<String> constraints(Condition pattern, Rule rule) {
        Set<String> constraints = new TreeSet<>();
        pattern.constraints().stream().filter(Values::says).forEach(c -> constraints.add(of(c, rule)));
        return constraints;
    }

    /** What one comparison says. */
    static String of(Constraint constraint, Rule rule) {
        return constraint.attribute()
                + texts(constraint.arguments(), rule)
                + constraint.operator()
                + (constraint.operator().equals("in")
                        ? new TreeSet<>(texts(constraint.operands(), rule))
                        : texts(constraint.operands(), rule));
    }

    /** What a conclusion, or a part of one, says. */
    static String of(Call call, Rule rule) {
        List<String> parts = new ArrayList<>();
        call.nested().forEach(nested -> parts.add(of(nested, rule)));
        call.then().forEach(next -> parts.add("." + of(next, rule)));
        return call.name() + call.opaque() + texts(call.arguments(), rule) + parts;
    }

    // A variable stands for what it is bound to, since its name is the author's choice.
    private static List<String> texts(List<Operand> operands, Rule rule) {
        return operands.stream()
                .map(operand -> operand.kind() == Operand.Kind.VARIABLE ? meant(operand.text(), rule) : operand.text())
                .toList();
    }

    private static String meant(String variable, Rule rule) {
        for (Condition pattern : rule.conditions()) {
            if (pattern.binding().map(b -> b.text().equals(variable)).orElse(false)) {
                return pattern.type();
            }
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.binding().map(b -> b.text().equals(variable)).orElse(false)) {
                    String id = pattern.constraints().stream()
                            .filter(c ->
                                    c.attribute().equals("id") && !c.operands().isEmpty())
                            .map(c -> c.operands().get(0).text())
                            .findFirst()
                            .orElse("");
                    return pattern.type() + "." + constraint.attribute() + id;
                }
            }
        }
        return variable;
    }
}
