package dealadvisor.explanation;

import dealadvisor.advice.PriceReckoning;
import dealadvisor.advice.PriceReckoning.ByModel;
import dealadvisor.advice.PriceReckoning.Span;
import dealadvisor.advice.PriceReckoning.Step;
import dealadvisor.prices.Flip;
import dealadvisor.prices.Model;
import dealadvisor.prices.Output;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How a range of prices was reckoned and what would move it, in words: one line for each thing that there is to say. */
public final class PriceWords {
    private static final MathContext SMALL = new MathContext(3);
    private static final int DECIMALS = 2;

    /** So many mitigations are named; the JSON has all. */
    private static final int MOST = 5;

    private PriceWords() {}

    /** What stands behind a range: unit and model; empty if neither is named. */
    public static String behind(PriceReckoning how) {
        Optional<Model> model = how.model().map(ByModel::model).filter(Model::isOfARange);
        return how.unit().map(unit -> ", " + unit).orElse("")
                + model.map(of -> ", by " + of.id()).orElse("");
    }

    /** All that there is to say. */
    public static List<String> lines(PriceReckoning how) {
        List<String> lines = new ArrayList<>();
        lines.add("it asks: " + steps(how, "ask"));
        lines.add("we pay: " + steps(how, "cap"));
        how.ask()
                .ifPresent(ask -> lines.add("not certain: it asks " + span(ask) + ", we would pay "
                        + span(how.cap().orElseThrow()) + " in nine tenths; a price suits both in "
                        + Math.round(100 * how.chance().orElse(0.0)) + "%"));
        how.suggested()
                .ifPresent(to -> lines.add(
                        "suggested: " + number(to.price()) + " (" + to.rule() + "; rule: " + to.whose() + ")"));
        if (!how.mitigations().isEmpty()) {
            lines.add("worth of mitigations: "
                    + String.join(
                            ", ",
                            how.mitigations().stream()
                                    .limit(MOST)
                                    .map(worth -> worth.mitigation() + " "
                                            + (worth.worth().isPresent()
                                                    ? signed(worth.worth().getAsDouble())
                                                    : worth.ask().isPresent()
                                                            ? "makes it ask "
                                                                    + number(worth.ask()
                                                                            .getAsDouble())
                                                            : "leaves no sum that is enough"))
                                    .toList())
                    + (how.mitigations().size() > MOST
                            ? ", and " + (how.mitigations().size() - MOST) + " more"
                            : ""));
        }
        flips("whether a price suits both flips", how.flips()).ifPresent(lines::add);
        how.model().ifPresent(model -> lines.addAll(model(model)));
        return lines;
    }

    private static String steps(PriceReckoning how, String end) {
        List<String> parts = new ArrayList<>();
        for (Step step : how.steps()) {
            if (step.end().equals(end)) {
                parts.add(sum(step.price()) + " " + step.says());
            }
        }
        return String.join("; ", parts);
    }

    private static String sum(OptionalDouble price) {
        return price.isPresent() ? number(price.getAsDouble()) : "no sum";
    }

    private static String span(Span span) {
        return number(span.low())
                + (span.high().isPresent() ? " to " + number(span.high().getAsDouble()) : " to no sum that is enough");
    }

    private static Optional<String> flips(String what, List<Flip> flips) {
        return flips.isEmpty()
                ? Optional.empty()
                : Optional.of(what + ": "
                        + String.join(
                                ", ",
                                flips.stream()
                                        .map(flip -> flip.parameter() + " at " + number(flip.at()) + " (is "
                                                + number(flip.now()) + ", yes "
                                                + (flip.holdsBelow() ? "below" : "above") + ")")
                                        .toList()));
    }

    private static List<String> model(ByModel asked) {
        Model model = asked.model();
        List<String> lines = new ArrayList<>();
        lines.add("model " + model.id() + ", whose: " + model.whose() + " (" + model.reference() + "). "
                + model.equation() + ". It breaks where: " + model.breaks());
        lines.add("told: "
                + String.join(
                        ", ",
                        asked.inputs().stream()
                                .map(in -> in.parameter() + " " + number(in.number()) + " (" + in.from() + ")")
                                .toList()));
        lines.add("gives: " + (asked.answer().holds() ? "yes" : "no") + "; "
                + String.join(
                        ", ",
                        model.outputs().stream()
                                .map(output -> output.id() + " " + given(output, asked) + " (" + output.means() + ")")
                                .toList()));
        flips("its answer flips", asked.flips()).ifPresent(lines::add);
        return lines;
    }

    private static String given(Output output, ByModel asked) {
        OptionalDouble number = asked.answer().of(output.id());
        return number.isPresent() ? number(number.getAsDouble()) : "none";
    }

    private static String signed(double number) {
        return (number > 0 ? "+" : "") + number(number);
    }

    /** A number to two decimals, or to three digits if it is small. */
    public static String number(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        if (exact.signum() == 0) {
            return "0";
        }
        boolean plain = exact.abs().compareTo(BigDecimal.ONE) >= 0;
        BigDecimal rounded =
                (plain ? exact.setScale(DECIMALS, RoundingMode.HALF_UP) : exact.round(SMALL)).stripTrailingZeros();
        boolean readable = rounded.precision() - rounded.scale() <= 15 && rounded.scale() <= 9;
        return readable ? rounded.toPlainString() : rounded.toString();
    }
}
