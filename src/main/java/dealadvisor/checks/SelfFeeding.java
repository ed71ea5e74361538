package dealadvisor.checks;

import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Condition;
import java.util.Locale;
import java.util.Optional;

/** A rule that reads what it concludes: it could feed itself for ever, or rest on its own absence. */
final class SelfFeeding {
    private SelfFeeding() {}

    static void look(Rule rule, Findings findings) {
        Optional<String> concluded =
                Kind.said(rule.conclusion().name()).map(kind -> kind.type().getSimpleName());
        for (Condition condition : rule.conditions()) {
            if (concluded.filter(condition.type()::equals).isPresent()) {
                findings.in(rule)
                        .add(
                                Code.K023,
                                condition.at(),
                                "a rule that reads " + condition.type().toLowerCase(Locale.ROOT)
                                        + "s cannot conclude one: it could "
                                        + (condition.quantifier().equals("not")
                                                ? "rest on its own absence"
                                                : "feed itself for ever"),
                                "conclude from the facts that the other rules read");
            }
        }
    }
}
