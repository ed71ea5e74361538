package dealadvisor.rules;

import dealadvisor.reading.Code;
import dealadvisor.reading.Ids;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.rules.Rule.Annotation;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.RuleCursor.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one rule, from its name to its {@code end}. */
final class OneRuleParser {
    static final List<String> ANNOTATED = List.of("claims", "says", "id");
    private static final int ANNOTATIONS = 4;

    /** More than any argument needs; bounds what compiling may cost. */
    private static final int CONDITIONS = 30;

    /** What a name may not hold: quotes and backslashes, which its text in compiled rules would begin or end with. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\"\\\\\u2021]");

    private final RuleCursor in;
    private final String file;

    /** @param file where the rule stands, within its rule folder */
    OneRuleParser(RuleCursor in, String file) {
        this.in = in;
        this.file = file;
    }

    /** The rule that comes next. */
    Rule rule() throws Unreadable {
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
        List<Annotation> annotations = annotations();
        in.expectWord("when", "after its annotations a rule says `when` and its conditions");
        ConditionParser parser = new ConditionParser(in);
        List<Condition> conditions = conditions(parser);
        in.expectWord("then", "after its conditions a rule says `then` and what it concludes");
        Call conclusion = new ConclusionParser(in, parser.columns()).conclusion();
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

    private List<Annotation> annotations() throws Unreadable {
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
        return annotations;
    }

    private List<Condition> conditions(ConditionParser parser) throws Unreadable {
        List<Condition> conditions = new ArrayList<>();
        while (!in.peek().is("then") && !in.concludes()) {
            conditions.add(parser.condition());
            if (conditions.size() > CONDITIONS) {
                throw in.refused(
                        in.peek(),
                        Code.P035,
                        "a rule has at most " + CONDITIONS + " conditions",
                        "one rule holds one idea: write several");
            }
        }
        return conditions;
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
}
