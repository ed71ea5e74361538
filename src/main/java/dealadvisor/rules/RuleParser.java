package dealadvisor.rules;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleSyntax.Annotation;
import dealadvisor.rules.RuleSyntax.Call;
import dealadvisor.rules.RuleSyntax.Constraint;
import dealadvisor.rules.RuleSyntax.Operand;
import dealadvisor.rules.RuleSyntax.Pattern;
import dealadvisor.rules.RuleSyntax.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads rule files by the small grammar of what rules may say: facts, goods, payments and conclusions compared with values, and one conclusion
 * drawn. What is not of this grammar is refused, so that a rule file, which becomes a program, cannot do anything else. One problem is noted for
 * each rule that has any.
 */
public final class RuleParser {
    private static final Set<String> IMPORTS = Set.of(
            "dealadvisor.vocabulary.*",
            "dealadvisor.facts.Unknown",
            "dealadvisor.catalogue.*",
            "dealadvisor.conclusions.*",
            "static dealadvisor.engine.Conclude.*",
            "static dealadvisor.conclusions.Severity.*");

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

    private static final List<String> COMPARISONS = List.of("==", "!=", ">=", "<=", ">", "<");
    private static final int NESTING = 4;
    private static final int CHAIN = 2;

    /** More than any argument needs; bounds what compiling may cost. */
    private static final int CONDITIONS = 30;

    private static final int RULES = 5000;

    private final SourceText source;
    private final String file;
    private final List<Diagnostic> problems;
    private final List<RuleToken> tokens;
    private int at;

    private RuleParser(SourceText source, String file, List<Diagnostic> problems) {
        this.source = source;
        this.file = file;
        this.problems = problems;
        this.tokens = RuleTokens.of(source, problems);
    }

    /** The rule cannot be read on; the problem is noted. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    /** The rules of a folder's rule files, in order of files and lines; those with problems are missing. */
    public static List<RuleSyntax> of(RuleFolder folder, List<Diagnostic> problems) {
        List<RuleSyntax> rules = new ArrayList<>();
        folder.files("", ".drl").forEach((inside, text) -> new RuleParser(text, inside, problems).file(rules));
        return rules;
    }

    private void file(List<RuleSyntax> rules) {
        boolean unclosed = problems.stream().anyMatch(p -> p.place()
                .map(place -> place.file().equals(source.name()))
                .orElse(false));
        if (unclosed) {
            // A text that is not closed shifts all that follows; what could be said of the rest would be wrong.
            return;
        }
        try {
            head();
        } catch (Unreadable e) {
            skip();
        }
        while (peek().kind() != RuleToken.Kind.END) {
            try {
                rules.add(rule());
                if (rules.size() > RULES) {
                    refused(peek(), "P035", "a rule folder has at most " + RULES + " rules", "split it into packs");
                    return;
                }
            } catch (Unreadable e) {
                skip();
            }
        }
    }

    // On to the next rule: the word at the start of a line with a name after it.
    private void skip() {
        while (peek().kind() != RuleToken.Kind.END
                && !(peek().is("rule")
                        && peek().column() == 1
                        && tokens.get(at + 1).kind() == RuleToken.Kind.TEXT)) {
            at++;
        }
    }

    private void head() throws Unreadable {
        expectWord("package", "a rule file begins with `package rules.its_theme`");
        if (!dotted().startsWith("rules.")) {
            throw refused(
                    tokens.get(at - 1),
                    "P030",
                    "the package of a rule file begins with `rules.`",
                    "write `package rules.its_theme`");
        }
        take(";");
        while (peek().is("import")) {
            RuleToken start = next();
            boolean fixed = take("static");
            String name = (fixed ? "static " : "") + dotted();
            take(";");
            if (!IMPORTS.contains(name)) {
                throw refused(
                        start,
                        "P033",
                        "rules do not import `" + name + "`",
                        "the imports of a rule file are always those of its neighbours");
            }
        }
    }

    private String dotted() throws Unreadable {
        StringBuilder name = new StringBuilder(part());
        while (take(".")) {
            name.append('.').append(take("*") ? "*" : part());
        }
        return name.toString();
    }

