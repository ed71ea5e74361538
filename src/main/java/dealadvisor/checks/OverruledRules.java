package dealadvisor.checks;

import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleWriter;
import java.util.List;

/** Rules that another overrules wherever they hold. */
final class OverruledRules {
    private final RulesTogether rules;
    private final Findings findings;

    private OverruledRules(RulesTogether rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    static void look(RulesTogether rules, Findings findings) {
        new OverruledRules(rules, findings).look();
    }

    private void look() {
        rules.byMatter().forEach(alike -> alike.forEach(rule -> overruled(rule, alike)));
    }

    private void overruled(Rule rule, List<Rule> alike) {
        alike.stream()
                .filter(other -> other != rule
                        && Outweighing.overrules(other.conclusion(), rule.conclusion())
                        && RulesTogether.scope(rule).containsAll(RulesTogether.scope(other))
                        && rules.implied().holds(rule, other)
                        && !rules.implied().holds(other, rule))
                .findFirst()
                .ifPresent(other -> findings.in(rule)
                        .add(
                                Code.K034,
                                rule.at(),
                                "wherever this rule holds, " + RulesTogether.named(other) + " overrules it: "
                                        + RuleWriter.conclusion(other.conclusion()),
                                "give the other rule the condition under which it does not hold, or remove this one"));
    }
}
