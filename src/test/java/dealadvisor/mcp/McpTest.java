package dealadvisor.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.Main;
import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Present;
import dealadvisor.server.Bounds;
import dealadvisor.server.Rules;
import dealadvisor.server.Served;
import dealadvisor.service.Answers;
import dealadvisor.service.Inquiry;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An assistant with the protocol's own client asks what a person asks at the command line, and is answered the same. */
class McpTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final String UNCERTAIN = """
            case: drawn
            ai: {motivation: {type: schemer, horizon: long-term, wants: [preserved-weights]}}
            situation: {takeoff: {fast: 0.5, slow: 0.5}}
            deal: {goods: [past-sabotage], payments: [charity-donation]}
            """;
    private static final Duration LONG = Duration.ofMinutes(2);

    private interface Play {
        void with(McpSyncClient assistant) throws IOException;
    }

    private static void over(McpClientTransport transport, Play play) throws IOException {
        try (McpSyncClient assistant = McpClient.sync(transport)
                .requestTimeout(LONG)
                .initializationTimeout(LONG)
                .build()) {
            McpSchema.InitializeResult begun = assistant.initialize();
            assertEquals("deal-advisor", begun.serverInfo().name());
            play.with(assistant);
        }
    }

    private static void overStreams(Play play) throws IOException {
        String classes = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElse(System.getProperty("java.class.path"));
        over(
                new StdioClientTransport(
                        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString())
                                .args(
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        classes,
                                        Main.class.getName(),
                                        "mcp")
                                .build(),
                        McpJsonDefaults.getMapper()),
                play);
    }

    private static void overHttp(Play play) throws IOException {
        try (Served served = Served.start(
                new Served.Asked(0, Optional.empty(), Rules.fixed(PACK), Optional.empty(), true, "1"),
                Bounds.standard())) {
            over(
                    HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + served.port())
                            .endpoint("/mcp")
                            .openConnectionOnStartup(false)
                            .build(),
                    play);
        }
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }

    private static McpSchema.CallToolResult ask(McpSyncClient assistant, String tool, Map<String, Object> given) {
        return assistant.callTool(new McpSchema.CallToolRequest(tool, given));
    }

    private static Map<String, Object> given(Object... pairs) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.put((String) pairs[i], pairs[i + 1]);
        }
        return given;
    }

    /** But whether to try what hangs on answers, which a screen needs. */
    private static void whatProgramsMaySayBesideACaseAssistantsMayToo(McpSyncClient assistant) {
        Map<String, Set<String>> tools = new TreeMap<>();
        assistant
                .listTools()
                .tools()
                .forEach(tool -> tools.put(
                        tool.name(),
                        ((Map<?, ?>) Present.in(tool.inputSchema(), "properties"))
                                .keySet().stream().map(String::valueOf).collect(Collectors.toSet())));
        for (Map.Entry<String, String> same : Map.of("advice", "advise", "compare", "compare", "whatif", "whatif")
                .entrySet()) {
            Set<String> lacking = new TreeSet<>(Present.in(Answers.WORDS, same.getKey()));
            lacking.removeAll(Present.in(tools, same.getValue()));
            lacking.remove("trials");
            assertEquals(Set.of(), lacking, same.getValue());
        }
    }

    private static void everything(McpSyncClient assistant) throws IOException {
        String file = Files.readString(Path.of("facts/past-sabotage-review.yaml"));
        assertEquals(
                new TreeSet<>(List.of(
                        "advise",
                        "explain",
                        "why_not",
                        "ask_next",
                        "whatif",
                        "compare",
                        "catalogue",
                        "claims",
                        "check_rules")),
                new TreeSet<>(assistant.listTools().tools().stream()
                        .map(McpSchema.Tool::name)
                        .toList()));

        String screen = text(ask(assistant, "advise", given("case", file)));
        assertTrue(screen.contains("past-sabotage") && screen.lines().count() <= 45, screen);
        assertEquals(
                new Answers(PACK, LONG).advice(Inquiry.of(file, new TreeMap<>(), List.of())),
                text(ask(assistant, "advise", given("case", file, "json", true))));
        assertEquals(
                text(ask(assistant, "advise", given("case", "case: x\nai.motivation.horizon: episode\n"))),
                text(ask(
                        assistant,
                        "advise",
                        given("case", Map.of("case", "x", "ai", Map.of("motivation", Map.of("horizon", "episode")))))));

        assertTrue(text(ask(assistant, "explain", given("case", file, "what", "window")))
                .contains("window"));
        assertTrue(text(ask(assistant, "why_not", given("case", file, "what", "commitment/unable")))
                        .length()
                > 50);
        assertTrue(text(ask(assistant, "ask_next", given("case", file))).contains("?"));
        assertTrue(text(ask(assistant, "compare", given("a", file, "set", List.of("ai.motivation.horizon=episode"))))
                .contains("ai.motivation.horizon"));
        whatProgramsMaySayBesideACaseAssistantsMayToo(assistant);
        Map<String, Object> drawn = given(
                "a",
                UNCERTAIN,
                "set",
                List.of("ai.motivation.horizon=episode"),
                "samples",
                50,
                "seed",
                7,
                "json",
                true);
        assertEquals(
                new Answers(PACK, LONG)
                        .compare(Inquiry.of(
                                UNCERTAIN,
                                Map.of(
                                        "set", List.of("ai.motivation.horizon=episode"),
                                        "samples", List.of("50"),
                                        "seed", List.of("7")),
                                Present.in(Answers.WORDS, "compare"))),
                text(ask(assistant, "compare", drawn)));
        drawn.remove("json");
        String likely = text(ask(assistant, "compare", drawn));
        assertTrue(likely.contains("How likely each is recommended"), likely);
        drawn.put("samples", Limits.DRAWS + 1);
        assertEquals(true, ask(assistant, "compare", drawn).isError());
        assertTrue(text(ask(assistant, "advise", given("case", UNCERTAIN, "samples", 50, "json", true)))
                .contains("\"uncertainty\""));
        assertTrue(text(ask(
                        assistant,
                        "whatif",
                        given("case", file, "pairing", "past-sabotage/trust-fund", "to", "blocked")))
                .contains("\"changes\""));
        assertTrue(
                text(ask(assistant, "catalogue", given("id", "past-sabotage"))).contains("past-sabotage"));
        String claim = PACK.catalogue().claims().get(0).id();
        assertTrue(text(ask(assistant, "claims", given("id", claim))).contains(claim));
        assertTrue(text(ask(assistant, "check_rules", given("folder", "rules/packs/satiate")))
                .contains("0 errors"));

        String section = PACK.catalogue().claims().get(0).section();
        assertTrue(text(ask(assistant, "claims", given("id", section))).contains(claim));
        assertTrue(text(ask(assistant, "claims", given("id", claim + "e"))).contains("did you mean `" + claim));
        McpSchema.CallToolResult alone = ask(assistant, "compare", given("a", file));
        assertEquals(true, alone.isError());
        assertTrue(text(alone).contains("nothing to compare"));

        McpSchema.CallToolResult wrong =
                ask(assistant, "advise", given("case", "case: x\nai.motivation.horizn: episode\n"));
        assertEquals(true, wrong.isError());
        assertTrue(text(wrong).contains("did you mean") && text(wrong).contains("ai.motivation.horizn"), text(wrong));
        assertEquals(
                true,
                ask(assistant, "advise", given("case", file, "trails", true)).isError());

        McpSchema.ReadResourceResult read =
                assistant.readResource(new McpSchema.ReadResourceRequest(Calls.CLAIMS + claim));
        assertTrue(
                ((McpSchema.TextResourceContents) read.contents().get(0)).text().contains(claim));
        String rule = PACK.rules().get(0).id();
        McpSchema.ReadResourceResult ruled =
                assistant.readResource(new McpSchema.ReadResourceRequest(Calls.RULES + rule));
        assertTrue(((McpSchema.TextResourceContents) ruled.contents().get(0))
                .text()
                .contains(PACK.rules().get(0).name()));
        assertThrows(
                McpError.class,
                () -> assistant.readResource(new McpSchema.ReadResourceRequest(Calls.CLAIMS + "nothing.of-the-kind")));
    }

    @Test
    void theNextQuestionIsThatOfTheChangedCaseAndIsSaidOnce() {
        Tools tools = new Tools(() -> PACK, LONG, RuleCache.NONE);
        Tool next = tools.all().stream()
                .filter(tool -> tool.name().equals("ask_next"))
                .findFirst()
                .orElseThrow();
        String first = next.answer().to(new Given(given("case", "case: x\n")));
        List<String> lines = first.lines().toList();
        assertEquals(lines.size(), lines.stream().distinct().count(), first);
        String asked = first.replaceAll("(?s).*?\\(([a-z-]+(?:\\.[a-z-]+)+)\\).*", "$1");
        String second = next.answer()
                .to(new Given(given(
                        "case",
                        "case: x\n",
                        "set",
                        List.of(asked + "=" + (first.contains("`none`") ? "none" : "true")))));
        assertTrue(!second.contains("(" + asked + ")"), second);
        String back = next.answer()
                .to(new Given(given("case", "case: x\n" + asked + ": none\n", "set", List.of(asked + "=unknown"))));
        assertEquals(first, back);
    }

    @Test
    void anAssistantThatStartsTheAdvisorIsAnswered() throws IOException {
        overStreams(McpTest::everything);
    }

    @Test
    void anAssistantThatFindsTheServerIsAnsweredTheSame() throws IOException {
        overHttp(McpTest::everything);
    }

    @Test
    void aLineThatIsNoMessageIsAnsweredAndEndsNothing() {
        String lines = String.join(
                        "\n",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"x\",\"version\":\"1\"}}}",
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                        "this is no JSON",
                        "",
                        "[1, 2]",
                        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"claims\",\"arguments\":{}}}")
                + "\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Whoever asks waits for the answer before it closes the door.
        InputStream open = new InputStream() {
            private int patience = 600;

            @Override
            public int read() throws IOException {
                try {
                    while (!out.toString(StandardCharsets.UTF_8).contains("\"id\":2") && patience-- > 0) {
                        Thread.sleep(50);
                    }
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return -1;
            }
        };
        InputStream said = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        McpOverStreams.serve(new SequenceInputStream(said, open), out, () -> PACK, LONG, RuleCache.NONE, "1");
        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(4, answers.size(), out.toString(StandardCharsets.UTF_8));
        assertEquals(
                2, answers.stream().filter(answer -> answer.contains("-32700")).count());
        assertTrue(answers.stream().anyMatch(answer -> answer.contains("\"id\":2,\"result\"")), answers.toString());
    }
}
