package dealadvisor.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.ProblemsException;
import dealadvisor.render.AdviceJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An advice ends when nobody waits for it any more. */
class StoppedAdviceTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor ADVISOR = new Advisor(PACK);
    private static final Case CASE =
            CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content();

    /** A thread that counts how often it is asked whether it is interrupted, and is from the given time on. */
    private static final class Asked extends Thread {
        private final long patient;
        private long times;

        Asked(Runnable work, long patient) {
            super(work);
            this.patient = patient;
        }

        @Override
        public boolean isInterrupted() {
            if (currentThread() == this && ++times > patient) {
                interrupt();
            }
            return super.isInterrupted();
        }

        static <T> T doing(Callable<T> work, long patient, long[] times) throws Exception {
            FutureTask<T> task = new FutureTask<>(work);
            Asked thread = new Asked(task, patient);
            thread.start();
            thread.join();
            times[0] = thread.times;
            return task.get();
        }
    }

    private static String json(Advice advice) {
        return AdviceJson.one(advice, PACK);
    }

    private static String codes(ProblemsException stopped) {
        return String.join(
                " ",
                stopped.problems().stream()
                        .map(problem -> problem.code().name())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.01, 0.1, 0.5, 0.9})
    void itStopsWhereverItIsWhenItsThreadIsInterrupted(double done) throws Exception {
        long[] asked = new long[1];
        Asked.doing(() -> ADVISOR.advise(CASE), Long.MAX_VALUE, asked);
        long patient = (long) (done * asked[0]);
        String stopped = Asked.doing(
                () -> {
                    ProblemsException e = assertThrows(ProblemsException.class, () -> ADVISOR.advise(CASE));
                    assertTrue(Thread.currentThread().isInterrupted(), "the thread stays interrupted");
                    return codes(e);
                },
                patient,
                asked);
        assertEquals("L005", stopped);
        assertTrue(asked[0] < patient + 50, "it does no more than it must: asked " + asked[0] + " times");
    }

    @Test
    void itLooksOftenThroughoutItsWork() throws Exception {
        long[] withoutTrials = new long[1];
        long[] withTrials = new long[1];
        Asked.doing(() -> Advisor.withoutTrials(PACK).advise(CASE), Long.MAX_VALUE, withoutTrials);
        Asked.doing(() -> ADVISOR.advise(CASE), Long.MAX_VALUE, withTrials);
        assertTrue(withoutTrials[0] > 100, "while rules conclude: " + withoutTrials[0]);
        assertTrue(withTrials[0] > withoutTrials[0] + 200, "in every trial: " + withTrials[0]);
    }

    @Test
    void itStopsWhenItsTimeIsUp() {
        for (Advisor advisor : new Advisor[] {ADVISOR, Advisor.withoutTrials(PACK), Advisor.withoutPairings(PACK)}) {
            for (Duration time : new Duration[] {Duration.ZERO, Duration.ofNanos(1), Duration.ofSeconds(-1)}) {
                ProblemsException stopped = assertThrows(
                        ProblemsException.class, () -> advisor.within(time).advise(CASE));
                assertEquals("L004", codes(stopped));
            }
        }
    }

    @Test
    void withinItsTimeItIsTheSameAdvice() {
        String expected = json(ADVISOR.advise(CASE));
        assertEquals(expected, json(ADVISOR.within(Duration.ofHours(1)).advise(CASE)));
        assertEquals(
                expected,
                json(ADVISOR.within(Duration.ofSeconds(Long.MAX_VALUE)).advise(CASE)));
    }

    @Test
    void anAdvisorThatWasStoppedIsAsGoodAsBefore() throws Exception {
        String expected = json(new Advisor(PACK).advise(CASE));
        Advisor advisor = new Advisor(PACK);
        for (long patient : new long[] {0, 10, 100, 300}) {
            Asked.doing(() -> assertThrows(ProblemsException.class, () -> advisor.advise(CASE)), patient, new long[1]);
            assertEquals(expected, json(advisor.advise(CASE)));
        }
    }
}
