package dealadvisor.advice.chances;

import dealadvisor.advice.Uncertainty.Quantiles;
import dealadvisor.advice.Uncertainty.ReadAs;
import dealadvisor.facts.Price;
import dealadvisor.facts.PriceWays;
import dealadvisor.facts.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Prices that are not certain, drawn: since some number of theirs is not, or since their model takes one from a fact that is not. Draw {@code i} of a
 * number depends on seed, price, number and {@code i} alone. Immutable.
 */
public final class PriceDraws {
    private final List<Price> prices;
    private final List<Drawn> facts;
    private final long seed;

    private PriceDraws(List<Price> prices, List<Drawn> facts, long seed) {
        this.prices = prices;
        this.facts = facts;
        this.seed = seed;
    }

    /**
     * The draws of a case's prices; empty where all of them are certain.
     *
     * @param drawn the facts that are drawn with them: of a number a model has to be told the number itself, since it tells apart what rules do not
     */
    public static Optional<PriceDraws> of(List<Price> prices, List<Drawn> drawn, long seed) {
        List<Drawn> facts = drawn.stream()
                .filter(fact -> fact.spread().isPresent() && rangesOn(prices, fact.path()))
                .toList();
        return facts.isEmpty()
                        && prices.stream()
                                .allMatch(price -> price.ways().spreads().isEmpty())
                ? Optional.empty()
                : Optional.of(new PriceDraws(prices, facts, seed));
    }

    /** Whether the range of some price follows the number that a fact is. */
    static boolean rangesOn(List<Price> prices, String fact) {
        return prices.stream().anyMatch(price -> price.ways().rangingOn().contains(fact));
    }

    /** One draw: the same prices, every number certain. */
    public List<Price> of(int draw) {
        List<Price> drawn = new ArrayList<>(prices.size());
        for (Price price : prices) {
            drawn.add(price.ways().spreads().isEmpty() ? price : drawn(price, draw));
        }
        return facts.isEmpty() ? drawn : Price.with(drawn, path -> number(path, draw));
    }

    private OptionalDouble number(String path, int draw) {
        return facts.stream()
                .filter(fact -> fact.path().equals(path))
                .map(fact -> fact.number(fact.uniform(seed, draw)))
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private Price drawn(Price price, int draw) {
        PriceWays ways = price.ways();
        return new Price(
                price.good(),
                price.payment(),
                number(price, "reservation", draw).orElse(price.reservation()),
                number(price, "willingness", draw).orElse(price.willingness()),
                number(price, "our-credibility", draw).or(price::ourCredibility),
                number(price, "ai-credibility", draw).or(price::aiCredibility),
                new PriceWays(
                        ways.unit(),
                        Map.of(),
                        ways.model(),
                        ways.numbers(),
                        ways.parts(),
                        ways.power(),
                        ways.together()),
                price.place());
    }

    private Optional<Double> number(Price price, String key, int draw) {
        return Optional.ofNullable(price.ways().spreads().get(key))
                .map(spread -> spread.at(Drawn.at(Drawn.stream(seed, name(price, key)), draw)));
    }

    private static String name(Price price, String key) {
        return price.path() + "." + key;
    }

    /** How each number that is not certain was read. */
    List<ReadAs> readAs() {
        List<ReadAs> readAs = new ArrayList<>();
        for (Price price : prices) {
            price.ways()
                    .spreads()
                    .forEach((key, spread) -> readAs.add(new ReadAs(
                            name(price, key),
                            spread.words(),
                            Optional.of(
                                    new Quantiles(spread.at(Spread.TAIL), spread.at(0.5), spread.at(1 - Spread.TAIL))),
                            Optional.empty(),
                            Optional.empty())));
        }
        return readAs;
    }
}
