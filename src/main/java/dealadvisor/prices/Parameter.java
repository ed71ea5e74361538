package dealadvisor.prices;

import java.util.Optional;

/**
 * A number that a model takes.
 *
 * @param id by which it is given
 * @param means what it is, in a sentence
 * @param unit price (that of the case's prices), per-price, share, chance, years or number
 * @param least the lowest number that it may be
 * @param most the highest number that it may be
 * @param from where it comes from if it is not given with the model: an entry of the price, or the path of a fact
 * @param preset the number that it is where nothing says so; empty if the case must say
 * @param presetOf whose number the preset is; empty if there is no preset
 */
public record Parameter(
        String id,
        String means,
        String unit,
        double least,
        double most,
        Optional<String> from,
        Optional<Double> preset,
        Optional<String> presetOf) {
    /** Whether it is taken from a fact. */
    public boolean ofAFact() {
        return from.filter(path -> path.contains(".")).isPresent();
    }

    /** Whether it is taken from the price with which the model stands. */
    public boolean ofThePrice() {
        return from.isPresent() && !ofAFact();
    }

    /** Whether the case must give it. */
    public boolean needed() {
        return from.isEmpty() && preset.isEmpty();
    }
}
