package dealadvisor.checks;

import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules that say the same. */
final class SameRules {
    private final RulesTogether rules;
    private final Findings findings;

    private SameRules(RulesTogether rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    static void look(RulesTogether rules, Findings findings) {
        new SameRules(rules, findings).look();
    }

    private void look() {
        Map<String, Rule> same = new HashMap<>();
        for (Rule rule : rules.all()) {
            Rule first = same.putIfAbsent(RuleMeaning.of(rule), rule);
            if (first != null) {
                twice(first, rule);
            }
        }
        for (List<Rule> alike : rules.byMatter()) {
            for (int i = 0; i < alike.size(); i++) {
                Rule rule = alike.get(i);
                alike.subList(0, i).stream()
                        .filter(other -> RuleMeaning.of(rule.conclusion(), rule)
                                        .equals(RuleMeaning.of(other.conclusion(), other))
                                && !RuleMeaning.of(rule).equals(RuleMeaning.of(other))
                                && rules.implied().same(rule, other))
                        .findFirst()
                        .ifPresent(other -> twice(other, rule));
            }
        }
    }

    private void twice(Rule first, Rule second) {
        Rule at = findings.answered(first, second);
        Rule other = at == first ? second : first;
        findings.in(at)
                .add(
                        Code.K020,
                        at.at(),
                        "this rule says the same as " + RulesTogether.named(other),
                        "remove one of the two; one rule may cite several claims");
    }
}
