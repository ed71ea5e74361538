package dealadvisor.advice.weighing;

import dealadvisor.advice.Terms;
import dealadvisor.advice.Zopa;
import dealadvisor.facts.Price;
import dealadvisor.facts.PriceWays;
import dealadvisor.prices.Answer;
import dealadvisor.prices.Inputs;
import dealadvisor.prices.Model;
import dealadvisor.prices.Parameter;
import dealadvisor.prices.PayInParts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The range of a price in a pairing: by the model that the case names if it gives a range, else by trust inflation, with payments together and in parts.
 *
 * @param price what the case says
 * @param terms the pairing's, from which credibilities come that the case does not give
 * @param discount how fast our credibility falls with the size of a promise, where it comes from the terms
 */
record PriceRange(Price price, Terms terms, double discount) {
    private static final double NEAR = 1e-12;

    /** The numbers on which it rests. */
    record Numbers(double reservation, double willingness, double ours, double theirs) {
        double of(String key) {
            return switch (key) {
                case "reservation" -> reservation;
                case "willingness" -> willingness;
                case "our-credibility" -> ours;
                default -> theirs;
            };
        }

        Numbers with(String key, double number) {
            return switch (key) {
                case "reservation" -> new Numbers(number, willingness, ours, theirs);
                case "willingness" -> new Numbers(reservation, number, ours, theirs);
                case "our-credibility" -> new Numbers(reservation, willingness, number, theirs);
                default -> new Numbers(reservation, willingness, ours, number);
            };
        }
    }

    /** As the case has them, and as the terms have what it does not give; of what is not certain the middles. */
    Numbers numbers() {
        return new Numbers(
                price.reservation(),
                price.willingness(),
                price.ourCredibility().orElse(terms.ourCredibility()),
                price.aiCredibility().orElse(terms.aiCredibility()));
    }

    /** Whether our credibility falls as the payment grows: where the terms give it and no model does. */
    boolean falls() {
        return price.ourCredibility().isEmpty() && price.ways().ranging().isEmpty();
    }

    /** The range. */
    Zopa zopa() {
        return zopa(numbers());
    }

    /** The range, were the numbers these. */
    Zopa zopa(Numbers n) {
        PriceWays ways = price.ways();
        Optional<Model> model = ways.ranging();
        if (model.isPresent()) {
            Answer answer = model.get().of(inputs(model.get(), n));
            return Zopa.between(answer.of("ask"), answer.of("cap").orElse(0));
        }
        if (ways.parts() > 1 || !ways.together().isEmpty()) {
            double[] ends = ends(n);
            return Zopa.between(ends[0], ends[1]);
        }
        return falls()
                ? Zopa.falling(n.reservation(), n.willingness(), n.ours(), n.theirs(), discount)
                : Zopa.of(n.reservation(), n.willingness(), n.ours(), n.theirs());
    }

    /**
     * The two ends in binary numbers, which are near enough where many are looked at.
     *
     * @return what it asks, infinite if no sum is enough, and what we pay
     */
    double[] ends(Numbers n) {
        PriceWays ways = price.ways();
        Optional<Model> model = ways.ranging();
        if (model.isPresent()) {
            Answer answer = model.get().of(inputs(model.get(), n));
            return new double[] {
                answer.of("ask").orElse(Double.POSITIVE_INFINITY),
                answer.of("cap").orElse(0)
            };
        }
        double fall = !falls() ? 0 : n.willingness() > 0 ? discount / n.willingness() : Double.POSITIVE_INFINITY;
        return new double[] {
            paidBeside() + PayInParts.ask(left(n), n.ours(), fall, ways.parts()),
            PayInParts.cap(n.willingness(), n.theirs(), ways.parts())
        };
    }

    /** Whether two ends meet; those that differ by the rounding of binary fractions do. */
    static boolean meet(double[] ends) {
        return ends[0] <= ends[1] * (1 + NEAR);
    }

    /** What is paid beside, in all. */
    double paidBeside() {
        return price.ways().together().stream()
                .mapToDouble(PriceWays.Beside::sum)
                .sum();
    }

    /** What is left of the reservation price after what is paid beside. */
    double left(Numbers n) {
        double beside = price.ways().together().stream()
                .mapToDouble(other -> other.sum() * other.ourCredibility().orElse(n.ours()))
                .sum();
        return Math.max(0, n.reservation() - beside);
    }

    /** What a model is told. */
    Inputs inputs(Model model, Numbers n) {
        Map<String, Double> given = new LinkedHashMap<>(price.ways().numbers());
        model.parameters().stream()
                .filter(Parameter::ofThePrice)
                .forEach(p -> given.put(
                        p.id(),
                        Math.min(p.most(), Math.max(p.least(), n.of(p.from().orElseThrow())))));
        return model.inputs(given);
    }
}
