package dealadvisor.rules;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Copies;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Operand;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which facts the rules read for their values, and which numbers they compare them with.
 *
 * @param thresholds for each fact that some rule reads, by path: ids of the calibration's thresholds that stand beside it in a rule
 * @param beside for each of them: the other facts that stand beside it in a rule
 * @param literals for each of them: numbers written in conditions on it
 */
public record RuleReads(
        SortedMap<String, SortedSet<String>> thresholds,
        SortedMap<String, SortedSet<String>> beside,
        SortedMap<String, SortedSet<Double>> literals) {
    public RuleReads {
        thresholds = Copies.sorted(thresholds, RuleReads::copy);
        beside = Copies.sorted(beside, RuleReads::copy);
        literals = Copies.sorted(literals, RuleReads::copy);
    }

    private static <T> SortedSet<T> copy(SortedSet<T> set) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }

    /** What these rules read. */
    public static RuleReads of(List<Rule> rules, Vocabulary vocabulary) {
        SortedMap<String, SortedSet<String>> thresholds = new TreeMap<>();
        SortedMap<String, SortedSet<String>> beside = new TreeMap<>();
        SortedMap<String, SortedSet<Double>> literals = new TreeMap<>();
        for (Rule rule : rules) {
            Set<String> read = new TreeSet<>();
            Set<String> compared = new TreeSet<>();
            for (Condition condition : rule.conditions()) {
                String path = vocabulary
                        .named(condition.type())
                        .map(FactDefinition::path)
                        .orElse("");
                if (!path.isEmpty()) {
                    read.add(path);
                    literals.computeIfAbsent(path, k -> new TreeSet<>()).addAll(numbers(condition));
                } else if (condition.type().equals("Threshold")) {
                    compared.addAll(condition.equalTo("id"));
                }
            }
            for (String path : read) {
                thresholds.computeIfAbsent(path, k -> new TreeSet<>()).addAll(compared);
                SortedSet<String> others = beside.computeIfAbsent(path, k -> new TreeSet<>());
                others.addAll(read);
                others.remove(path);
            }
        }
        return new RuleReads(thresholds, beside, literals);
    }

    private static List<Double> numbers(Condition condition) {
        return condition.constraints().stream()
                .flatMap(constraint -> constraint.operands().stream())
                .filter(operand -> operand.kind() == Operand.Kind.NUMBER)
                .map(operand -> Double.valueOf(operand.text()))
                .toList();
    }

    /** Whether some rule reads the fact for its value. */
    public boolean reads(String path) {
        return thresholds.containsKey(path);
    }
}
