package dealadvisor.workbench;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Copies;
import dealadvisor.rules.Rule;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What speaks of a rule beside itself: the scenarios and directions that name one of the claims that it cites.
 *
 * @param scenarios their sentences, by claim
 * @param directions their sentences, by claim
 */
public record RuleWitnesses(SortedMap<String, List<String>> scenarios, SortedMap<String, List<String>> directions) {
    public RuleWitnesses {
        scenarios = Copies.sorted(scenarios, List::copyOf);
        directions = Copies.sorted(directions, List::copyOf);
    }

    /**
     * Those of a pack.
     *
     * @throws dealadvisor.reading.ProblemsException if its directions are wrong
     */
    public static RuleWitnesses of(RulePack pack) {
        SortedMap<String, List<String>> scenarios = new TreeMap<>();
        ClaimCoverage.of(pack).forEach(entry -> scenarios.put(entry.claim().id(), entry.scenarios()));
        SortedMap<String, List<String>> directions = new TreeMap<>();
        DirectionReader.of(pack).directions().forEach(direction -> direction
                .claims()
                .forEach(claim -> directions.merge(claim, List.of(direction.name()), RuleWitnesses::both)));
        return new RuleWitnesses(scenarios, directions);
    }

    private static List<String> both(List<String> some, List<String> more) {
        SortedSet<String> all = new TreeSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** The scenarios that name a claim of this rule, by their sentences. */
    public SortedSet<String> scenarios(Rule rule) {
        return of(scenarios, rule);
    }

    /** The directions that name a claim of this rule, by their sentences. */
    public SortedSet<String> directions(Rule rule) {
        return of(directions, rule);
    }

    private static SortedSet<String> of(SortedMap<String, List<String>> byClaim, Rule rule) {
        SortedSet<String> found = new TreeSet<>();
        rule.claims().forEach(claim -> found.addAll(byClaim.getOrDefault(claim, List.of())));
        return found;
    }
}
