package dealadvisor.render;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.Price;
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
                Schema.number(0, Price.MOST)
                        .says("The least that the AI would take if it trusted us fully, in any unit of worth."));
        price.put(
                "willingness",
                Schema.number(0, Price.MOST)
                        .says("The most that we would pay if we trusted the AI fully, in the same unit."));
        price.put(
                "our-credibility",
                credence().says("How far the AI can count on us; worked out from the case if it is left out."));
        price.put(
                "ai-credibility",
                credence().says("How far we can count on the AI; worked out from the case if it is left out."));
        return Schema.list(Schema.object(price, List.of("reservation", "willingness")))
                .with(json -> json.put("uniqueItems", true));
    }

    private static Schema credence() {
        return Schema.number(0, 1)
                .with(
                        "anyOf",
                        List.of(
                                Schema.of().with(json -> json.put("maximum", 0)),
                                Schema.of().with(json -> json.put("minimum", Price.LEAST_CREDENCE))));
    }

    private static Schema id(RulePack pack, String catalogue) {
        Map<String, String> meanings = FactWords.meanings(pack, catalogue);
        return meanings.isEmpty() ? Schema.of("null") : Schema.choice(meanings).orNull();
    }
}
