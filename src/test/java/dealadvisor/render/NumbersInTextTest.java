package dealadvisor.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dealadvisor.advice.Zopa;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers that a reader sees agree with each other and with what is said of them. */
class NumbersInTextTest {
    @Test
    void theTermsThatArePrintedMultiplyToTheIndexThatIsPrinted() {
        Random random = new Random(6);
        double[] factors = {0.85, 0.6, 0.95, 0.8, 0.45};
        for (int i = 0; i < 5_000; i++) {
            double index = 1;
            BigDecimal printed = BigDecimal.ONE;
            for (int j = 0; j < 4; j++) {
                double term = factors[random.nextInt(5)] * factors[random.nextInt(5)] * factors[random.nextInt(5)];
                index *= term;
                printed = printed.multiply(new BigDecimal(Rounding.reckoned("" + term)));
            }
            assertEquals(
                    new BigDecimal(Rounding.reckoned(new BigDecimal(index).toPlainString())).doubleValue(),
                    printed.doubleValue(),
                    printed.doubleValue() / 100_000);
        }
    }

    @Test
    void aHalfIsRoundedUp() {
        assertEquals("0.485", Rounding.of(0.4845));
        assertEquals("our gains 0.4845", Rounding.reckoned("our gains 0.4845"));
        assertEquals("2.35", Rounding.in("2.345"));
    }

    @Test
    void pricesThatDoNotMeetLookDifferent() {
        assertEquals("it asks 30, we would pay 30", PriceText.of(new Zopa(OptionalDouble.of(30), 30)));
        assertEquals(
                "it asks 30.0001, we would pay 30.0000: no price suits both",
                PriceText.of(new Zopa(OptionalDouble.of(30.0001), 30)));
        assertEquals(
                "it asks 180, we would pay 50: no price suits both",
                PriceText.of(new Zopa(OptionalDouble.of(180), 50)));
        assertFalse(PriceText.of(new Zopa(OptionalDouble.empty(), 50)).contains("Infinity"));
    }
}
