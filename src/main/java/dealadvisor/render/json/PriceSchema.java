package dealadvisor.render.json;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.BeliefReader;
import dealadvisor.facts.Price;
import dealadvisor.facts.PriceWays;
import dealadvisor.prices.Model;
import dealadvisor.prices.Models;
import dealadvisor.prices.Parameter;
import dealadvisor.render.words.FactWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the schema of case files that is about prices. */
final class PriceSchema {
    private PriceSchema() {}

    static Schema of(RulePack pack) {
        Map<String, Schema> price = new LinkedHashMap<>();
        price.put("good", id(pack, "goods").says("What is bought; any good if it is left out."));
        price.put("payment", id(pack, "payments").says("What is paid; any payment if it is left out."));
        price.put(
                "reservation",
                sum().says("The least that the AI would take if it trusted us fully, in any unit of worth."));
        price.put(
                "willingness", sum().says("The most that we would pay if we trusted the AI fully, in the same unit."));
        price.put(
                "our-credibility",
                credence().says("How far the AI can count on us; worked out from the case if it is left out."));
        price.put(
                "ai-credibility",
                credence().says("How far we can count on the AI; worked out from the case if it is left out."));
        price.put("unit", Schema.text().says("What the sums are in, the same in all prices of a case."));
        Map<String, String> models = new LinkedHashMap<>();
        Models.all().forEach(model -> models.put(model.id(), model.answers() + " (" + model.whose() + ")"));
        price.put("model", Schema.choice(models).says("Another author's model, by which the price is reckoned."));
        price.put("with", Schema.of("object").says("The numbers that the model takes, where they are not as preset."));
        price.put(
                "parts",
                Schema.of("integer")
                        .with(json -> json.put("minimum", 1).put("maximum", PriceWays.MOST_PARTS))
                        .says("In how many equal parts it is delivered and paid."));
        price.put("power", Schema.number(0, 1).says("The part of the room that the AI gets in the suggested price."));
        price.put("together", together(pack).says("What else is paid for the same good."));
        List<Schema> byModel = new ArrayList<>();
        byModel.add(choice(
                Schema.of().with(json -> json.putTexts("required", List.of("model"))),
                Schema.of(),
                Schema.of()
                        .with(json -> json.putTexts("required", List.of("reservation", "willingness")))
                        .with("not", Schema.of().with(json -> json.putTexts("required", List.of("with"))))));
        Models.all()
                .forEach(model -> byModel.add(choice(
                        Schema.of()
                                .with("properties", Map.of("model", Schema.oneOf(List.of(model.id()))))
                                .with(json -> json.putTexts("required", List.of("model"))),
                        taking(model),
                        Schema.of())));
        return Schema.list(Schema.object(price, List.of()).with("allOf", byModel))
                .with(json -> json.put("uniqueItems", true));
    }

    private static Schema choice(Schema asked, Schema met, Schema otherwise) {
        return Schema.of().with("if", asked).with("then", met).with("else", otherwise);
    }

    // What a price says that is reckoned by this model, or has it asked beside.
    private static Schema taking(Model model) {
        Map<String, Schema> numbers = new LinkedHashMap<>();
        List<String> needed = new ArrayList<>();
        for (Parameter parameter : model.parameters()) {
            if (!parameter.ofThePrice()) {
                numbers.put(parameter.id(), number(parameter).says(parameter.means()));
                if (parameter.needed()) {
                    needed.add(parameter.id());
                }
            }
        }
        List<String> required = new ArrayList<>();
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put("with", Schema.object(numbers, needed));
        for (String key : List.of("reservation", "willingness", "our-credibility", "ai-credibility")) {
            boolean takes = !model.isOfARange() || model.takes(key);
            if (!takes) {
                properties.put(key, never());
            } else if (!key.endsWith("-credibility")) {
                required.add(key);
            }
        }
        if (model.isOfARange()) {
            properties.put("parts", never());
            properties.put("together", never());
        }
        if (model.inShares()) {
            properties.put("unit", never());
        }
        if (!needed.isEmpty()) {
            required.add("with");
        }
        Schema taking = Schema.of().with("properties", properties);
        return required.isEmpty() ? taking : taking.with(json -> json.putTexts("required", required));
    }

    // A sum may have its unit behind it, which only the reader can hold against the others; so has percent.
    private static Schema number(Parameter parameter) {
        return anyOf(
                Schema.number(parameter.least(), parameter.most()),
                switch (parameter.unit()) {
                    case "price" -> Schema.text().with("pattern", "^[0-9]*\\.?[0-9]+\\s*\\S");
                    case "share", "chance" -> Schema.text().with("pattern", "^[0-9]*\\.?[0-9]+\\s*%$");
                    default -> never();
                });
    }

    private static Schema together(RulePack pack) {
        Map<String, Schema> beside = new LinkedHashMap<>();
        beside.put("payment", id(pack, "payments", false));
        beside.put("sum", Schema.number(0, Price.MOST));
        beside.put("our-credibility", credence());
        return Schema.list(Schema.object(beside, List.of("payment", "sum")));
    }

    private static Schema sum() {
        return anyOf(Schema.number(0, Price.MOST), Schema.text().with("pattern", Price.RANGE));
    }

    private static Schema credence() {
        return anyOf(
                Schema.number(0, 1)
                        .with(
                                "anyOf",
                                List.of(
                                        Schema.of().with(json -> json.put("maximum", 0)),
                                        Schema.of().with(json -> json.put("minimum", Price.LEAST_CREDENCE)))),
                Schema.text().with("pattern", BeliefReader.NUMBERS));
    }

    private static Schema never() {
        return Schema.of().with("not", Schema.of());
    }

    private static Schema anyOf(Schema... some) {
        return Schema.of().with("anyOf", List.of(some));
    }

    private static Schema id(RulePack pack, String catalogue) {
        return id(pack, catalogue, true);
    }

    private static Schema id(RulePack pack, String catalogue, boolean orNull) {
        Map<String, String> meanings = FactWords.meanings(pack, catalogue);
        Schema id = meanings.isEmpty() ? never() : Schema.choice(meanings);
        return meanings.isEmpty() && orNull ? Schema.of("null") : orNull ? id.orNull() : id;
    }
}
