package dealadvisor.checks;

import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Operand;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reliefs of causes that no rule concludes. */
final class IdleReliefs {
    private final RulesTogether rules;
    private final Findings findings;

    private IdleReliefs(RulesTogether rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    static void look(RulesTogether rules, Findings findings) {
        new IdleReliefs(rules, findings).look();
    }

    private void look() {
        Set<String> concluded = new TreeSet<>();
        rules.concluding(Kind.CAUSE)
                .forEach(rule ->
                        concluded.add(rule.conclusion().arguments().get(0).text() + "/"
                                + rule.conclusion().arguments().get(1).text()));
        for (Rule rule : rules.concluding(Kind.RELIEF)) {
            List<Operand> arguments = rule.conclusion().arguments();
            boolean some = arguments.subList(2, arguments.size()).stream()
                    .anyMatch(cause -> concluded.contains(arguments.get(0).text() + "/" + cause.text()));
            if (!some) {
                findings.in(rule)
                        .add(
                                Code.K033,
                                rule.conclusion().at(),
                                "no rule concludes a cause that this relieves",
                                "write the rule that concludes it, or relieve a cause that some rule concludes");
            }
        }
    }
}
