package dealadvisor.checks;

import dealadvisor.facts.FactDefinition;
import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Condition;
import java.util.Map;
import java.util.Optional;

/** What is wrong with the conditions of one rule. */
final class ConditionCheck {
    private final RuleTypes types;
    private final Findings findings;
    private final Rule rule;
    private final Bindings bindings;

    ConditionCheck(RuleTypes types, Findings findings, Rule rule) {
        this.types = types;
        this.findings = findings.in(rule);
        this.rule = rule;
        this.bindings = new Bindings(this.findings, rule);
    }

    /** Checks the conditions; gives what is bound. */
    Map<String, Variable> check() {
        int before = findings.count();
        for (Condition condition : rule.conditions()) {
            pattern(condition);
        }
        bindings.sentence();
        if (findings.count() == before) {
            new PossibleTogether(types, rule, findings).checkApart();
        }
        return bindings.bound();
    }

    private void pattern(Condition condition) {
        Optional<RuleTypes.Type> found = types.type(condition.type());
        if (found.isEmpty()) {
            unknown(condition);
            return;
        }
        RuleTypes.Type type = found.get();
        if (condition.quantifier().equals("not") && type.fact().isPresent()) {
            FactDefinition fact = type.fact().get();
            findings.add(
                    Code.K007,
                    condition.at(),
                    "`not " + condition.type() + "( ... )` holds also where `" + fact.path() + "` is not known",
                    "say what is known, as in `" + condition.type()
                            + "( is != ... )`; if the rule is meant to hold there too, write `unless "
                            + condition.type()
                            + "( ... )`, and the advice says what it took for granted");
        }
        unless(condition, type);
        condition
                .binding()
                .ifPresent(variable ->
                        bindings.bind(variable, new Variable(condition.type(), type.scope(), Optional.empty())));
        int before = findings.count();
        ComparisonCheck comparisons = new ComparisonCheck(types, findings, bindings, condition);
        condition.constraints().forEach(constraint -> comparisons.check(type, constraint));
        bindings.leave(condition);
        if (condition.type().equals("Threshold")
                && findings.count() == before
                && condition.constraints().stream()
                        .noneMatch(c ->
                                c.attribute().equals("value") && c.binding().isPresent())) {
            findings.add(
                    Code.K006,
                    condition.at(),
                    "a threshold of which the number is not bound says nothing",
                    "bind it, `Threshold( id == \"...\", $limit : value )`, and compare a fact with it: `is >= $limit`");
        }
        if (findings.count() == before) {
            new PossibleTogether(types, rule, findings).check(condition);
        }
    }

    // An exception is one that a known fact makes, and says which.
    private void unless(Condition condition, RuleTypes.Type type) {
        boolean says = condition.constraints().stream().anyMatch(Values::says);
        if (condition.isUnless() && (type.fact().isEmpty() || !says)) {
            findings.add(
                    Code.K043,
                    condition.at(),
                    type.fact().isEmpty()
                            ? "`unless` stands before a fact, and `" + condition.type() + "` is none"
                            : "`unless " + condition.type() + "( ... )` does not say which value is excepted",
                    type.fact().isEmpty()
                            ? "write `not " + condition.type() + "( ... )`"
                            : "name what it must not be known to be, as in `unless " + condition.type()
                                    + "( is == ... )`; for what is not known at all write `Unknown( fact == \""
                                    + type.fact().get().path() + "\" )`");
        }
    }

    private void unknown(Condition condition) {
        bindings.anything(condition);
        findings.add(
                Code.K001,
                condition.at(),
                "nothing is called `" + condition.type() + "`",
                findings.nearest(condition.type(), types.names())
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("facts are matched by the names after `as` in vocabulary.yaml; add the fact there"),
                condition.type(),
                findings.only(condition.type(), types.names()));
    }
}
