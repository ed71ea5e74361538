package dealadvisor.workbench;

import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.RuleSyntax;
import dealadvisor.rules.RuleSyntax.Pattern;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must be known, and what unknown, for a rule to match anything. A case that does not have it so need not be run to learn that a change of the rule
 * makes no difference to it.
 *
 * @param known facts, by path, that must be known
 * @param unknown facts, by path, that must not be
 */
record Reachable(Set<String> known, Set<String> unknown) {
    static Reachable of(RuleSyntax rule, Vocabulary vocabulary) {
        Set<String> known = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        for (Pattern pattern : rule.patterns()) {
            Optional<FactDefinition> fact = vocabulary.named(pattern.type());
            if (fact.isPresent() && !pattern.isAbsence()) {
                known.add(fact.get().path());
            } else if (pattern.type().equals("Unknown")
                    && pattern.constraints().size() == 1
                    && pattern.constraints().get(0).operator().equals("==")) {
                String path = pattern.constraints().get(0).operands().get(0).text();
                (pattern.quantifier().equals("not") ? known : unknown).add(path);
            }
        }
        return new Reachable(known, unknown);
    }

    /** Whether the rule may match something in this case. */
    boolean in(CaseFacts facts) {
        return known.stream().allMatch(path -> facts.fact(path).isPresent())
                && unknown.stream().noneMatch(path -> facts.fact(path).isPresent());
    }
}