    private String part() throws Unreadable {
        RuleToken token = next();
        if (token.kind() != RuleToken.Kind.WORD) {
            throw unexpected(token, "a name");
        }
        return token.text();
    }

    private RuleSyntax rule() throws Unreadable {
        expectWord(
                "rule",
                "between rules only rules stand: `rule \"...\" @claims( \"...\" ) @says( \"...\" ) when ... then ... end`");
        RuleToken name = text("the rule's name in quotes, a sentence");
        List<Annotation> annotations = new ArrayList<>();
        while (take("@")) {
            RuleToken called = word("claims or says");
            if (!called.is("claims") && !called.is("says")) {
                throw refused(
                        called,
                        "P030",
                        "there is no annotation `@" + called.text() + "`",
                        Nearest.of(called.text(), List.of("claims", "says"))
                                .map(near -> "did you mean `@" + near + "`?")
                                .orElse("a rule has `@claims( \"...\" )` and `@says( \"...\" )`"));
            }
            expect("(");
            RuleToken text = text("its text in quotes");
            expect(")");
            annotations.add(new Annotation(called.text(), text.text(), spot(text)));
        }
        expectWord("when", "after its annotations a rule says `when` and its conditions");
        List<Pattern> patterns = new ArrayList<>();
        while (!peek().is("then")) {
            patterns.add(pattern());
            if (patterns.size() > CONDITIONS) {
                throw refused(
                        peek(),
                        "P035",
                        "a rule has at most " + CONDITIONS + " conditions",
                        "one rule holds one idea: write several");
            }
        }
        next();
        expectWord("conclude", "a consequence is `conclude( drools, ... );` and no more");
        expect("(");
        expectWord("drools", "a consequence is `conclude( drools, ... );`");
        expect(",");
        Call conclusion = call(0);
        expect(")");
        expect(";");
        expectWord("end", "a rule draws one conclusion, and then says `end`");
        return new RuleSyntax(name.text(), file, spot(name), annotations, patterns, conclusion);
    }

    private Pattern pattern() throws Unreadable {
        String quantifier = peek().is("not") || peek().is("exists") ? next().text() : "";
        Optional<Operand> binding = binding();
        RuleToken type = word("a condition such as `Horizon( is == \"episode\" )`, or `then`");
        expect("(");
        List<Constraint> constraints = new ArrayList<>();
        if (!take(")")) {
            do {
                constraints.add(constraint());
            } while (take(","));
            expect(")");
        }
        return new Pattern(quantifier, binding, type.text(), spot(type), constraints);
    }

    private Optional<Operand> binding() throws Unreadable {
        if (peek().kind() != RuleToken.Kind.VARIABLE) {
            return Optional.empty();
        }
        Operand variable = operand();
        expect(":");
        return Optional.of(variable);
    }

    private Constraint constraint() throws Unreadable {
        Optional<Operand> binding = binding();
        RuleToken attribute = word("what to compare, such as `is`, `are` or an attribute");
        if (attribute.text().equals("true") || attribute.text().equals("false")) {
            throw refused(
                    attribute,
                    "P030",
                    "`" + attribute.text() + "` alone is a constant and compares nothing",
                    "write `is == " + attribute.text() + "`");
        }
        boolean call = take("(");
        List<Operand> arguments = new ArrayList<>();
        if (call && !take(")")) {
            do {
                arguments.add(operand());
            } while (take(","));
            expect(")");
        }
        String operator = operator();
        List<Operand> operands = new ArrayList<>();
        if (operator.equals("in")) {
            expect("(");
            do {
                operands.add(operand());
            } while (take(","));
            expect(")");
        } else if (!operator.isEmpty()) {
            operands.add(operand());
        }
        return new Constraint(binding, attribute.text(), call, arguments, operator, operands, spot(attribute));
    }

    private String operator() throws Unreadable {
        RuleToken token = peek();
        if (token.is("not")) {
            next();
            expectWord("contains", "`not` stands before `contains`, or before a whole condition");
            return "not contains";
        }
        if (token.is("contains") || token.is("in") || COMPARISONS.contains(token.text())) {
            return next().text();
        }
        if (token.is("=")) {
            throw refused(token, "P030", "`=` does not compare", "write `==`");
        }
        return "";
    }

