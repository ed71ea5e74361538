package dealadvisor.rules;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Copies;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which facts the rules read for their values, and which numbers they compare them with, by the text of their conditions.
 *
 * @param thresholds for each fact that some rule reads, by path: ids of the calibration's thresholds that stand beside it in a rule
 * @param beside for each of them: the other facts that stand beside it in a rule
 * @param literals for each of them: numbers written in conditions on it
 */
public record RuleReads(
        SortedMap<String, SortedSet<String>> thresholds,
        SortedMap<String, SortedSet<String>> beside,
        SortedMap<String, SortedSet<Double>> literals) {
    private static final Pattern THRESHOLD = Pattern.compile("\\bid\\s*==\\s*\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("(?:[<>]=?|[!=]=)\\s*([0-9]*\\.?[0-9]+)");

    public RuleReads {
        thresholds = Copies.sorted(thresholds, RuleReads::copy);
        beside = Copies.sorted(beside, RuleReads::copy);
        literals = Copies.sorted(literals, RuleReads::copy);
    }

    private static <T> SortedSet<T> copy(SortedSet<T> set) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }

    /** What these rules read. */
    public static RuleReads of(List<RuleText> rules, Vocabulary vocabulary) {
        SortedMap<String, SortedSet<String>> thresholds = new TreeMap<>();
        SortedMap<String, SortedSet<String>> beside = new TreeMap<>();
        SortedMap<String, SortedSet<Double>> literals = new TreeMap<>();
        for (RuleText rule : rules) {
            Set<String> read = new TreeSet<>();
            Set<String> compared = new TreeSet<>();
            for (RuleText.Condition condition : rule.conditions()) {
                String type = condition.type().orElse("");
                String path = vocabulary.named(type).map(FactDefinition::path).orElse("");
                if (!path.isEmpty()) {
                    read.add(path);
                    SortedSet<Double> numbers = literals.computeIfAbsent(path, k -> new TreeSet<>());
                    Matcher number = NUMBER.matcher(condition.text());
                    while (number.find()) {
                        numbers.add(Double.parseDouble(number.group(1)));
                    }
                } else if (type.equals("Threshold")) {
                    Matcher id = THRESHOLD.matcher(condition.text());
                    if (id.find()) {
                        compared.add(id.group(1));
                    }
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

    /** Whether some rule reads the fact for its value. */
    public boolean reads(String path) {
        return thresholds.containsKey(path);
    }
}
