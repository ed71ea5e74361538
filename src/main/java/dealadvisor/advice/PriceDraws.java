package dealadvisor.advice;

import dealadvisor.advice.Uncertainty.Quantiles;
import dealadvisor.advice.Uncertainty.ReadAs;
import dealadvisor.facts.Price;
import dealadvisor.facts.PriceWays;
import dealadvisor.facts.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prices of which some number is not certain, drawn: draw {@code i} of a number depends on seed, price, number and {@code i} alone. Immutable. */
final class PriceDraws {
    private final List<Price> prices;
    private final long seed;

    private PriceDraws(List<Price> prices, long seed) {
        this.prices = prices;
        this.seed = seed;
    }

    /** The draws of a case's prices; empty where all of them are certain. */
    static Optional<PriceDraws> of(List<Price> prices, long seed) {
        return prices.stream().allMatch(price -> price.ways().spreads().isEmpty())
                ? Optional.empty()
                : Optional.of(new PriceDraws(prices, seed));
    }

    /** One draw: the same prices, every number certain. */
    List<Price> of(int draw) {
        List<Price> drawn = new ArrayList<>(prices.size());
        for (Price price : prices) {
            drawn.add(price.ways().spreads().isEmpty() ? price : drawn(price, draw));
        }
        return drawn;
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
