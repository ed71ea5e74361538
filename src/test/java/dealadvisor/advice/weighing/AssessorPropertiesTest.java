package dealadvisor.advice.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Because;
import dealadvisor.conclusions.Cause;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Relief;
import dealadvisor.conclusions.Scoped;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.properties.GeneratedCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One more reason against never helps, one more relief never hurts, and what is said of one pairing touches no other. */
class AssessorPropertiesTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Because MADE_UP = new Because("made up", List.of(), List.of(), List.of(), List.of(), Map.of());

    static LongStream seeds() {
        return LongStream.range(300, 330);
    }

    private record Weighed(CaseFacts facts, List<Conclusion> conclusions) {
        static Weighed of(long seed) {
            CaseFacts facts = CaseChecker.check(GeneratedCases.of(GeneratedCases.facts(PACK, seed)), PACK.vocabulary());
            try (LiveRun run = new LiveRun(
                    PACK, facts, PACK.catalogue().goods(), PACK.catalogue().payments())) {
                return new Weighed(facts, run.conclusions());
            }
        }

        List<Assessed> with(List<Conclusion> more) {
            List<Conclusion> all = new ArrayList<>(conclusions);
            all.addAll(more);
            List<Assessed> assessed = AsItStands.of(
                            PACK, facts, all, InQuestion.of(PACK.catalogue(), facts), Patience.of(Optional.empty()))
                    .pairings();
            assertFalse(assessed.isEmpty());
            return assessed;
        }
    }

    private static Conclusion on(Scoped scoped, Random random) {
        List<Good> goods = PACK.catalogue().goods();
        List<Payment> payments = PACK.catalogue().payments();
        Good good = goods.get(random.nextInt(goods.size()));
        Payment payment = payments.get(random.nextInt(payments.size()));
        Scoped there =
                switch (random.nextInt(4)) {
                    case 0 -> scoped.on(good);
                    case 1 -> scoped.on(payment);
                    case 2 -> scoped.on(good, payment);
                    default -> scoped;
                };
        // Some cite the claims of a rule of the base, and so may say again what that rule says.
        return there.concluded(random.nextBoolean() ? MADE_UP : because(random));
    }

    private static Because because(Random random) {
        String rule = PACK.rules().get(random.nextInt(PACK.rules().size())).name();
        return new Because(rule, List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    private static String cause(Barrier barrier, Random random) {
        List<String> causes = List.copyOf(barrier.causes().keySet());
        return causes.get(random.nextInt(causes.size()));
    }

    private static Barrier barrier(Random random) {
        List<Barrier> barriers = PACK.catalogue().barriers();
        return barriers.get(random.nextInt(barriers.size()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreCauseNeverHelps(long seed) {
        Weighed weighed = Weighed.of(seed);
        Random random = new Random(seed);
        List<Assessed> before = weighed.with(List.of());
        for (int i = 0; i < 20; i++) {
            Barrier barrier = barrier(random);
            Severity severity = Severity.values()[1 + random.nextInt(4)];
            Conclusion more = on(new Cause(barrier.id(), cause(barrier, random), severity), random);
            assertNoneBetter(before, weighed.with(List.of(more)), more + " helps ");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreReliefNeverHurts(long seed) {
        Weighed weighed = Weighed.of(seed);
        Random random = new Random(seed);
        List<Assessed> before = weighed.with(List.of());
        for (int i = 0; i < 20; i++) {
            Barrier barrier = barrier(random);
            Relief relief = new Relief(barrier.id(), 1 + random.nextInt(2), List.of(cause(barrier, random)));
            Conclusion more = on(random.nextBoolean() ? relief : relief.ifBelieved(), random);
            assertNoneBetter(weighed.with(List.of(more)), before, more + " hurts ");
        }
    }

    private static void assertNoneBetter(List<Assessed> than, List<Assessed> these, String message) {
        for (int p = 0; p < than.size(); p++) {
            assertTrue(
                    these.get(p).terms().index() <= than.get(p).terms().index() + 1e-12
                            && these.get(p).verdict().compareTo(than.get(p).verdict()) <= 0,
                    message + than.get(p).id());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSaidOfOnePairingTouchesNoOther(long seed) {
        Weighed weighed = Weighed.of(seed);
        Random random = new Random(seed);
        List<Assessed> before = weighed.with(List.of());
        Assessed one = before.get(random.nextInt(before.size()));
        Barrier barrier = barrier(random);
        Conclusion more = new Cause(barrier.id(), cause(barrier, random), Severity.BLOCKING)
                .on(one.good(), one.payment())
                .concluded(MADE_UP);
        List<Assessed> after = weighed.with(List.of(more));
        for (int p = 0; p < before.size(); p++) {
            if (!before.get(p).id().equals(one.id())) {
                assertEquals(before.get(p).terms(), after.get(p).terms());
                assertEquals(before.get(p).verdict(), after.get(p).verdict());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPairingComesToTheSameBesideOthersAndAlone(long seed) {
        Weighed weighed = Weighed.of(seed);
        Random random = new Random(seed);
        List<Conclusion> all = new ArrayList<>(weighed.conclusions());
        for (int i = 0; i < 40; i++) {
            Barrier barrier = barrier(random);
            String cause = cause(barrier, random);
            Relief relief = new Relief(barrier.id(), 1 + random.nextInt(2), List.of(cause));
            all.add(on(new Cause(barrier.id(), cause, Severity.values()[random.nextInt(5)]), random));
            all.add(on(random.nextBoolean() ? relief : relief.ifBelieved(), random));
        }
        Weighed both = new Weighed(weighed.facts(), all);
        for (Assessed beside : both.with(List.of())) {
            Assessed alone = AsItStands.of(
                            PACK,
                            both.facts(),
                            all,
                            new InQuestion(List.of(beside.good()), List.of(beside.payment())),
                            Patience.of(Optional.empty()))
                    .pairings()
                    .get(0);
            assertEquals(alone.standing(), beside.standing(), beside::id);
            assertEquals(alone, beside);
        }
    }
}
