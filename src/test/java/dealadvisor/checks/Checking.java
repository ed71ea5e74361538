package dealadvisor.checks;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleParser;
import dealadvisor.rules.RuleWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** A few rules of one file, and what a check says of them: the code and the rule, in order. */
final class Checking {
    private final StringBuilder text = new StringBuilder(RuleWriter.head("rules.own"));
    private Predicate<String> shipped = name -> false;
    private String sentence = "It is so.";

    /** Adds a rule with these conditions, one a line. */
    Checking rule(String name, String conditions, String conclusion) {
        return rule(name, "commitment.unable", conditions, conclusion);
    }

    /** As above, citing another claim. */
    Checking rule(String name, String claim, String conditions, String conclusion) {
        text.append("\nrule \"")
                .append(name)
                .append("\"\n    @claims( \"")
                .append(claim)
                .append("\" )\n");
        text.append("    @says( \"" + sentence + "\" )\nwhen\n")
                .append(conditions)
                .append('\n')
                .append(RuleWriter.consequence(conclusion));
        return this;
    }

    /** What the rules that are added from here on say to the reader. */
    Checking saying(String sentence) {
        this.sentence = sentence;
        return this;
    }

    /** Takes the rule of this name for one that its author copied. */
    Checking copied(String name) {
        shipped = name::equals;
        return this;
    }

    /** What a check of all rules together finds. */
    List<String> together(BiConsumer<RulesTogether, Findings> check) {
        RuleTypes types = types();
        return found((rules, findings) -> check.accept(new RulesTogether(rules, types), findings));
    }

    /** What a check of one rule after another finds. */
    List<String> each(BiConsumer<Rule, Findings> check) {
        return found((rules, findings) -> rules.forEach(rule -> check.accept(rule, findings)));
    }

    /** What is found where the check is made of the rules. */
    List<String> found(BiConsumer<List<Rule>, Findings> check) {
        RuleFolder folder = RuleFolder.of("rules", Map.of("own.drl", text.toString()));
        List<Diagnostic> problems = new ArrayList<>();
        List<Rule> rules = RuleParser.of(folder, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        check.accept(rules, new Findings(folder, shipped, new Doubts(), problems));
        return problems.stream()
                .map(problem -> problem.code() + " "
                        + at(rules, problem.place().orElseThrow().line()))
                .toList();
    }

    static RuleTypes types() {
        RulePack pack = RulePack.bundled();
        return new RuleTypes(pack.vocabulary(), pack.catalogue());
    }

    // The name of the rule in which a line lies.
    private static String at(List<Rule> rules, int line) {
        String name = "";
        for (Rule rule : rules) {
            name = rule.at().line() <= line ? rule.name() : name;
        }
        return name;
    }
}
