package dealadvisor.prices;

import java.util.Optional;

/**
 * A number that a model takes.
 *
 * @param id by which it is given
 * @param means what it is
 * @param unit price (that of the case's prices), per-price, share, chance, years or number
 * @param least its lowest value
 * @param most its highest value
 * @param from where it comes from if it is not given with the model: an entry of the price, or the path of a fact
 * @param preset what it is where nothing says so
 * @param presetOf whose that is
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
