package dealadvisor.rules;

import dealadvisor.rules.Rule.Operand;
import dealadvisor.rules.RuleCursor.Unreadable;

/** Reads values and variables. */
final class Operands {
    private Operands() {}

    /** The value or variable that comes next. */
    static Operand next(RuleCursor in) throws Unreadable {
        RuleToken token = in.next();
        switch (token.kind()) {
            case TEXT:
                return new Operand(Operand.Kind.TEXT, token.text(), RuleCursor.spot(token));
            case NUMBER:
                return new Operand(Operand.Kind.NUMBER, token.text(), RuleCursor.spot(token));
            case VARIABLE:
                return new Operand(Operand.Kind.VARIABLE, token.text(), RuleCursor.spot(token));
            case WORD:
                if (token.is("true") || token.is("false")) {
                    return new Operand(Operand.Kind.WORD, token.text(), RuleCursor.spot(token));
                }
                break;
            default:
                break;
        }
        throw in.unexpected(
                token, "a value: a text in quotes, a number, `true`, `false` or a variable such as `$good`");
    }
}
