package dealadvisor.prices;

import dealadvisor.reading.Copies;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers that a model is asked about, by the ids of its parameters.
 *
 * @param numbers one for every parameter
 */
public record Inputs(Map<String, Double> numbers) {
    public Inputs {
        numbers = Copies.of(numbers);
    }

    /**
     * The number for a parameter, in its unit.
     *
     * @param parameter its id
     * @throws IllegalArgumentException if the model has no such parameter
     */
    public double of(String parameter) {
        Double number = numbers.get(parameter);
        if (number == null) {
            throw new IllegalArgumentException("there is no number for " + parameter);
        }
        return number;
    }

    /**
     * The same numbers but for one.
     *
     * @param parameter whose number is another, by id
     * @param number the number that it is then, in its unit
     */
    public Inputs with(String parameter, double number) {
        Map<String, Double> others = new LinkedHashMap<>(numbers);
        others.put(parameter, number);
        return new Inputs(others);
    }
}
