package dealadvisor.advice;

import dealadvisor.advice.Uncertainty.Quantiles;
import dealadvisor.facts.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Chances over the ways in which a case may turn out, those left out that contradict themselves. */
final class Chances {
    private final List<Turn> turns;
    private final double kept;

    Chances(List<Turn> turns) {
        this.turns = turns.stream().filter(turn -> turn.result().isPresent()).toList();
        this.kept = this.turns.stream().mapToDouble(Turn::weight).sum();
    }

    /** The ways that do not contradict themselves. */
    List<Turn> turns() {
        return turns;
    }

    /** How likely it is that a way does not contradict itself. */
    double kept() {
        return kept;
    }

    /** How likely a way is among those that are kept. */
    double weight(Turn turn) {
        return turn.weight() / kept;
    }

    /** What one of these ways comes to. */
    static Result result(Turn turn) {
        return turn.result().orElseThrow();
    }

    <K extends Enum<K>> Map<K, Double> of(Class<K> kind, Function<Result, K> of) {
        Map<K, Double> chances = new EnumMap<>(kind);
        for (K each : kind.getEnumConstants()) {
            chances.put(each, 0.0);
        }
        turns.forEach(turn -> chances.merge(of.apply(result(turn)), weight(turn), Double::sum));
        return chances;
    }

    double mean(ToDoubleFunction<Result> of) {
        return turns.stream()
                .mapToDouble(turn -> weight(turn) * of.applyAsDouble(result(turn)))
                .sum();
    }

    /** How something is spread among the ways in which there is such a thing; empty if there is in none. */
    Optional<Quantiles> quantiles(Function<Result, Optional<Double>> of) {
        List<double[]> values = new ArrayList<>();
        double sum = 0;
        for (Turn turn : turns) {
            Optional<Double> value = of.apply(result(turn));
            if (value.isPresent()) {
                values.add(new double[] {value.get(), turn.weight()});
                sum += turn.weight();
            }
        }
        values.sort(Comparator.comparingDouble(value -> value[0]));
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quantiles(
                        quantile(values, Spread.TAIL * sum),
                        quantile(values, sum / 2),
                        quantile(values, (1 - Spread.TAIL) * sum)));
    }

    private static double quantile(List<double[]> values, double below) {
        double sum = 0;
        for (double[] value : values) {
            sum += value[1];
            if (sum >= below - 1e-12) {
                return value[0];
            }
        }
        return values.get(values.size() - 1)[0];
    }
}
