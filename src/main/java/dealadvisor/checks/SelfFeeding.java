package dealadvisor.checks;

import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.reading.Code;
import dealadvisor.rules.RuleSyntax;
import dealadvisor.rules.RuleSyntax.Pattern;
import java.util.Locale;
import java.util.Optional;

/** A rule that reads what it concludes: it could feed itself for ever, or rest on its own absence. */
final class SelfFeeding {
    private SelfFeeding() {}

    static void look(RuleSyntax rule, Findings findings) {
        Optional<String> concluded =
                Kind.said(rule.conclusion().name()).map(kind -> kind.type().getSimpleName());
        for (Pattern pattern : rule.patterns()) {
            if (concluded.filter(pattern.type()::equals).isPresent()) {
                findings.add(
                        Code.K023,
                        rule.file(),
                        pattern.at(),
                        "a rule that reads " + pattern.type().toLowerCase(Locale.ROOT)
                                + "s cannot conclude one: it could "
                                + (pattern.quantifier().equals("not")
                                        ? "rest on its own absence"
                                        : "feed itself for ever"),
                        "conclude from the facts that the other rules read");
            }
        }
    }
}
