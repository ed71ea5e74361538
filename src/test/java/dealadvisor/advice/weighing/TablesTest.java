package dealadvisor.advice.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.advice.trying.Alternatives;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.properties.GeneratedCases;
import dealadvisor.rules.RuleFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tables say of a changed case is what fresh advice says of it, whatever is changed and under whichever rules. */
class TablesTest {
    private static final int CASES = 60;

    static Stream<RulePack> packs() {
        return RulePack.bundledIds().stream().map(id -> RulePack.bundled(id).orElseThrow());
    }

    static CaseFacts facts(RulePack pack, String file) {
        return CaseChecker.check(CaseFile.read(Path.of(file)).content(), pack.vocabulary());
    }

    /** Some facts of a case otherwise, chosen by a seed: few or many, known or not. */
    static Map<String, Optional<Value>> changes(RulePack pack, CaseFacts facts, Random random) {
        PossibleValues values = new PossibleValues(pack);
        List<FactDefinition> all = pack.vocabulary().definitions().stream()
                .filter(definition -> !definition.path().startsWith("deal."))
                .toList();
        Map<String, Optional<Value>> changes = new HashMap<>();
        int many = 1 << random.nextInt(7);
        for (int i = 0; i < many; i++) {
            FactDefinition definition = all.get(random.nextInt(all.size()));
            List<Value> possible = values.of(definition, facts);
            changes.put(
                    definition.path(),
                    random.nextInt(4) == 0
                            ? Optional.empty()
                            : Optional.of(possible.get(random.nextInt(possible.size()))));
        }
        return changes;
    }

    private static SortedMap<String, String> fresh(RulePack pack, CaseFacts facts) {
        SortedMap<String, String> all = new TreeMap<>();
        Advisor.withoutTrials(pack)
                .advise(facts)
                .pairings()
                .forEach(p -> all.put(
                        p.good() + "/" + p.payment(),
                        p.verdict() + " " + p.feasibility().terms()));
        return all;
    }

    private static void assertAsFresh(RulePack pack, CaseFacts facts, int cases) {
        Random random = new Random(cases);
        List<Map<String, Optional<Value>>> all = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            all.add(changes(pack, facts, random));
        }
        try (Alternatives alternatives = new Alternatives(pack, facts)) {
            // Half of them are prepared together, the others come as they come.
            alternatives.prepare(all.subList(0, cases / 2));
            for (Map<String, Optional<Value>> changes : all) {
                SortedMap<String, String> tabled = new TreeMap<>();
                alternatives.with(changes).forEach(w -> tabled.put(w.id(), w.verdict() + " " + w.terms()));
                assertEquals(fresh(pack, facts.with(pack.vocabulary(), changes)), tabled, changes.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void aChangedCaseComesOutAsFreshAdviceOnIt(RulePack pack) {
        assertAsFresh(pack, facts(pack, "facts/past-sabotage-review.yaml"), CASES);
        assertAsFresh(
                pack, CaseChecker.check(GeneratedCases.of(GeneratedCases.facts(pack, 77)), pack.vocabulary()), 20);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void noRuleOfTheBundledPacksNeedsTheEngineEachTime(RulePack pack) {
        RuleFacts reads = RuleFacts.of(pack.rules(), pack.vocabulary());
        assertTrue(reads.bearing().size() > 100);
        reads.bearing()
                .forEach(rule -> assertTrue(reads.of(rule).orElse(Set.of("")).size() < 12, rule));
    }

    @Test
    void manyAlternativesShareFewRunsOfTheEngine() {
        RulePack pack = RulePack.bundled();
        CaseFacts facts = facts(pack, "facts/past-sabotage-review.yaml");
        PossibleValues values = new PossibleValues(pack);
        InQuestion asked = InQuestion.of(pack.catalogue(), facts);
        try (LiveRun run = new LiveRun(pack, facts, asked.goods(), asked.payments())) {
            Trials trials = new Trials(
                    pack,
                    run,
                    facts,
                    new Frame(pack.vocabulary(), pack.catalogue(), asked),
                    Patience.of(Optional.empty()));
            List<CaseFacts> each = new ArrayList<>();
            for (FactDefinition definition : pack.vocabulary().definitions()) {
                values.of(definition, facts)
                        .forEach(value -> each.add(trials.changed(Map.of(definition.path(), Optional.of(value)))));
            }
            trials.prepare(each);
            int runs = trials.runs();
            assertTrue(runs * 4 < each.size(), runs + " runs for " + each.size() + " alternatives");
            each.forEach(trials::with);
            assertEquals(runs, trials.runs(), "what was prepared needs no engine");
            assertTrue(trials.agree(each.get(each.size() / 2)));
        }
    }

    @Test
    void rulesThatMatchConclusionsAreAskedAgainWheneverAnythingBehindThemChanges(@TempDir Path folder)
            throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"),
                "id: chained\nversion: \"1\"\ntitle: Chained\nsource: A note\nauthors: [Me]\nextends: taxonomy-of-barriers\n");
        Files.writeString(
                folder.resolve("claims.yaml"),
                "claims:\n- {id: chained.one, section: own, encode: rule, claim: One barrier lessens another.}\n");
        Files.writeString(folder.resolve("chained.drl"), """
                package rules.chained

                import dealadvisor.vocabulary.*;
                import dealadvisor.facts.Unknown;
                import dealadvisor.catalogue.*;
                import dealadvisor.conclusions.*;
                import static dealadvisor.engine.Conclude.*;
                import static dealadvisor.conclusions.Severity.*;

                rule "Whoever cannot be reached is worth more"
                    @claims( "chained.one" )
                    @says( "One barrier lessens another." )
                when
                    Cause( named == "authority/cannot-reach", atLeast( "moderate" ) )
                then
                    relief( "willingness-to-pay", 2, "no-gain", "risky-payment" );
                end

                rule "Whoever drifts is told less"
                    @claims( "chained.one" )
                    @says( "One barrier lessens another." )
                when
                    exists Cause( named == "temporal-inconsistency/drift", atLeast( "slight" ) )
                then
                    relief( "commitment", 1, "unable", "later-unwilling" );
                end
                """);
        RulePack pack = RulePack.load(folder);
        RuleFacts reads = RuleFacts.of(pack.rules(), pack.vocabulary());
        assertTrue(reads.of("Whoever cannot be reached is worth more")
                .map(read -> read.contains("humans.communication"))
                .orElse(true));
        assertAsFresh(pack, facts(pack, "facts/past-sabotage-review.yaml"), CASES);
    }
}
