package dealadvisor.advice;

import dealadvisor.prices.Answer;
import dealadvisor.prices.Flip;
import dealadvisor.prices.Model;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a range of prices was reckoned, and what would move it.
 *
 * @param unit of the prices, if the case or the model names one
 * @param steps how what it asks and what we pay came about, in order
 * @param ask how what it asks is spread where the price is not certain; empty if it is certain
 * @param cap how what we pay is spread where the price is not certain; empty if it is certain
 * @param chance the chance that some price suits both, from 0 to 1, where the price is not certain; empty if it is certain
 * @param suggested where to settle, if there is room
 * @param mitigations what each suggested mitigation is worth here, most first; those that move neither end are left out; empty when none was tried
 * @param flips where the answer whether a price suits both flips, one number at a time
 * @param model by which it was reckoned, or that was asked beside it, if the case names one
 */
public record PriceReckoning(
        Optional<String> unit,
        List<Step> steps,
        Optional<Span> ask,
        Optional<Span> cap,
        Optional<Double> chance,
        Optional<Suggested> suggested,
        List<Worth> mitigations,
        List<Flip> flips,
        Optional<ByModel> model) {
    public PriceReckoning {
        steps = List.copyOf(steps);
        mitigations = List.copyOf(mitigations);
        flips = List.copyOf(flips);
    }

    /**
     * One step of the reckoning.
     *
     * @param end which end it moves: ask or cap
     * @param says what is done
     * @param price what it comes to, in the unit of the prices; empty if no sum is enough
     */
    public record Step(String end, String says, OptionalDouble price) {}

    /**
     * Nine tenths of what a number may be.
     *
     * @param low the number below which one in twenty lies
     * @param high the number above which one in twenty lies; empty if in these no sum is enough
     */
    public record Span(double low, OptionalDouble high) {}

    /**
     * A price to settle on.
     *
     * @param price in the range, in the unit of the prices
     * @param rule how the room is split
     * @param whose rule it is
     */
    public record Suggested(double price, String rule, String whose) {}

    /**
     * What a mitigation is worth.
     *
     * @param mitigation its id
     * @param ask what the AI would ask with it, in the unit of the prices; empty if still no sum is enough
     * @param cap what we would pay with it, in the unit of the prices
     * @param worth by how much it widens the room, in the unit of the prices; empty where without it no sum is enough, or with it
     */
    public record Worth(String mitigation, OptionalDouble ask, double cap, OptionalDouble worth) {}

    /**
     * What a model was told and gave.
     *
     * @param model the model that was asked
     * @param inputs its numbers, in its order
     * @param answer what came out
     * @param flips where its answer flips, if it was asked beside the range; else they are the range's
     */
    public record ByModel(Model model, List<Input> inputs, Answer answer, List<Flip> flips) {
        public ByModel {
            inputs = List.copyOf(inputs);
            flips = List.copyOf(flips);
        }
    }

    /**
     * One number that a model was told.
     *
     * @param parameter its id
     * @param number the number that it was told, in the unit of the parameter
     * @param from where it comes from: the case, a fact, the terms of the pairing, or whose preset it is
     */
    public record Input(String parameter, double number, String from) {}
}
