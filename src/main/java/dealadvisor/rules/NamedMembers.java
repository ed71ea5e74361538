package dealadvisor.rules;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which members of a set each rule asks about, by its conditions; never too few. To a rule that only asks whether a set contains some members
 * that it names, two sets that agree on these are the same.
 */
public final class NamedMembers {
    private static final Set<String> OTHERS = Set.of("Good", "Payment", "Threshold", "Unknown");

    private final Map<String, Map<String, Set<String>>> named = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();

    private NamedMembers() {}

    /** What these rules ask about. */
    public static NamedMembers of(List<Rule> rules, Vocabulary vocabulary) {
        NamedMembers members = new NamedMembers();
        rules.forEach(rule -> members.read(rule, vocabulary));
        return members;
    }

    /** The members of the set at this path that a rule asks about; empty if that may be any. */
    public Optional<Set<String>> of(String rule, String path) {
        return unclear.contains(rule) || unclear.contains(rule + "\n" + path)
                ? Optional.empty()
                : Optional.ofNullable(named.getOrDefault(rule, Map.of()).get(path));
    }

    private void read(Rule rule, Vocabulary vocabulary) {
        for (Rule.Condition condition : rule.conditions()) {
            String type = condition.type();
            Optional<FactDefinition> fact = vocabulary.named(type);
            if (fact.isEmpty() && !OTHERS.contains(type)) {
                // What matches conclusions may rest on whatever those rest on.
                unclear.add(rule.name());
            }
            if (fact.filter(one -> one.type() == FactType.SET).isPresent()) {
                String path = fact.get().path();
                Optional<Set<String>> asked = asked(condition);
                if (asked.isEmpty()) {
                    unclear.add(rule.name() + "\n" + path);
                }
                named.computeIfAbsent(rule.name(), k -> new HashMap<>())
                        .computeIfAbsent(path, k -> new TreeSet<>())
                        .addAll(asked.orElse(Set.of()));
            }
        }
    }

    private static Optional<Set<String>> asked(Rule.Condition condition) {
        if (condition.isOpaque()) {
            return Optional.empty();
        }
        Set<String> members = new TreeSet<>();
        for (Rule.Constraint constraint : condition.constraints()) {
            boolean contains = constraint.attribute().equals("are")
                    && constraint.binding().isEmpty()
                    && constraint.operator().endsWith("contains");
            if (!contains
                    || !constraint.operands().stream().allMatch(operand -> operand.kind() == Rule.Operand.Kind.TEXT)) {
                return Optional.empty();
            }
            constraint.operands().forEach(operand -> members.add(operand.text()));
        }
        return Optional.of(members);
    }
}
