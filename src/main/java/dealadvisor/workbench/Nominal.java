package dealadvisor.workbench;

import dealadvisor.engine.PackScenarios;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules that weigh and change no answer, each with the reason why it is kept. */
final class Nominal {
    private final Map<String, String> reasons;

    private Nominal(Map<String, String> reasons) {
        this.reasons = Collections.unmodifiableMap(reasons);
    }

    /**
     * Those of a pack.
     *
     * @throws ProblemsException if the file cannot be read, or names a rule that there is not
     */
    static Nominal of(RulePack pack) {
        Map<String, String> reasons = new TreeMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        if (pack.folder().file(PackScenarios.NOMINAL).isPresent()) {
            Node root = pack.folder()
                    .parse(List.of(PackScenarios.NOMINAL), problems)
                    .get(PackScenarios.NOMINAL);
            if (root instanceof Node.ListNode list) {
                for (Node item : list.items()) {
                    Fields.of(item, "a rule that changes no answer", problems).ifPresent(fields -> {
                        String rule = fields.text("rule");
                        if (pack.rule(rule).isEmpty()) {
                            fields.problem(
                                    "S003",
                                    fields.node("rule").orElse(item),
                                    "there is no rule \"" + rule + "\"",
                                    "remove the entry, or name the rule as it is called now");
                        }
                        reasons.put(rule, fields.text("because"));
                        fields.noMore();
                    });
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new Nominal(reasons);
    }

    /** Whether a rule is justified. */
    boolean covers(String rule) {
        return reasons.containsKey(rule);
    }
}
