package dealadvisor.render.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Sampling;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.PriorsFile;
import dealadvisor.properties.GeneratedCases;
import dealadvisor.render.AdviceJson;
import dealadvisor.service.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of advice says what the writer writes, no more and no less. */
class AdviceSchemaTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor ADVISOR = new Advisor(PACK);
    private static final Advisor WITHOUT_TRIALS = Advisor.withoutTrials(PACK);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode DOCUMENT = JSON.readTree(AdviceSchema.document());
    private static final Validation SCHEMA = new Validation(AdviceSchema.document());

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("facts")).filter(Files::isRegularFile)) {
            return files.sorted().toList();
        }
    }

    private static String advice(Advisor advisor, Path file) {
        return AdviceJson.one(advisor.advise(CaseFile.read(file)), PACK);
    }

    @Test
    void itIsASchemaOfDraftSeven() {
        assertEquals(List.of(), Validation.errorsOfSchema(AdviceSchema.document()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyAdviceIsAcceptedWithAndWithoutTrialsAndItsKeysStandInTheSchemasOrder(Path file) {
        for (Advisor advisor : List.of(ADVISOR, WITHOUT_TRIALS)) {
            String advice = advice(advisor, file);
            assertEquals(List.of(), SCHEMA.errors(advice));
            sameOrder(JSON.readTree(advice), definition("advice"));
        }
    }

    private static Advice sampled(boolean priors) {
        Case given = CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content().toBuilder()
                .set("ai.motivation.horizon", priors ? "unknown" : "long-term")
                .set("ai.outside-option.takeover-chance", "0.01 to 0.3")
                .set("deal.prices", List.of(Map.of("reservation", 10, "willingness", 100)))
                .build();
        Case own = Case.builder().set("ai.motivation.type", "kludge").build();
        return WITHOUT_TRIALS
                .sampling(new Sampling(50, 1, priors, Optional.of(PriorsFile.check(own, PACK.vocabulary()))))
                .advise(given);
    }

    @Test
    void adviceThatSaysHowLikelyIsAccepted() {
        for (boolean priors : new boolean[] {false, true}) {
            String advice = AdviceJson.one(sampled(priors), PACK);
            assertEquals(List.of(), SCHEMA.errors(advice));
            sameOrder(JSON.readTree(advice), definition("advice"));
            assertTrue(advice.contains("\"uncertainty\""));
        }
    }

    @Test
    void adviceOnCasesOfEverySortIsAccepted() {
        for (int seed = 0; seed < 60; seed++) {
            Case given = GeneratedCases.of(GeneratedCases.facts(PACK, seed));
            assertEquals(List.of(), SCHEMA.errors(AdviceJson.line(WITHOUT_TRIALS.advise(given), PACK)));
        }
        assertTrue(SCHEMA.accepts(AdviceJson.line(ADVISOR.advise(Case.builder().build()), PACK)));
    }

    @Test
    void adviceOnSeveralFilesIsAListOfIt() throws IOException {
        List<String> all = files().stream()
                .limit(2)
                .map(file -> advice(WITHOUT_TRIALS, file))
                .toList();
        assertEquals(List.of(), SCHEMA.errors(all.toString()));
        assertEquals(List.of(), SCHEMA.errors("[]"));
        assertFalse(SCHEMA.accepts("[{}]"));
        assertFalse(SCHEMA.accepts("null"));
    }

    // Cases that between them have of everything.
    private static List<Case> telling() throws IOException {
        List<Case> cases = new ArrayList<>();
        // A contradiction, for a warning, and an AI that these humans rule out.
        cases.add(Case.builder()
                .set("ai.motivation.type", "schemer")
                .set("ai.motivation.horizon", "episode")
                .set("ai.motivation.values", "abhorrent")
                .set("humans.rule-out.values", List.of("abhorrent"))
                .build());
        // A model of prices that is asked beside the range, whose answer flips somewhere.
        cases.add(Case.builder()
                .set("deal.goods", List.of("past-sabotage"))
                .set(
                        "deal.prices",
                        List.of(Map.of(
                                "reservation",
                                40,
                                "willingness",
                                80,
                                "model",
                                "tests-of-loyalty",
                                "with",
                                Map.of("prize", 100, "lost", 10))))
                .build());
        for (Path file : files()) {
            cases.add(CaseFile.read(file).content());
        }
        return cases;
    }

    @Test
    void everyKeyMustBeThereAndNoOtherMay() throws IOException {
        Set<String> tried = new TreeSet<>();
        List<Case> cases = telling();
        List<Advice> advised = new ArrayList<>();
        cases.forEach(given -> advised.add(ADVISOR.advise(given)));
        advised.add(sampled(false));
        advised.add(sampled(true));
        for (Advice each : advised) {
            JsonNode advice = JSON.readTree(AdviceJson.one(each, PACK));
            Map<String, ObjectNode> objects = new TreeMap<>();
            gather(advice, "", objects);
            objects.keySet().removeAll(tried);
            objects.values().forEach(object -> everyKeyCounts(object, advice));
            tried.addAll(objects.keySet());
        }
        Set<String> described = new TreeSet<>();
        describe(definition("advice"), "", described);
        assertEquals(described, tried);
    }

    @Test
    void everyKeyThatIsDeclaredIsWrittenInSomeCase() throws IOException {
        // A pack that extends another and speaks for others.
        RulePack other = RulePack.bundled("early-schemers").orElseThrow();
        List<String> written = new ArrayList<>();
        written.add(AdviceJson.one(sampled(true), PACK));
        for (Case each : telling()) {
            written.add(AdviceJson.one(ADVISOR.advise(each), PACK));
            written.add(AdviceJson.one(Advisor.withoutTrials(other).advise(each), other));
        }
        Set<String> keys = new TreeSet<>();
        written.forEach(advice -> keys.addAll(Keys.written(JSON.readTree(advice))));
        Set<String> never = Keys.declared(definition("advice"), DOCUMENT.get("definitions"));
        never.removeAll(keys);
        assertEquals(Set.of(), never);
    }

    @Test
    void noKeyStandsTwiceInOneObject() {
        JsonMapper strict = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .build();
        strict.readTree(AdviceSchema.document());
        strict.readTree(OpenApi.of("1", Answers.WORDS));
        strict.readTree(AdviceJson.one(sampled(false), PACK));
    }

    private static void everyKeyCounts(ObjectNode object, JsonNode advice) {
        for (String key : List.copyOf(object.propertyNames())) {
            JsonNode value = object.remove(key);
            assertFalse(SCHEMA.accepts(advice.toString()), "accepted without `" + key + "`: " + object);
            for (String other : List.of("{\"no\": 1}", "[{}]")) {
                object.set(key, JSON.readTree(other));
                assertFalse(SCHEMA.accepts(advice.toString()), "`" + key + "` accepted as " + other);
            }
            object.set(key, value);
        }
        object.put("no-such-key", 1);
        assertFalse(SCHEMA.accepts(advice.toString()), "accepted with another key: " + object);
        object.remove("no-such-key");
    }

    /** One object of each kind, told apart by where it stands; effects and sets of answers, whose keys may be others, are left out. */
    private static void gather(JsonNode node, String where, Map<String, ObjectNode> found) {
        if (node.isObject() && !where.endsWith("/effect") && !where.endsWith("-if/-")) {
            found.putIfAbsent(where, (ObjectNode) node);
            node.properties().forEach(entry -> gather(entry.getValue(), where + "/" + entry.getKey(), found));
        } else if (node.isArray()) {
            node.forEach(item -> gather(item, where + "/-", found));
        }
    }

    /** Where objects with required keys stand by the schema. */
    private static void describe(JsonNode schema, String where, Set<String> found) {
        JsonNode followed = followed(schema);
        if (followed.has("required")) {
            found.add(where);
            followed.get("properties")
                    .properties()
                    .forEach(entry -> describe(entry.getValue(), where + "/" + entry.getKey(), found));
        } else if (followed.has("items")) {
            describe(followed.get("items"), where + "/-", found);
        }
    }

    private static JsonNode definition(String name) {
        return DOCUMENT.get("definitions").get(name);
    }

    private static JsonNode followed(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        return reference == null ? schema : definition(reference.asString().replace("#/definitions/", ""));
    }

    private static void sameOrder(JsonNode node, JsonNode schema) {
        JsonNode followed = followed(schema);
        if (node.isObject() && followed.has("properties")) {
            List<String> documented = new ArrayList<>(followed.get("properties").propertyNames());
            documented.retainAll(Set.copyOf(node.propertyNames()));
            assertEquals(documented, List.copyOf(node.propertyNames()));
            node.properties()
                    .forEach(entry -> sameOrder(
                            entry.getValue(), followed.get("properties").get(entry.getKey())));
        } else if (node.isArray() && followed.has("items")) {
            node.forEach(item -> sameOrder(item, followed.get("items")));
        }
    }
}
