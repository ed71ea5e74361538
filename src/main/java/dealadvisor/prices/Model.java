package dealadvisor.prices;

import dealadvisor.reading.Present;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model of the price of a deal, or of what bears on it.
 *
 * @param id by which a case names it
 * @param name for the reader
 * @param whose model it is
 * @param reference where it stands
 * @param answers its question
 * @param equation how it is reckoned
 * @param breaks where it does not hold
 * @param inShares whether its range is in shares of the future instead of the unit of the case's prices
 * @param parameters what it takes
 * @param outputs what comes out
 */
public record Model(
        String id,
        String name,
        String whose,
        String reference,
        String answers,
        String equation,
        String breaks,
        boolean inShares,
        List<Parameter> parameters,
        List<Output> outputs) {
    public Model {
        parameters = List.copyOf(parameters);
        outputs = List.copyOf(outputs);
    }

    /** What it takes under an id; empty if it takes no such number. */
    public Optional<Parameter> parameter(String parameter) {
        return parameters.stream().filter(p -> p.id().equals(parameter)).findFirst();
    }

    /** Whether it takes an entry of the price with which it stands. */
    public boolean takes(String entry) {
        return parameters.stream().anyMatch(p -> p.from().filter(entry::equals).isPresent());
    }

    /** Whether it gives a number of this name. */
    public boolean gives(String output) {
        return outputs.stream().anyMatch(o -> o.id().equals(output));
    }

    /** Whether it gives a range of prices. */
    public boolean isOfARange() {
        return gives("ask") && gives("cap");
    }

    /** The numbers given, and the presets of what is not. */
    public Inputs inputs(Map<String, Double> given) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        parameters.forEach(p ->
                Optional.ofNullable(given.get(p.id())).or(p::preset).ifPresent(number -> numbers.put(p.id(), number)));
        return new Inputs(numbers);
    }

    /**
     * What comes out.
     *
     * @param in a number for every parameter, within its bounds
     * @throws IllegalArgumentException if a number is missing
     */
    public Answer of(Inputs in) {
        return Present.in(Formulas.BY_ID, id).of(in);
    }
}
