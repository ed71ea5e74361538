package dealadvisor.advice;

import java.util.Arrays;

/**
 * Numbers by which something is found in a map.
 *
 * @param numbers not to be changed
 */
record NumbersKey(int[] numbers) {
    @Override
    public boolean equals(Object other) {
        return other instanceof NumbersKey key && Arrays.equals(numbers, key.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
