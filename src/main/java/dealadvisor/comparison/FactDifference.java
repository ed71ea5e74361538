package dealadvisor.comparison;

import java.util.List;
import java.util.Optional;

/**
 * A fact that two cases state otherwise.
 *
 * @param fact its path, or {@code deal.prices} for all the prices together
 * @param a what the first case says of it, as it is written where it is not certain; empty if it is unknown there
 * @param b what the second case says of it, likewise
 * @param makes which answers of the first case would be those of the second if only this fact were as there
 * @param moves which other answers of the first case would change with it, though not to those of the second
 */
public record FactDifference(
        String fact, Optional<String> a, Optional<String> b, List<String> makes, List<String> moves) {
    public FactDifference {
        makes = List.copyOf(makes);
        moves = List.copyOf(moves);
    }
}
