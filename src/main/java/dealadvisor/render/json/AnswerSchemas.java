package dealadvisor.render.json;

import java.util.Map;
import java.util.TreeMap;

/** The schemas of what a server answers beside advice, by name. Later versions may add keys, so others than those named are allowed. */
final class AnswerSchemas {
    private AnswerSchemas() {}

    static Map<String, Schema> all() {
        Map<String, Schema> all = new TreeMap<>();
        all.put("Health", HealthJson.HEALTH.schema());
        all.put("Problem", ProblemJson.DETAILS.schema());
        all.put("Explanation", ExplanationJson.schema());
        all.put("Reason", ExplanationJson.REASON.schema());
        all.put("Comparison", CompareJson.COMPARISON.schema());
        all.put("WhatIf", MovesJson.WHAT_IF.schema());
        all.put("Tornado", MovesJson.TORNADO.schema());
        all.put("Catalogue", CatalogueJson.CATALOGUE.schema());
        all.put("Claims", ClaimsJson.CLAIMS.schema());
        return all;
    }

    // Where `named` looks for it, in a document that is no interface of a server.
    static void reason(Json json) {
        json.key("components").object(() -> json.key("schemas")
                .object(() -> ExplanationJson.REASON.schema().write(json.key("Reason"))));
    }

    static Schema named(String name) {
        return Schema.of().with("$ref", "#/components/schemas/" + name);
    }
}
