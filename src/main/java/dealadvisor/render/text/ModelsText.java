package dealadvisor.render.text;

import dealadvisor.explanation.PriceWords;
import dealadvisor.prices.Model;
import dealadvisor.prices.Models;
import dealadvisor.prices.Parameter;
import java.util.List;

/** Models of the price of a deal: one line each, or all of one. */
public final class ModelsText {
    private ModelsText() {}

    /** All of them, each with its question and whose it is. */
    public static String all(Style style) {
        TextLines text = new TextLines(style);
        Models.all()
                .forEach(model -> text.line(
                        "  ",
                        style.bold("model " + model.id()) + ": " + model.name() + ". " + model.answers() + " ["
                                + model.whose() + "]"));
        text.whole("", "`deal-advisor catalogue ID` says what one takes and gives, and its equation.");
        return text.toString();
    }

    /** One of them in full. */
    public static String one(Model model, Style style) {
        TextLines text = new TextLines(style);
        for (String line : List.of(
                style.bold("model " + model.id()) + ": " + model.name(),
                "whose: " + model.whose() + " (" + model.reference() + ")",
                "answers: " + model.answers(),
                "equation: " + model.equation(),
                "breaks where: " + model.breaks())) {
            text.line("  ", line);
        }
        text.whole("  ", "takes");
        model.parameters()
                .forEach(p -> text.line(
                        "    ", p.id() + ": " + p.means() + " (" + p.unit() + ", " + bounds(p) + "; " + from(p) + ")"));
        text.whole("  ", "gives");
        model.outputs().forEach(o -> text.line("    ", o.id() + ": " + o.means() + " (" + o.unit() + ")"));
        return text.toString();
    }

    private static String bounds(Parameter p) {
        return PriceWords.number(p.least()) + " to " + PriceWords.number(p.most());
    }

    private static String from(Parameter p) {
        if (p.needed()) {
            return "to be given";
        }
        String preset = p.preset()
                .map(number -> PriceWords.number(number) + ", " + p.presetOf().orElse(""))
                .orElse("");
        return p.from()
                .map(from -> (p.ofThePrice() ? "the price's " : "fact ")
                        + from
                        + (preset.isEmpty() ? "" : ", else " + preset))
                .orElse(preset);
    }
}
