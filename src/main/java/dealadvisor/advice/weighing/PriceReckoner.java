package dealadvisor.advice.weighing;

import dealadvisor.advice.PriceReckoning;
import dealadvisor.advice.PriceReckoning.ByModel;
import dealadvisor.advice.PriceReckoning.Input;
import dealadvisor.advice.PriceReckoning.Span;
import dealadvisor.advice.PriceReckoning.Step;
import dealadvisor.advice.PriceReckoning.Suggested;
import dealadvisor.advice.PriceReckoning.Worth;
import dealadvisor.advice.Terms;
import dealadvisor.advice.Zopa;
import dealadvisor.advice.weighing.PriceRange.Numbers;
import dealadvisor.facts.Price;
import dealadvisor.facts.PriceWays;
import dealadvisor.facts.Spread;
import dealadvisor.facts.Value;
import dealadvisor.prices.Answer;
import dealadvisor.prices.Flip;
import dealadvisor.prices.Flips;
import dealadvisor.prices.Inputs;
import dealadvisor.prices.Model;
import dealadvisor.prices.Parameter;
import dealadvisor.prices.PayInParts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/** Says of a range of prices how it came about, how sure it is, where to settle, what mitigations are worth and what would change the answer. */
public final class PriceReckoner {
    /** What is not certain is looked at in so many points, evenly in all its numbers at once: a lattice, with a prime of points. */
    private static final int POINTS = 509;

    private static final int[] STRIDES = {1, 189, 113, 337};
    private static final List<String> KEYS = List.of("reservation", "willingness", "our-credibility", "ai-credibility");

    /** With equal power the room is split in half. */
    private static final double EQUAL = 0.5;

    private final double discount;
    private final Map<Spread, double[]> drawn = new HashMap<>();

    /** @param discount how fast our credibility falls with the size of a promise, where it comes from the terms */
    public PriceReckoner(double discount) {
        this.discount = discount;
    }

    /**
     * The range with how it was reckoned.
     *
     * @param zopa the range
     * @param price what the case says, with the numbers of its model that facts give
     * @param terms the pairing's
     * @param factors of our credibility, by barrier, where the case does not give it
     * @param mitigated what the range is with each suggested mitigation
     */
    public Zopa reckoned(
            Zopa zopa,
            Price price,
            Terms terms,
            Map<String, Double> factors,
            SortedMap<String, Optional<Zopa>> mitigated) {
        PriceRange range = new PriceRange(price, terms, discount);
        Optional<double[][]> ends = price.ways().spreads().isEmpty() ? Optional.empty() : Optional.of(ends(range));
        return zopa.with(new PriceReckoning(
                price.ways().ranging().filter(Model::inShares).isPresent()
                        ? Optional.of("of the future")
                        : price.ways().unit(),
                steps(zopa, range, factors),
                ends.map(both -> span(both[0])),
                ends.map(both -> span(both[1])),
                ends.map(PriceReckoner::chance),
                suggested(zopa, range),
                worth(zopa, mitigated),
                flips(range),
                price.ways().model().map(model -> byModel(model, range))));
    }

    private List<Step> steps(Zopa zopa, PriceRange range, Map<String, Double> factors) {
        Price price = range.price();
        PriceWays ways = price.ways();
        Numbers n = range.numbers();
        Optional<Model> model = ways.ranging();
        List<Step> steps = new ArrayList<>();
        if (model.isPresent()) {
            steps.add(new Step(
                    "ask", "by " + model.get().name() + ": " + model.get().equation(), zopa.ask()));
            steps.add(new Step("cap", "by the same", OptionalDouble.of(zopa.cap())));
            return steps;
        }
        double sum = n.reservation();
        steps.add(step("ask", "what it would take at full trust", sum));
        if (!ways.together().isEmpty()) {
            sum = range.left(n);
            steps.add(step("ask", "less what is paid beside, as far as it counts on that", sum));
        }
        if (price.ourCredibility().isPresent()) {
            sum = over(sum, n.ours());
            steps.add(step("ask", "over our credibility " + number(n.ours()), sum));
        } else {
            for (Map.Entry<String, Double> factor : factors.entrySet()) {
                sum = over(sum, factor.getValue());
                steps.add(step("ask", "over " + number(factor.getValue()) + " for " + factor.getKey(), sum));
            }
            double falling = PayInParts.ask(range.left(n), n.ours(), fall(n), 1);
            if (falling != sum) {
                steps.add(step("ask", "more, since our credibility falls as the sum grows", falling));
            }
        }
        if (ways.parts() > 1) {
            steps.add(step(
                    "ask",
                    "in " + ways.parts() + " parts, so that only one of them is at stake",
                    PayInParts.ask(range.left(n), n.ours(), range.falls() ? fall(n) : 0, ways.parts())));
        }
        if (!ways.together().isEmpty()) {
            steps.add(new Step("ask", "with what is paid beside", zopa.ask()));
        }
        steps.add(step("cap", "what we would pay at full trust", n.willingness()));
        steps.add(step("cap", "times its credibility " + number(n.theirs()), n.willingness() * n.theirs()));
        if (ways.parts() > 1) {
            steps.add(new Step(
                    "cap",
                    "in " + ways.parts() + " parts, so that only one of them is at stake",
                    OptionalDouble.of(zopa.cap())));
        }
        return steps;
    }

    private double fall(Numbers n) {
        return n.willingness() > 0 ? discount / n.willingness() : 0;
    }

    private static double over(double sum, double trust) {
        return sum == 0 ? 0 : sum / trust;
    }

    private static Step step(String end, String says, double price) {
        return new Step(end, says, Double.isFinite(price) ? OptionalDouble.of(price) : OptionalDouble.empty());
    }

