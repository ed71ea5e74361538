package dealadvisor.cli.input;

import dealadvisor.advice.Sampling;
import dealadvisor.reading.Limits;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** By how many draws, and from which seed, chances are reckoned. */
public final class DrawsOption {
    @Option(
            names = "--samples",
            paramLabel = "N",
            converter = Count.class,
            description =
                    "say how likely which verdict is where facts are uncertain: exactly if they have at most N combinations, else by N draws")
    private Optional<Integer> samples = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "where draws begin (default: 1)")
    private long seed;

    /** How many draws were asked for. */
    public Optional<Integer> samples() {
        return samples;
    }

    /** Where draws begin. */
    public long seed() {
        return seed;
    }

    /** How chances are reckoned, without priors; empty if none were asked for. */
    public Optional<Sampling> sampling() {
        return samples.map(number -> new Sampling(number, seed, false));
    }

    /** The options as they were given, for pages that say how they were made. */
    public List<String> words() {
        return samples.map(number -> List.of("--samples", number.toString(), "--seed", Long.toString(seed)))
                .orElse(List.of());
    }

    /** Reads how many draws are to be made. */
    public static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String said) {
            if (said.matches("[0-9]{1,9}")) {
                int number = Integer.parseInt(said);
                if (number >= 1 && number <= Limits.DRAWS) {
                    return number;
                }
            }
            throw new TypeConversionException("'" + said + "' is no number of draws, which are 1 to "
                    + String.format(Locale.ROOT, "%,d", Limits.DRAWS));
        }
    }
}
