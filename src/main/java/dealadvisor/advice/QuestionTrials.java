package dealadvisor.advice;

import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
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
     * @param singles told what came of each answer
     */
    static SortedMap<String, SortedSet<String>> of(
            Trials trials,
            CaseFacts facts,
            Vocabulary vocabulary,
            RuleReads reads,
            PossibleValues values,
            SingleAnswers singles) {
        SortedMap<String, SortedSet<String>> changes = new TreeMap<>();
        for (FactDefinition definition : vocabulary.definitions()) {
            String path = definition.path();
            boolean matters = reads.reads(path) || trials.missing().contains(path);
            if (facts.fact(path).isPresent() || NARROWING.contains(path) || !matters) {
                continue;
            }
            SortedSet<String> changed = new TreeSet<>();
            for (Value value : values.of(definition, facts)) {
                CaseFacts answered = facts.with(vocabulary, Map.of(path, Optional.of(value)));
                List<Assessed> outcome = trials.with(answered);
                singles.note(definition, value, answered, outcome);
                changed.addAll(trials.pairings(outcome, change -> change != 0));
            }
            changes.put(path, changed);
        }
        return changes;
    }
}
