package dealadvisor.catalogue;

import dealadvisor.reading.Copies;
import java.util.List;
import java.util.Map;

/**
 * Every number that is ours and not the source's, and what of the arithmetic the source says.
 *
 * @param severities how much barriers lower their terms
 * @param levels levels of worth and appeal as numbers
 * @param verdicts from which index on a pairing is what
 * @param sizeDiscount how our credibility falls as the payment grows, a number of at least 0: credibility / (1 + discount x payment / willingness)
 * @param thresholds what rules compare with, in order of their ids
 * @param reasons why each number, by its name
 * @param model elements of the arithmetic that encode claims
 */
public record Calibration(
        Severities severities,
        Levels levels,
        Verdicts verdicts,
        double sizeDiscount,
        List<Threshold> thresholds,
        Map<String, String> reasons,
        List<ModelElement> model) {
    public Calibration {
        thresholds = List.copyOf(thresholds);
        reasons = Copies.of(reasons);
        model = List.copyOf(model);
    }

    /**
     * How much a barrier lowers its term.
     *
     * @param factors by the severity of its worst cause
     * @param furtherCause what each further cause multiplies, from 0 to 1
     * @param alternatives other readings of the same severities, under which a robust verdict stays the same
     */
    public record Severities(Factors factors, double furtherCause, List<Factors> alternatives) {
        public Severities {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * One reading of the severities: what a barrier of each multiplies its term with.
     *
     * @param id its name
     * @param none a factor from 0 to 1
     * @param slight a factor from 0 to 1
     * @param moderate a factor from 0 to 1
     * @param severe a factor from 0 to 1
     * @param blocking a factor from 0 to 1
     */
    public record Factors(String id, double none, double slight, double moderate, double severe, double blocking) {}

    /**
     * Levels of worth and appeal.
     *
     * @param numbers from 0 to 1, by the levels' words
     * @param usualAppeal the appeal of a payment of which nothing is concluded, as a level's word
     */
    public record Levels(Map<String, Double> numbers, String usualAppeal) {
        public Levels {
            numbers = Copies.of(numbers);
        }
    }

    /**
     * From which index on a pairing is what.
     *
     * @param possible least index of a possible pairing
     * @param recommended least index of a recommended pairing
     */
    public record Verdicts(double possible, double recommended) {}
}
