package dealadvisor.render;

import dealadvisor.catalogue.Hedge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The schemas of what a server answers beside advice, by name. Later versions may add keys, so others than those named are allowed. */
final class AnswerSchemas {
    private static final Schema UNTIL_KNOWN = Schema.text().orNull();

    private AnswerSchemas() {}

    static Map<String, Schema> all() {
        Map<String, Schema> all = new TreeMap<>();
        all.put("Health", HealthJson.HEALTH.schema());
        all.put("Problem", ProblemJson.DETAILS.schema());
        all.put("Explanation", explanation());
        all.put("Reason", reason());
        all.put("Comparison", CompareJson.COMPARISON.schema());
        all.put("WhatIf", whatIf());
        all.put("Tornado", tornado());
        all.put("Catalogue", catalogue());
        all.put("Claims", claims());
        return all;
    }

    /** An object that has these members, and perhaps others. */
    private static Schema open(Object... members) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            properties.put((String) members[i], (Schema) members[i + 1]);
        }
        return Schema.of("object")
                .with("properties", properties)
                .with(json -> json.putTexts("required", properties.keySet()));
    }

    static Schema named(String name) {
        return Schema.of().with("$ref", "#/components/schemas/" + name);
    }

    private static Schema verdict() {
        return AdviceKinds.VERDICT.schema();
    }

    private static Schema count() {
        return Kind.COUNT.schema();
    }

    private static Schema explanation() {
        Schema why = open("what", Schema.text(), "result", Schema.text(), "because", Schema.list(named("Reason")));
        Schema condition = open(
                "text", Schema.text(),
                "line", count(),
                "result", Schema.oneOf(List.of("true", "false", "unknown")),
                "read", Schema.texts(),
                "needed", Schema.text());
        Schema rule = open(
                "rule", Schema.text(),
                "file", Schema.text(),
                "line", count(),
                "fired", Schema.yesNo(),
                "conditions", Schema.list(condition));
        Schema need =
                open("condition", Schema.text(), "met", Schema.yesNo(), "read", Schema.text(), "needed", Schema.text());
        Schema whyNot = open(
                "what", Schema.text(), "result", Schema.text(), "needs", Schema.list(need), "rules", Schema.list(rule));
        return Schema.of()
                .says("why it came out so; or, where it did not or that was asked, what was lacking")
                .with("anyOf", List.of(why, whyNot));
    }

    private static Schema reason() {
        return open(
                "says", Schema.text(),
                "rule", UNTIL_KNOWN,
                "file", UNTIL_KNOWN,
                "line", count().orNull(),
                "facts", Schema.texts(),
                "claims", Schema.texts(),
                "because", Schema.list(named("Reason")));
    }

    private static Schema whatIf() {
        Schema change = open(
                "set", Schema.of("object").says("values by the paths of facts"),
                "mitigations", Schema.texts(),
                "becomes", verdict(),
                "index", Schema.number(0, 1));
        return open(
                "what", Schema.text().says("the pairing, as GOOD/PAYMENT"),
                "is", verdict(),
                "to", verdict(),
                "changes", Schema.list(change).says("the smallest first"),
                "minimal", Schema.oneOf(List.of("proven", "best-so-far")),
                "tried", count());
    }

    private static Schema tornado() {
        Schema at = open("at", Schema.text(), "index", Schema.number(0, 1), "verdict", verdict());
        return Schema.list(open(
                        "fact",
                        Schema.text(),
                        "low",
                        at,
                        "high",
                        at,
                        "monotone",
                        Schema.yesNo(),
                        "flips-at",
                        UNTIL_KNOWN))
                .says("the widest first");
    }

    private static Schema catalogue() {
        Schema entry = open("id", Schema.text(), "name", Schema.text(), "claims", Schema.texts());
        return open(
                "goods", Schema.list(entry),
                "payments", Schema.list(entry),
                "barriers", Schema.list(entry),
                "mitigations", Schema.list(entry),
                "forms", Schema.list(entry));
    }

    private static Schema claims() {
        return Schema.list(open(
                "id", Schema.text(),
                "section", Schema.text(),
                "encode", Schema.text(),
                "hedge", Kind.word(Hedge.values(), Hedge::id).schema(),
                "claim", Schema.text(),
                "encoded-by", Schema.texts(),
                "scenarios", Schema.texts()));
    }
}
