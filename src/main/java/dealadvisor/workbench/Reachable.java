package dealadvisor.workbench;

import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Condition;
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
    static Reachable of(Rule rule, Vocabulary vocabulary) {
        Set<String> known = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        for (Condition condition : rule.conditions()) {
            Optional<FactDefinition> fact = vocabulary.named(condition.type());
            if (fact.isPresent() && !condition.isAbsence()) {
                known.add(fact.get().path());
            } else if (condition.type().equals("Unknown")
                    && condition.constraints().size() == 1
                    && condition.constraints().get(0).operator().equals("==")) {
                String path = condition.constraints().get(0).operands().get(0).text();
                (condition.quantifier().equals("not") ? known : unknown).add(path);
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
