package dealadvisor.checks;

import dealadvisor.conclusions.Conclusion.Weight;
import dealadvisor.conclusions.Severity;
import dealadvisor.facts.FactDefinition;
import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.RuleWriter;
import java.util.Optional;

/** What is settled for good, although a fact that it rests on is not known. */
final class SettledOnTheUnknown {
    private final RulesTogether rules;
    private final Findings findings;

    private SettledOnTheUnknown(RulesTogether rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    static void look(RulesTogether rules, Findings findings) {
        new SettledOnTheUnknown(rules, findings).look();
    }

    private void look() {
        for (Rule rule : rules.all()) {
            Call conclusion = rule.conclusion();
            boolean settles = RulesTogether.weight(conclusion) == Weight.SETTLES
                    || (conclusion.name().equals("cause") && Outweighing.severity(conclusion) == Severity.BLOCKING);
            rule.conditions().stream()
                    .filter(condition -> settles
                            && (condition.isUnless() || condition.type().equals("Unknown") && !condition.isAbsence()))
                    .findFirst()
                    .ifPresent(unknown -> findings.in(rule)
                            .add(
                                    Code.K037,
                                    unknown.at(),
                                    "`" + RuleWriter.conclusion(conclusion) + "` is decided "
                                            + (unknown.isUnless() ? "also " : "") + "on a fact that is not known",
                                    "ask for the fact with `question( \"" + path(unknown)
                                            + "\" )`, and decide in rules on what is known of it"));
        }
    }

    private String path(Condition unknown) {
        Optional<String> fact =
                rules.types().type(unknown.type()).flatMap(RuleTypes.Type::fact).map(FactDefinition::path);
        if (fact.isPresent()) {
            return fact.get();
        }
        return unknown.constraints().stream()
                .filter(c -> c.attribute().equals("fact") && c.operator().equals("=="))
                .map(c -> c.operands().get(0).text())
                .findFirst()
                .orElse("...");
    }
}
