package dealadvisor.render;

import static dealadvisor.render.Members.having;

import dealadvisor.advice.PriceReckoning;
import dealadvisor.advice.PriceReckoning.ByModel;
import dealadvisor.advice.PriceReckoning.Span;
import dealadvisor.prices.Flip;
import dealadvisor.prices.Model;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How a range of prices was reckoned, as JSON, and the part of the schema of advice that says so. */
final class PriceJson {
    private PriceJson() {}

    /** Writes the member {@code reckoning}. */
    static void write(Json json, Optional<PriceReckoning> reckoning) {
        if (reckoning.isEmpty()) {
            json.putNull("reckoning");
            return;
        }
        PriceReckoning how = reckoning.get();
        json.key("reckoning").object(() -> {
            how.unit().ifPresentOrElse(unit -> json.put("unit", unit), () -> json.putNull("unit"));
            json.key("steps")
                    .list(
                            how.steps(),
                            step -> json.object(() -> {
                                json.put("end", step.end()).put("says", step.says());
                                number(json, "price", step.price());
                            }));
            span(json, "ask-spread", how.ask());
            span(json, "cap-spread", how.cap());
            number(json, "chance", how.chance().map(OptionalDouble::of).orElse(OptionalDouble.empty()));
            if (how.suggested().isPresent()) {
                PriceReckoning.Suggested to = how.suggested().get();
                json.key("suggested").object(() -> json.put("price", to.price())
                        .put("rule", to.rule())
                        .put("whose", to.whose()));
            } else {
                json.putNull("suggested");
            }
            json.key("mitigations")
                    .list(
                            how.mitigations(),
                            worth -> json.object(() -> {
                                json.put("id", worth.mitigation());
                                number(json, "ask", worth.ask());
                                json.put("cap", worth.cap());
                                number(json, "worth", worth.worth());
                            }));
            flips(json, how.flips());
            if (how.model().isPresent()) {
                model(json, how.model().get());
            } else {
                json.putNull("model");
            }
        });
    }

    private static void model(Json json, ByModel asked) {
        Model model = asked.model();
        json.key("model").object(() -> {
            json.put("id", model.id())
                    .put("name", model.name())
                    .put("whose", model.whose())
                    .put("reference", model.reference())
                    .put("equation", model.equation())
                    .put("breaks", model.breaks());
            json.key("inputs")
                    .list(
                            asked.inputs(),
                            in -> json.object(() -> json.put("id", in.parameter())
                                    .put("number", in.number())
                                    .put("from", in.from())));
            json.put("holds", asked.answer().holds());
            json.key("outputs")
                    .list(
                            model.outputs(),
                            output -> json.object(() -> {
                                json.put("id", output.id())
                                        .put("means", output.means())
                                        .put("unit", output.unit());
                                number(json, "number", asked.answer().of(output.id()));
                            }));
            flips(json, asked.flips());
        });
    }

    private static void flips(Json json, List<Flip> flips) {
        json.key("flips")
                .list(
                        flips,
                        flip -> json.object(() -> json.put("id", flip.parameter())
                                .put("now", flip.now())
                                .put("at", flip.at())
                                .put("holds", flip.holdsBelow() ? "below" : "above")));
    }

    private static void span(Json json, String key, Optional<Span> span) {
        if (span.isEmpty()) {
            json.putNull(key);
        } else {
            json.key(key).object(() -> {
                json.put("p5", span.get().low());
                number(json, "p95", span.get().high());
            });
        }
    }

    private static void number(Json json, String key, OptionalDouble number) {
        if (number.isPresent()) {
            json.put(key, number.getAsDouble());
        } else {
            json.putNull(key);
        }
    }

    /** What is written. */
    static Schema schema() {
        Schema number = Schema.of("number");
        Members flip = having("id", Schema.text())
                .put("now", number.says("what it is"))
                .put("at", number.says("where the answer flips"))
                .put("holds", Schema.oneOf(List.of("below", "above")).says("on which side the answer is yes"));
        Members spread = having("p5", number).put("p95", number.orNull().says("null if no sum is enough"));
        Schema model = having("id", Schema.text())
                .put("name", Schema.text())
                .put("whose", Schema.text())
                .put("reference", Schema.text())
                .put("equation", Schema.text())
                .put("breaks", Schema.text())
                .list(
                        "inputs",
                        having("id", Schema.text()).put("number", number).put("from", Schema.text()))
                .put("holds", Schema.yesNo().says("the answer to its question"))
                .list(
                        "outputs",
                        having("id", Schema.text())
                                .put("means", Schema.text())
                                .put("unit", Schema.text())
                                .put("number", number.orNull().says("null where there is none")))
                .list("flips", flip)
                .object();
        return having("unit", Schema.text().orNull())
                .list(
                        "steps",
                        having("end", Schema.oneOf(List.of("ask", "cap")))
                                .put("says", Schema.text())
                                .put("price", number.orNull()))
                .put("ask-spread", spread.object().orNull().says("nine tenths of it; null where the price is certain"))
                .put("cap-spread", spread.object().orNull())
                .put("chance", Schema.number(0, 1).orNull().says("that a price suits both; null where it is certain"))
                .put(
                        "suggested",
                        having("price", number)
                                .put("rule", Schema.text())
                                .put("whose", Schema.text())
                                .object()
                                .orNull())
                .list(
                        "mitigations",
                        having("id", Schema.text())
                                .put("ask", number.orNull())
                                .put("cap", number)
                                .put("worth", number.orNull().says("by how much it widens the room")))
                .list("flips", flip)
                .put("model", model.orNull())
                .object()
                .orNull()
                .says("how the range came about, and what would move it");
    }
}
