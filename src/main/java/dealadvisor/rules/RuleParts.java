package dealadvisor.rules;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.RuleCursor.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads rules, conditions and conclusions that stand by themselves, in a row of a table or in what is trusted to say more than rules can. */
final class RuleParts {
    private RuleParts() {}

    /** Something that the grammar knows. */
    private interface Part<T> {
        T read(RuleCursor in) throws Unreadable;
    }

    // What stands between two places of a text, in their order, if that and no more stands there.
    private static <T> Optional<T> part(SourceText text, int start, int end, Part<T> part) {
        if (start < 0 || end > text.text().length() || start >= end) {
            return Optional.empty();
        }
        // What stands before it is blank, so that each word has its place.
        String before = text.text().substring(0, start).replaceAll("[^\n]", " ");
        List<Diagnostic> none = new ArrayList<>();
        RuleCursor in =
                new RuleCursor(SourceText.of(text.name(), before + text.text().substring(start, end)), none);
        try {
            T read = part.read(in);
            return none.isEmpty() && in.peek().kind() == RuleToken.Kind.END ? Optional.of(read) : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** The rule that stands in a part of a text; empty if it is more than a rule can say. */
    static Optional<Rule> rule(SourceText text, int start, int end, String file) {
        return part(text, start, end, in -> new OneRuleParser(in, file).rule())
                .filter(rule -> concludes(rule.conclusion()));
    }

    /** The condition that stands in a part of a text; empty if it is more than a condition can say. */
    static Optional<Condition> condition(SourceText text, int start, int end) {
        return part(text, start, end, in -> new ConditionParser(in).condition());
    }

    /** What a consequence of which only the line is known concludes; empty if it does more than conclude. */
    static Optional<Call> consequence(String text, int line, String file) {
        String before = "\n".repeat(Math.max(0, line - 1));
        SourceText there = SourceText.of(file, before + text);
        return part(there, before.length(), before.length() + text.length(), in -> new ConclusionParser(in, Set.of())
                        .conclusion())
                .filter(RuleParts::concludes);
    }

    // What calls something else may do anything.
    private static boolean concludes(Call consequence) {
        return Conclusion.Kind.said(consequence.name()).isPresent();
    }

    /** Conditions that stand by themselves, as in a row of a table; what cannot be read is noted and left out. */
    static List<Condition> conditions(SourceText text, List<Diagnostic> problems) {
        RuleCursor in = new RuleCursor(text, problems);
        ConditionParser parser = new ConditionParser(in);
        List<Condition> conditions = new ArrayList<>();
        try {
            while (in.peek().kind() != RuleToken.Kind.END) {
                conditions.add(parser.condition());
            }
        } catch (Unreadable e) {
            return conditions;
        }
        return conditions;
    }
}
