package dealadvisor.advice;

import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.RuleReads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tries the values of each fact that is not known: which verdicts would change with some value of it? */
final class QuestionTrials {
    /** What narrows the question itself instead of saying something of the case. */
    private static final Set<String> NARROWING = Set.of("deal.goods", "deal.payments");

    private QuestionTrials() {}

    /**
     * For each fact that is not known and that rules or verdicts read, by path: the ids of the pairings whose verdict some value of it changes.
     *
     * @param trials the case on which to try
     * @param facts the case
     */
    static SortedMap<String, SortedSet<String>> of(
            Trials trials, CaseFacts facts, Vocabulary vocabulary, RuleReads reads, PossibleValues values) {
        SortedMap<String, List<CaseFacts>> cases = new TreeMap<>();
        for (FactDefinition definition : vocabulary.definitions()) {
            String path = definition.path();
            boolean matters = reads.reads(path) || trials.missing().contains(path);
            if (facts.fact(path).isEmpty() && !NARROWING.contains(path) && matters) {
                cases.put(
                        path,
                        values.of(definition, facts).stream()
                                .map(value -> trials.changed(Map.of(path, Optional.of(value))))
                                .toList());
            }
        }
        trials.prepare(cases.values().stream().flatMap(List::stream).toList());
        SortedMap<String, SortedSet<String>> changes = new TreeMap<>();
        cases.forEach((path, tried) -> {
            SortedSet<String> changed = new TreeSet<>();
            tried.forEach(each -> changed.addAll(trials.pairings(trials.with(each), change -> change != 0)));
            changes.put(path, changed);
        });
        return changes;
    }
}
