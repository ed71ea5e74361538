package dealadvisor.checks;

import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Operand;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A rule that matches every good or payment of some kind, and concludes nothing on the one that it matched: what it says is then said of the whole case,
 * once for each match.
 */
final class MatchedInVain {
    private MatchedInVain() {}

    /** Remarks on the goods and payments that a rule matches in vain. */
    static void remark(Rule rule, RuleTypes types, Findings findings) {
        if (Kind.said(rule.conclusion().name()).filter(Kind::isScoped).isEmpty()) {
            return;
        }
        Set<String> on = new HashSet<>();
        rule.conclusion().then().stream()
                .filter(then -> then.name().equals("on"))
                .forEach(then -> then.arguments().forEach(argument -> on.add(argument.text())));
        for (Condition condition : rule.conditions()) {
            String scope =
                    types.type(condition.type()).map(RuleTypes.Type::scope).orElse("");
            boolean concludedOn =
                    condition.binding().map(Operand::text).filter(on::contains).isPresent();
            if (scope.isEmpty() || concludedOn || !condition.quantifier().isEmpty() || says(rule, condition)) {
                continue;
            }
            String variable = condition.binding().map(Operand::text).orElse("$" + scope);
            findings.in(rule)
                    .add(
                            Code.K041,
                            condition.at(),
                            "this matches every such " + scope + " one by one, and the conclusion is on none of them",
                            "conclude on it, `.on( " + variable + " )`, or ask whether there is one: `exists "
                                    + condition.type() + "( ... )`");
        }
    }

    // What is bound in it is compared in another condition, so that it says which ones of those are meant; or the
    // sentence names it where what is
    // concluded may be of the whole case because of it. Causes and reliefs that rest on a good or payment are on it.
    private static boolean says(Rule rule, Condition condition) {
        Set<String> bound = new HashSet<>();
        condition.binding().ifPresent(variable -> bound.add(variable.text()));
        condition.constraints().forEach(c -> c.binding().ifPresent(variable -> bound.add(variable.text())));
        boolean sentence = !List.of("cause", "relief")
                        .contains(rule.conclusion().name())
                && bound.stream().anyMatch(name -> rule.annotation("says").contains("{" + name.substring(1) + "}"));
        return sentence
                || rule.conditions().stream()
                        .filter(other -> other != condition)
                        .flatMap(other -> other.constraints().stream())
                        .flatMap(c -> List.of(c.arguments(), c.operands()).stream())
                        .flatMap(List::stream)
                        .anyMatch(operand -> bound.contains(operand.text()));
    }
}
