package dealadvisor.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Verdict;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.properties.GeneratedCases;
import dealadvisor.render.text.CompareText;
import dealadvisor.render.text.Style;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comparison says of two cases holds when the cases between them are advised on afresh. */
class CaseComparisonTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final List<String> FEW =
            List.of("past-sabotage", "hard-to-check-work", "capability-demonstration", "promise-no-takeover");

    private static CaseFacts facts(Map<String, Object> given) {
        return CaseChecker.check(GeneratedCases.of(given), PACK.vocabulary());
    }

    private static Map<String, Object> generated(long seed) {
        Map<String, Object> facts = new TreeMap<>(GeneratedCases.facts(PACK, seed));
        facts.put("deal.goods", FEW);
        facts.put("deal.payments", List.of("charity-donation", "trust-fund", "treatment"));
        return facts;
    }

    private static Map<String, String> answers(Map<String, Object> given) {
        return Answers.of(Advisor.withoutTrials(PACK).advise(facts(given)));
    }

    private static Map<String, Object> swapped(Map<String, Object> a, Map<String, Object> b, Collection<String> paths) {
        Map<String, Object> mixed = new TreeMap<>(a);
        for (String path : paths) {
            if (b.containsKey(path)) {
                mixed.put(path, b.get(path));
            } else {
                mixed.remove(path);
            }
        }
        return mixed;
    }

    private static String answer(Map<String, String> answers, String what) {
        return answers.getOrDefault(what, Answers.absent(what));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theFactsNamedMakeTheDifferenceAndNoOthersDo(long seed) {
        Map<String, Object> a = generated(seed);
        // A neighbour: a tenth of the facts are as in another case.
        Map<String, Object> other = generated(seed + 1000);
        Map<String, Object> b = new TreeMap<>(a);
        int i = 0;
        for (String path : new TreeMap<>(other).keySet()) {
            if (i++ % 10 == seed % 10) {
                b.put(path, other.get(path));
            }
        }
        CaseComparison compared = CaseComparison.of(PACK, facts(a), facts(b));
        Map<String, String> before = answers(a);
        Map<String, String> after = answers(b);
        Set<String> differing = new HashSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(what -> answer(before, what).equals(answer(after, what)));
        Set<String> named = new HashSet<>();
        compared.differences().forEach(difference -> named.add(difference.what()));
        assertEquals(differing, named);
        List<String> paths = compared.facts().stream().map(FactDifference::fact).toList();
        for (Difference difference : compared.differences()) {
            String what = difference.what();
            for (String path : paths) {
                String alone = answer(answers(swapped(a, b, List.of(path))), what);
                assertEquals(
                        alone.equals(difference.b()),
                        difference.makes().contains(path),
                        what + " by " + path + " alone");
                String without = answer(answers(swapped(b, a, List.of(path))), what);
                assertEquals(
                        !without.equals(difference.b()), difference.needed().contains(path), what + " without " + path);
            }
            if (difference.makes().isEmpty()) {
                List<String> together = difference.together();
                assertEquals(difference.b(), answer(answers(swapped(a, b, together)), what), what + " by " + together);
                for (String path : together) {
                    Set<String> fewer = new HashSet<>(together);
                    fewer.remove(path);
                    assertFalse(
                            answer(answers(swapped(a, b, fewer)), what).equals(difference.b()),
                            what + " by " + fewer + " already");
                }
            }
        }
    }

    @Test
    void aCaseDoesNotDifferFromItself() {
        CaseComparison compared = CaseComparison.of(PACK, facts(generated(3)), facts(generated(3)));
        assertTrue(compared.facts().isEmpty());
        assertTrue(compared.differences().isEmpty());
        assertTrue(compared.terms().isEmpty());
        assertTrue(compared.conclusions().isEmpty());
    }

    @Test
    void theSameComparedTheOtherWayRoundDiffersInTheSameAnswers() {
        CaseFacts a = facts(generated(11));
        CaseFacts b = facts(generated(12));
        CaseComparison forth = CaseComparison.of(PACK, a, b);
        CaseComparison back = CaseComparison.of(PACK, b, a);
        assertFalse(forth.differences().isEmpty());
        assertEquals(
                forth.differences().stream()
                        .map(d -> d.what() + d.a() + d.b())
                        .sorted()
                        .toList(),
                back.differences().stream()
                        .map(d -> d.what() + d.b() + d.a())
                        .sorted()
                        .toList());
    }

    @Test
    void everyAnswerThatDiffersHasArgumentsThatDiffer() {
        CaseComparison compared = CaseComparison.of(PACK, facts(generated(21)), facts(generated(22)));
        compared.differences()
                .forEach(difference -> assertFalse(difference.rules().isEmpty(), difference.what()));
    }

    private static CaseFacts file(String name) {
        return CaseChecker.check(CaseFile.read(Path.of("facts", name + ".yaml")).content(), PACK.vocabulary());
    }

    @Test
    void chancesStandBesideVerdictsWhereACaseIsUncertain() {
        CaseFacts certain = file("paperclips-by-quarter-end");
        CaseFacts uncertain = file("uncertain/paperclips-by-quarter-end");
        Sampling how = new Sampling(1_000, 1, false);
        CaseComparison compared = CaseComparison.of(Advisor.withoutTrials(PACK), certain, uncertain, Optional.of(how));
        Advice weighed = Advisor.withoutTrials(PACK).sampling(how).advise(uncertain);
        assertEquals(weighed.pairings().size(), compared.chances().size());
        for (ChanceDifference each : compared.chances()) {
            Verdict sure = compared.a().pairings().stream()
                    .filter(pairing -> pairing.id().equals(each.pairing()))
                    .findFirst()
                    .orElseThrow()
                    .verdict();
            assertEquals(1.0, each.a().get(sure), "what is certain is sure");
            assertEquals(
                    weighed.uncertainty().orElseThrow().pairings().stream()
                            .filter(pairing -> pairing.id().equals(each.pairing()))
                            .findFirst()
                            .orElseThrow()
                            .verdicts(),
                    each.b());
        }
        CaseComparison plain = CaseComparison.of(PACK, certain, uncertain);
        assertEquals(List.of(), plain.chances());
        assertEquals(plain.differences(), compared.differences(), "answers are on what is known");
        String most = compared.chances().get(0).pairing();
        String text = CompareText.of(compared, PACK, Style.PLAIN, false);
        assertTrue(text.contains("How likely each is recommended") && text.contains(most + ": "), text);
        String unsaid = CompareText.of(plain, PACK, Style.PLAIN, false).replaceAll("\\s+", " ");
        assertTrue(unsaid.contains("count as unknown here; `compare --samples 10000`"), unsaid);
    }

    @Test
    void whatIsNotCertainIsToldAsItIsStated() {
        CaseComparison compared = CaseComparison.of(
                PACK,
                facts(Map.of("ai.motivation.type", "schemer")),
                facts(Map.of("ai.motivation.type", Map.of("schemer", 0.7, "kludge", 0.3))));
        FactDifference fact = compared.facts().get(0);
        assertEquals("schemer", fact.a().orElseThrow());
        String said = fact.b().orElseThrow();
        assertTrue(said.contains("schemer: 0.7") && said.contains("kludge: 0.3"), said);
    }
}