    private static String number(double number) {
        return new Value.Number(Math.round(number * 1e4) / 1e4).text();
    }

    // Asks and caps at all points of the lattice.
    private double[][] ends(PriceRange range) {
        double[][] ends = new double[2][POINTS];
        Map<String, Spread> spreads = range.price().ways().spreads();
        for (int i = 0; i < POINTS; i++) {
            Numbers n = range.numbers();
            for (int key = 0; key < KEYS.size(); key++) {
                Spread spread = spreads.get(KEYS.get(key));
                if (spread != null) {
                    n = n.with(
                            KEYS.get(key),
                            drawn.computeIfAbsent(spread, PriceReckoner::values)[i * STRIDES[key] % POINTS]);
                }
            }
            double[] both = range.ends(n);
            ends[0][i] = both[0];
            ends[1][i] = both[1];
        }
        return ends;
    }

    private static double[] values(Spread spread) {
        double[] values = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            values[i] = spread.at((i + 0.5) / POINTS);
        }
        return values;
    }

    private static Span span(double[] ends) {
        double[] sorted = ends.clone();
        Arrays.sort(sorted);
        double high = sorted[(int) (POINTS * (1 - Spread.TAIL))];
        return new Span(
                sorted[(int) (POINTS * Spread.TAIL)],
                Double.isFinite(high) ? OptionalDouble.of(high) : OptionalDouble.empty());
    }

    private static double chance(double[][] ends) {
        int met = 0;
        for (int i = 0; i < POINTS; i++) {
            met += PriceRange.meet(new double[] {ends[0][i], ends[1][i]}) ? 1 : 0;
        }
        return (double) met / POINTS;
    }

    private static Optional<Suggested> suggested(Zopa zopa, PriceRange range) {
        if (!zopa.exists()) {
            return Optional.empty();
        }
        double ask = zopa.ask().orElseThrow();
        PriceWays ways = range.price().ways();
        Optional<Model> settles = ways.ranging().filter(model -> model.gives("suggested"));
        if (settles.isPresent()) {
            OptionalDouble price = settles.get()
                    .of(range.inputs(settles.get(), range.numbers()))
                    .of("suggested");
            return price.isPresent()
                    ? Optional.of(new Suggested(
                            price.getAsDouble(),
                            settles.get().equation(),
                            settles.get().whose()))
                    : Optional.empty();
        }
        double power = ways.power().orElse(EQUAL);
        return Optional.of(new Suggested(
                ask + power * (zopa.cap() - ask),
                ways.power().isPresent()
                        ? number(power) + " of the room to the AI, as the case says"
                        : "half of the room to each, as between equals",
                "Nash"));
    }

    private static List<Worth> worth(Zopa zopa, SortedMap<String, Optional<Zopa>> mitigated) {
        List<Worth> worth = new ArrayList<>();
        mitigated.forEach(
                (id, range) -> range.filter(with -> !with.equals(zopa)).ifPresent(with -> {
                    OptionalDouble room = zopa.ask().isPresent() && with.ask().isPresent()
                            ? OptionalDouble.of(with.cap()
                                    - with.ask().getAsDouble()
                                    - zopa.cap()
                                    + zopa.ask().getAsDouble())
                            : OptionalDouble.empty();
                    worth.add(new Worth(id, with.ask(), with.cap(), room));
                }));
        // What makes a price possible at all comes before what makes one better.
        worth.sort(Comparator.comparing(
                        (Worth w) -> w.worth().isPresent() || w.ask().isEmpty())
                .thenComparing(w -> -w.worth().orElse(-w.ask().orElse(Double.MAX_VALUE)))
                .thenComparing(Worth::mitigation));
        return worth;
    }

    // Of the price's own numbers the answer is yes on one side; of a model's it may be yes in between.
    private static List<Flip> flips(PriceRange range) {
        List<Flip> flips = new ArrayList<>();
        Numbers n = range.numbers();
        Optional<Model> model = range.price().ways().ranging();
        for (String key : KEYS) {
            if (model.isEmpty() || model.get().takes(key)) {
                Flips.oneWay(
                                key,
                                n.of(key),
                                0,
                                key.endsWith("credibility") ? 1 : Price.MOST,
                                number -> PriceRange.meet(range.ends(n.with(key, number))))
                        .ifPresent(flips::add);
            }
        }
        if (model.isPresent()) {
            Inputs in = range.inputs(model.get(), n);
            List<Parameter> own = model.get().parameters().stream()
                    .filter(p -> !p.ofThePrice())
                    .toList();
            flips.addAll(Flips.of(model.get(), own, in));
        }
        return flips;
    }

    private static ByModel byModel(Model model, PriceRange range) {
        Inputs in = range.inputs(model, range.numbers());
        Answer answer = model.of(in);
        List<Input> inputs = new ArrayList<>();
        model.parameters().forEach(p -> inputs.add(new Input(p.id(), in.of(p.id()), from(p, range.price()))));
        return new ByModel(
                model, inputs, answer, model.isOfARange() ? List.of() : Flips.of(model, model.parameters(), in));
    }

    private static String from(Parameter parameter, Price price) {
        if (parameter.ofThePrice()) {
            boolean terms = (parameter.id().equals("our-credibility")
                            && price.ourCredibility().isEmpty())
                    || (parameter.id().equals("ai-credibility")
                            && price.aiCredibility().isEmpty());
            return terms ? "the pairing's terms" : "the price";
        }
        if (!price.ways().numbers().containsKey(parameter.id())) {
            return "preset: " + parameter.presetOf().orElse("");
        }
        return parameter.ofAFact() ? "the case or its fact " + parameter.from().orElseThrow() : "the case";
    }
}
