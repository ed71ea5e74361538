package dealadvisor.rules;

import dealadvisor.reading.Code;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Operand;
import dealadvisor.rules.RuleCursor.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what a rule concludes: {@code cause( "barrier", "cause", MODERATE ).on( $good );}. */
final class ConclusionParser {
    private static final int NESTING = 4;
    private static final int CHAIN = 2;

    private static final String CONCLUDES =
            "what to conclude, such as `cause( \"commitment\", \"unable\", MODERATE );`";

    private final RuleCursor in;
    private final Set<String> columns;

    /** @param columns what the rule binds of the row of a table */
    ConclusionParser(RuleCursor in, Set<String> columns) {
        this.in = in;
        this.columns = columns;
    }

    /** The conclusion that comes next, with its semicolon. */
    Call conclusion() throws Unreadable {
        RuleToken first = in.peek();
        if (first.is("end")) {
            throw in.unexpected(first, CONCLUDES);
        }
        // As rules were written once; now they say the conclusion alone.
        boolean drawn = in.take(Consequences.DRAW);
        if (drawn) {
            in.expect("(");
            in.expectWord("drools", "write what is concluded alone: `cause( ... );`");
            in.expect(",");
        }
        Call conclusion = call(0);
        if (drawn) {
            in.expect(")");
        }
        in.expect(";");
        return conclusion;
    }

    // name( arguments ).more( arguments )
    private Call call(int depth) throws Unreadable {
        RuleToken name = in.word(CONCLUDES);
        if (depth > NESTING) {
            throw in.refused(name, Code.P030, "this is nested too deep", "compare it with the rules beside it");
        }
        List<Operand> arguments = new ArrayList<>();
        List<Call> nested = new ArrayList<>();
        in.expect("(");
        if (!in.take(")")) {
            do {
                argument(name, arguments, nested, depth);
            } while (in.take(","));
            in.expect(")");
        }
        List<Call> then = new ArrayList<>();
        while (depth == 0 && in.take(".")) {
            then.add(call(NESTING));
            if (then.size() > CHAIN) {
                throw in.refused(
                        in.peek(),
                        Code.P030,
                        "no more follows here",
                        "write `.on( ... )`, or `.ifBelieved().on( ... )`");
            }
        }
        return new Call(name.text(), RuleCursor.spot(name), arguments, nested, then);
    }

    private void argument(RuleToken of, List<Operand> arguments, List<Call> nested, int depth) throws Unreadable {
        RuleToken token = in.peek();
        boolean named = token.kind() == RuleToken.Kind.WORD && !token.is("true") && !token.is("false");
        if (named && in.ahead().is("(")) {
            arguments.add(new Operand(Operand.Kind.CALL, token.text(), RuleCursor.spot(token)));
            nested.add(call(depth + 1));
        } else if (named && token.text().matches("[A-Z]+")) {
            in.next();
            arguments.add(new Operand(Operand.Kind.WORD, token.text(), RuleCursor.spot(token)));
        } else {
            Operand operand = Operands.next(in);
            // The id of what was matched: `$mitigation.id()`.
            boolean id = operand.kind() == Operand.Kind.VARIABLE && in.take(".");
            if (operand.kind() == Operand.Kind.VARIABLE
                    && !(columns.contains(operand.text()) && !id)
                    && id == of.is("on")) {
                throw in.refused(
                        token,
                        Code.P030,
                        id
                                ? "a conclusion is on what was matched, not on its id"
                                : "`" + of.text() + "` takes the id of what was matched",
                        "write `" + operand.text() + (id ? "" : ".id()") + "`",
                        id ? in.idTaken(token) : in.slips().after(token, ".id()"));
            }
            if (id) {
                in.expectWord(
                        "id", "of what is matched a conclusion may take the id only: `" + operand.text() + ".id()`");
                in.expect("(");
                in.expect(")");
            }
            arguments.add(operand);
        }
    }
}
