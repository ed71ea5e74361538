package dealadvisor.advice.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Tried;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.advice.trying.Effects;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.Payment;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.properties.GeneratedCases;
import dealadvisor.render.AdviceJson;
import dealadvisor.rules.RuleReads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What trying says is what advising the changed case afresh says; each answer is checked against brute force. */
class TrialsTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor FRESH = Advisor.withoutTrials(PACK);
    private static final Effects EFFECTS =
            new Effects(PACK.vocabulary(), PACK.catalogue().roles().table());
    private static final RuleReads READS = RuleReads.of(PACK.rules(), PACK.vocabulary());

    static LongStream seeds() {
        return LongStream.range(100, 112);
    }

    /** Cases small enough for brute force: three goods, four payments. */
    static CaseFacts small(long seed) {
        Map<String, Object> facts = GeneratedCases.facts(PACK, seed);
        facts.put("deal.goods", List.of("past-sabotage", "hard-to-check-work", "promise-no-takeover"));
        facts.put("deal.payments", List.of("trust-fund", "charity-donation", "preserved-weights", "high-reward"));
        facts.put("humans.members", List.of("developer", "third-party"));
        favourable(facts);
        return CaseChecker.check(GeneratedCases.of(facts), PACK.vocabulary());
    }

    // Without these nearly every random case is blocked, and nothing could be seen.
    private static void favourable(Map<String, Object> facts) {
        facts.put("ai.motivation.type", "schemer");
        facts.put("ai.motivation.horizon", "long-term");
        facts.put("ai.sensitivity.behaves-better-when-offered", true);
        facts.put("ai.sensitivity.sensitive-to-follow-through", true);
        facts.put("ai.coherence.within-rollout", "stable");
        facts.put("humans.developer-buy-in", "supportive");
        facts.put("humans.control", "weak");
        facts.put("humans.communication", "privileged");
        facts.put("ai.motivation.makes-threats", false);
        facts.keySet().removeIf(path -> path.startsWith("humans.rule-out"));
        facts.put("ai.outside-option.takeover-chance", 0.05);
        facts.put("humans.holds", List.of("money", "weights", "training"));
    }

    private static List<Good> goods(CaseFacts facts) {
        return PACK.catalogue().goods().stream()
                .filter(g -> facts.ids("deal.goods")
                        .map(i -> i.ids().contains(g.id()))
                        .orElse(true))
                .sorted(Comparator.comparing(Good::id))
                .toList();
    }

    private static List<Payment> payments(CaseFacts facts) {
        return PACK.catalogue().payments().stream()
                .filter(p -> facts.ids("deal.payments")
                        .map(i -> i.ids().contains(p.id()))
                        .orElse(true))
                .sorted(Comparator.comparing(Payment::id))
                .toList();
    }

    private static Trials trials(LiveRun run, CaseFacts facts) {
        return new Trials(
                PACK,
                run,
                facts,
                new Frame(PACK.vocabulary(), PACK.catalogue(), new InQuestion(goods(facts), payments(facts))),
                Patience.of(Optional.empty()));
    }

    private static SortedMap<String, String> outcome(Trials trials, Outcome outcome) {
        SortedMap<String, String> all = new TreeMap<>();
        for (int i = 0; i < trials.frame().pairings(); i++) {
            all.put(
                    trials.frame().id(i),
                    outcome.verdict(i) + " " + outcome.terms().get(i));
        }
        return all;
    }

    private static SortedMap<String, String> fresh(CaseFacts facts) {
        SortedMap<String, String> all = new TreeMap<>();
        FRESH.advise(facts)
                .pairings()
                .forEach(
                        p -> all.put(p.id(), p.verdict() + " " + p.feasibility().terms()));
        return all;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTrialEqualsFreshAdviceOnTheChangedCaseAndComesBackUnharmed(long seed) {
        CaseFacts facts = small(seed);
        try (LiveRun run = new LiveRun(PACK, facts, goods(facts), payments(facts))) {
            Trials trials = trials(run, facts);
            SortedMap<String, String> before = fresh(facts);
            assertEquals(before, outcome(trials, trials.base()));
            for (Mitigation mitigation : PACK.catalogue().mitigations()) {
                CaseFacts changed = EFFECTS.of(facts, List.of(mitigation));
                assertEquals(fresh(changed), outcome(trials, trials.with(changed)), mitigation.id());
            }
            PossibleValues values = new PossibleValues(PACK);
            int tried = 0;
            for (FactDefinition definition : PACK.vocabulary().definitions()) {
                if (definition.path().startsWith("deal.") || tried++ % 5 != seed % 5) {
                    continue;
                }
                List<Optional<Value>> all = new ArrayList<>();
                values.of(definition, facts).forEach(v -> all.add(Optional.of(v)));
                all.add(Optional.empty());
                for (Optional<Value> value : all) {
                    CaseFacts changed = facts.with(PACK.vocabulary(), Map.of(definition.path(), value));
                    assertEquals(
                            fresh(changed), outcome(trials, trials.with(changed)), definition.path() + " " + value);
                }
            }
            assertEquals(before, outcome(trials, trials.with(facts)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAMitigationLiftsIsWhatFreshAdviceLifts(long seed) {
        CaseFacts facts = small(seed);
        Advice before = FRESH.advise(facts);
        for (Agenda.MitigationNote note :
                new Advisor(PACK).advise(facts).agenda().mitigations()) {
            Tried tried = note.tried().orElseThrow();
            Mitigation mitigation = PACK.catalogue().mitigation(note.id()).orElseThrow();
            assertEquals(EFFECTS.hindrance(facts, mitigation), tried.notTried(), note.id());
            if (tried.notTried().isPresent()) {
                continue;
            }
            Advice after = FRESH.advise(EFFECTS.of(facts, List.of(mitigation)));
            SortedSet<String> lifts = new TreeSet<>();
            SortedSet<String> lowers = new TreeSet<>();
            for (PairingAdvice p : before.pairings()) {
                PairingAdvice now = after.pairing(p.good(), p.payment()).orElseThrow();
                int change = now.verdict().compareTo(p.verdict());
                if (change > 0) {
                    lifts.add(p.id());
                }
                if (change < 0
                        || now.feasibility().terms().anyBelow(p.feasibility().terms())) {
                    lowers.add(p.id());
                }
            }
            assertEquals(List.copyOf(lifts), tried.lifts(), note.id());
            assertEquals(List.copyOf(lowers), tried.lowers(), note.id());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aVerdictHangsOnExactlyTheUnknownFactsOfWhichSomeValueChangesIt(long seed) {
        CaseFacts facts = small(seed);
        Advice full = new Advisor(PACK).advise(facts);
        Advice before = FRESH.advise(facts);
        SortedMap<String, SortedSet<String>> hangs = new TreeMap<>();
        before.pairings().forEach(p -> hangs.put(p.id(), new TreeSet<>()));
        PossibleValues values = new PossibleValues(PACK);
        for (FactDefinition definition : PACK.vocabulary().definitions()) {
            // What nobody decided rules nothing out, so no verdict hangs on it.
            if (facts.fact(definition.path()).isPresent() || definition.decided()) {
                continue;
            }
            for (Value value : values.of(definition, facts)) {
                Advice after =
                        FRESH.advise(facts.with(PACK.vocabulary(), Map.of(definition.path(), Optional.of(value))));
                before.pairings().forEach(p -> {
                    if (after.pairing(p.good(), p.payment()).orElseThrow().verdict() != p.verdict()) {
                        hangs.get(p.id()).add(definition.path());
                    }
                });
            }
        }
        full.pairings().forEach(p -> {
            assertEquals(List.copyOf(hangs.get(p.id())), p.firmness().hangsOn().orElseThrow(), p.id());
            assertEquals(hangs.get(p.id()).isEmpty(), p.firmness().firm().orElseThrow(), p.id());
        });
        full.agenda()
                .questions()
                .forEach(q -> assertEquals(
                        hangs.entrySet().stream()
                                .filter(e -> e.getValue().contains(q.fact()))
                                .map(Map.Entry::getKey)
                                .toList(),
                        q.changes().orElseThrow(),
                        q.fact()));
    }

    @Test
    void noSmallerSetThanTheOneNamedMakesAPairingRecommended() {
        int sets = 0;
        for (Path file : List.of(
                Path.of("facts/past-sabotage-review.yaml"), Path.of("facts/researcher-that-knows-our-checks.yaml"))) {
            CaseFacts facts = CaseChecker.check(CaseFile.read(file).content(), PACK.vocabulary());
            Advice full = new Advisor(PACK).advise(facts);
            List<Mitigation> candidates = full.agenda().mitigations().stream()
                    .filter(m -> m.tried().orElseThrow().notTried().isEmpty())
                    .map(m -> PACK.catalogue().mitigation(m.id()).orElseThrow())
                    .sorted(Comparator.comparing(Mitigation::id))
                    .toList();
            for (PairingAdvice p : full.pairings()) {
                List<String> set = p.mitigations().orElseThrow().ids();
                if (set.isEmpty()) {
                    continue;
                }
                sets++;
                CaseFacts with = EFFECTS.of(
                        facts,
                        candidates.stream().filter(m -> set.contains(m.id())).toList());
                assertEquals(Verdict.RECOMMENDED, verdict(with, p), p.id() + " " + set);
                if (p.mitigations().orElseThrow().smallest()) {
                    smaller(facts, candidates, p, set.size() - 1);
                }
            }
        }
        assertTrue(sets > 0, "no set was named, so nothing was checked");
    }

    private static void smaller(CaseFacts facts, List<Mitigation> candidates, PairingAdvice p, int size) {
        if (size < 1) {
            return;
        }
        int n = candidates.size();
        for (long members = 1; members < 1L << n; members++) {
            if (Long.bitCount(members) == size && size <= 2) {
                List<Mitigation> set = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    if ((members >> i & 1) == 1) {
                        set.add(candidates.get(i));
                    }
                }
                assertTrue(verdict(EFFECTS.of(facts, set), p) != Verdict.RECOMMENDED, p.id() + " " + set);
            }
        }
    }

    private static Verdict verdict(CaseFacts facts, PairingAdvice p) {
        CaseFacts narrow = facts.with(
                PACK.vocabulary(),
                Map.of(
                        "deal.goods", Optional.of(new Value.Ids(java.util.Set.of(p.good()))),
                        "deal.payments", Optional.of(new Value.Ids(java.util.Set.of(p.payment())))));
        return FRESH.advise(narrow).pairing(p.good(), p.payment()).orElseThrow().verdict();
    }

    @Test
    void manyTrialsLeaveNothingBehind() {
        // Less than one small object a trial, however many are asked for.
        int trials = GeneratedCases.count(20_000);
        CaseFacts facts = small(101);
        CaseFacts other =
                facts.with(PACK.vocabulary(), Map.of("ai.coherence.over-time", Optional.of(new Value.Id("drifting"))));
        CaseFacts unknown = facts.with(PACK.vocabulary(), Map.of("humans.track-record", Optional.empty()));
        try (LiveRun run = new LiveRun(PACK, facts, goods(facts), payments(facts))) {
            for (int i = 0; i < 2_000; i++) {
                run.change(i % 2 == 0 ? other : unknown);
            }
            run.change(facts);
            int conclusions = run.conclusions().size();
            long before = used();
            for (int i = 0; i < trials; i++) {
                run.change(i % 2 == 0 ? other : unknown);
            }
            run.change(facts);
            assertEquals(conclusions, run.conclusions().size());
            assertTrue(used() - before < (1L << 20) + 64L * trials, "memory grew by " + (used() - before) + " bytes");
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void sixteenThreadsTryingAtOnceGetTheSameBytes() throws Exception {
        Advisor advisor = new Advisor(PACK);
        Case given = CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content();
        String expected = AdviceJson.line(advisor.advise(given), PACK);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                tasks.add(() -> AdviceJson.line(advisor.advise(given), PACK));
            }
            for (Future<String> result : threads.invokeAll(tasks)) {
                assertEquals(expected, result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
