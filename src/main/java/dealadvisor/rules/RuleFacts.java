package dealadvisor.rules;

import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.conclusions.Conclusion.Weight;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Present;
import dealadvisor.rules.Rule.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which facts each rule that bears on a verdict may depend on, by the text of its conditions; never too few. A rule that matches conclusions depends
 * on what the rules depend on that conclude such; one whose conditions say what is not understood here, on every fact.
 */
public final class RuleFacts {

    /** What stays as it is while facts change. */
    private static final Set<String> FIXED = Set.of("Good", "Payment", "Threshold");

    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> facts = new HashMap<>();
    private final Set<String> any = new TreeSet<>();
    private final Map<String, Set<String>> chained = new HashMap<>();
    private final List<String> bearing = new ArrayList<>();

    private RuleFacts(List<Rule> rules, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Map<String, List<String>> byVerb = new HashMap<>();
        for (Rule rule : rules) {
            String verb = rule.conclusion().name();
            byVerb.computeIfAbsent(verb, k -> new ArrayList<>()).add(rule.name());
            if (Kind.said(verb).map(Kind::weight).orElse(Weight.WEIGHS) != Weight.TELLS) {
                bearing.add(rule.name());
                read(rule);
            }
        }
        follow(byVerb);
    }

    /** What these rules depend on. */
    public static RuleFacts of(List<Rule> rules, Vocabulary vocabulary) {
        return new RuleFacts(rules, vocabulary);
    }

    /** The rules that bear on verdicts, in the order in which they were given. */
    public List<String> bearing() {
        return List.copyOf(bearing);
    }

    /** The facts that a bearing rule may depend on, by path; empty if that may be any. */
    public Optional<Set<String>> of(String rule) {
        return any.contains(rule) ? Optional.empty() : Optional.of(Set.copyOf(facts.getOrDefault(rule, Set.of())));
    }

    /** Whether some rule that bears on verdicts may depend on the fact at this path. */
    public boolean bears(String path) {
        return !any.isEmpty()
                || bearing.stream().anyMatch(rule -> Present.in(facts, rule).contains(path));
    }

    private void read(Rule rule) {
        Set<String> read = facts.computeIfAbsent(rule.name(), k -> new TreeSet<>());
        for (Condition condition : rule.conditions()) {
            String type = condition.type();
            Optional<FactDefinition> fact = vocabulary.named(type);
            if (condition.isOpaque()) {
                any.add(rule.name());
            } else if (fact.isPresent()) {
                read.add(fact.get().path());
            } else if (type.equals("Unknown")) {
                List<String> named = condition.equalTo("fact");
                read.addAll(named);
                if (named.isEmpty()) {
                    any.add(rule.name());
                }
            } else if (kind(type).isPresent()) {
                chained.computeIfAbsent(rule.name(), k -> new TreeSet<>())
                        .addAll(kind(type).get().verbs());
            } else if (!FIXED.contains(type)) {
                any.add(rule.name());
            }
        }
    }

    // The kind of conclusion that rules match by this name, if answers rest on it.
    private static Optional<Kind> kind(String type) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.type().getSimpleName().equals(type) && kind.weight() != Weight.TELLS)
                .findFirst();
    }

    // Until nothing is added: a rule may match what a rule concludes that itself matches conclusions.
    private void follow(Map<String, List<String>> byVerb) {
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, Set<String>> one : chained.entrySet()) {
                Set<String> mine = Present.in(facts, one.getKey());
                List<String> verbs = new ArrayList<>(one.getValue());
                // An opaque consequence may conclude anything.
                verbs.add("");
                for (String verb : verbs) {
                    for (String other : byVerb.getOrDefault(verb, List.of())) {
                        more |= any.contains(other) ? any.add(one.getKey()) : mine.addAll(Present.in(facts, other));
                    }
                }
            }
        }
    }
}
