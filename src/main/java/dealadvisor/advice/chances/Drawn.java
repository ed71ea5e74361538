package dealadvisor.advice.chances;

import dealadvisor.facts.Belief;
import dealadvisor.facts.Spread;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * A fact that is not certain: the values that rules tell apart, and how likely each is.
 *
 * @param path the fact
 * @param values its values; empty where it stays unknown
 * @param weights how likely each is, together 1
 * @param spread how a number is spread, if it is one
 */
public record Drawn(String path, List<Optional<Value>> values, List<Double> weights, Optional<Spread> spread) {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long PRIME = 0x100000001b3L;

    public Drawn {
        values = List.copyOf(values);
        weights = List.copyOf(weights);
    }

    /** A fact of which something is believed. */
    public static Drawn of(String path, Belief.Chances chances, List<PossibleValues.Cell> cells) {
        List<Optional<Value>> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        if (chances instanceof Belief.Weights some) {
            some.of().forEach((value, chance) -> {
                values.add(Optional.of(value));
                weights.add(chance);
            });
            return new Drawn(path, values, weights, Optional.empty());
        }
        Spread spread = ((Belief.Number) chances).spread();
        for (PossibleValues.Cell cell : cells) {
            double chance = spread.below(cell.high()) - spread.below(cell.low());
            if (chance > 0) {
                values.add(Optional.of(cell.value()));
                weights.add(chance);
            }
        }
        return new Drawn(path, values, weights, Optional.of(spread));
    }

    /** The same fact, which with some chance stays unknown. */
    Drawn orUnknown(double known) {
        List<Optional<Value>> some = new ArrayList<>(values);
        List<Double> chances = new ArrayList<>();
        weights.forEach(weight -> chances.add(weight * known));
        some.add(Optional.empty());
        chances.add(1 - known);
        return new Drawn(path, some, chances, spread);
    }

    /** The number from 0 to 1 on which a draw of this fact rests. */
    public double uniform(long seed, long draw) {
        return at(stream(seed), draw);
    }

    /** Where the numbers begin on which draws of this fact rest. */
    long stream(long seed) {
        return stream(seed, path);
    }

    /** Where the numbers begin on which draws of what has this name rest. */
    static long stream(long seed, String name) {
        long stream = seed;
        for (int i = 0; i < name.length(); i++) {
            stream = (stream ^ name.charAt(i)) * PRIME;
        }
        return new SplittableRandom(stream).nextLong();
    }

    /** One of the numbers from 0 to 1 that begin somewhere. */
    static double at(long stream, long draw) {
        return new SplittableRandom(stream + draw * GOLDEN).nextDouble();
    }

    /** The number that is drawn, not only that of the values which rules do not tell from it; empty if it is none, or stays unknown. */
    OptionalDouble number(double uniform) {
        double known = 0;
        for (int i = 0; i < weights.size(); i++) {
            known += values.get(i).isPresent() ? weights.get(i) : 0;
        }
        return spread.isPresent() && values.get(draw(uniform)).isPresent()
                ? OptionalDouble.of(spread.get().at(Math.min(1, uniform / known)))
                : OptionalDouble.empty();
    }

    /** Which of the values is drawn. */
    public int draw(double uniform) {
        double sum = 0;
        int last = 0;
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i) > 0) {
                last = i;
                sum += weights.get(i);
                if (uniform < sum) {
                    return i;
                }
            }
        }
        return last;
    }

    /** The only value that it can have, if it is but one. */
    Optional<Value> only() {
        Optional<Value> only = Optional.empty();
        for (int i = 0; i < values.size(); i++) {
            if (weights.get(i) >= 1 - 1e-12) {
                only = values.get(i);
            }
        }
        return only;
    }
}
