package dealadvisor.render.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.CaseOutline;
import dealadvisor.facts.FactDefinition;
import dealadvisor.properties.GeneratedCases;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.NodeWriter;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The schema of case files says of each file what the reader says. */
class CaseSchemaTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Validation SCHEMA = new Validation(CaseSchema.of(PACK));
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Values of all sorts, good for some facts and not for others. */
    private static final List<String> VALUES = List.of(
            "\"unknown\"",
            "null",
            "true",
            "false",
            "\"true\"",
            "0",
            "1",
            "0.5",
            "\"0.5\"",
            "-0.1",
            "1.01",
            "1e30",
            "\"\"",
            "\"no-such-value\"",
            "\"Unknown\"",
            "\"unknown \"",
            "\"0.05 to 0.2\"",
            "[]",
            "[[]]",
            "[\"no-such-value\"]",
            "[\"unknown\"]",
            "\"none\"",
            "[\"none\"]",
            "[null]",
            "[true]",
            "{}",
            "{\"schemer\": 0.6, \"kludge\": 0.4}",
            "{\"distribution\": \"beta\"}",
            "{\"distribution\": \"beta\", \"alpha\": 2, \"beta\": 8}",
            "{\"distribution\": \"beta\", \"alpha\": 0, \"beta\": 8}",
            "{\"distribution\": \"beta\", \"alpha\": \"20%\", \"beta\": 8}",
            "{\"distribution\": \"beta\", \"alpha\": 2, \"beta\": 8, \"low\": 0.1}",
            "{\"distribution\": \"gamma\", \"alpha\": 2, \"beta\": 8}",
            "{\"distribution\": \"triangular\", \"low\": 0, \"mode\": \"10%\", \"high\": 1}",
            "{\"distribution\": \"triangular\", \"low\": 0, \"mode\": 0.1, \"high\": 1.2}",
            "{\"distribution\": \"normal\", \"mean\": 0.2, \"sd\": 0}",
            "{\"distribution\": \"normal\", \"mean\": 0.2, \"sd\": \"0.0%\"}",
            "{\"distribution\": \"normal\", \"mean\": 0.2, \"sd\": 0.05}",
            "{\"distribution\": \"log-uniform\", \"low\": 0, \"high\": 0.1}",
            "{\"distribution\": \"log-uniform\", \"low\": \"1%\", \"high\": 0.1}",
            "{\"distribution\": \"uniform\", \"low\": null, \"high\": 0.1}",
            "\"schemer: 60%, kludge: 40%\"",
            "\"20%\"",
            "\"200%\"",
            "\"1 in 5\"",
            "\"between 0 and 1\"",
            "\"5% to 30%\"",
            "\"5 to 30%\"",
            "\"0.05-0.3\"",
            "\"yes 70%\"",
            "\"maybe 70%\"",
            "{\"yes\": 0.7, \"no\": \"30%\"}",
            "{\"true\": 1.5}",
            "{\"weights\": 1, \"money\": 0.5}",
            "{\"source\": \"a report\"}",
            "{\"no-such-key\": true}");

    private static boolean reads(String json) {
        try {
            CaseChecker.check(CaseFile.of(SourceText.of("case.json", json)).content(), PACK.vocabulary());
            return true;
        } catch (ProblemsException e) {
            return false;
        }
    }

    /** Whether the file is good, on which reader and schema must agree. */
    private static boolean good(String json) {
        boolean reads = reads(json);
        assertEquals(
                reads,
                SCHEMA.accepts(json),
                () -> json + (reads ? " is refused: " : " is accepted ") + SCHEMA.errors(json));
        return reads;
    }

    private static String at(String path, String value) {
        String json = value;
        String[] keys = path.split("\\.", -1);
        for (int i = keys.length - 1; i >= 0; i--) {
            json = "{" + JSON.writeValueAsString(keys[i]) + ": " + json + "}";
        }
        return json;
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> facts = Files.list(Path.of("facts")).filter(Files::isRegularFile);
                Stream<Path> acceptance = Files.list(Path.of("rules/scenarios/acceptance"))) {
            return Stream.concat(facts, acceptance).sorted().toList();
        }
    }

    static Stream<String> facts() {
        return PACK.vocabulary().paths().stream();
    }

    @Test
    void itIsASchemaOfDraftSeven() {
        assertEquals(List.of(), Validation.errorsOfSchema(CaseSchema.of(PACK)));
        assertTrue(CaseSchema.of(PACK).startsWith("{\n  \"$schema\" : \"http://json-schema.org/draft-07/schema#\","));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseOfOursIsAccepted(Path file) {
        Node.MapNode root = (Node.MapNode) Tree.parse(SourceText.read(file, Limits.standard()), Limits.standard())
                .root()
                .orElseThrow();
        Node facts = file.startsWith("rules")
                ? root.get("facts").orElse(new Node.MapNode(root.place(), 1, List.of()))
                : root;
        assertEquals(List.of(), SCHEMA.errors(NodeWriter.json(facts)));
        assertTrue(good(NodeWriter.json(facts)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void ofEachValueOfEachFactReaderAndSchemaSayTheSame(String path) {
        FactDefinition fact = PACK.vocabulary().definition(path).orElseThrow();
        for (Object value : GeneratedCases.values(PACK, fact)) {
            String json = JSON.writeValueAsString(value);
            assertTrue(good(at(path, json)), json);
            assertTrue(good("{\"" + path + "\": " + json + "}"), json);
            assertTrue(good(at(
                    path,
                    "{\"value\": " + json + ", \"source\": \"a report\", \"note\": null, \"as-of\": \"2026-02-28\"}")));
            assertFalse(good(at(path, "{\"value\": " + json + ", \"as-of\": \"2026-02-30\"}")));
            assertFalse(good(at(path, "{\"value\": " + json + ", \"sauce\": \"me\"}")));
            assertFalse(good(at(path, "{\"value\": " + json + ", \"source\": [\"me\"]}")));
            assertFalse(good(at(path, "{\"value\": " + json + ", \"as-of\": {}}")));
            assertFalse(good(at(path, "{\"value\": {\"value\": " + json + "}}")));
            assertFalse(good(at(path, "[" + json + ", " + json + "]")));
            assertFalse(good(at(path + ".value", json).replace("\"value\"", "\"Value\"")));
            assertFalse(good(at(path + "-not", json)));
        }
        int refused = 0;
        for (String value : VALUES) {
            boolean isGood = good(at(path, value));
            refused += isGood ? 0 : 1;
            assertEquals(isGood, good(at(path, "{\"value\": " + value + "}")));
        }
        assertTrue(good(at(path, "\"unknown\"")) && good(at(path, "null")));
        assertTrue(refused > VALUES.size() / 2);
    }

    @Test
    void ofEachEntryThatIsNoFactTheySayTheSameToo() {
        List<String> paths = new ArrayList<>();
        gather(PACK.vocabulary().outline().root(), paths);
        assertTrue(paths.containsAll(
                List.of("case", "title", "as-of", "ai.name", "ai", "humans.rule-out", "deal.prices")));
        for (String path : paths) {
            for (String value : VALUES) {
                assertEquals(good(at(path, value)), good("{\"" + path + "\": " + value + "}"), path + ": " + value);
            }
        }
    }

    private static void gather(CaseOutline.Group group, List<String> paths) {
        for (CaseOutline.Entry entry : group.entries()) {
            if (!(entry instanceof CaseOutline.Stated)) {
                paths.add(entry.path());
            }
            if (entry instanceof CaseOutline.Group inner) {
                gather(inner, paths);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29",
                "2023-02-29",
                "2000-02-29",
                "1900-02-29",
                "2026-04-31",
                "2026-13-01",
                "2026-00-10",
                "2026-1-31",
                "2026-01-31T00:00",
                " 2026-01-31",
                "2026-01-31\\n",
                "2026-01",
                "20260131",
                "+2026-01-31",
                "tomorrow",
                ""
            })
    void ofEachDayTheySayTheSameAndTheCalendarToo(String day) {
        boolean isDay = day.matches("[0-9-]{10}");
        try {
            LocalDate.parse(day);
        } catch (DateTimeException e) {
            isDay = false;
        }
        assertEquals(isDay, good(at("as-of", "\"" + day + "\"")));
        assertEquals(isDay, good(at("ai.motivation.horizon", "{\"value\": \"episode\", \"as-of\": \"" + day + "\"}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reservation\": 1e308, \"willingness\": 1e308}",
                "{\"reservation\": 1e15, \"willingness\": 1000000000000000}",
                "{\"reservation\": 1.1e15, \"willingness\": 1}",
                "{\"reservation\": 1, \"willingness\": 1, \"our-credibility\": 1e-300}",
                "{\"reservation\": 1, \"willingness\": 1, \"our-credibility\": 1e-9, \"ai-credibility\": 0}",
                "{\"reservation\": 90, \"willingness\": 100}",
                "{\"reservation\": 0, \"willingness\": 0.5}",
                "{\"reservation\": -1, \"willingness\": 100}",
                "{\"reservation\": \"90\", \"willingness\": 100}",
                "{\"reservation\": 90}",
                "{\"reservation\": 90, \"willingness\": null}",
                "{\"reservation\": 90, \"willingness\": 100, \"good\": \"past-sabotage\", \"payment\": \"equity\"}",
                "{\"reservation\": 90, \"willingness\": 100, \"good\": null}",
                "{\"reservation\": 90, \"willingness\": 100, \"good\": \"unknown\"}",
                "{\"reservation\": 90, \"willingness\": 100, \"good\": \"equity\"}",
                "{\"reservation\": 90, \"willingness\": 100, \"payment\": []}",
                "{\"reservation\": 90, \"willingness\": 100, \"our-credibility\": 0.5, \"ai-credibility\": 1}",
                "{\"reservation\": 90, \"willingness\": 100, \"our-credibility\": 1.5}",
                "{\"reservation\": 90, \"willingness\": 100, \"ai-credibility\": null}",
                "{\"reservation\": 90, \"willingness\": 100, \"currency\": \"dollars\"}",
                "{\"reservation\": 90, \"willingness\": 100, \"unit\": \"dollars\"}",
                "{\"reservation\": \"10 to 20\", \"willingness\": \"between 60 and 100\"}",
                "{\"reservation\": \"about 20\", \"willingness\": 100}",
                "{\"reservation\": 90, \"willingness\": 100, \"our-credibility\": \"0.3 to 0.6\"}",
                "{\"reservation\": 90, \"willingness\": 100, \"our-credibility\": \"20%\", \"ai-credibility\": \"1 in 5\"}",
                "{\"reservation\": 90, \"willingness\": 100, \"ai-credibility\": \"high\"}",
                "{\"reservation\": 90, \"willingness\": 100, \"model\": \"track-record\"}",
                "{\"reservation\": 90, \"willingness\": 100, \"model\": \"track-record\", \"with\": {\"kept\": 3, \"target\": \"80%\"}}",
                "{\"reservation\": 90, \"willingness\": 100, \"model\": \"track-record\", \"with\": {\"kept\": -3}}",
                "{\"reservation\": 90, \"willingness\": 100, \"model\": \"track-record\", \"with\": {\"lost\": 3}}",
                "{\"reservation\": 90, \"willingness\": 100, \"model\": \"track-record\", \"parts\": 3}",
                "{\"reservation\": 90, \"willingness\": 100, \"model\": \"no-such-model\"}",
                "{\"reservation\": 90, \"willingness\": 100, \"with\": {\"kept\": 3}}",
                "{\"reservation\": 90, \"willingness\": 100, \"model\": \"cost-of-considering\"}",
                "{\"reservation\": 90, \"willingness\": 100, \"model\": \"cost-of-considering\", \"with\": {\"exposure\": 20}}",
                "{\"willingness\": 100, \"model\": \"bounded-risk-aversion\"}",
                "{\"reservation\": 90, \"willingness\": 100, \"model\": \"bounded-risk-aversion\"}",
                "{\"model\": \"shares-of-the-future\", \"our-credibility\": 0.25}",
                "{\"model\": \"shares-of-the-future\", \"unit\": \"dollars\"}",
                "{\"model\": \"shares-of-the-future\", \"ai-credibility\": 0.5}",
                "{\"reservation\": 90, \"willingness\": 100, \"model\": \"exchange-rate\", \"with\": {\"later-risk-fall\": 0.1, \"early-influence-rise\": 0.02}}",
                "{\"reservation\": 90, \"willingness\": 100, \"parts\": 4, \"power\": 0.3}",
                "{\"reservation\": 90, \"willingness\": 100, \"parts\": 0}",
                "{\"reservation\": 90, \"willingness\": 100, \"power\": 2}",
                "{\"reservation\": 90, \"willingness\": 100, \"together\": [{\"payment\": \"equity\", \"sum\": 5, \"our-credibility\": \"90%\"}]}",
                "{\"reservation\": 90, \"willingness\": 100, \"together\": [{\"payment\": \"equity\"}]}",
                "{\"reservation\": 90, \"willingness\": 100, \"together\": {\"payment\": \"equity\", \"sum\": 5}}",
                "3",
                "null"
            })
    void ofEachPriceTheySayTheSame(String price) {
        boolean isGood = good(at("deal.prices", "[" + price + "]"));
        assertEquals(isGood, good("{\"deal.prices\": [" + price + "]}"));
        assertFalse(good(at("deal.prices", "[" + price + ", " + price + "]")));
        assertFalse(good(at("deal.prices", price)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "3",
                "null",
                "\"unknown\"",
                "{\"case\": \"x\", \"title\": 3, \"as-of\": null}",
                "{\"ai.case\": \"x\"}",
                "{\"ai\": {\"case\": \"x\"}}",
                "{\"name\": \"x\"}",
                "{\"ai.motivation\": {\"type\": \"schemer\"}, \"ai\": {\"motivation.horizon\": \"episode\"}}",
                "{\"ai\": {\"outside-option\": {\"takeover-chance\": 0.5, \"takover-cost\": \"low\"}}}",
                "{\"ai\": {\"motivation.horizon.value\": \"episode\"}}",
                "{\"ai.\": {}}",
                "{\".ai\": {}}",
                "{\"\": {}}",
                "{\"aiXmotivation\": {}}",
                "{\"AI\": {}}",
                "{\"$schema\": \"x\"}"
            })
    void ofWholeFilesTheySayTheSame(String json) {
        good(json);
    }

    @Test
    void ofThousandFilesGoodAndBadTheySayTheSame() {
        int goods = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            StringBuilder json = new StringBuilder("{");
            GeneratedCases.facts(PACK, seed).forEach((path, value) -> {
                String said = random.nextInt(200) == 0
                        ? VALUES.get(random.nextInt(VALUES.size()))
                        : JSON.writeValueAsString(value);
                String key = random.nextInt(500) == 0 ? path.substring(0, path.length() - 1) : path;
                json.append(json.length() > 1 ? ", " : "").append("\"" + key + "\": " + said);
            });
            goods += good(json.append("}").toString()) ? 1 : 0;
        }
        assertTrue(goods > 200 && goods < 900, goods + " of 1000 are good");
    }

    @Test
    void whatDraftSevenCannotSayIsLeftToTheReader() {
        for (String json : List.of(
                "{\"ai.motivation.type\": \"schemer\", \"ai\": {\"motivation\": {\"type\": \"kludge\"}}}",
                "{\"deal\": {\"prices\": [{\"reservation\": 1, \"willingness\": 2}, {\"reservation\": 1, \"willingness\": 3}]}}")) {
            assertFalse(reads(json));
            assertTrue(SCHEMA.accepts(json));
        }
    }
}
