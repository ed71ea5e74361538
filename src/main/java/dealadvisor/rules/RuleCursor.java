package dealadvisor.rules;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleSyntax.Spot;
import java.util.List;

/** Goes through the words of a rule file, one after the other, and answers what is not as expected. */
final class RuleCursor {
    /** What other rule languages, or Drools itself, have and rules here do not; each with what to do instead. */
    private static final List<String> NOT_HERE = List.of(
            "function",
            "global",
            "query",
            "declare",
            "dialect",
            "salience",
            "eval",
            "from",
            "accumulate",
            "acc",
            "forall",
            "collect",
            "entry",
            "timer",
            "duration",
            "enabled",
            "new",
            "or",
            "and",
            "matches",
            "soundslike",
            "memberOf",
            "insert",
            "update",
            "modify",
            "retract",
            "delete",
            "no",
            "lock",
            "agenda",
            "activation",
            "ruleflow",
            "unit",
            "while",
            "for",
            "if",
            "return",
            "try",
            "throw",
            "class",
            "extends",
            "over",
            "str");

    private final SourceText source;
    private final List<Diagnostic> problems;
    private final List<RuleToken> tokens;
    private int at;

    RuleCursor(SourceText source, List<Diagnostic> problems) {
        this.source = source;
        this.problems = problems;
        this.tokens = RuleTokens.of(source, problems);
    }

    /** The rule cannot be read on; the problem is noted. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    /** How many words there are. */
    int size() {
        return tokens.size();
    }

    /** How many words were read. */
    int at() {
        return at;
    }

    /** The word after the next. */
    RuleToken ahead() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    /** The word that was read last. */
    RuleToken last() {
        return tokens.get(Math.max(at - 1, 0));
    }

    RuleToken peek() {
        return tokens.get(at);
    }

    RuleToken next() {
        RuleToken token = tokens.get(at);
        if (token.kind() != RuleToken.Kind.END) {
            at++;
        }
        return token;
    }

    boolean take(String symbol) {
        boolean there = peek().is(symbol);
        if (there) {
            at++;
        }
        return there;
    }

    void expect(String symbol) throws Unreadable {
        if (!take(symbol)) {
            throw unexpected(peek(), "`" + symbol + "`");
        }
    }

    void expectWord(String word, String help) throws Unreadable {
        if (!peek().is(word)) {
            throw NOT_HERE.contains(peek().text()) || peek().kind() != RuleToken.Kind.WORD
                    ? unexpected(peek(), "`" + word + "`")
                    : refused(
                            peek(),
                            "P030",
                            "found " + peek().shown() + " where `" + word + "` was expected",
                            Nearest.of(peek().text(), List.of(word))
                                    .map(near -> "did you mean `" + near + "`?")
                                    .orElse(help));
        }
        at++;
    }

    RuleToken word(String expected) throws Unreadable {
        RuleToken token = next();
        if (token.kind() != RuleToken.Kind.WORD || NOT_HERE.contains(token.text())) {
            throw unexpected(token, expected);
        }
        return token;
    }

    RuleToken text(String expected) throws Unreadable {
        RuleToken token = next();
        if (token.kind() != RuleToken.Kind.TEXT) {
            throw unexpected(token, expected);
        }
        return token;
    }

    Unreadable unexpected(RuleToken token, String expected) {
        if (token.kind() == RuleToken.Kind.WORD && NOT_HERE.contains(token.text())) {
            return refused(
                    token,
                    "P032",
                    "`" + token.text() + "` is not allowed in a rule file",
                    "a rule compares facts and draws one conclusion, it runs no code; where one rule would need it, write two");
        }
        return refused(
                token,
                "P030",
                "found " + token.shown() + " where " + expected + " was expected",
                "compare it with the rules beside it");
    }

    Unreadable refused(RuleToken token, String code, String message, String help) {
        problems.add(Diagnostic.error(
                code,
                new Place(source.name(), token.line(), token.column()),
                Math.max(1, token.length()),
                message,
                help));
        return new Unreadable();
    }

    static Spot spot(RuleToken token) {
        return new Spot(token.line(), token.column(), token.length());
    }
}
