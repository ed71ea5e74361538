package dealadvisor.rules;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.reading.CharacterCheck;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Ids;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.Rule.Annotation;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import dealadvisor.rules.RuleCursor.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Reads rule files by the small grammar of what rules may say: facts, goods, payments and conclusions compared with values, and one conclusion
 * drawn. What is not of this grammar is refused, so that a rule file, which becomes a program, cannot do anything else. One problem is noted for
 * each rule that has any.
 */
public final class RuleParser {
    /** The imports that a rule file may have, and has. */
    public static final List<String> IMPORTS = RuleImports.ALL;

    private static final List<String> COMPARISONS = List.of("==", "!=", ">=", "<=", ">", "<");
    private static final Set<String> QUANTIFIERS = Set.of("not", "exists", Rule.UNLESS);
    static final List<String> ANNOTATED = List.of("claims", "says", "id");
    private static final int ANNOTATIONS = 4;
    private static final int NESTING = 4;
    private static final int CHAIN = 2;

    private static final String CONCLUDES =
            "what to conclude, such as `cause( \"commitment\", \"unable\", MODERATE );`";

    /** More than any argument needs; bounds what compiling may cost. */
    private static final int CONDITIONS = 30;

    /** What a name may not hold: quotes and backslashes, which its text in compiled rules would begin or end with. */
    private static final java.util.regex.Pattern NOT_IN_NAMES = java.util.regex.Pattern.compile("[\"\\\\\u2021]");

    private final SourceText source;
    private final String file;
    private final List<Diagnostic> problems;
    private final RuleCursor in;

    /** What the rule at hand binds of the row of a table: values, of which there is no id to take. */
    private final Set<String> columns = new TreeSet<>();

    private RuleParser(SourceText source, String file, List<Diagnostic> problems) {
        this.source = source;
        this.file = file;
        this.problems = problems;
        this.in = new RuleCursor(source, problems);
    }

    /**
     * The rules of a folder's rule files, in order of files and lines, and after them those that the rows of its tables make; those with problems
     * are missing.
     */
    public static List<Rule> of(RuleFolder folder, List<Diagnostic> problems) {
        return Tables.expanded(folder, written(folder, problems), problems);
    }

    /** The rules as they are written, those that read tables among them. */
    static List<Rule> written(RuleFolder folder, List<Diagnostic> problems) {
        Limits.Folder.Rules limits = Limits.standard().folder().rules();
        List<Rule> rules = new ArrayList<>();
        int words = 0;
        for (Map.Entry<String, SourceText> file : folder.files("", ".drl").entrySet()) {
            problems.addAll(CharacterCheck.check(file.getValue()));
            RuleParser parser = new RuleParser(file.getValue(), file.getKey(), problems);
            parser.file(rules);
            words += parser.in.size();
            if (rules.size() > limits.most() || words > limits.words()) {
                parser.in.refused(
                        parser.in.peek(),
                        Code.P035,
                        "a rule folder has at most " + limits.most() + " rules of " + limits.words()
                                + " words together",
                        "split it into packs of which each is used on its own");
                break;
            }
        }
        return rules;
    }

    /** Something that the grammar knows. */
    private interface Part<T> {
        T read(RuleParser parser) throws Unreadable;
    }

