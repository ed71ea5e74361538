package dealadvisor.facts;

import dealadvisor.reading.Present;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Distributions of a probability that a case may name: {@code {distribution: beta, alpha: 2, beta: 8}}. Nothing of any of them lies below 0 or above 1.
 */
public final class Distributions {
    /** What says which distribution it is. */
    public static final String NAME = "distribution";

    /**
     * A number that one takes.
     *
     * @param name as it is written
     * @param share whether it goes no further than 1, and may be written in percent
     * @param nought whether it may be 0; below that it never is
     */
    public record Parameter(String name, boolean share, boolean nought) {
        boolean takes(double number) {
            return number >= 0 && (nought || number > 0) && (!share || number <= 1) && Double.isFinite(number);
        }

        String range() {
            return share ? nought ? "from 0 to 1" : "above 0 and at most 1" : "above 0";
        }
    }

    /**
     * One that may be named.
     *
     * @param spread what it is with numbers for its parameters; empty where these do not go together
     * @param together how they have to go together
     * @param numbers numbers for an example
     */
    private record Known(
            List<Parameter> parameters,
            Function<double[], Optional<Spread>> spread,
            String together,
            List<String> numbers) {}

    private static final Map<String, Known> KNOWN = known();

    private Distributions() {}

    private static Map<String, Known> known() {
        Parameter low = new Parameter("low", true, true);
        Parameter high = new Parameter("high", true, true);
        Map<String, Known> known = new LinkedHashMap<>();
        known.put(
                "beta",
                new Known(
                        List.of(new Parameter("alpha", false, false), new Parameter("beta", false, false)),
                        n -> Optional.of(new Spread.Beta(n[0], n[1])),
                        "",
                        List.of("2", "8")));
        known.put(
                "uniform",
                new Known(
                        List.of(low, high),
                        n -> n[0] < n[1] ? Optional.of(new Spread.Even(n[0], n[1])) : Optional.empty(),
                        "`low` below `high`",
                        List.of("0.1", "0.4")));
        known.put(
                "log-uniform",
                new Known(
                        List.of(new Parameter("low", true, false), high),
                        n -> n[0] < n[1] ? Optional.of(new Spread.LogEven(n[0], n[1])) : Optional.empty(),
                        "`low` below `high`",
                        List.of("0.001", "0.1")));
        known.put(
                "triangular",
                new Known(
                        List.of(low, new Parameter("mode", true, true), high),
                        n -> n[0] < n[2] && n[0] <= n[1] && n[1] <= n[2]
                                ? Optional.of(new Spread.Triangular(n[0], n[1], n[2]))
                                : Optional.empty(),
                        "`mode` between `low` and `high`, and `low` below `high`",
                        List.of("0.05", "0.1", "0.4")));
        known.put(
                "normal",
                new Known(
                        List.of(new Parameter("mean", true, true), new Parameter("sd", true, false)),
                        n -> Optional.of(new Spread.Normal(n[0], n[1])),
                        "",
                        List.of("0.2", "0.05")));
        return known;
    }

    /** The distributions that may be named, each with what it takes, in the order in which they are told. */
    public static Map<String, List<Parameter>> parameters() {
        Map<String, List<Parameter>> parameters = new LinkedHashMap<>();
        KNOWN.forEach((name, known) -> parameters.put(name, known.parameters()));
        return parameters;
    }

    /** How one of them is written. */
    static String example(String name) {
        Known known = Present.in(KNOWN, name);
        StringBuilder text = new StringBuilder("{" + NAME + ": " + name);
        for (int i = 0; i < known.numbers().size(); i++) {
            text.append(", ")
                    .append(known.parameters().get(i).name())
                    .append(": ")
                    .append(known.numbers().get(i));
        }
        return text.append('}').toString();
    }

    /** One of them, with a number that it takes for each parameter; empty where these do not go together. */
    static Optional<Spread> spread(String name, double[] numbers) {
        return Present.in(KNOWN, name).spread().apply(numbers);
    }

    /** How the numbers of one have to go together. */
    static String together(String name) {
        return Present.in(KNOWN, name).together();
    }
}