    private Operand operand() throws Unreadable {
        RuleToken token = next();
        switch (token.kind()) {
            case TEXT:
                return new Operand(Operand.Kind.TEXT, token.text(), spot(token));
            case NUMBER:
                return new Operand(Operand.Kind.NUMBER, token.text(), spot(token));
            case VARIABLE:
                return new Operand(Operand.Kind.VARIABLE, token.text(), spot(token));
            case WORD:
                if (token.is("true") || token.is("false")) {
                    return new Operand(Operand.Kind.WORD, token.text(), spot(token));
                }
                break;
            default:
                break;
        }
        throw unexpected(token, "a value: a text in quotes, a number, `true`, `false` or a variable such as `$good`");
    }

    // name( arguments ).more( arguments )
    private Call call(int depth) throws Unreadable {
        RuleToken name = word("what to conclude, such as `cause( \"commitment\", \"unable\", MODERATE )`");
        if (depth > NESTING) {
            throw refused(name, "P030", "this is nested too deep", "compare it with the rules beside it");
        }
        List<Operand> arguments = new ArrayList<>();
        List<Call> nested = new ArrayList<>();
        expect("(");
        if (!take(")")) {
            do {
                argument(arguments, nested, depth);
            } while (take(","));
            expect(")");
        }
        List<Call> then = new ArrayList<>();
        while (depth == 0 && take(".")) {
            then.add(call(NESTING));
            if (then.size() > CHAIN) {
                throw refused(
                        peek(), "P030", "no more follows here", "write `.on( ... )`, or `.ifBelieved().on( ... )`");
            }
        }
        return new Call(name.text(), spot(name), arguments, nested, then);
    }

    private void argument(List<Operand> arguments, List<Call> nested, int depth) throws Unreadable {
        RuleToken token = peek();
        boolean named = token.kind() == RuleToken.Kind.WORD && !token.is("true") && !token.is("false");
        if (named && tokens.get(at + 1).is("(")) {
            arguments.add(new Operand(Operand.Kind.CALL, token.text(), spot(token)));
            nested.add(call(depth + 1));
        } else if (named && token.text().matches("[A-Z]+")) {
            next();
            arguments.add(new Operand(Operand.Kind.WORD, token.text(), spot(token)));
        } else {
            Operand operand = operand();
            // The id of what was matched: `$mitigation.id()`.
            if (operand.kind() == Operand.Kind.VARIABLE && take(".")) {
                expectWord("id", "of what is matched a conclusion may take the id only: `" + operand.text() + ".id()`");
                expect("(");
                expect(")");
            }
            arguments.add(operand);
        }
    }

    private RuleToken peek() {
        return tokens.get(at);
    }

    private RuleToken next() {
        RuleToken token = tokens.get(at);
        if (token.kind() != RuleToken.Kind.END) {
            at++;
        }
        return token;
    }

    private boolean take(String symbol) {
        boolean there = peek().is(symbol);
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(String symbol) throws Unreadable {
        if (!take(symbol)) {
            throw unexpected(peek(), "`" + symbol + "`");
        }
    }

    private void expectWord(String word, String help) throws Unreadable {
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

    private RuleToken word(String expected) throws Unreadable {
        RuleToken token = next();
        if (token.kind() != RuleToken.Kind.WORD || NOT_HERE.contains(token.text())) {
            throw unexpected(token, expected);
        }
        return token;
    }

    private RuleToken text(String expected) throws Unreadable {
        RuleToken token = next();
        if (token.kind() != RuleToken.Kind.TEXT) {
            throw unexpected(token, expected);
        }
        return token;
    }

    private Unreadable unexpected(RuleToken token, String expected) {
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

    private Unreadable refused(RuleToken token, String code, String message, String help) {
        problems.add(Diagnostic.error(
                code,
                new Place(source.name(), token.line(), token.column()),
                Math.max(1, token.length()),
                message,
                help));
        return new Unreadable();
    }

    private static Spot spot(RuleToken token) {
        return new Spot(token.line(), token.column(), token.length());
    }
}