    // What stands between two places of a text, in their order, if that and no more stands there.
    private static <T> Optional<T> part(SourceText text, int start, int end, String file, Part<T> part) {
        if (start < 0 || end > text.text().length() || start >= end) {
            return Optional.empty();
        }
        // What stands before it is blank, so that each word has its place.
        String before = text.text().substring(0, start).replaceAll("[^\n]", " ");
        List<Diagnostic> none = new ArrayList<>();
        RuleParser parser =
                new RuleParser(SourceText.of(text.name(), before + text.text().substring(start, end)), file, none);
        try {
            T read = part.read(parser);
            return none.isEmpty() && parser.in.peek().kind() == RuleToken.Kind.END
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** The rule that stands in a part of a text; empty if it is more than a rule can say. */
    static Optional<Rule> rule(SourceText text, int start, int end, String file) {
        return part(text, start, end, file, RuleParser::rule).filter(rule -> concludes(rule.conclusion()));
    }

    /** The condition that stands in a part of a text; empty if it is more than a condition can say. */
    static Optional<Condition> condition(SourceText text, int start, int end, String file) {
        return part(text, start, end, file, RuleParser::condition);
    }

    /** What a consequence of which only the line is known concludes; empty if it does more than conclude. */
    static Optional<Call> consequence(String text, int line, String file) {
        String before = "\n".repeat(Math.max(0, line - 1));
        SourceText there = SourceText.of(file, before + text);
        return part(there, before.length(), before.length() + text.length(), file, RuleParser::consequence)
                .filter(RuleParser::concludes);
    }

    // What calls something else may do anything.
    private static boolean concludes(Call consequence) {
        return Conclusion.Kind.said(consequence.name()).isPresent();
    }

    /** Conditions that stand by themselves, as in a row of a table; what cannot be read is noted and left out. */
    static List<Condition> conditions(SourceText text, String file, List<Diagnostic> problems) {
        RuleParser parser = new RuleParser(text, file, problems);
        List<Condition> conditions = new ArrayList<>();
        try {
            while (parser.in.peek().kind() != RuleToken.Kind.END) {
                conditions.add(parser.condition());
            }
        } catch (Unreadable e) {
            return conditions;
        }
        return conditions;
    }

    private void file(List<Rule> rules) {
        boolean unclosed = problems.stream().anyMatch(p -> p.place()
                .map(place -> place.file().equals(source.name()))
                .orElse(false));
        if (unclosed) {
            // A text that is not closed shifts all that follows; what could be said of the rest would be wrong.
            return;
        }
        int told = problems.size();
        RuleToken first = in.peek();
        Set<String> imported = new TreeSet<>();
        Optional<RuleToken> head = Optional.empty();
        try {
            head(imported);
            head = Optional.of(in.last());
        } catch (Unreadable e) {
            skip();
        }
        int before = rules.size();
        while (in.peek().kind() != RuleToken.Kind.END) {
            try {
                rules.add(rule());
                if (rules.size() > Limits.standard().folder().rules().most()) {
                    return;
                }
            } catch (Unreadable e) {
                skip();
            }
        }
        // Where something else is wrong, what seems to be missing may stand behind it.
        boolean alone = problems.size() == told;
        List<String> missing = RuleImports.missing(imported, rules.subList(before, rules.size()));
        if (head.isPresent() && !missing.isEmpty()) {
            in.refused(
                    first,
                    Code.P036,
                    "the file lacks what its rules need: `import " + missing.get(0) + "`"
                            + (missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " more"),
                    "write below the package:"
                            + missing.stream()
                                    .map(each -> "\n     import " + each + ";")
                                    .collect(Collectors.joining()),
                    alone
                            ? in.slips()
                                    .after(
                                            head.get(),
                                            (imported.isEmpty() ? "\n" : "")
                                                    + missing.stream()
                                                            .map(each -> "\nimport " + each + ";")
                                                            .collect(Collectors.joining()))
                            : Optional.empty());
        }
    }

    // On to the next rule: the word at the start of a line with a name after it.
    private void skip() {
        while (in.peek().kind() != RuleToken.Kind.END
                && !(in.peek().is("rule")
                        && in.peek().column() == 1
                        && in.ahead().kind() == RuleToken.Kind.TEXT)) {
            in.next();
        }
    }

    private void head(Set<String> imported) throws Unreadable {
        in.expectWord("package", "a rule file begins with `package rules.its_theme`");
        RuleToken first = in.peek();
        String theme = dotted();
        if (!theme.startsWith("rules.") || !SourceVersion.isName(theme)) {
            throw in.refused(
                    first,
                    Code.P030,
                    "the package of a rule file is `rules.` and the name of its theme",
                    "write `package rules.its_theme`");
        }
        in.take(";");
        while (in.peek().is("import")) {
            RuleToken start = in.next();
            boolean fixed = in.take("static");
            String name = (fixed ? "static " : "") + dotted();
            in.take(";");
            if (!IMPORTS.contains(name)) {
                throw in.refused(
                        start,
                        Code.P033,
                        "rules do not import `" + name + "`",
                        "the imports of a rule file are always those of its neighbours");
            }
            imported.add(name);
        }
    }

    private String dotted() throws Unreadable {
        StringBuilder name = new StringBuilder(part());
        while (in.take(".")) {
            name.append('.').append(in.take("*") ? "*" : part());
        }
        return name.toString();
    }

    private String part() throws Unreadable {
        RuleToken token = in.next();
        if (token.kind() != RuleToken.Kind.WORD) {
            throw in.unexpected(token, "a name");
        }
        return token.text();
    }

    private Rule rule() throws Unreadable {
        in.expectWord(
                "rule",
                "between rules only rules stand: `rule \"...\" @claims( \"...\" ) @says( \"...\" ) when ... then ... end`");
        int start = in.at();
        RuleToken name = in.text("the rule's name in quotes, a sentence");
        if (NOT_IN_NAMES.matcher(name.text()).find()) {
            throw in.refused(
                    name,
                    Code.P032,
                    "the name of a rule has no quotes, backslashes or \u2021 in it",
                    "say it without; the sentence for the reader in `@says( \"...\" )` may quote with \\\"");
        }
        endsThere(name);
        List<Annotation> annotations = new ArrayList<>();
        while (in.take("@")) {
            RuleToken called = in.word("claims, says or id");
            if (!ANNOTATED.contains(called.text())) {
                throw in.refused(
                        called,
                        Code.P030,
                        "there is no annotation `@" + called.text() + "`",
                        Nearest.of(called.text(), ANNOTATED)
                                .map(near -> "did you mean `@" + near + "`?")
                                .orElse("a rule has `@claims( \"...\" )` and `@says( \"...\" )`"),
                        in.slips().misspelt(called, ANNOTATED));
            }
            if (annotations.stream().anyMatch(there -> there.name().equals(called.text()))) {
                throw in.refused(
                        called,
                        Code.P030,
                        "`@" + called.text() + "` stands twice",
                        called.is("claims")
                                ? "name all claims in one, parted by commas: `@claims( \"one.claim, another.claim\" )`"
                                : called.is("says") ? "a rule has one sentence" : "a rule has one id");
            }
            in.expect("(");
            RuleToken text = in.text("its text in quotes");
            endsThere(text);
            if (called.is("id") && !Ids.word(text.text())) {
                throw in.refused(text, Code.P030, text.shown() + " cannot be an id", Ids.HELP);
            }
            if (in.peek().is(",")) {
                throw in.refused(
                        in.peek(),
                        Code.P030,
                        "`@" + called.text() + "` has one text",
                        called.is("claims")
                                ? "write several claims in one text: `@claims( \"one.claim, another.claim\" )`"
                                : "write the whole sentence in one text",
                        Optional.of(in.ahead())
                                .filter(more -> called.is("claims") && more.kind() == RuleToken.Kind.TEXT)
                                .flatMap(more ->
                                        in.slips().over(text, more, "\"" + text.text() + ", " + more.text() + "\"")));
            }
            in.expect(")");
            if (annotations.size() == ANNOTATIONS) {
                throw in.refused(
                        called,
                        Code.P035,
                        "a rule has at most " + ANNOTATIONS + " annotations",
                        "it has one `@claims( \"...\" )` and one `@says( \"...\" )`");
            }
            annotations.add(new Annotation(called.text(), text.text(), RuleCursor.spot(text)));
        }
        in.expectWord("when", "after its annotations a rule says `when` and its conditions");
        columns.clear();
        List<Condition> conditions = new ArrayList<>();
        while (!in.peek().is("then")) {
            if (in.concludes()) {
                in.expectWord("then", "after its conditions a rule says `then` and what it concludes");
            }
            conditions.add(condition());
            if (conditions.size() > CONDITIONS) {
                throw in.refused(
                        in.peek(),
                        Code.P035,
                        "a rule has at most " + CONDITIONS + " conditions",
                        "one rule holds one idea: write several");
            }
        }
        in.next();
        Call conclusion = consequence();
        in.expectWord("end", "a rule draws one conclusion, and then says `end`");
        int longest = Limits.standard().folder().rules().wordsOfOne();
        if (in.at() - start > longest) {
            throw in.refused(
                    name,
                    Code.P035,
                    "a rule has at most " + longest + " words",
                    "one rule holds one idea: write several");
        }
        return new Rule(name.text(), file, RuleCursor.spot(name), annotations, conditions, conclusion);
    }

    private Call consequence() throws Unreadable {
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

    // A word right after the quote that should end a text: the author quoted something within it.
    private void endsThere(RuleToken text) throws Unreadable {
        RuleToken next = in.peek();
        boolean adjoins = next.line() == text.line() && next.column() == text.column() + text.length();
        if (adjoins && !next.is(")") && !next.is(",")) {
            throw in.refused(
                    next,
                    Code.P030,
                    "the text ends at the quote before " + next.shown(),
                    "within a text write ' for a quote, or leave it out");
        }
    }

    private Condition condition() throws Unreadable {
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
        Operand variable = operand();
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
                arguments.add(operand());
            } while (in.take(","));
            in.expect(")");
        }
        String operator = operator();
        List<Operand> operands = new ArrayList<>();
        if (operator.equals("in")) {
            in.expect("(");
            do {
                operands.add(operand());
            } while (in.take(","));
            in.expect(")");
        } else if (!operator.isEmpty()) {
            operands.add(operand());
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

    private Operand operand() throws Unreadable {
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
            Operand operand = operand();
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
