package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.engine.guarding.Memory;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.ProblemsException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Rules that would take all memory are stopped, by name, with what to do. */
class MemoryTest {
    @Test
    void moreConclusionsThanAnyCaseNeedsStopTheRulesByName() {
        RulePack pack = RulePack.bundled();
        CaseFacts facts = CaseChecker.check(
                CaseFile.read(Path.of("facts/paperclips-by-quarter-end.yaml")).content(), pack.vocabulary());
        List<Good> goods = pack.catalogue().goods();
        List<Payment> payments = pack.catalogue().payments();
        Limits.Run usual = Limits.standard().run();
        Limits.Run few = new Limits.Run(usual.firings(), 100, usual.heapPercent(), usual.seconds());
        new LiveRun(pack, facts, goods, payments).close();
        ProblemsException stopped =
                assertThrows(ProblemsException.class, () -> new LiveRun(pack, facts, goods, payments, few).close());
        Diagnostic problem = stopped.problems().get(0);
        assertEquals("L003", problem.code().name());
        String name = problem.message().replaceAll(".*last to fire was \"(.*)\"", "$1");
        assertTrue(pack.rule(name).isPresent(), problem.message());
        assertTrue(problem.help().isPresent());
    }

    @Test
    void memoryAndStackThatAreUsedUpAreSaidOfTheFolder() {
        for (Supplier<String> work : List.<Supplier<String>>of(
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                () -> {
                    throw new StackOverflowError();
                })) {
            Diagnostic problem = assertThrows(ProblemsException.class, () -> Memory.guarded("mine", work))
                    .problems()
                    .get(0);
            assertEquals("L003", problem.code().name());
            assertEquals("mine", problem.place().orElseThrow().file());
        }
    }

    @Test
    void memoryIsLowWhenMoreIsInUseThanAllowed() {
        assertFalse(Memory.isLow(100));
        System.gc();
        assertTrue(Memory.isLow(-1));
    }
}
