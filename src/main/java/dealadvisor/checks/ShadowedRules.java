package dealadvisor.checks;

import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleWriter;
import java.util.List;
import java.util.Optional;

/** Rules beside which another concludes as much wherever they hold. */
final class ShadowedRules {
    private final RulesTogether rules;
    private final Findings findings;

    private ShadowedRules(RulesTogether rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    static void look(RulesTogether rules, Findings findings) {
        new ShadowedRules(rules, findings).look();
    }

    private void look() {
        rules.byMatter().forEach(alike -> alike.forEach(rule -> shadowed(rule, alike)));
    }

    private void shadowed(Rule rule, List<Rule> alike) {
        List<Rule> topping = alike.stream()
                .filter(other -> other != rule
                        && Outweighing.asMuch(other.conclusion(), rule.conclusion())
                        && RulesTogether.scope(rule).containsAll(RulesTogether.scope(other))
                        && rules.implied().holds(rule, other))
                .toList();
        Optional<Rule> ofTheSame = topping.stream()
                .filter(other -> other.claims().containsAll(rule.claims()))
                .findFirst();
        if (ofTheSame.isEmpty() && findings.added(rule)) {
            topping.stream()
                    .filter(other -> !findings.added(other))
                    .findFirst()
                    .ifPresent(
                            other -> findings.in(rule)
                                    .add(
                                            Code.K042,
                                            rule.at(),
                                            "this rule changes no answer: wherever it holds, "
                                                    + RulesTogether.named(other)
                                                    + " concludes as much already: "
                                                    + RuleWriter.conclusion(other.conclusion()),
                                            "it is cited as a further reason; to change an answer give it a condition that the other has not, or a conclusion that goes further"));
        }
        ofTheSame.ifPresent(
                other -> findings.in(rule)
                        .add(
                                Code.K032,
                                rule.at(),
                                "wherever this rule holds, " + RulesTogether.named(other)
                                        + " concludes as much or more of the same claims: "
                                        + RuleWriter.conclusion(other.conclusion()),
                                "remove one of the two, or say in its conditions, its conclusion or its claims what sets it apart"));
    }
}
