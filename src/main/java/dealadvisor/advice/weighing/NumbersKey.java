package dealadvisor.advice.weighing;

import java.util.Arrays;

/** Numbers by which something is found in a map. */
public final class NumbersKey {
    private final int[] numbers;

    /** @param numbers not to be changed from now on */
    public NumbersKey(int[] numbers) {
        this.numbers = numbers;
    }

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
