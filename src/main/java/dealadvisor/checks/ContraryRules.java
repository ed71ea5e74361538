package dealadvisor.checks;

import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleWriter;
import java.util.List;

/** Rules that conclude opposite things under the same conditions. */
final class ContraryRules {
    private final RulesTogether rules;
    private final Findings findings;

    private ContraryRules(RulesTogether rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    static void look(RulesTogether rules, Findings findings) {
        new ContraryRules(rules, findings).look();
    }

    private void look() {
        for (List<Rule> alike : rules.byMatter()) {
            for (int i = 0; i < alike.size(); i++) {
                Rule rule = alike.get(i);
                alike.subList(0, i).stream()
                        .filter(other -> Outweighing.opposite(rule.conclusion(), other.conclusion())
                                && RulesTogether.scope(rule).equals(RulesTogether.scope(other))
                                && rules.implied().same(rule, other))
                        .findFirst()
                        .ifPresent(other -> contrary(other, rule));
            }
        }
    }

    private void contrary(Rule first, Rule second) {
        Rule at = findings.answered(first, second);
        Rule other = at == first ? second : first;
        findings.in(at)
                .add(
                        Code.K022,
                        at.at(),
                        "under the same conditions " + RulesTogether.named(other) + " concludes the opposite: "
                                + RuleWriter.conclusion(other.conclusion()),
                        "one of the two conditions or conclusions is not as it was meant; a pack that disagrees with a rule names it under `switch-off` in pack.yaml");
    }
}
