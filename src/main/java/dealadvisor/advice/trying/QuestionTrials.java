package dealadvisor.advice.trying;

import dealadvisor.advice.Agenda;
import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.advice.weighing.Outcome;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.RuleReads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tries the values of each fact that is not known: which verdicts would change with some value of it? */
final class QuestionTrials {
    /** What narrows the question itself instead of saying something of the case. */
    private static final Set<String> NARROWING = Set.of("deal.goods", "deal.payments");

    private QuestionTrials() {}

    /**
     * For each fact that is not known, that is there to be found out and not to be decided, and that rules or verdicts read, by path: the verdicts that
     * its values change, in the order in which they are tried and then by pairing.
     *
     * @param trials the case on which to try
     * @param facts the case
     * @param singles told what came of each answer
     */
    static SortedMap<String, List<Agenda.Answered>> of(
            Trials trials,
            CaseFacts facts,
            Vocabulary vocabulary,
            RuleReads reads,
            PossibleValues values,
            SingleAnswers singles) {
        Map<FactDefinition, Map<Value, CaseFacts>> cases = new LinkedHashMap<>();
        for (FactDefinition definition : vocabulary.definitions()) {
            String path = definition.path();
            boolean matters = reads.reads(path) || trials.missing().contains(path);
            // What nobody decided rules nothing out, so no verdict hangs on it.
            boolean open = facts.fact(path).isEmpty() && !definition.decided() && !NARROWING.contains(path);
            if (open && matters) {
                Map<Value, CaseFacts> answered = new LinkedHashMap<>();
                values.of(definition, facts)
                        .forEach(value -> answered.put(value, trials.changed(Map.of(path, Optional.of(value)))));
                cases.put(definition, answered);
            }
        }
        trials.prepare(cases.values().stream()
                .flatMap(answered -> answered.values().stream())
                .toList());
        SortedMap<String, List<Agenda.Answered>> changes = new TreeMap<>();
        cases.forEach((definition, answered) -> {
            List<Agenda.Answered> changed = new ArrayList<>();
            answered.forEach((value, then) -> {
                Outcome outcome = trials.with(then);
                singles.note(definition, value, then, outcome);
                trials.verdicts(outcome)
                        .forEach((pairing, verdict) -> changed.add(new Agenda.Answered(value, pairing, verdict)));
            });
            changes.put(definition.path(), changed);
        });
        return changes;
    }
}
