package dealadvisor.advice.trying;

import dealadvisor.advice.Agenda;
import dealadvisor.advice.AnswerSets;
import dealadvisor.advice.IndexRange;
import dealadvisor.advice.MitigationSet;
import dealadvisor.advice.Outlook;
import dealadvisor.advice.Tried;
import dealadvisor.advice.Zopa;
import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.advice.weighing.Assessed;
import dealadvisor.advice.weighing.Frame;
import dealadvisor.advice.weighing.Ties;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Copies;
import dealadvisor.reading.Present;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What advising again showed. It says what would change a verdict, and changes none itself.
 *
 * @param tried what came of each suggested mitigation, by id
 * @param sets for pairings that are not recommended, by id: mitigations that together would make them so
 * @param changes for each unknown fact, by path: the verdicts that its values change
 * @param parties the case with one more or one fewer party at the table; empty if it was not tried
 * @param ranges between which indices single answers may bring each pairing, in the order of the frame
 * @param outlooks the pairing that would come first under each answer
 * @param sought ids of the pairings for which sets of mitigations were sought
 * @param answers for the pairings for which they were sought, by id: sets of answers
 * @param priced where prices meet with each mitigation that was tried alone, by its id, in the order of the frame; empty without prices
 */
public record TrialResults(
        SortedMap<String, Tried> tried,
        SortedMap<String, MitigationSet> sets,
        SortedMap<String, List<Agenda.Answered>> changes,
        Optional<List<Agenda.PartyNote>> parties,
        List<IndexRange> ranges,
        List<Outlook> outlooks,
        Set<String> sought,
        SortedMap<String, AnswerSets> answers,
        SortedMap<String, List<Optional<Zopa>>> priced) {
    public TrialResults {
        tried = Copies.sorted(tried);
        sets = Copies.sorted(sets);
        changes = Copies.sorted(changes, List::copyOf);
        parties = parties.map(List::copyOf);
        ranges = List.copyOf(ranges);
        outlooks = List.copyOf(outlooks);
        sought = Collections.unmodifiableSet(new LinkedHashSet<>(sought));
        answers = Copies.sorted(answers);
        priced = Copies.sorted(priced, List::copyOf);
    }

    /**
     * Tries everything.
     *
     * @param run the rules over the case; left changed
     * @param frame the pairings
     * @param pairings the pairings as the case stands, in the order of the frame
     * @param patience asked before each trial
     * @param suggested ids of the mitigations that rules suggest
     * @param reach how much to try
     */
    public static TrialResults of(
            RulePack pack,
            LiveRun run,
            CaseFacts facts,
            Frame frame,
            List<Assessed> pairings,
            Patience patience,
            List<String> suggested,
            Reach reach) {
        Trials trials = new Trials(pack, run, facts, frame, patience);
        Vocabulary vocabulary = pack.vocabulary();
        Catalogue catalogue = pack.catalogue();
        List<Mitigation> mitigations = suggested.stream()
                .sorted()
                .map(id -> catalogue.mitigation(id).orElseThrow())
                .toList();
        Set<String> sought = new LinkedHashSet<>(Ties.leads(pairings, catalogue, reach.sets()));
        if (reach.sets() >= pairings.size()) {
            pairings.forEach(pairing -> sought.add(pairing.id()));
        }
        MitigationTrials mitigated = MitigationTrials.of(
                trials, facts, new Effects(vocabulary, catalogue.roles().table()), mitigations, sought);
        FactDefinition table = vocabulary.definition(catalogue.roles().table()).orElseThrow();
        SingleAnswers singles = new SingleAnswers(facts);
        SortedMap<String, List<Agenda.Answered>> changes =
                QuestionTrials.of(trials, facts, vocabulary, pack.reads(), new PossibleValues(pack), singles);
        return new TrialResults(
                mitigated.tried(),
                mitigated.sets(),
                changes,
                reach.parties() ? Optional.of(TableTrials.of(trials, facts, table)) : Optional.empty(),
                IntStream.range(0, pairings.size())
                        .mapToObj(i -> singles.range(i, pairings.get(i)))
                        .toList(),
                singles.outlooks(trials),
                sought,
                answers(
                        trials,
                        facts,
                        singles,
                        pairings,
                        sought,
                        catalogue.calibration().verdicts().recommended(),
                        reach),
                mitigated.priced());
    }

    // Sets of answers for the pairings that come first, as far as there is time.
    private static SortedMap<String, AnswerSets> answers(
            Trials trials,
            CaseFacts facts,
            SingleAnswers singles,
            List<Assessed> pairings,
            Set<String> order,
            double bar,
            Reach reach) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < trials.frame().pairings(); i++) {
            places.put(trials.frame().id(i), i);
        }
        AnswerSearch search = new AnswerSearch(
                trials.base(),
                pairing -> pairings.get(pairing).missing(),
                singles,
                set -> {
                    Map<String, Optional<Value>> changes = new TreeMap<>();
                    set.forEach((fact, value) -> changes.put(fact, Optional.of(value)));
                    CaseFacts answered = trials.changed(changes);
                    return answered.warnings().size() > facts.warnings().size()
                            ? Optional.empty()
                            : Optional.of(trials.with(answered));
                },
                bar,
                reach.budget());
        SortedMap<String, AnswerSets> answers = new TreeMap<>();
        order.stream().limit(reach.answers()).forEach(id -> search.of(Present.in(places, id))
                .ifPresent(sets -> answers.put(id, sets)));
        return answers;
    }

    /** The mitigations that together would make this pairing recommended; empty if none were sought. */
    public Optional<MitigationSet> set(Assessed pairing) {
        return sought.contains(pairing.id())
                ? Optional.of(sets.getOrDefault(pairing.id(), MitigationSet.NONE))
                : Optional.empty();
    }

    /** The unknown facts of which some value changes the verdict on this pairing, by path. */
    public List<String> hangsOn(Assessed pairing) {
        return changes.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(answer -> answer.pairing().equals(pairing.id())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
