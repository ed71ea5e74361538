package dealadvisor.prices;

import dealadvisor.reading.Copies;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What comes out of a model.
 *
 * @param holds the answer to its question: that a price suits both, that offering pays
 * @param numbers what it gives, by the ids of its outputs; one that is missing does not exist, such as the ask that no sum meets
 */
public record Answer(boolean holds, Map<String, Double> numbers) {
    public Answer {
        numbers = Copies.of(numbers);
    }

    /** One of the numbers; empty if there is none. */
    public OptionalDouble of(String output) {
        Double number = numbers.get(output);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** A range of prices: it holds if some price suits both. */
    static Answer range(double ask, double cap) {
        return new Answer(ask <= cap, Map.of()).and("ask", ask).and("cap", cap);
    }

    static Answer that(boolean holds) {
        return new Answer(holds, Map.of());
    }

    /** The same with one number more, if it is one. */
    Answer and(String output, double number) {
        if (!Double.isFinite(number)) {
            return this;
        }
        Map<String, Double> more = new LinkedHashMap<>(numbers);
        // Adding zero turns -0.0 into 0.0.
        more.put(output, number + 0.0);
        return new Answer(holds, more);
    }
}
