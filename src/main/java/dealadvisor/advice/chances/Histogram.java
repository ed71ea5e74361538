package dealadvisor.advice.chances;

import dealadvisor.advice.Uncertainty.Quantiles;
import dealadvisor.facts.Spread;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * How often which number came up, in room that does not grow with how often. Severities and levels make few numbers, which are kept as they are; of more than
 * {@link #DISTINCT} different ones each is rounded down by less than a part in a thousand. What comes out is the same in whatever order numbers come.
 */
final class Histogram {
    /** So many different numbers are kept as they are. */
    static final int DISTINCT = 4_096;

    // Ten binary digits after the first.
    private static final long ROUND = -1L << 42;
    private static final double NOTHING = 1e-12;

    private long[] numbers = new long[8];
    private double[] weights = new double[8];
    private int size;
    private boolean rounds;
    private double sum;

    /**
     * Counts a number.
     *
     * @param number at least 0
     * @param weight at least 0; nothing is counted where it is 0
     */
    void add(double number, double weight) {
        if (weight > 0) {
            sum += weight;
            put(Double.doubleToRawLongBits(number), weight);
        }
    }

    /** Counts what the other has counted. */
    void add(Histogram other) {
        sum += other.sum;
        rounds |= other.rounds;
        for (int i = 0; i < other.numbers.length; i++) {
            if (other.weights[i] > 0) {
                put(other.numbers[i], other.weights[i]);
            }
        }
        if (rounds) {
            again(numbers.length);
        }
    }

    private void put(long bits, double weight) {
        long number = rounds ? bits & ROUND : bits;
        int at = place(number);
        if (weights[at] == 0) {
            numbers[at] = number;
            size++;
        }
        weights[at] += weight;
        if (size > DISTINCT && !rounds) {
            rounds = true;
            again(numbers.length);
        } else if (2 * size > numbers.length) {
            again(2 * numbers.length);
        }
    }

    private int place(long number) {
        long mixed = number * 0x9e3779b97f4a7c15L;
        int at = (int) (mixed >>> 40) & numbers.length - 1;
        while (weights[at] != 0 && numbers[at] != number) {
            at = at + 1 & numbers.length - 1;
        }
        return at;
    }

    private void again(int room) {
        long[] all = numbers;
        double[] before = weights;
        numbers = new long[room];
        weights = new double[room];
        size = 0;
        for (int i = 0; i < all.length; i++) {
            if (before[i] > 0) {
                long number = rounds ? all[i] & ROUND : all[i];
                int at = place(number);
                size += weights[at] == 0 ? 1 : 0;
                numbers[at] = number;
                weights[at] += before[i];
            }
        }
    }

    /** The weight of all that was counted. */
    double sum() {
        return sum;
    }

    /** How the numbers are spread; empty if there are none. */
    Optional<Quantiles> quantiles() {
        if (size == 0) {
            return Optional.empty();
        }
        double[][] sorted = new double[size][];
        int next = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (weights[i] > 0) {
                sorted[next++] = new double[] {Double.longBitsToDouble(numbers[i]), weights[i]};
            }
        }
        Arrays.sort(sorted, Comparator.comparingDouble(number -> number[0]));
        return Optional.of(
                new Quantiles(quantile(sorted, Spread.TAIL), quantile(sorted, 0.5), quantile(sorted, 1 - Spread.TAIL)));
    }

    private double quantile(double[][] sorted, double below) {
        double passed = 0;
        for (double[] number : sorted) {
            passed += number[1];
            if (passed >= (below - NOTHING) * sum) {
                return number[0];
            }
        }
        return sorted[sorted.length - 1][0];
    }
}
