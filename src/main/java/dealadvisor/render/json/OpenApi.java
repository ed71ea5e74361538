package dealadvisor.render.json;

import dealadvisor.reading.Limits;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The interface over HTTP as an OpenAPI 3.1 document. Cases and advice are described by the schemas that the server shows beside it, so that there is
 * one of each.
 */
public final class OpenApi {
    private static final String YES_NO = "boolean";
    private static final Map<String, String> SAYS = Map.ofEntries(
            Map.entry("trials", "false leaves out what needs advising again; the verdicts are the same"),
            Map.entry("good", "ask about this good only; may be repeated"),
            Map.entry("payment", "ask about this payment only; may be repeated"),
            Map.entry("samples", "say how likely which verdict is where facts are uncertain, by so many draws"),
            Map.entry("seed", "where the draws begin"),
            Map.entry("priors", "draw unknown essential facts too"),
            Map.entry(
                    "what",
                    "what to explain: a pairing GOOD/PAYMENT, a barrier, a fact, a conclusion's id or any other name of an advice"),
            Map.entry("why-not", "say what was lacking, condition by condition"),
            Map.entry("pairing", "GOOD/PAYMENT; the first of the advice if it is left out"),
            Map.entry("to", "the verdict to come to"),
            Map.entry("lock", "a fact that is to stay as it is; may be repeated"),
            Map.entry("keep-known", "whether all that is known is to stay as it is"),
            Map.entry("set", "a fact to change, as PATH=VALUE; may be repeated"));
    private static final Map<String, String> TYPES =
            Map.of("trials", YES_NO, "priors", YES_NO, "why-not", YES_NO, "keep-known", YES_NO, "seed", "integer");
    private static final List<String> REPEATED = List.of("good", "payment", "lock", "set");

    private final String version;
    private final Map<String, List<String>> words;

    private OpenApi(String version, Map<String, List<String>> words) {
        this.version = version;
        this.words = words;
    }

    /**
     * The document.
     *
     * @param version of the advisor
     * @param words what may be said beside a case, by what is asked
     */
    public static String of(String version, Map<String, List<String>> words) {
        return Json.text(true, json -> new OpenApi(version, words).write(json));
    }

    private record Shown(String path, String says, String type, Schema schema) {}

    private record Asked(String what, String says, String sent, Schema schema) {}

    private static final List<Shown> SHOWN = List.of(
            new Shown(
                    "/v1/health",
                    "Whether the server is there, and its versions.",
                    "application/json",
                    AnswerSchemas.named("Health")),
            new Shown(
                    "/v1/ready",
                    "Whether rules are loaded, and which.",
                    "application/json",
                    AnswerSchemas.named("Health")),
            new Shown("/v1/schema", "JSON Schema of case files.", "application/schema+json", Schema.of("object")),
            new Shown("/v1/schema/advice", "JSON Schema of advice.", "application/schema+json", Schema.of("object")),
            new Shown(
                    "/v1/catalogue",
                    "Goods, payments, barriers, mitigations and forms.",
                    "application/json",
                    AnswerSchemas.named("Catalogue")),
            new Shown(
                    "/v1/claims",
                    "The claims of the source, what encodes each, and which scenarios exercise it.",
                    "application/json",
                    AnswerSchemas.named("Claims")),
            new Shown("/v1/openapi.json", "This document.", "application/json", Schema.of("object")),
            new Shown(
                    "/v1/metrics",
                    "What was asked and how long it took, as Prometheus reads it.",
                    "text/plain",
                    Schema.text()));

    private static final List<Asked> ASKED = List.of(
            new Asked(
                    "advice",
                    "Advice on a case: the bytes of `advise --format json -`.",
                    "Case",
                    AnswerSchemas.named("Advice")),
            new Asked(
                    "explain",
                    "Why something came out as it did, or what was lacking.",
                    "Case",
                    AnswerSchemas.named("Explanation")),
            new Asked(
                    "compare",
                    "What differs between the advice on two cases, and which facts make the difference.",
                    "Cases",
                    AnswerSchemas.named("Comparison")),
            new Asked(
                    "whatif",
                    "The smallest sets of changes that bring a pairing to another verdict.",
                    "Case",
                    AnswerSchemas.named("WhatIf")),
            new Asked(
                    "tornado",
                    "How far each fact that is not known for sure moves a pairing.",
                    "Case",
                    AnswerSchemas.named("Tornado")));

