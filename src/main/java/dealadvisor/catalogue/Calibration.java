package dealadvisor.catalogue;

import dealadvisor.reading.Copies;
import java.util.List;
import java.util.Map;

/**
 * Every number that is ours and not the source's.
 *
 * @param factors how much a barrier lowers its term, by severity
 * @param furtherCause what each further cause multiplies, from 0 to 1
 * @param alternatives other readings of the same severities, under which a robust verdict stays the same
 * @param levels levels of worth and appeal as numbers from 0 to 1, by their words
 * @param defaultAppeal the appeal of a payment of which nothing is concluded, as a level's word
 * @param possible least index of a possible pairing
 * @param recommended least index of a recommended pairing
 * @param sizeDiscount how our credibility falls as the payment grows, a number of at least 0: credibility / (1 + discount x payment / willingness)
 * @param thresholds what rules compare with, in order of their ids
 * @param reasons why each number, by its name
 */
public record Calibration(
        Factors factors,
        double furtherCause,
        List<Factors> alternatives,
        Map<String, Double> levels,
        String defaultAppeal,
        double possible,
        double recommended,
        double sizeDiscount,
        List<Threshold> thresholds,
        Map<String, String> reasons) {
    public Calibration {
        alternatives = List.copyOf(alternatives);
        levels = Copies.of(levels);
        reasons = Copies.of(reasons);
        thresholds = List.copyOf(thresholds);
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
}
