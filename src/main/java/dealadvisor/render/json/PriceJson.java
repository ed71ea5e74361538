package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.NUMBER;
import static dealadvisor.render.json.Kind.SHARE;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.YES_NO;
import static dealadvisor.render.json.Kind.boxed;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.oneOf;

import dealadvisor.advice.PriceReckoning;
import dealadvisor.advice.PriceReckoning.ByModel;
import dealadvisor.advice.PriceReckoning.Span;
import dealadvisor.advice.PriceReckoning.Suggested;
import dealadvisor.prices.Flip;
import dealadvisor.prices.Output;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How a range of prices was reckoned, as JSON. */
final class PriceJson {
    private static final Kind<Collection<? extends Flip>> FLIPS = list(Shape.of(Flip.class)
            .has("id", TEXT, Flip::parameter)
            .has("now", NUMBER.says("what it is"), Flip::now)
            .has("at", NUMBER.says("where the answer flips"), Flip::at)
            .has(
                    "holds",
                    oneOf("below", "above").says("on which side the answer is yes"),
                    flip -> flip.holdsBelow() ? "below" : "above")
            .kind());

    private static final Kind<Optional<? extends Span>> SPREAD = Shape.of(Span.class)
            .has("p5", NUMBER, Span::low)
            .has("p95", NUMBER.orNull().says("null if no sum is enough"), span -> boxed(span.high()))
            .kind()
            .orNull();

    /** An output of a model, and what the model answered for it. */
    private record Answered(Output output, Optional<Double> number) {
        static List<Answered> of(ByModel asked) {
            return asked.model().outputs().stream()
                    .map(output -> new Answered(output, boxed(asked.answer().of(output.id()))))
                    .toList();
        }
    }

    private static final Kind<ByModel> MODEL = Shape.of(ByModel.class)
            .has("id", TEXT, by -> by.model().id())
            .has("name", TEXT, by -> by.model().name())
            .has("whose", TEXT, by -> by.model().whose())
            .has("reference", TEXT, by -> by.model().reference())
            .has("equation", TEXT, by -> by.model().equation())
            .has("breaks", TEXT, by -> by.model().breaks())
            .has(
                    "inputs",
                    list(Shape.of(PriceReckoning.Input.class)
                            .has("id", TEXT, PriceReckoning.Input::parameter)
                            .has("number", NUMBER, PriceReckoning.Input::number)
                            .has("from", TEXT, PriceReckoning.Input::from)
                            .kind()),
                    ByModel::inputs)
            .has("holds", YES_NO.says("the answer to its question"), by -> by.answer()
                    .holds())
            .has(
                    "outputs",
                    list(Shape.of(Answered.class)
                            .has("id", TEXT, answered -> answered.output().id())
                            .has("means", TEXT, answered -> answered.output().means())
                            .has("unit", TEXT, answered -> answered.output().unit())
                            .has("number", NUMBER.orNull().says("null where there is none"), Answered::number)
                            .kind()),
                    Answered::of)
            .has("flips", FLIPS, ByModel::flips)
            .kind();

    /** The member {@code reckoning} of a range of prices. */
    static final Kind<Optional<? extends PriceReckoning>> RECKONING = Shape.of(PriceReckoning.class)
            .has("unit", TEXT.orNull(), PriceReckoning::unit)
            .has(
                    "steps",
                    list(Shape.of(PriceReckoning.Step.class)
                            .has("end", oneOf("ask", "cap"), PriceReckoning.Step::end)
                            .has("says", TEXT, PriceReckoning.Step::says)
                            .has("price", NUMBER.orNull(), step -> boxed(step.price()))
                            .kind()),
                    PriceReckoning::steps)
            .has("ask-spread", SPREAD.says("nine tenths of it; null where the price is certain"), PriceReckoning::ask)
            .has("cap-spread", SPREAD, PriceReckoning::cap)
            .has(
                    "chance",
                    SHARE.orNull().says("that a price suits both; null where it is certain"),
                    PriceReckoning::chance)
            .has(
                    "suggested",
                    Shape.of(Suggested.class)
                            .has("price", NUMBER, Suggested::price)
                            .has("rule", TEXT, Suggested::rule)
                            .has("whose", TEXT, Suggested::whose)
                            .kind()
                            .orNull(),
                    PriceReckoning::suggested)
            .has(
                    "mitigations",
                    list(Shape.of(PriceReckoning.Worth.class)
                            .has("id", TEXT, PriceReckoning.Worth::mitigation)
                            .has("ask", NUMBER.orNull(), worth -> boxed(worth.ask()))
                            .has("cap", NUMBER, PriceReckoning.Worth::cap)
                            .has(
                                    "worth",
                                    NUMBER.orNull().says("by how much it widens the room"),
                                    worth -> boxed(worth.worth()))
                            .kind()),
                    PriceReckoning::mitigations)
            .has("flips", FLIPS, PriceReckoning::flips)
            .has("model", MODEL.orNull(), PriceReckoning::model)
            .kind()
            .orNull()
            .says("how the range came about, and what would move it");

    private PriceJson() {}
}
