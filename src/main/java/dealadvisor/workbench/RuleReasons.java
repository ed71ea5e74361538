package dealadvisor.workbench;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads files beside the scenarios that say of some rules why something is let pass: a list of entries, each of which names a rule. */
final class RuleReasons {
    private RuleReasons() {}

    /**
     * Reads the entries of such a file; none where a pack has no such file.
     *
     * @param file its name in the rule folder
     * @param what an entry is, for messages
     * @param entry told the rule's name and the rest of each entry
     * @throws ProblemsException if the file cannot be read, or names a rule that there is not
     */
    static void each(RulePack pack, String file, String what, BiConsumer<String, Fields> entry) {
        if (pack.folder().file(file).isEmpty()) {
            return;
        }
        List<Diagnostic> problems = new ArrayList<>();
        Node root = pack.folder().parse(List.of(file), problems).get(file);
        if (root instanceof Node.ListNode list) {
            for (Node item : list.items()) {
                Fields.of(item, what, problems).ifPresent(fields -> {
                    String rule = fields.text("rule");
                    Optional<Rule> named = pack.rule(rule);
                    if (named.isEmpty()) {
                        fields.problem(
                                Code.S003,
                                fields.node("rule").orElse(item),
                                "there is no rule \"" + rule + "\"",
                                "remove the entry, or name the rule by its id or as it is called now");
                    }
                    entry.accept(named.map(Rule::name).orElse(rule), fields);
                    fields.noMore();
                });
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }
}
