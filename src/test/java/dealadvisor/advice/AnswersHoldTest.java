package dealadvisor.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.weighing.Ties;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Value;
import dealadvisor.properties.GeneratedCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of answers comes true when the case is advised on with them, by an advisor that knows of no trials. */
class AnswersHoldTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor FULL = new Advisor(PACK);
    private static final Advisor PLAIN = Advisor.withoutTrials(PACK);

    private static List<CaseFacts> cases() throws IOException {
        List<CaseFacts> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("facts")).filter(Files::isRegularFile)) {
            files.sorted()
                    .forEach(file ->
                            cases.add(CaseChecker.check(CaseFile.read(file).content(), PACK.vocabulary())));
        }
        for (Path file :
                List.of(Path.of("facts/past-sabotage-review.yaml"), Path.of("facts/paperclips-by-quarter-end.yaml"))) {
            CaseFacts facts = CaseChecker.check(CaseFile.read(file).content(), PACK.vocabulary());
            Map<String, Optional<Value>> forgotten = new TreeMap<>();
            forgotten.put("ai.coherence.within-rollout", Optional.empty());
            forgotten.put("ai.sensitivity.sensitive-to-follow-through", Optional.empty());
            cases.add(facts.with(PACK.vocabulary(), forgotten));
        }
        cases.add(CaseChecker.check(GeneratedCases.of(GeneratedCases.facts(PACK, 3)), PACK.vocabulary()));
        return cases;
    }

    private static Advice with(CaseFacts facts, Map<String, Value> answers) {
        Map<String, Optional<Value>> changes = new TreeMap<>();
        answers.forEach((path, value) -> changes.put(path, Optional.of(value)));
        return PLAIN.advise(facts.with(PACK.vocabulary(), changes));
    }

    private static Verdict verdict(Advice advice, PairingAdvice pairing) {
        return advice.pairing(pairing.good(), pairing.payment()).orElseThrow().verdict();
    }

    @Test
    void underEachSetOfAnswersTheVerdictIsAsSaid() throws IOException {
        int lifting = 0;
        int sinking = 0;
        int together = 0;
        for (CaseFacts facts : cases()) {
            for (PairingAdvice pairing : FULL.advise(facts).pairings()) {
                if (pairing.firmness().answers().isEmpty()) {
                    continue;
                }
                AnswerSets sets = pairing.firmness().answers().get();
                for (SortedMap<String, Value> set : sets.recommendedIf()) {
                    assertEquals(
                            Verdict.RECOMMENDED,
                            verdict(with(facts, set), pairing),
                            facts.id() + " " + pairing.id() + set);
                    smallest(facts, pairing, set, sets.smallest());
                    lifting++;
                    together += set.size() > 1 ? 1 : 0;
                }
                for (SortedMap<String, Value> set : sets.sunkIf()) {
                    assertNotEquals(
                            Verdict.RECOMMENDED,
                            verdict(with(facts, set), pairing),
                            facts.id() + " " + pairing.id() + set);
                    sinking++;
                }
                assertTrue(sets.recommendedIf().isEmpty() || pairing.verdict() != Verdict.RECOMMENDED);
                assertTrue(sets.sunkIf().isEmpty() || pairing.verdict() == Verdict.RECOMMENDED);
            }
        }
        assertTrue(
                lifting > 5 && sinking > 5 && together > 0,
                lifting + " lift, " + sinking + " sink, " + together + " together");
    }

    // Of a set that is said to be smallest no answer can be left out.
    private static void smallest(
            CaseFacts facts, PairingAdvice pairing, SortedMap<String, Value> set, boolean smallest) {
        for (String fact : smallest && set.size() > 1 ? set.keySet() : List.<String>of()) {
            SortedMap<String, Value> fewer = new TreeMap<>(set);
            fewer.remove(fact);
            assertNotEquals(
                    Verdict.RECOMMENDED, verdict(with(facts, fewer), pairing), pairing.id() + " needs no " + fact);
        }
    }

    @Test
    void eachAnswerMakesOfTheCaseWhatIsSaidAndTheRangeHoldsThemAll() throws IOException {
        int asked = 0;
        for (CaseFacts facts : cases().subList(0, 6)) {
            Advice advice = FULL.advise(facts);
            List<Outlook> outlooks = advice.agenda().outlooks().orElseThrow();
            // Some of them, each another way: all would take minutes.
            for (int i = 0; i < outlooks.size(); i += 7) {
                Outlook outlook = outlooks.get(i);
                Advice then = with(facts, Map.of(outlook.fact(), outlook.value()));
                PairingAdvice best = then.pairings().get(0);
                assertEquals(best.verdict(), outlook.verdict(), facts.id() + " " + outlook);
                assertEquals(best.index(), outlook.index(), 1e-9, facts.id() + " " + outlook);
                for (PairingAdvice pairing : then.pairings()) {
                    IndexRange range = advice.pairing(pairing.good(), pairing.payment())
                            .flatMap(each -> each.firmness().range())
                            .orElseThrow();
                    boolean blocked = pairing.verdict() == Verdict.BLOCKED;
                    assertTrue(range.low() <= (blocked ? 0 : pairing.index()) + 1e-9, facts.id() + " " + outlook);
                    assertTrue(blocked || range.high() >= pairing.index() - 1e-9, facts.id() + " " + outlook);
                }
                asked++;
            }
        }
        assertTrue(asked > 40, asked + " answers were tried");
    }

    @Test
    void theFirstPairingIsAdvisedOnAlikeInBrief() throws IOException {
        Advisor brief = Advisor.brief(PACK);
        for (CaseFacts facts : cases().subList(0, 5)) {
            Advice all = FULL.advise(facts);
            Advice some = brief.advise(facts);
            String lead =
                    Ties.groups(all.pairings(), PACK.catalogue()).get(0).get(0).id();
            PairingAdvice one = all.pairings().stream()
                    .filter(p -> p.id().equals(lead))
                    .findFirst()
                    .orElseThrow();
            PairingAdvice other = some.pairings().stream()
                    .filter(p -> p.id().equals(lead))
                    .findFirst()
                    .orElseThrow();
            assertEquals(one.mitigations(), other.mitigations(), facts.id());
            assertEquals(one.firmness().range(), other.firmness().range(), facts.id());
            assertEquals(one.firmness().firm(), other.firmness().firm(), facts.id());
            assertEquals(
                    one.firmness().answers().map(sets -> sets.recommendedIf().size()),
                    other.firmness().answers().map(sets -> sets.recommendedIf().size()),
                    facts.id());
        }
    }

    @Test
    void whatTiesIsSaidOnBothSides() throws IOException {
        int ties = 0;
        for (CaseFacts facts : cases()) {
            Advice advice = PLAIN.advise(facts);
            for (PairingAdvice pairing : advice.pairings()) {
                for (String other : pairing.rivals().tiedWith()) {
                    PairingAdvice tied = advice.pairings().stream()
                            .filter(p -> p.id().equals(other))
                            .findFirst()
                            .orElseThrow();
                    assertTrue(tied.rivals().tiedWith().contains(pairing.id()));
                    assertEquals(pairing.verdict(), tied.verdict());
                    assertEquals(pairing.index(), tied.index(), 1e-9);
                    ties++;
                }
            }
        }
        assertTrue(ties > 0, "some pairings tie");
    }
}
