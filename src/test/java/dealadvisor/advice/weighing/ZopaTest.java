package dealadvisor.advice.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Zopa;
import dealadvisor.facts.Price;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where the ends of a range of prices meet. */
class ZopaTest {
    @Test
    void endsThatAreEqualInDecimalsMeetAndAreGivenAsTheSame() {
        Zopa zopa = Zopa.of(21, 60, 0.7, 0.5);
        assertEquals(30, zopa.ask().orElseThrow());
        assertEquals(30, zopa.cap());
        assertTrue(zopa.exists());
    }

    @Test
    void whateverTwoDecimalsMakeThemEqualTheyMeet() {
        int met = 0;
        for (int ours = 1; ours <= 20; ours++) {
            for (int theirs = 1; theirs <= 20; theirs++) {
                for (int willingness = 1; willingness <= 60; willingness++) {
                    double our = ours / 20.0;
                    double ai = theirs / 20.0;
                    double reservation = new BigDecimal(willingness)
                            .multiply(BigDecimal.valueOf(our))
                            .multiply(BigDecimal.valueOf(ai))
                            .doubleValue();
                    Zopa equal = Zopa.of(reservation, willingness, our, ai);
                    assertTrue(equal.exists(), reservation + " " + willingness + " " + our + " " + ai + ": " + equal);
                    assertEquals(equal.cap(), equal.ask().orElseThrow());
                    assertFalse(
                            Zopa.of(reservation + 0.0001, willingness, our, ai).exists());
                    met++;
                }
            }
        }
        assertEquals(24_000, met);
    }

    @Test
    void credibilitiesReckonedFromFactorsMeetToo() {
        Random random = new Random(4);
        double[] factors = {0.85, 0.6, 0.95, 0.25, 0.92};
        for (int i = 0; i < 20_000; i++) {
            double our = 1;
            double ai = 1;
            BigDecimal ourExact = BigDecimal.ONE;
            BigDecimal aiExact = BigDecimal.ONE;
            for (int j = 0; j < 6; j++) {
                double one = factors[random.nextInt(factors.length)];
                double other = factors[random.nextInt(factors.length)];
                our *= one;
                ai *= other;
                ourExact = ourExact.multiply(BigDecimal.valueOf(one));
                aiExact = aiExact.multiply(BigDecimal.valueOf(other));
            }
            double willingness = 1 + random.nextInt(1000);
            double reservation = BigDecimal.valueOf(willingness)
                    .multiply(ourExact)
                    .multiply(aiExact)
                    .doubleValue();
            assertTrue(Zopa.of(reservation, willingness, our, ai).exists());
            assertTrue(Zopa.falling(reservation, willingness, our, ai, 0).exists());
        }
    }

    @Test
    void noPriceIsInfiniteWhateverTheCaseMaySay() {
        double[] prices = {0, 1e-300, 1e-9, 1, 1e9, Price.MOST};
        double[] trusts = {0, 1e-300, Price.LEAST_CREDENCE, 0.5, 1};
        for (double reservation : prices) {
            for (double willingness : prices) {
                for (double our : trusts) {
                    for (double ai : trusts) {
                        for (Zopa zopa : new Zopa[] {
                            Zopa.of(reservation, willingness, our, ai),
                            Zopa.falling(reservation, willingness, our, ai, 0.25)
                        }) {
                            assertTrue(Double.isFinite(zopa.cap()));
                            assertTrue(zopa.ask().isEmpty()
                                    || Double.isFinite(zopa.ask().getAsDouble()));
                            assertEquals(
                                    zopa.ask().isPresent() && zopa.ask().getAsDouble() <= zopa.cap(), zopa.exists());
                        }
                    }
                }
            }
        }
    }
}
