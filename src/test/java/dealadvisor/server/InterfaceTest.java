package dealadvisor.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.Main;
import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.render.json.Validation;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs are answered. */
class InterfaceTest {
    private static final String CASE = "ai: {motivation: {type: schemer, horizon: long-term}}\n"
            + "humans: {members: [developer]}\n"
            + "deal: {goods: [past-sabotage], payments: [charity-donation, trust-fund]}\n";
    private static final String OTHER =
            "ai: {motivation: {type: reward-seeker}}\n" + "deal: {goods: [past-sabotage], payments: [trust-fund]}\n";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Served served;
    private static Asking ask;

    @BeforeAll
    static void serve() throws Exception {
        served = served(Rules.fixed(RulePack.bundled()), Optional.empty());
        ask = new Asking(served.port());
    }

    @AfterAll
    static void end() {
        served.close();
    }

    private static Served served(Rules rules, Optional<String> token) throws Exception {
        // What is asked here takes seconds on an idle machine, and more where other tests run beside it.
        Bounds usual = Bounds.standard();
        return Served.start(
                new Served.Asked(0, Optional.empty(), rules, token, true, "1.0.0"),
                new Bounds(usual.body(), usual.working(), usual.waiting(), 180, usual.streams()));
    }

    /** What a command writes of a case on its standard input. */
    private static String command(String input, String... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            StringWriter out = new StringWriter();
            Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), words);
            return out.toString();
        } finally {
            System.setIn(before);
        }
    }

    @TestFactory
    List<DynamicTest> answersAreTheBytesOfTheCommands() throws Exception {
        String sabotage = Files.readString(Path.of("facts/past-sabotage-review.yaml"));
        Map<String, Callable<String>> over = new HashMap<>();
        Map<String, Callable<String>> by = new HashMap<>();
        over.put("advice", () -> ask.yaml("/v1/advice", sabotage).body());
        by.put("advice", () -> command(sabotage, "advise", "--format", "json", "-"));
        over.put("advice, narrowed and without trials", () -> ask.yaml(
                        "/v1/advice?trials=false&good=past-sabotage", sabotage)
                .body());
        by.put(
                "advice, narrowed and without trials",
                () -> command(sabotage, "advise", "--format", "json", "--no-trials", "--good", "past-sabotage", "-"));
        over.put("advice with chances", () -> ask.yaml(
                        "/v1/advice?trials=false&samples=50&seed=7",
                        CASE + "situation: {takeoff: {fast: 0.5, slow: 0.5}}\n")
                .body());
        by.put(
                "advice with chances",
                () -> command(
                        CASE + "situation: {takeoff: {fast: 0.5, slow: 0.5}}\n",
                        "advise",
                        "--format",
                        "json",
                        "--no-trials",
                        "--samples",
                        "50",
                        "--seed",
                        "7",
                        "-"));
        over.put("explain", () -> ask.yaml("/v1/explain?what=past-sabotage/trust-fund", CASE)
                .body());
        by.put("explain", () -> command(CASE, "explain", "-", "past-sabotage/trust-fund", "--format", "json"));
        over.put("explain why not", () -> ask.yaml("/v1/explain?what=window&why-not=true", CASE)
                .body());
        by.put("explain why not", () -> command(CASE, "explain", "-", "window", "--why-not", "--format", "json"));
        over.put("compare", () -> ask.json(
                        "/v1/compare", envelope(CASE, ", \"set\": {\"ai.motivation.horizon\": \"episode\"}"))
                .body());
        by.put(
                "compare",
                () -> command(CASE, "compare", "-", "--set", "ai.motivation.horizon=episode", "--format", "json"));
        over.put("compare with chances", () -> ask.json(
                        "/v1/compare?samples=50&seed=-7",
                        envelope(
                                CASE + "situation: {takeoff: {fast: 0.5, slow: 0.5}}\n",
                                ", \"set\": {\"ai.motivation.horizon\": \"episode\"}"))
                .body());
        by.put(
                "compare with chances",
                () -> command(
                        CASE + "situation: {takeoff: {fast: 0.5, slow: 0.5}}\n",
                        "compare",
                        "-",
                        "--set",
                        "ai.motivation.horizon=episode",
                        "--samples",
                        "50",
                        "--seed=-7",
                        "--format",
                        "json"));
        over.put("whatif", () -> ask.yaml(
                        "/v1/whatif?pairing=past-sabotage/trust-fund&to=possible&lock=humans.members", CASE)
                .body());
        by.put(
                "whatif",
                () -> command(
                        CASE,
                        "whatif",
                        "-",
                        "past-sabotage/trust-fund",
                        "--to",
                        "possible",
                        "--lock",
                        "humans.members",
                        "--format",
                        "json"));
        over.put("tornado", () -> ask.yaml("/v1/tornado", CASE).body());
        by.put("tornado", () -> command(CASE, "tornado", "-", "--format", "json"));
        over.put("schema", () -> ask.get("/v1/schema").body());
        by.put("schema", () -> command("", "schema"));
        over.put("schema of advice", () -> ask.get("/v1/schema/advice").body());
        by.put("schema of advice", () -> command("", "schema", "--advice"));
        over.put("catalogue", () -> ask.get("/v1/catalogue").body());
        by.put("catalogue", () -> command("", "catalogue", "--format", "json"));
        over.put("claims", () -> ask.get("/v1/claims").body());
        by.put("claims", () -> command("", "claims", "--format", "json"));
        List<DynamicTest> tests = new ArrayList<>();
        over.forEach((name, answer) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            String expected = by.get(name).call();
            assertFalse(expected.isEmpty(), name);
            assertEquals(expected, answer.call());
        })));
        return tests;
    }

    // A case as a map in a request that says more: flow style is JSON but for its quotes, which a YAML reader does not
    // ask for.
    private static String envelope(String yaml, String more) {
        return "{\"case\": {" + String.join(", ", yaml.strip().split("\n")) + "}" + more + "}";
    }

    @Test
    void fiftyAtATimeAreAllAnsweredAsOneAlone() throws Exception {
        List<String> cases = new ArrayList<>();
        for (String horizon : List.of("episode", "short-term", "long-term", "unknown", "episode")) {
            cases.add(CASE.replace("long-term", horizon));
        }
        List<String> alone = new ArrayList<>();
        for (String one : cases) {
            alone.add(ask.yaml("/v1/advice", one).body());
        }
        ExecutorService clients = Executors.newFixedThreadPool(50);
        try {
            CountDownLatch together = new CountDownLatch(50);
            List<Future<Asking.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String one = cases.get(i % cases.size());
                answers.add(clients.submit(() -> {
                    together.countDown();
                    together.await();
                    return ask.yaml("/v1/advice", one);
                }));
            }
            for (int i = 0; i < 50; i++) {
                Asking.Answer answer = answers.get(i).get(2, TimeUnit.MINUTES);
                assertEquals(200, answer.status(), answer.body());
                assertEquals(alone.get(i % cases.size()), answer.body());
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** The document, and each answer that it promises. */
    @TestFactory
    List<DynamicTest> theDocumentSaysWhatIsAnswered() throws Exception {
        JsonNode document = JSON.readTree(ask.get("/v1/openapi.json").body());
        Map<String, String> bodies =
                Map.of("/v1/compare", "{\"a\": " + braces(CASE) + ", \"b\": " + braces(OTHER) + "}");
        Map<String, String> asked =
                Map.of("/v1/explain", "?what=past-sabotage/trust-fund", "/v1/whatif", "?to=blocked");
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                tests.add(DynamicTest.dynamicTest(method.getKey() + " " + path.getKey(), () -> {
                    boolean post = method.getKey().equals("post");
                    Asking.Answer answer = post
                            ? ask.yaml(
                                    path.getKey() + asked.getOrDefault(path.getKey(), ""),
                                    bodies.getOrDefault(path.getKey(), CASE))
                            : ask.get(path.getKey());
                    assertEquals(200, answer.status(), answer.body());
                    Map.Entry<String, JsonNode> content = method.getValue()
                            .at("/responses/200/content")
                            .properties()
                            .iterator()
                            .next();
                    assertTrue(answer.headers().get("content-type").startsWith(content.getKey()));
                    if (content.getKey().endsWith("json")) {
                        assertEquals(
                                List.of(), errors(document, content.getValue().get("schema"), answer.body()));
                        assertFalse(
                                errors(document, content.getValue().get("schema"), "7")
                                        .isEmpty(),
                                "a schema that everything satisfies says nothing");
                    }
                    if (post) {
                        Asking.Answer wrong = ask.yaml(path.getKey(), "ai: {motivation: {type: shemer}}");
                        assertEquals(422, wrong.status(), wrong.body());
                        assertEquals("application/problem+json", wrong.headers().get("content-type"));
                        assertEquals(
                                List.of(),
                                errors(
                                        document,
                                        document.at("/components/responses/Refused/content")
                                                .get("application/problem+json")
                                                .get("schema"),
                                        wrong.body()));
                    }
                }));
            }
        }
        return tests;
    }

    private static String braces(String yaml) {
        return "{" + String.join(", ", yaml.strip().split("\n")) + "}";
    }

    private static List<String> errors(JsonNode document, JsonNode schema, String json) throws Exception {
        String reference = schema.has("$ref") ? schema.get("$ref").asString() : "";
        if (reference.startsWith("#/")) {
            JsonNode named = document.at(reference.substring(1));
            if (named.has("$ref") && !named.get("$ref").asString().startsWith("#")) {
                // A schema that is shown beside the document; the address may go on to a part of it.
                String beside = named.get("$ref").asString();
                return new Validation(
                                ask.get("/v1/" + beside.replaceFirst("#.*", "")).body())
                        .errors(json);
            }
        }
        var whole = JSON.createObjectNode();
        whole.put("$schema", "http://json-schema.org/draft-07/schema#");
        whole.set("components", document.get("components"));
        whole.set("allOf", JSON.createArrayNode().add(schema));
        return new Validation(whole.toString()).errors(json);
    }

    @Test
    void theDocumentListsEveryRequest() throws Exception {
        JsonNode document = JSON.readTree(ask.get("/v1/openapi.json").body());
        TreeSet<String> listed = new TreeSet<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> listed.add(method.getKey().toUpperCase() + " " + path.getKey())));
        TreeSet<String> answered = new TreeSet<>(List.of("GET /v1/metrics"));
        new Api(Rules.fixed(RulePack.bundled()), Bounds.standard(), "1")
                .routes()
                .forEach(route -> answered.add(route.method() + " " + route.path()));
        assertEquals(answered, listed);
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() throws Exception {
        JsonNode problem = JSON.readTree(ask.yaml("/v1/advice", "ai:\n  motivation:\n    tipe: schemer\n")
                .body());
        JsonNode first = problem.get("problems").get(0);
        assertEquals("F012", first.get("code").asString(), problem.toString());
        assertEquals(3, first.get("line").asInt());
        assertEquals(5, first.get("column").asInt());
        assertTrue(first.get("help").asString().contains("`type`"));
    }

    @Test
    void wordsThatMeanNothingHereAreRefusedWithTheNearest() throws Exception {
        for (String path : List.of(
                "/v1/advice?trails=false",
                "/v1/advice?trials=perhaps",
                "/v1/advice?samples=0",
                "/v1/advice?samples=" + (Limits.DRAWS + 1L),
                "/v1/advice?samples=99999999999999999999",
                "/v1/advice?samples=10&seed=9999999999999999999",
                "/v1/compare?samples=0&set=ai.motivation.horizon=episode",
                "/v1/explain?what=past-sabotage/trustfund",
                "/v1/explain",
                "/v1/whatif?to=good",
                "/v1/whatif?pairing=past-sabotage",
                "/v1/whatif?lock=ai.tipe",
                "/v1/compare")) {
            Asking.Answer answer = ask.yaml(path, CASE);
            assertEquals(422, answer.status(), path + answer.body());
            assertTrue(answer.body().contains("\"code\" : \"Q00"), path + answer.body());
        }
        assertTrue(ask.yaml("/v1/advice?trails=false", CASE).body().contains("`trials`"));
    }

    @Test
    void otherSitesAreRefusedBeforeAnythingIsRead() throws Exception {
        String own = "127.0.0.1:" + served.port();
        assertEquals(421, ask.get("/v1/health", "Host: advisor.example").status());
        assertEquals(421, ask.get("/v1/health", "Host: 127.0.0.1.example:80").status());
        assertEquals(
                200, ask.get("/v1/health", "Host: localhost:" + served.port()).status());
        assertEquals(403, ask.get("/v1/health", "Origin: http://evil.example").status());
        assertEquals(403, ask.get("/v1/health", "Origin: null").status());
        assertEquals(200, ask.get("/v1/health", "Origin: http://" + own).status());
        assertEquals(403, ask.get("/v1/health", "Sec-Fetch-Site: cross-site").status());
        Asking.Answer form =
                ask.ask("POST", "/v1/advice", CASE, "Content-Type: text/plain", "Origin: http://evil.example");
        assertEquals(403, form.status());
        assertFalse(form.body().contains("pairings"));
        assertEquals(
                415,
                ask.ask("POST", "/v1/advice", CASE, "Content-Type: text/plain").status());
    }

    @Test
    void whereATokenIsAskedForNothingIsToldWithoutIt() throws Exception {
        try (Served guarded = served(Rules.fixed(RulePack.bundled()), Optional.of("open sesame"))) {
            Asking client = new Asking(guarded.port());
            assertEquals(200, client.get("/v1/health").status());
            Asking.Answer without = client.get("/v1/catalogue");
            assertEquals(401, without.status());
            assertEquals("Bearer", without.headers().get("www-authenticate"));
            assertEquals(
                    401,
                    client.get("/v1/catalogue", "Authorization: Bearer open sesam")
                            .status());
            assertEquals(
                    200,
                    client.get("/v1/catalogue", "Authorization: Bearer open sesame")
                            .status());
        }
    }

    @Test
    void whatIsNotHereIsToldAsAProblem() throws Exception {
        assertEquals(404, ask.get("/v2/advice").status());
        Asking.Answer get = ask.get("/v1/advice");
        assertEquals(405, get.status());
        assertEquals("POST", get.headers().get("allow"));
        assertEquals(422, ask.yaml("/v1/advice", " ").status());
        assertEquals("application/problem+json", ask.get("/%").headers().get("content-type"));
    }

    @Test
    void aBodyHasBounds() throws Exception {
        Asking.Answer answer =
                ask.yaml("/v1/advice", "#".repeat(Bounds.standard().body() + 1));
        assertEquals(413, answer.status(), answer.body());
        assertEquals(
                200,
                ask.yaml("/v1/advice?trials=false", CASE + "#".repeat(1000)).status());
    }

    @Test
    void whatWaitsAndWhatTakesTooLongHasBounds() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Route endless = new Route("GET", "/endless", Route.Kind.INTERFACE, call -> {
            begun.countDown();
            try {
                TimeUnit.MINUTES.sleep(1);
            } catch (InterruptedException e) {
                throw new ProblemsException(
                        List.of(Diagnostic.of(Code.L005, Place.NOWHERE, 1, "interrupted", "ask again")));
            }
            throw new AssertionError("nobody ended it");
        });
        Route quick = new Route("GET", "/quick", Route.Kind.INTERFACE, call -> Reply.json("{}"));
        Bounds tight = new Bounds(1000, 1, 0, 2, 1);
        try (HttpServer server = HttpServer.start(
                0,
                new Routes(List.of(endless, quick)),
                Rules.fixed(RulePack.bundled()),
                new Guard(Optional.empty()),
                tight)) {
            Asking client = new Asking(server.port());
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<Asking.Answer> first = other.submit(() -> client.get("/endless"));
            begun.await();
            Asking.Answer second = client.get("/quick");
            assertEquals(429, second.status(), second.body());
            assertEquals("1", second.headers().get("retry-after"));
            Asking.Answer stopped = first.get(30, TimeUnit.SECONDS);
            assertEquals(503, stopped.status(), stopped.body());
            assertEquals(200, client.get("/quick").status(), "the thread is as good as before");
            other.shutdownNow();
        }
    }

    @Test
    void rulesThatChangeAreReadAnewAndTheLastGoodOnesAreKept(@TempDir Path folder) throws Exception {
        Path pack = Files.createDirectories(folder.resolve("small"));
        Path manifest = pack.resolve("pack.yaml");
        String good =
                "id: small\nversion: \"1\"\ntitle: Small\nsource: A note\nauthors: [Me]\nextends: taxonomy-of-barriers\n";
        Files.writeString(manifest, good);
        try (Served watched = served(Rules.of(pack, RuleCache.NONE, false), Optional.empty())) {
            Asking client = new Asking(watched.port());
            String before = client.yaml("/v1/advice?trials=false", CASE).body();
            Files.writeString(manifest, good.replace("extends: taxonomy-of-barriers", "extends: taxonomy"));
            JsonNode wrong =
                    until(client, health -> !health.at("/rules/current").asBoolean());
            assertEquals("P040", wrong.at("/problems/0/code").asString());
            assertEquals(before, client.yaml("/v1/advice?trials=false", CASE).body());
            Files.writeString(manifest, good.replace("version: \"1\"", "version: \"2\""));
            JsonNode again = until(
                    client, health -> health.at("/rules/version").asString().equals("2"));
            assertTrue(again.at("/rules/current").asBoolean());
            assertTrue(client.get("/v1/metrics").body().contains("dealadvisor_rules_loads_total 2\n"));
            assertTrue(client.get("/v1/metrics").body().contains("dealadvisor_rules_failures_total 1\n"));
        }
    }

    @Test
    void whatIsSavedBetweenLoadingAndTheFirstLookIsReadToo(@TempDir Path folder) throws Exception {
        Path pack = Files.createDirectories(folder.resolve("small"));
        Path manifest = pack.resolve("pack.yaml");
        String good =
                "id: small\nversion: \"1\"\ntitle: Small\nsource: A note\nauthors: [Me]\nextends: taxonomy-of-barriers\n";
        Files.writeString(manifest, good);
        Rules loaded = Rules.of(pack, RuleCache.NONE, false);
        Files.writeString(manifest, good.replace("version: \"1\"", "version: \"2\""));
        try (Served watched = served(loaded, Optional.empty())) {
            Asking client = new Asking(watched.port());
            assertTrue(until(
                            client,
                            health -> health.at("/rules/version").asString().equals("2"))
                    .at("/rules/current")
                    .asBoolean());
        }
        Rules before = Rules.of(pack, RuleCache.NONE, false);
        try (Served watched = served(before, Optional.empty())) {
            Thread.sleep(1_000);
            assertTrue(
                    new Asking(watched.port()).get("/v1/metrics").body().contains("dealadvisor_rules_loads_total 1\n"),
                    "what nobody saved is not read again");
        }
    }

    private static JsonNode until(Asking client, java.util.function.Predicate<JsonNode> so) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            JsonNode health = JSON.readTree(client.get("/v1/ready").body());
            if (so.test(health)) {
                return health;
            }
            assertTrue(System.nanoTime() < end, health.toString());
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
