package dealadvisor.rules;

import dealadvisor.reading.Code;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import dealadvisor.rules.RuleCursor.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the conditions of one rule: {@code Fact( is == "value" )} and what else may be compared. */
final class ConditionParser {
    private static final List<String> COMPARISONS = List.of("==", "!=", ">=", "<=", ">", "<");
    private static final Set<String> QUANTIFIERS = Set.of("not", "exists", Rule.UNLESS);

    private final RuleCursor in;

    /** What the conditions bind of the row of a table: values, of which there is no id to take. */
    private final Set<String> columns = new TreeSet<>();

    ConditionParser(RuleCursor in) {
        this.in = in;
    }

    /** What was read binds of the row of a table. */
    Set<String> columns() {
        return columns;
    }

    /** The next condition. */
    Condition condition() throws Unreadable {
        String quantifier = in.peek().kind() == RuleToken.Kind.WORD
                        && QUANTIFIERS.contains(in.peek().text())
                ? in.next().text()
                : "";
        Optional<Operand> binding = binding();
        RuleToken type = in.word("a condition such as `Horizon( is == \"episode\" )`, or `then`");
        if (COMPARISONS.contains(in.peek().text())
                || in.peek().is("=")
                || in.peek().is("in")
                || in.peek().is("is")
                || in.peek().is("are")
                || in.peek().is("contains")) {
            throw in.refused(
                    in.peek(),
                    Code.P030,
                    "`" + type.text() + "` is compared in brackets",
                    "write `" + type.text() + "( is == ... )`");
        }
        if (in.peek().kind() == RuleToken.Kind.WORD && in.ahead().is("(")) {
            throw in.refused(
                    in.peek(),
                    Code.P030,
                    "a fact is called by one word, and here are two",
                    "write `" + type.text() + in.peek().text()
                            + "( ... )` if that is its name after `as` in vocabulary.yaml");
        }
        in.expect("(");
        List<Constraint> constraints = new ArrayList<>();
        if (!in.take(")")) {
            do {
                constraints.add(constraint());
            } while (in.take(","));
            compared(constraints.get(constraints.size() - 1));
            in.expect(")");
        }
        if (type.is(Tables.ROW)) {
            constraints.forEach(c -> c.binding().ifPresent(column -> columns.add(column.text())));
        }
        return new Condition(quantifier, binding, type.text(), RuleCursor.spot(type), constraints);
    }

    // What stands where a comparison should: `is "nobody"`.
    private void compared(Constraint last) throws Unreadable {
        RuleToken next = in.peek();
        boolean value = next.kind() == RuleToken.Kind.TEXT
                || next.kind() == RuleToken.Kind.NUMBER
                || next.kind() == RuleToken.Kind.VARIABLE
                || next.is("true")
                || next.is("false");
        if (value && last.operator().isEmpty()) {
            String operator = last.attribute().equals("are") ? "contains" : "==";
            throw in.refused(
                    next,
                    Code.P030,
                    "`" + last.attribute() + "` and " + next.shown() + " stand side by side, and nothing compares them",
                    "write `" + last.attribute() + " " + operator + " " + RuleCursor.written(next) + "`",
                    in.slips().over(next, next, operator + " " + RuleCursor.written(next)));
        }
    }

    private Optional<Operand> binding() throws Unreadable {
        if (in.peek().kind() != RuleToken.Kind.VARIABLE) {
            return Optional.empty();
        }
        Operand variable = Operands.next(in);
        in.expect(":");
        return Optional.of(variable);
    }

    private Constraint constraint() throws Unreadable {
        Optional<Operand> binding = binding();
        RuleToken attribute = in.word("what to compare, such as `is`, `are` or an attribute");
        if (attribute.text().equals("true") || attribute.text().equals("false")) {
            throw in.refused(
                    attribute,
                    Code.P030,
                    "`" + attribute.text() + "` alone is a constant and compares nothing",
                    "write `is == " + attribute.text() + "`",
                    in.slips().over(attribute, attribute, "is == " + attribute.text()));
        }
        boolean call = in.take("(");
        List<Operand> arguments = new ArrayList<>();
        if (call && !in.take(")")) {
            do {
                arguments.add(Operands.next(in));
            } while (in.take(","));
            in.expect(")");
        }
        String operator = operator();
        List<Operand> operands = new ArrayList<>();
        if (operator.equals("in")) {
            in.expect("(");
            do {
                operands.add(Operands.next(in));
            } while (in.take(","));
            in.expect(")");
        } else if (!operator.isEmpty()) {
            operands.add(Operands.next(in));
        }
        return new Constraint(
                binding, attribute.text(), call, arguments, operator, operands, RuleCursor.spot(attribute));
    }

    private String operator() throws Unreadable {
        RuleToken token = in.peek();
        if (token.is("not")) {
            in.next();
            RuleToken next = in.peek();
            if (next.kind() == RuleToken.Kind.TEXT || next.kind() == RuleToken.Kind.NUMBER || next.is("in")) {
                throw in.refused(
                        token,
                        Code.P030,
                        "`not` does not compare",
                        next.is("in")
                                ? "name the values that are meant, `in ( ... )`, or leave each of the others out: `!= \"...\", != \"...\"` with what is compared before each"
                                : "write `!= " + RuleCursor.written(next) + "`, or of a set `not contains "
                                        + RuleCursor.written(next) + "`");
            }
            in.expectWord("contains", "`not` stands before `contains`, or before a whole condition");
            return "not contains";
        }
        if (token.is("contains") || token.is("in") || COMPARISONS.contains(token.text())) {
            return in.next().text();
        }
        if (token.is("=")) {
            String turned =
                    in.ahead().is("<") || in.ahead().is(">") ? in.ahead().text() + "=" : "==";
            throw in.refused(
                    token,
                    Code.P030,
                    "`=" + (turned.equals("==") ? "" : in.ahead().text()) + "` does not compare",
                    "write `" + turned + "`",
                    in.slips().over(token, turned.equals("==") ? token : in.ahead(), turned));
        }
        return "";
    }
}
