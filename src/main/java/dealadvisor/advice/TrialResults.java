package dealadvisor.advice;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.Payment;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.RuleReads;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What advising again showed. Within trials a verdict is that of the changed case as it stands: what could then be done about it is not tried in turn.
 *
 * @param tried what came of each suggested mitigation, by id
 * @param sets for pairings that are not recommended, by id: mitigations that together would make them so
 * @param changes for each unknown fact, by path: ids of the pairings whose verdict some value of it changes
 * @param parties the case with one more or one fewer party at the table
 */
record TrialResults(
        SortedMap<String, Tried> tried,
        SortedMap<String, SmallestSet> sets,
        SortedMap<String, SortedSet<String>> changes,
        List<Advice.PartyNote> parties) {
    /**
     * Tries everything.
     *
     * @param run the rules over the case; left changed
     * @param suggested ids of the mitigations that rules suggest
     */
    static TrialResults of(
            RulePack pack,
            RuleReads reads,
            LiveRun run,
            CaseFacts facts,
            List<Good> goods,
            List<Payment> payments,
            List<String> suggested) {
        Trials trials = new Trials(pack, run, facts, goods, payments);
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

    /** The pairing with what was tried on it. */
    PairingAdvice with(PairingAdvice pairing) {
        Optional<SmallestSet> set = Optional.ofNullable(sets.get(pairing.id()));
        List<String> hangsOn = changes.entrySet().stream()
                .filter(entry -> entry.getValue().contains(pairing.id()))
                .map(java.util.Map.Entry::getKey)
                .toList();
        boolean possible = set.isPresent()
                && pairing.verdict() == Verdict.NOT_RECOMMENDED
                && pairing.cappedBy().isEmpty();
        return pairing.tried(
                possible ? Verdict.POSSIBLE : pairing.verdict(),
                hangsOn,
                set.map(SmallestSet::mitigations).orElse(List.of()),
                set.map(SmallestSet::proven));
    }
}
