package dealadvisor.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.render.AdviceJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdvicePropertiesTest {
    private static final Set<String> ON_SEVERAL_TERMS = Set.of(
            "ai.motivation.horizon",
            "ai.motivation.type",
            "ai.capability.over-trusted-model",
            "ai.capability.strategic-reasoning");

    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor ADVISOR = Advisor.withoutTrials(PACK);

    static LongStream seeds() {
        return LongStream.range(0, GeneratedCases.count(14));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichFactsAreStatedDoesNotMatter(long seed) {
        Map<String, Object> facts = GeneratedCases.facts(PACK, seed);
        String first = json(GeneratedCases.of(facts));
        assertEquals(first, json(GeneratedCases.shuffled(facts, seed + 1)));
        assertEquals(first, json(GeneratedCases.of(facts)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void narrowingTheQuestionChangesNothingInThePairingsThatRemain(long seed) {
        Map<String, Object> facts = GeneratedCases.facts(PACK, seed);
        Advice whole = ADVISOR.advise(GeneratedCases.of(facts));
        facts.put("deal.goods", List.of("past-sabotage", "hard-to-check-work"));
        facts.put("deal.payments", List.of("trust-fund", "charity-donation", "high-reward"));
        for (PairingAdvice narrow : ADVISOR.advise(GeneratedCases.of(facts)).pairings()) {
            PairingAdvice wide = whole.pairing(narrow.good(), narrow.payment()).orElseThrow();
            assertEquals(wide.index(), narrow.index(), 0, narrow.id());
            assertEquals(wide.verdict(), narrow.verdict(), narrow.id());
            assertEquals(wide.deal().form(), narrow.deal().form(), narrow.id());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyConclusionNamedInTheAdviceIsInItAndEveryOneHasClaims(long seed) {
        Advice advice = ADVISOR.advise(GeneratedCases.of(GeneratedCases.facts(PACK, seed)));
        Set<String> ids = new HashSet<>();
        advice.argument()
                .conclusions()
                .forEach(c -> assertTrue(
                        ids.add(c.id()) && !c.claims().isEmpty() && !c.says().contains("{"), c.id()));
        List<String> named = new ArrayList<>();
        advice.pairings().forEach(p -> {
            p.feasibility().barriers().forEach(b -> b.causes().forEach(c -> {
                named.addAll(c.conclusions());
                named.addAll(c.relievedBy());
            }));
            p.hindrances().blockedBy().forEach(b -> named.addAll(b.conclusions()));
        });
        advice.argument().barriers().forEach(b -> named.addAll(b.conclusions()));
        advice.agenda().questions().forEach(q -> named.addAll(q.conclusions()));
        advice.agenda().mitigations().forEach(m -> named.addAll(m.conclusions()));
        advice.argument().conclusions().forEach(c -> named.addAll(c.from()));
        assertTrue(ids.containsAll(named));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theIndexIsTheProductOfTermsBetweenNoneAndOne(long seed) {
        for (PairingAdvice p : ADVISOR.advise(GeneratedCases.of(GeneratedCases.facts(PACK, seed)))
                .pairings()) {
            for (double term : new double[] {
                p.feasibility().terms().aiGains(),
                p.feasibility().terms().ourGains(),
                p.feasibility().terms().ourCredibility(),
                p.feasibility().terms().aiCredibility()
            }) {
                assertTrue(term >= 0 && term <= 1, p.id());
            }
            assertEquals(p.feasibility().terms().index(), p.index(), 0);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void forgettingAFactNeverDecidesAnOpenRequirement(long seed) {
        Map<String, Object> facts = GeneratedCases.facts(PACK, seed);
        Advice known = ADVISOR.advise(GeneratedCases.of(facts));
        for (String path : facts.keySet()) {
            if (!path.startsWith("ai.sensitivity")
                    && !path.startsWith("ai.coherence")
                    && !path.startsWith("ai.capability")) {
                continue;
            }
            Map<String, Object> fewer = new TreeMap<>(facts);
            fewer.remove(path);
            List<Eligibility.Requirement> after = ADVISOR.advise(GeneratedCases.of(fewer))
                    .preconditions()
                    .highValue()
                    .requirements();
            for (int i = 0; i < after.size(); i++) {
                if (known.preconditions().highValue().requirements().get(i).result() == Eligibility.Result.OPEN) {
                    assertEquals(Eligibility.Result.OPEN, after.get(i).result(), path);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withOneFactUnknownEverySeverityTermAndIndexLiesBetweenWhatItsValuesGive(long seed) {
        Map<String, Object> facts = GeneratedCases.facts(PACK, seed);
        // Sets have too many values to try them all.
        List<FactDefinition> definitions = PACK.vocabulary().definitions().stream()
                .filter(d -> d.type() != FactType.SET)
                .toList();
        Set<String> outside = new TreeSet<>();
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            FactDefinition definition = definitions.get(random.nextInt(definitions.size()));
            Map<String, Object> without = new TreeMap<>(facts);
            without.remove(definition.path());
            List<Advice> known = new ArrayList<>();
            for (Object value : GeneratedCases.values(PACK, definition)) {
                Map<String, Object> with = new TreeMap<>(without);
                with.put(definition.path(), value);
                known.add(ADVISOR.advise(GeneratedCases.of(with)));
            }
            for (PairingAdvice p : ADVISOR.advise(GeneratedCases.of(without)).pairings()) {
                // Some facts act on several terms at once, one way here and the other way there, as a large lead makes
                // work worth more and harder to check; each term lies between, their product need not.
                if (!ON_SEVERAL_TERMS.contains(definition.path())) {
                    between(definition.path() + " index", p, PairingAdvice::index, known, outside);
                }
                for (Term term : Term.values()) {
                    between(
                            definition.path() + " " + term.id(),
                            p,
                            q -> q.feasibility().terms().of(term),
                            known,
                            outside);
                }
                for (Barrier barrier : PACK.catalogue().barriers()) {
                    List<Severity> severities = known.stream()
                            .map(advice -> advice.pairing(p.good(), p.payment())
                                    .orElseThrow()
                                    .feasibility()
                                    .severity(barrier.id()))
                            .sorted()
                            .toList();
                    Severity here = p.feasibility().severity(barrier.id());
                    if (here.compareTo(severities.get(0)) < 0
                            || here.compareTo(severities.get(severities.size() - 1)) > 0) {
                        outside.add(definition.path() + ": " + barrier.id() + " is " + here + " outside " + severities);
                    }
                }
            }
        }
        assertEquals(Set.of(), outside);
    }

    private static void between(
            String what,
            PairingAdvice unknown,
            ToDoubleFunction<PairingAdvice> number,
            List<Advice> known,
            Set<String> outside) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Advice advice : known) {
            double value = number.applyAsDouble(
                    advice.pairing(unknown.good(), unknown.payment()).orElseThrow());
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double here = number.applyAsDouble(unknown);
        // The same factors multiplied in another order differ in the last bits.
        if (here < least - 1e-12 || here > most + 1e-12) {
            outside.add(what + " of " + unknown.id() + " is " + here + " outside " + least + " to " + most);
        }
    }

    @Test
    void sixtyFourThreadsGetTheSameBytes() throws Exception {
        Case given = GeneratedCases.of(GeneratedCases.facts(PACK, 7));
        String expected = json(given);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 128; i++) {
                tasks.add(() -> json(given));
            }
            for (Future<String> result : threads.invokeAll(tasks)) {
                assertEquals(expected, result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String json(Case given) {
        return AdviceJson.line(ADVISOR.advise(given), PACK);
    }
}
