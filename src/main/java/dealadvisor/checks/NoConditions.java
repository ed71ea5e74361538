package dealadvisor.checks;

import dealadvisor.reading.Code;

/** Rules without a condition. */
final class NoConditions {
    private final RulesTogether rules;
    private final Findings findings;

    private NoConditions(RulesTogether rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    static void look(RulesTogether rules, Findings findings) {
        new NoConditions(rules, findings).look();
    }

    private void look() {
        rules.all().stream()
                .filter(rule -> rule.conditions().stream()
                        .allMatch(pattern -> pattern.type().equals("Threshold")))
                .forEach(rule -> findings.in(rule)
                        .add(
                                Code.K038,
                                rule.at(),
                                "this rule has no condition, so it holds in every case, whatever is known",
                                "say under `when` in which cases it holds"));
    }
}
