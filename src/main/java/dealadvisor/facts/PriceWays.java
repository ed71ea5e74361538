package dealadvisor.facts;

import dealadvisor.prices.Model;
import dealadvisor.reading.Copies;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a price says beside its numbers: in which unit they are, which of them are not certain, and how it is reckoned and paid.
 *
 * @param unit of the case's prices, if the case names one
 * @param spreads how the numbers that are not certain are spread, by their keys; the price holds their middles
 * @param model by which it is reckoned, if the case chooses one
 * @param numbers the model's parameters as the case gives them, by id
 * @param parts in how many equal parts it is paid, each after a part of the good; at least 1
 * @param power the share of the room, from 0 to 1, that the AI gets in the suggested price, if the case says
 * @param together what is paid beside it for the same good
 */
public record PriceWays(
        Optional<String> unit,
        Map<String, Spread> spreads,
        Optional<Model> model,
        Map<String, Double> numbers,
        int parts,
        Optional<Double> power,
        List<Beside> together) {
    /** In so many parts a price can be paid. */
    public static final int MOST_PARTS = 10_000;

    /** Certain numbers in no unit, in one sum. */
    public static final PriceWays PLAIN =
            new PriceWays(Optional.empty(), Map.of(), Optional.empty(), Map.of(), 1, Optional.empty(), List.of());

    public PriceWays {
        spreads = Copies.of(spreads);
        numbers = Copies.of(numbers);
        together = List.copyOf(together);
    }

    /**
     * A payment of a known sum that is made beside the one that is priced.
     *
     * @param payment its id
     * @param sum what is paid, in the unit of the prices
     * @param ourCredibility the AI's credence that it is, from 0 to 1, if it is another than of the payment that is priced
     */
    public record Beside(String payment, double sum, Optional<Double> ourCredibility) {}

    /** The model, where it gives the range of prices. */
    public Optional<Model> ranging() {
        return model.filter(Model::isOfARange);
    }

    /** The facts from which the model that gives the range takes its numbers, where the case does not give them with it. */
    public Set<String> rangingOn() {
        Set<String> facts = new TreeSet<>();
        ranging().ifPresent(of -> of.parameters().stream()
                .filter(p -> p.ofAFact() && !numbers.containsKey(p.id()))
                .forEach(p -> facts.add(p.from().orElseThrow())));
        return Collections.unmodifiableSet(facts);
    }

    /** The same, with the parameters of its model that are taken from facts and not given. */
    PriceWays with(Function<String, OptionalDouble> fact) {
        Map<String, Double> all = new LinkedHashMap<>(numbers);
        model.orElseThrow().parameters().forEach(p -> {
            if (p.ofAFact() && !all.containsKey(p.id())) {
                fact.apply(p.from().orElseThrow()).ifPresent(number -> all.put(p.id(), number));
            }
        });
        return new PriceWays(unit, spreads, model, all, parts, power, together);
    }

    /** In words, to go on with; empty if there is nothing to say. */
    String text() {
        StringBuilder text = new StringBuilder();
        unit.ifPresent(of -> text.append(", in ").append(of));
        spreads.forEach((key, spread) ->
                text.append(", ").append(key.replace('-', ' ')).append(' ').append(spread.words()));
        model.ifPresent(of -> {
            text.append(", by ").append(of.id());
            numbers.forEach(
                    (id, number) -> text.append(", ").append(id).append(' ').append(new Value.Number(number).text()));
        });
        if (parts > 1) {
            text.append(", in ").append(parts).append(" parts");
        }
        power.ifPresent(of -> text.append(", power ").append(new Value.Number(of).text()));
        together.forEach(other -> text.append(", beside ")
                .append(new Value.Number(other.sum()).text())
                .append(" of ")
                .append(other.payment())
                .append(other.ourCredibility()
                        .map(c -> " at " + new Value.Number(c).text())
                        .orElse("")));
        return text.toString();
    }
}