    private void write(Json json) {
        json.object(() -> {
            json.put("openapi", "3.1.0");
            json.key("info")
                    .object(
                            () -> json.put("title", "deal advisor")
                                    .put("version", version)
                                    .put(
                                            "description",
                                            "Advice on deals with early misaligned AIs. Answers are those of the commands of the same names. A case is sent as YAML or JSON; or under `case` (two under `a` and `b`) beside what is asked, which may also stand in the address."));
            json.put("jsonSchemaDialect", Schema.DRAFT);
            json.key("security")
                    .list(
                            List.of(0, 1),
                            each -> json.object(() -> {
                                if (each == 1) {
                                    json.key("token").list(List.<String>of(), json::text);
                                }
                            }));
            json.key("paths").object(() -> {
                SHOWN.forEach(each -> shown(json, each));
                ASKED.forEach(each -> asked(json, each));
            });
            json.key("components").object(() -> components(json));
        });
    }

    private static void shown(Json json, Shown one) {
        json.key(one.path()).object(() -> json.key("get").object(() -> {
            json.put("summary", one.says());
            responses(json, one.type(), one.schema(), List.of("401", "421"));
        }));
    }

    private void asked(Json json, Asked one) {
        json.key("/v1/" + one.what()).object(() -> json.key("post").object(() -> {
            json.put("summary", one.says());
            List<String> parameters = new ArrayList<>(words.get(one.what()));
            parameters.add("set");
            json.key("parameters").list(parameters, parameter -> parameter(json, parameter));
            json.key("requestBody").object(() -> {
                json.put("required", true);
                json.key("content").object(() -> {
                    for (String type : List.of("application/yaml", "application/json")) {
                        json.key(type)
                                .object(() -> AnswerSchemas.named(one.sent()).write(json.key("schema")));
                    }
                });
            });
            responses(
                    json,
                    "application/json",
                    one.schema(),
                    List.of("401", "403", "413", "415", "421", "422", "429", "503"));
        }));
    }

    private static void parameter(Json json, String name) {
        json.object(() -> {
            json.put("name", name).put("in", "query").put("required", false).put("description", Present.in(SAYS, name));
            Schema one = name.equals("samples")
                    ? Schema.of("integer")
                            .with(bounds -> bounds.put("minimum", 1).put("maximum", Limits.DRAWS))
                    : Schema.of(TYPES.getOrDefault(name, "string"));
            (REPEATED.contains(name) ? Schema.list(one) : one).write(json.key("schema"));
        });
    }

    private static void responses(Json json, String type, Schema schema, List<String> refusals) {
        json.key("responses").object(() -> {
            json.key("200").object(() -> {
                json.put("description", "the answer");
                content(json, type, schema);
            });
            for (String status : refusals) {
                json.key(status).object(() -> json.put("$ref", "#/components/responses/Refused"));
            }
        });
    }

    private static void content(Json json, String type, Schema schema) {
        json.key("content").object(() -> json.key(type).object(() -> schema.write(json.key("schema"))));
    }

    private static void components(Json json) {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        schemas.put("Case", Schema.of().with("$ref", "schema"));
        schemas.put("Cases", Schema.object(Map.of("a", AnswerSchemas.named("Case"), "b", AnswerSchemas.named("Case"))));
        schemas.put("Advice", Schema.of().with("$ref", "schema/advice#/definitions/advice"));
        schemas.putAll(AnswerSchemas.all());
        json.key("schemas").object(() -> schemas.forEach((name, schema) -> schema.write(json.key(name))));
        json.key("responses").object(() -> json.key("Refused").object(() -> {
            json.put("description", "what is wrong, as problem details (RFC 9457) with our problems");
            content(json, "application/problem+json", AnswerSchemas.named("Problem"));
        }));
        json.key("securitySchemes").object(() -> json.key("token").object(() -> json.put("type", "http")
                .put("scheme", "bearer")
                .put("description", "only where the server was started with --token")));
    }
}
