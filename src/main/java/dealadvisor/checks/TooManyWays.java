package dealadvisor.checks;

import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Condition;
import java.util.List;

/** Rules that combine more goods, payments and conclusions with each other than can be looked at in every case. */
final class TooManyWays {
    /** How many of them a rule may combine; the cost multiplies with each. */
    private static final int JOINS = 2;

    private final Combinations combinations;
    private final RuleTypes types;
    private final Findings findings;
    private long looks;

    TooManyWays(Combinations combinations, RuleTypes types, Findings findings) {
        this.combinations = combinations;
        this.types = types;
        this.findings = findings;
    }

    /** Looks at one rule after others; told is where it costs too much, or all rules up to it do. */
    void look(Rule rule) {
        long wide = rule.conditions().stream().filter(this::many).count();
        if (wide > JOINS) {
            findings.in(rule)
                    .add(
                            Code.K024,
                            rule.at(),
                            "this rule combines " + wide + " goods, payments or conclusions with each other",
                            "look at one good and one payment at most; use `exists` for the others");
        }
        Combinations.Cost cost = combinations.of(rule);
        boolean alone = cost.matches() > Combinations.MATCHES || cost.looks() > Combinations.LOOKS;
        if (alone || looks <= Combinations.LOOKS && looks + cost.looks() > Combinations.LOOKS) {
            findings.in(rule)
                    .add(
                            Code.K024,
                            rule.at(),
                            alone
                                    ? "this rule could combine goods, payments, mitigations, unknown facts or causes in "
                                            + Math.max(cost.matches(), cost.looks()) + " ways"
                                    : "the rules up to this one could combine what they match in more than "
                                            + Combinations.LOOKS + " ways",
                            "say by `id` or `fact` which ones are meant, or look at fewer of them in one rule");
        }
        looks += cost.looks();
    }

    // Whether a condition may hold of many at once.
    private boolean many(Condition condition) {
        return condition.quantifier().isEmpty()
                && types.type(condition.type())
                        .map(type -> type.fact().isEmpty())
                        .orElse(false)
                && (Combinations.wide(condition)
                        || !List.of("Unknown", "Threshold").contains(condition.type()));
    }
}
