package dealadvisor.render.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dealadvisor.advice.Zopa;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Prices that a reader sees agree with what is said of them. */
class PriceTextTest {
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
