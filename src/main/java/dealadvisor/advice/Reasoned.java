package dealadvisor.advice;

import dealadvisor.catalogue.Hedge;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Scope;
import dealadvisor.facts.Fact;
import dealadvisor.rules.Rule;
import java.util.List;

/**
 * A conclusion as the reader sees it.
 *
 * @param id stable: its kind, its rule's id, its scope, and what it names where one rule may name several
 * @param kind what kind of thing it concludes: a cause, a relief, a question and so on
 * @param subject what it names: a barrier and cause, a requirement, a mitigation, a fact and so on
 * @param amount how much of it: a severity, steps, a bound; else empty
 * @param scope what it is about
 * @param says a sentence for the reader
 * @param hedge the loosest hedge among its claims
 * @param rule the rule's name
 * @param file where the rule stands
 * @param line the rule's first line
 * @param facts the known facts that the rule read, by path, among them those that are otherwise than it excepts
 * @param unknown the paths of facts that it found unknown
 * @param unless the paths of facts that are not known and that it took not to be as it excepts
 * @param from ids of conclusions that it rests on
 * @param claims the claims that the rule cites
 * @param authors whose argument it is, if the rule is from a pack that extends another; else empty
 */
public record Reasoned(
        String id,
        Conclusion.Kind kind,
        String subject,
        String amount,
        Scope scope,
        String says,
        Hedge hedge,
        String rule,
        String file,
        int line,
        List<Fact> facts,
        List<String> unknown,
        List<String> unless,
        List<String> from,
        List<String> claims,
        List<String> authors) {
    public Reasoned {
        facts = List.copyOf(facts);
        unknown = List.copyOf(unknown);
        unless = List.copyOf(unless);
        from = List.copyOf(from);
        claims = List.copyOf(claims);
        authors = List.copyOf(authors);
    }

    /** The id of the rule, which stays when its name is worded better. */
    public String ruleId() {
        String[] parts = id.split("/", 3);
        return parts.length > 1 ? parts[1] : id;
    }

    /** Whether the rule is called so: by its name, its id, or its name as a slug, as rules were called that have an id of their own by now. */
    public boolean isBy(String called) {
        return rule.equals(called) || ruleId().equals(called) || Rule.slug(rule).equals(called);
    }
}
