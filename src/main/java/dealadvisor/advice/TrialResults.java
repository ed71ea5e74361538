package dealadvisor.advice;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.RuleReads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What advising again showed. It says what would change a verdict, and changes none itself.
 *
 * @param tried what came of each suggested mitigation, by id
 * @param sets for pairings that are not recommended, by id: mitigations that together would make them so
 * @param changes for each unknown fact, by path: the verdicts that its values change
 * @param parties the case with one more or one fewer party at the table
 */
record TrialResults(
        SortedMap<String, Tried> tried,
        SortedMap<String, SmallestSet> sets,
        SortedMap<String, List<Advice.Answered>> changes,
        List<Advice.PartyNote> parties) {
    /**
     * Tries everything.
     *
     * @param run the rules over the case; left changed
     * @param setting what the case as a whole says
     * @param pairings the pairings as the case stands
     * @param suggested ids of the mitigations that rules suggest
     */
    static TrialResults of(
            RulePack pack,
            RuleReads reads,
            LiveRun run,
            CaseFacts facts,
            Setting setting,
            List<Assessed> pairings,
            List<String> suggested) {
        Trials trials = new Trials(pack, run, setting, pairings);
        Vocabulary vocabulary = pack.vocabulary();
        Catalogue catalogue = pack.catalogue();
        List<Mitigation> mitigations = suggested.stream()
                .sorted()
                .map(id -> catalogue.mitigation(id).orElseThrow())
                .toList();
        MitigationTrials mitigated =
                MitigationTrials.of(trials, facts, new Effects(vocabulary, catalogue.tableFact()), mitigations);
        FactDefinition table = vocabulary.definition(catalogue.tableFact()).orElseThrow();
        return new TrialResults(
                mitigated.tried(),
                mitigated.sets(),
                QuestionTrials.of(trials, facts, vocabulary, reads, new PossibleValues(pack, reads)),
                TableTrials.of(trials, facts, vocabulary, table));
    }

    /** The mitigations that together would make this pairing recommended, if a set was found. */
    Optional<SmallestSet> set(Assessed pairing) {
        return Optional.ofNullable(sets.get(pairing.id()));
    }

    /** The unknown facts of which some value changes the verdict on this pairing, by path. */
    List<String> hangsOn(Assessed pairing) {
        return changes.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(answer -> answer.pairing().equals(pairing.id())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
