package dealadvisor.advice.chances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Uncertainty.Quantiles;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Counting numbers in little room: held against sorting them. */
class HistogramTest {
    private static double[] numbers(int count, int different) {
        SplittableRandom random = new SplittableRandom(3);
        double[] numbers = new double[count];
        Arrays.setAll(
                numbers, i -> different == 0 ? random.nextDouble() : random.nextInt(different) / (double) different);
        return numbers;
    }

    private static Histogram counted(double[] numbers, int pieces) {
        Histogram whole = new Histogram();
        for (int piece = 0; piece < pieces; piece++) {
            Histogram some = new Histogram();
            for (int i = numbers.length - 1 - piece; i >= 0; i -= pieces) {
                some.add(numbers[i], 1);
            }
            whole.add(some);
        }
        return whole;
    }

    private static Quantiles sorted(double[] numbers) {
        double[] all = numbers.clone();
        Arrays.sort(all);
        return new Quantiles(all[at(all, 0.05)], all[at(all, 0.5)], all[at(all, 0.95)]);
    }

    private static int at(double[] all, double chance) {
        return (int) Math.ceil(chance * all.length - 1e-9) - 1;
    }

    @Test
    void fewDifferentNumbersAreCountedExactly() {
        for (int different : new int[] {1, 7, Histogram.DISTINCT - 1}) {
            double[] numbers = numbers(50_000, different);
            assertEquals(sorted(numbers), counted(numbers, 1).quantiles().orElseThrow());
        }
    }

    @Test
    void manyAreRoundedDownByLessThanAPartInAThousand() {
        double[] numbers = numbers(50_000, 0);
        Quantiles exact = sorted(numbers);
        Quantiles near = counted(numbers, 1).quantiles().orElseThrow();
        assertTrue(near.p5() <= exact.p5() && near.p5() > exact.p5() * 0.999, near + " of " + exact);
        assertTrue(near.p50() <= exact.p50() && near.p50() > exact.p50() * 0.999, near + " of " + exact);
        assertTrue(near.p95() <= exact.p95() && near.p95() > exact.p95() * 0.999, near + " of " + exact);
    }

    @Test
    void neitherOrderNorPiecesMatter() {
        for (int count : new int[] {100, Histogram.DISTINCT, Histogram.DISTINCT + 1, 20_000}) {
            double[] numbers = numbers(count, 0);
            Quantiles once = counted(numbers, 1).quantiles().orElseThrow();
            for (int pieces : new int[] {2, 3, 40}) {
                assertEquals(once, counted(numbers, pieces).quantiles().orElseThrow(), count + " in " + pieces);
            }
            assertEquals(count, counted(numbers, 3).sum());
        }
    }

    @Test
    void whatCountsForNothingIsNotThere() {
        Histogram histogram = new Histogram();
        histogram.add(3, 0);
        assertTrue(histogram.quantiles().isEmpty());
        histogram.add(0, 2);
        assertEquals(new Quantiles(0, 0, 0), histogram.quantiles().orElseThrow());
    }
}
