package dealadvisor.advice.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Terms;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Zopa;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArithmeticTest {
    private static final Arithmetic OURS =
            Arithmetic.of(RulePack.bundled().catalogue().calibration());

    @ParameterizedTest
    @CsvSource({
        "SLIGHT, 0, SLIGHT", "SLIGHT, 1, NONE", "SLIGHT, 2, NONE", "MODERATE, 1, SLIGHT", "MODERATE, 2, NONE",
        "SEVERE, 1, MODERATE", "SEVERE, 2, SLIGHT", "SEVERE, 9, NONE", "BLOCKING, 9, BLOCKING", "NONE, 1, NONE"
    })
    void reliefTakesStepsOffACauseButNeverOffABlockingOne(Severity concluded, int steps, Severity left) {
        assertEquals(left, Arithmetic.net(List.of(concluded), steps));
    }

    @Test
    void aCauseIsAsSevereAsItsHighestConclusion() {
        assertEquals(Severity.SEVERE, Arithmetic.net(List.of(Severity.SLIGHT, Severity.SEVERE, Severity.MODERATE), 0));
        assertEquals(Severity.NONE, Arithmetic.net(List.of(), 0));
    }

    @Test
    void aBarrierCountsItsWorstCauseAndALittleForEachFurtherOne() {
        assertEquals(1, OURS.factor(Severity.NONE, 0), 1e-12);
        assertEquals(0.85, OURS.factor(Severity.SLIGHT, 1), 1e-12);
        assertEquals(0.6, OURS.factor(Severity.MODERATE, 1), 1e-12);
        assertEquals(0.25 * 0.95, OURS.factor(Severity.SEVERE, 2), 1e-12);
        assertEquals(0.25 * 0.95 * 0.95, OURS.factor(Severity.SEVERE, 3), 1e-12);
        assertEquals(0, OURS.factor(Severity.BLOCKING, 2), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void aWorseCauseNeverHelpsAndAFurtherCauseNeverHelps(Severity severity) {
        for (Severity other : Severity.values()) {
            if (other.compareTo(severity) > 0) {
                assertTrue(OURS.factor(other, 1) <= OURS.factor(severity, 1));
            }
        }
        assertTrue(OURS.factor(severity, 2) <= OURS.factor(severity, 1));
    }

    @Test
    void theLowestAtMostWinsOverTheHighestAtLeast() {
        int none = -1;
        int low = Level.LOW.ordinal();
        int high = Level.HIGH.ordinal();
        assertEquals(Level.LOW, Arithmetic.level(Level.MEDIUM, high, low));
        assertEquals(Level.HIGH, Arithmetic.level(Level.MEDIUM, high, none));
        assertEquals(Level.LOW, Arithmetic.level(Level.MEDIUM, none, low));
        assertEquals(Level.MEDIUM, Arithmetic.level(Level.MEDIUM, low, high));
        assertEquals(Level.MEDIUM, Arithmetic.level(Level.MEDIUM, none, none));
    }

    @Test
    void aPairingIsRecommendedOnlyIfNothingSpeaksAgainstIt() {
        assertEquals(Verdict.RECOMMENDED, OURS.verdict(false, 0.25, false, true, true));
        assertEquals(Verdict.POSSIBLE, OURS.verdict(false, 0.2499, false, true, true));
        assertEquals(Verdict.POSSIBLE, OURS.verdict(false, 0.9, true, true, true));
        assertEquals(Verdict.POSSIBLE, OURS.verdict(false, 0.9, false, false, true));
        assertEquals(Verdict.POSSIBLE, OURS.verdict(false, 0.9, false, true, false));
        assertEquals(Verdict.POSSIBLE, OURS.verdict(false, 0.1, false, true, true));
        assertEquals(Verdict.NOT_RECOMMENDED, OURS.verdict(false, 0.0999, false, true, true));
        assertEquals(Verdict.BLOCKED, OURS.verdict(true, 0.9, false, true, true));
    }

    @Test
    void theSourcesFiguresOfTrustInflationComeOut() {
        Zopa none = Zopa.of(90, 100, 0.5, 0.5);
        assertEquals(180, none.ask().orElseThrow(), 1e-9);
        assertEquals(50, none.cap(), 1e-9);
        assertFalse(none.exists());
        Zopa room = Zopa.of(10, 100, 0.5, 0.5);
        assertEquals(20, room.ask().orElseThrow(), 1e-9);
        assertTrue(room.exists());
        assertTrue(Zopa.of(25, 100, 0.5, 0.5).exists(), "equal ends still meet");
        assertTrue(Zopa.of(40, 100, 0, 0.5).ask().isEmpty(), "a promise that is not believed has no price");
    }

    @Test
    void aCredibilityThatFallsWithTheSumRaisesTheAskAndMayLeaveNone() {
        Zopa flat = Zopa.falling(10, 100, 0.5, 0.5, 0);
        Zopa falling = Zopa.falling(10, 100, 0.5, 0.5, 0.25);
        assertEquals(20, flat.ask().orElseThrow(), 1e-9);
        double ask = falling.ask().orElseThrow();
        assertTrue(ask > 20);
        assertEquals(10, ask * 0.5 / (1 + 0.25 * ask / 100), 1e-9);
        assertTrue(Zopa.falling(90, 100, 0.2, 1, 0.25).ask().isEmpty());
        assertEquals(
                Zopa.falling(10, 100, 0.5, 0.5, 0.25).ask().orElseThrow() * 7,
                Zopa.falling(70, 700, 0.5, 0.5, 0.25).ask().orElseThrow(),
                1e-9,
                "the unit does not matter");
    }

    @Test
    void theCalibrationsCutOffIsWhereAskMeetsCap() {
        Zopa edge = Zopa.of(10 / 0.5, 100 * 0.4, 0.5, 1);
        assertEquals(edge.cap(), edge.ask().orElseThrow(), 1e-9);
        assertEquals(0.1, new Terms(0.5, 0.4, 0.5, 1).index(), 1e-12);
    }
}
