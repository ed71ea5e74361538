package dealadvisor.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where no more than a part is at stake, less trust is enough. */
class PayInPartsTest {
    private static final double NEAR = 1e-9;

    @Test
    void inOnePartItIsTrustInflation() {
        assertEquals(180, PayInParts.ask(90, 0.5, 0, 1), NEAR);
        assertEquals(50, PayInParts.cap(100, 0.5, 1), NEAR);
        assertEquals(25, PayInParts.ask(10, 0.5, 0.01, 1), NEAR, "as a hyperbola falls of which 100 is the size");
    }

    @Test
    void figuresReckonedByHand() {
        assertEquals(112.5, PayInParts.ask(90, 0.5, 0, 4), NEAR, "90 and a quarter of 90 at even chances");
        assertEquals(80, PayInParts.cap(100, 0.5, 4), NEAR, "at 80 one part of 20 is lost as likely as 20 are gained");
    }

    @Test
    void morePartsNeverNeedMoreTrustNorRaiseTheAskNorLowerTheCap() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            double reservation = random.nextDouble() * 100;
            double willingness = random.nextDouble() * 200;
            double ours = random.nextDouble();
            double theirs = random.nextDouble();
            double fall = random.nextDouble() * 0.01;
            int parts = 1 + random.nextInt(20);
            int more = parts + 1 + random.nextInt(20);
            assertTrue(PayInParts.ask(reservation, ours, fall, more)
                    <= PayInParts.ask(reservation, ours, fall, parts) * (1 + NEAR));
            assertTrue(PayInParts.cap(willingness, theirs, more)
                    >= PayInParts.cap(willingness, theirs, parts) * (1 - NEAR));
            assertTrue(least(reservation, willingness, theirs, fall, more)
                    <= least(reservation, willingness, theirs, fall, parts) + NEAR);
        }
    }

    // The least trust in us at which the ends meet; more than 1 if none is enough.
    private static double least(double reservation, double willingness, double theirs, double fall, int parts) {
        return Flips.oneWay(
                        "trust",
                        0,
                        0,
                        1,
                        trust -> PayInParts.ask(reservation, trust, fall, parts)
                                <= PayInParts.cap(willingness, theirs, parts))
                .map(Flip::at)
                .orElse(2.0);
    }
}
