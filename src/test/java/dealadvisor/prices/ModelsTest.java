package dealadvisor.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model keeps, whatever it is asked. */
class ModelsTest {
    static List<Model> models() {
        return Models.all();
    }

    // Numbers within the bounds of each parameter; prices of one size.
    private static Inputs drawn(Model model, Random random) {
        Map<String, Double> numbers = new HashMap<>();
        for (Parameter p : model.parameters()) {
            double most =
                    Math.min(p.most(), p.unit().equals("price") ? 200 : p.unit().equals("per-price") ? 0.1 : 5);
            numbers.put(p.id(), p.least() + random.nextDouble() * (most - p.least()));
        }
        return new Inputs(numbers);
    }

    @Test
    void everyModelHasAnEquationAndEveryEquationAModel() {
        assertEquals(new HashSet<>(Models.ids()), Formulas.BY_ID.keySet());
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatItTakesAndGivesIsSaidInFull(Model model) {
        for (Parameter p : model.parameters()) {
            assertTrue(p.least() < p.most(), p.id());
            assertEquals(p.preset().isPresent(), p.presetOf().isPresent(), p.id() + ": a preset is somebody's");
            p.preset().ifPresent(preset -> assertTrue(preset >= p.least() && preset <= p.most(), p.id()));
            assertTrue(
                    Set.of("price", "per-price", "share", "chance", "years", "number")
                            .contains(p.unit()),
                    p.unit());
            assertTrue(p.ofThePrice() || p.needed() || p.preset().isPresent(), p.id() + " always has a number");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void itGivesNothingThatIsNotDeclaredAndEverythingDeclaredSometimes(Model model) {
        Random random = new Random(1);
        Set<String> given = new HashSet<>();
        Set<String> declared = new HashSet<>();
        model.outputs().forEach(output -> declared.add(output.id()));
        for (int i = 0; i < 2_000; i++) {
            Answer answer = model.of(drawn(model, random));
            given.addAll(answer.numbers().keySet());
            answer.numbers().values().forEach(number -> assertTrue(Double.isFinite(number)));
            if (model.isOfARange()) {
                assertEquals(
                        answer.of("ask").isPresent()
                                && answer.of("ask").getAsDouble()
                                        <= answer.of("cap").orElseThrow(),
                        answer.holds());
                assertTrue(answer.of("ask").orElse(0) >= 0);
            }
        }
        assertEquals(declared, given);
    }

    @ParameterizedTest
    @MethodSource("models")
    void whereItIsSaidToFlipItFlips(Model model) {
        Random random = new Random(2);
        int flips = 0;
        for (int i = 0; i < 60; i++) {
            Inputs in = drawn(model, random);
            for (Flip flip : Flips.of(model, in)) {
                Parameter p = model.parameter(flip.parameter()).orElseThrow();
                double nudge = Math.max(1e-300, flip.at() * 1e-7);
                double below = Math.max(p.least(), flip.at() - nudge);
                double above = Math.min(p.most(), flip.at() + nudge);
                boolean holdsBelow = model.of(in.with(p.id(), below)).holds();
                boolean holdsAbove = model.of(in.with(p.id(), above)).holds();
                assertNotEquals(holdsBelow, holdsAbove, model.id() + " " + in + " " + flip);
                assertEquals(flip.holdsBelow(), holdsBelow, model.id() + " " + in + " " + flip);
                flips++;
            }
        }
        assertTrue(flips > 20 || model.id().equals("programme-worth"), model.id() + " flips somewhere: " + flips);
    }

    @ParameterizedTest
    @MethodSource("models")
    void distrustOfUsRaisesWhatItAsks(Model model) {
        if (!model.isOfARange() || !model.takes("our-credibility")) {
            return;
        }
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            Inputs in = drawn(model, random);
            double less = in.of("our-credibility") * random.nextDouble();
            double trusted = model.of(in).of("ask").orElse(Double.POSITIVE_INFINITY);
            double distrusted =
                    model.of(in.with("our-credibility", less)).of("ask").orElse(Double.POSITIVE_INFINITY);
            assertTrue(distrusted >= trusted * (1 - 1e-12), model.id() + " " + in + " " + less);
        }
    }

    @Test
    void ofNoCurveIsAPromiseBelowWhatItAsksEnough() {
        Random random = new Random(4);
        for (Model model : Models.all()) {
            if (!model.id().endsWith("-credibility")) {
                continue;
            }
            for (int i = 0; i < 500; i++) {
                Inputs in = drawn(model, random);
                double ask = model.of(in).of("ask").orElse(Double.POSITIVE_INFINITY);
                for (double x = 0.5; x < Math.min(ask, 2_000) * (1 - 1e-9); x *= 1.3) {
                    assertTrue(worth(model.id(), in, x) <= in.of("reservation") * (1 + 1e-9), model.id() + in + x);
                }
                if (Double.isFinite(ask) && in.of("our-credibility") > 0) {
                    assertEquals(in.of("reservation"), worth(model.id(), in, ask), 1e-6 * in.of("reservation"));
                }
            }
        }
    }

    private static double worth(String model, Inputs in, double x) {
        double fallen = x / in.of("size");
        double left =
                switch (model) {
                    case "exponential-credibility" -> Math.exp(-fallen);
                    case "hyperbolic-credibility" -> 1 / (1 + fallen);
                    default -> Math.min(1, Math.pow(fallen, -in.of("steepness")));
                };
        return x * in.of("our-credibility") * left;
    }
}
