package dealadvisor.rules;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Severity;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fix;
import dealadvisor.reading.LookAlike;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.Rule.Spot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    /** What is often written for the two truth values. */
    private static final Map<String, String> TRUTHS = Map.of(
            "yes", "true", "y", "true", "on", "true", "true", "true", "no", "false", "n", "false", "off", "false",
            "false", "false");

    private static final List<RuleToken.Kind> ARITHMETIC = List.of(RuleToken.Kind.NUMBER, RuleToken.Kind.VARIABLE);

    private final SourceText source;
    private final List<Diagnostic> problems;
    private final List<RuleToken> tokens;
    private final RuleSlips slips;
    private int at;

    RuleCursor(SourceText source, List<Diagnostic> problems) {
        this.source = source;
        this.problems = problems;
        this.tokens = RuleTokens.of(source, problems);
        this.slips = new RuleSlips(source, tokens);
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
            throw unexpected(peek(), "`" + symbol + "`", slips.missing(symbol, peek()));
        }
    }

    void expectWord(String word, String help) throws Unreadable {
        if (!peek().is(word)) {
            throw NOT_HERE.contains(peek().text()) || peek().kind() != RuleToken.Kind.WORD
                    ? unexpected(peek(), "`" + word + "`", slips.missing(word, peek()))
                    : refused(
                            peek(),
                            Code.P030,
                            "found " + peek().shown() + " where `" + word + "` was expected",
                            Nearest.of(peek().text(), List.of(word))
                                    .map(near -> "did you mean `" + near + "`?")
                                    .orElse(help),
                            slips.misspelt(peek(), List.of(word)).or(() -> slips.missing(word, peek())));
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

    /** Whether a conclusion is said here, or after a word that should be another; no condition is written so. */
    boolean concludes() {
        return concludes(at) || (peek().kind() == RuleToken.Kind.WORD && concludes(at + 1));
    }

    private boolean concludes(int from) {
        if (from + 2 >= tokens.size()) {
            return false;
        }
        RuleToken said = tokens.get(from);
        RuleToken first = tokens.get(from + 2);
        return said.kind() == RuleToken.Kind.WORD
                && Conclusion.Kind.said(said.text()).isPresent()
                && tokens.get(from + 1).is("(")
                && (first.kind() == RuleToken.Kind.TEXT || first.is("atLeast") || first.is("atMost"));
    }

    /** The variable alone where its id is taken, of which the point was read. */
    Optional<Fix> idTaken(RuleToken variable) {
        boolean id = peek().is("id")
                && ahead().is("(")
                && at + 2 < tokens.size()
                && tokens.get(at + 2).is(")");
        return id ? slips.over(variable, tokens.get(at + 2), variable.text()) : Optional.empty();
    }

    /** What mends slips in this file. */
    RuleSlips slips() {
        return slips;
    }

    Unreadable unexpected(RuleToken token, String expected) {
        return unexpected(token, expected, Optional.empty());
    }

    private Unreadable unexpected(RuleToken token, String expected, Optional<Fix> missing) {
        Optional<Fix> fix = missing.or(() -> slips.at(token));
        if (token.kind() == RuleToken.Kind.WORD && NOT_HERE.contains(token.text())) {
            return refused(
                    token,
                    Code.P032,
                    "`" + token.text() + "` is not allowed in a rule file",
                    notHere(token.text()),
                    fix);
        }
        return refused(
                token,
                Code.P030,
                "found " + token.shown() + " where " + expected + " was expected",
                missing.flatMap(RuleCursor::added).orElseGet(() -> instead(token)),
                fix);
    }

    // What is missing is said as such; of what is too much it is said why.
    private static Optional<String> added(Fix missing) {
        return Optional.of(missing)
                .filter(fix ->
                        fix.put().length() > fix.found().length() && fix.put().startsWith(fix.found()))
                .map(fix ->
                        "add `" + fix.put().substring(fix.found().length()).strip() + "` after `" + fix.found() + "`");
    }

    /** How a rule file writes a word. */
    static String written(RuleToken token) {
        return token.kind() == RuleToken.Kind.TEXT ? "\"" + token.text() + "\"" : token.text();
    }

    private static String notHere(String word) {
        return switch (word) {
            case "accumulate", "acc", "collect", "from" ->
                "rules count and add up nothing; say how many as a `scale` in vocabulary.yaml, or write a rule for each combination that counts";
            case "and" -> "conditions hold together as they stand, one a line; within a condition write a comma";
            case "or" ->
                "for one value or another write `in ( \"...\", \"...\" )`; for one condition or another write two rules";
            case "if" -> "conditions follow `when`";
            default ->
                "a rule compares facts and draws one conclusion, it runs no code; where one rule would need it, write two";
        };
    }

    // What authors who write so mostly mean.
    private String instead(RuleToken token) {
        String word = token.text();
        Optional<String> foreign = LookAlike.in(word);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        if (token.kind() == RuleToken.Kind.WORD && TRUTHS.containsKey(word.toLowerCase(Locale.ROOT))) {
            return "whether a fact holds is written `" + TRUTHS.get(word.toLowerCase(Locale.ROOT))
                    + "`; if it is another value put it in quotes";
        }
        boolean decimals = token.kind() == RuleToken.Kind.NUMBER
                && at >= 3
                && tokens.get(at - 2).is(",")
                && tokens.get(at - 3).kind() == RuleToken.Kind.NUMBER;
        if (decimals) {
            return "decimals are written with a point: `" + tokens.get(at - 3).text() + "." + word + "`";
        }
        if (token.kind() == RuleToken.Kind.WORD && Severity.words().contains(word.toUpperCase(Locale.ROOT))) {
            return "severities are written in capitals: `" + word.toUpperCase(Locale.ROOT) + "`";
        }
        if (word.equals("Severity")) {
            return "write the severity alone: " + String.join(", ", Severity.words());
        }
        boolean hyphen = word.equals("-")
                && at >= 2
                && tokens.get(at - 1).kind() == RuleToken.Kind.WORD
                && ahead().kind() == RuleToken.Kind.WORD;
        if (hyphen) {
            String second = ahead().text();
            return "what consists of two words is written as one in rules, such as `" + last().text()
                    + second.substring(0, 1).toUpperCase(Locale.ROOT) + second.substring(1) + "`";
        }
        if (!word.isEmpty() && Character.isDigit(word.charAt(0)) && token.kind() == RuleToken.Kind.SYMBOL) {
            return "numbers are written in plain decimals, such as 0.05 or 2";
        }
        return switch (word) {
            case "." -> "facts are matched by the names after `as` in vocabulary.yaml, such as `Horizon`";
            case "#" -> "a comment begins with `//`";
            case ";", "," ->
                "conditions stand one a line, with nothing between them; a comma parts what one of them compares";
            case "(" -> "a condition begins with the name of a fact; for one condition or another write two rules";
            case "*", "/", "+" ->
                "rules do no arithmetic: compare a fact with a number, or with what another condition binds";
            case "%" -> "numbers run from 0 to 1: 0.2 for 20 percent";
            case "-" ->
                ARITHMETIC.contains(tokens.get(Math.max(0, tokens.indexOf(token) - 1))
                                .kind())
                        ? "rules do no arithmetic: compare a fact with a number, or with what another condition binds"
                        : "no number in a rule is below 0";
            case ":" -> "what a condition binds begins with `$`: `$horizon : ...`";
            case "'", "\u2018", "\u2019", "\u201c", "\u201d", "\u201e", "`" ->
                "texts stand in straight double quotes: \"...\"";
            case "{", "}" ->
                "braces stand in sentences only; the conditions of a rule follow `when`, its conclusion follows `then`";
            case "&", "&&", "|", "||" ->
                "constraints of one condition are joined by a comma; for one or the other use `in ( ... )` or write two rules";
            case "!" -> "write `!=`, `== false` or `not contains`";
            case "<>", "=>", "=<", "===" -> "comparisons are ==, !=, <, <=, > and >=";
            default ->
                token.kind() == RuleToken.Kind.WORD
                        ? "if it is a value put it in quotes; else compare it with the rules beside it"
                        : "compare it with the rules beside it";
        };
    }

    Unreadable refused(RuleToken token, Code code, String message, String help) {
        return refused(token, code, message, help, Optional.empty());
    }

    /** @param fix what mends it, if it is clear what does */
    Unreadable refused(RuleToken token, Code code, String message, String help, Optional<Fix> fix) {
        problems.add(Diagnostic.of(
                        code,
                        new Place(source.name(), token.line(), token.column()),
                        Math.max(1, token.length()),
                        message,
                        help)
                .mendedBy(fix));
        return new Unreadable();
    }

    static Spot spot(RuleToken token) {
        return new Spot(token.line(), token.column(), token.length());
    }
}
