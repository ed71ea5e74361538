package dealadvisor.facts;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.LogUniformDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;

/** How a number that is not certain is spread between its ends. */
public sealed interface Spread {
    /** How much of it lies beyond each end of an interval that is written with {@code to}. */
    double TAIL = 0.05;

    /** The chance that the number is at most this. */
    double below(double number);

    /** The number below which it lies with this chance, from 0 to 1. */
    double at(double chance);

    /** In words, for the reader. */
    String words();

    /**
     * Anywhere between two ends, all alike.
     *
     * @param low a number of at least 0
     * @param high a number above low and at most 1
     */
    record Even(double low, double high) implements Spread {
        @Override
        public double below(double number) {
            return Math.min(1, Math.max(0, (number - low) / (high - low)));
        }

        @Override
        public double at(double chance) {
            return low + chance * (high - low);
        }

        @Override
        public String words() {
            return "anything from " + low + " to " + high + ", all alike";
        }
    }

    /**
     * Anywhere between two ends, each order of magnitude as likely as another.
     *
     * @param low a number above 0
     * @param high a number above low and at most 1
     */
    record LogEven(double low, double high) implements Spread {
        private ContinuousDistribution curve() {
            return LogUniformDistribution.of(low, high);
        }

        @Override
        public double below(double number) {
            return curve().cumulativeProbability(number);
        }

        @Override
        public double at(double chance) {
            return curve().inverseCumulativeProbability(chance);
        }

        @Override
        public String words() {
            return SpreadWords.of("from " + low + " to " + high + ", each order of magnitude alike", this);
        }
    }

    /**
     * Between two ends, likeliest at one number and falling off in straight lines.
     *
     * @param low a number of at least 0
     * @param mode the number where it is likeliest, from low to high
     * @param high a number above low and at most 1
     */
    record Triangular(double low, double mode, double high) implements Spread {
        private ContinuousDistribution curve() {
            return TriangularDistribution.of(low, mode, high);
        }

        @Override
        public double below(double number) {
            return curve().cumulativeProbability(number);
        }

        @Override
        public double at(double chance) {
            return curve().inverseCumulativeProbability(chance);
        }

        @Override
        public String words() {
            return SpreadWords.of("triangular from " + low + " over " + mode + " to " + high, this);
        }
    }

    /**
     * A normal distribution of which nothing lies below 0 or above 1.
     *
     * @param mean its mean before it is cut, a number from 0 to 1
     * @param deviation its standard deviation before it is cut, a number above 0 and at most 1
     */
    record Normal(double mean, double deviation) implements Spread {
        private ContinuousDistribution curve() {
            return TruncatedNormalDistribution.of(mean, deviation, 0, 1);
        }

        @Override
        public double below(double number) {
            return curve().cumulativeProbability(number);
        }

        @Override
        public double at(double chance) {
            return curve().inverseCumulativeProbability(chance);
        }

        @Override
        public String words() {
            return SpreadWords.of("normal(" + mean + ", " + deviation + ") cut at 0 and 1", this);
        }
    }

    /**
     * A log-normal distribution, for what is above 0 and has no upper end.
     *
     * @param low the number below which one in twenty lies; above 0
     * @param high the number above which one in twenty lies; above low
     */
    record LogNormal(double low, double high) implements Spread {
        // Of the standard normal distribution, one in twenty lies above.
        private static final double NORMAL = 1.6448536269514722;

        private ContinuousDistribution curve() {
            return LogNormalDistribution.of(
                    (Math.log(low) + Math.log(high)) / 2, (Math.log(high) - Math.log(low)) / (2 * NORMAL));
        }

        @Override
        public double below(double number) {
            return curve().cumulativeProbability(number);
        }

        @Override
        public double at(double chance) {
            return curve().inverseCumulativeProbability(chance);
        }

        @Override
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "one in twenty below %s, one in twenty above %s, half below %.4g (log-normal)",
                    new Value.Number(low).text(),
                    new Value.Number(high).text(),
                    at(0.5));
        }
    }

    /**
     * A Beta distribution.
     *
     * @param alpha its first parameter, a number above 0
     * @param beta its second parameter, a number above 0
     */
    record Beta(double alpha, double beta) implements Spread {
        private static final int HALVINGS = 80;
        private static final double FEWEST = Math.log(0.05);
        private static final double MOST = Math.log(1e7);

        /** The one of which the middle nine tenths lie between these ends; empty if there is none. */
        static Optional<Beta> between(double low, double high) {
            if (of(low, FEWEST).above(high) < TAIL || of(low, MOST).above(high) > TAIL) {
                return Optional.empty();
            }
            // The more concentrated it is, the less lies above the higher end.
            double least = FEWEST;
            double most = MOST;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (least + most) / 2;
                if (of(low, middle).above(high) > TAIL) {
                    least = middle;
                } else {
                    most = middle;
                }
            }
            return Optional.of(of(low, (least + most) / 2));
        }

        // Of this concentration, the one of which a tail lies below the lower end.
        private static Beta of(double low, double logConcentration) {
            double concentration = Math.exp(logConcentration);
            double least = 1e-9;
            double most = 1 - 1e-9;
            for (int i = 0; i < HALVINGS; i++) {
                double mean = (least + most) / 2;
                if (new Beta(mean * concentration, (1 - mean) * concentration).below(low) > TAIL) {
                    least = mean;
                } else {
                    most = mean;
                }
            }
            double mean = (least + most) / 2;
            return new Beta(mean * concentration, (1 - mean) * concentration);
        }

        /** Whether it says: nearly sure one way or the other. */
        boolean isSplit() {
            return alpha < 1 && beta < 1;
        }

        private ContinuousDistribution curve() {
            return BetaDistribution.of(alpha, beta);
        }

        private double above(double number) {
            return curve().survivalProbability(number);
        }

        @Override
        public double below(double number) {
            return curve().cumulativeProbability(number);
        }

        @Override
        public double at(double chance) {
            return curve().inverseCumulativeProbability(chance);
        }

        @Override
        public String words() {
            return SpreadWords.of(String.format(Locale.ROOT, "Beta(%.3f, %.3f)", alpha, beta), this);
        }
    }
}
