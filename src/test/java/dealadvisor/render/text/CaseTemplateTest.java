package dealadvisor.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.FactDefinition;
import dealadvisor.properties.GeneratedCases;
import dealadvisor.reading.Node;
import dealadvisor.reading.NodeWriter;
import dealadvisor.reading.SourceText;
import dealadvisor.render.json.CaseSchema;
import dealadvisor.render.json.Validation;
import dealadvisor.render.words.FactWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A template asks what is to be asked, and is itself a good case file. */
class CaseTemplateTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor ADVISOR = Advisor.withoutTrials(PACK);
    private static final Validation SCHEMA = new Validation(CaseSchema.of(PACK));

    private static String template(boolean full) {
        return CaseTemplate.of(PACK, Optional.of("a-case"), full);
    }

    private static CaseFile file(String yaml) {
        return CaseFile.of(SourceText.of("folder/file.yaml", yaml));
    }

    private static CaseFacts facts(String yaml) {
        return CaseChecker.check(file(yaml).content(), PACK.vocabulary());
    }

    static List<FactDefinition> firsts() {
        return PACK.vocabulary().definitions().stream()
                .filter(FactDefinition::first)
                .toList();
    }

    private static List<String> asked(String yaml) {
        List<String> paths = new ArrayList<>();
        gather("", file(yaml).content().tree().orElseThrow(), paths);
        return paths;
    }

    private static void gather(String path, Node node, List<String> paths) {
        if (node instanceof Node.MapNode map) {
            map.entries()
                    .forEach(entry ->
                            gather(path.isEmpty() ? entry.key() : path + "." + entry.key(), entry.value(), paths));
        } else if (!path.equals("case")) {
            paths.add(path);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itReadsAndIsAdvisedWithoutAWordOfComplaintAndKnowsNothing(boolean full) {
        Advice advice = ADVISOR.advise(file(template(full)));
        assertEquals(List.of(), advice.warnings());
        assertTrue(advice.facts().facts().isEmpty());
        assertEquals("a-case", advice.facts().id());
        assertEquals(
                List.of(),
                SCHEMA.errors(
                        NodeWriter.json(file(template(full)).content().tree().orElseThrow())));
    }

    @Test
    void theShortOneAsksADozenOrSoAmongThemAllThatIsEssential() {
        assertEquals(
                firsts().stream().map(FactDefinition::path).sorted().toList(),
                asked(template(false)).stream().sorted().toList());
        assertTrue(firsts().size() >= 10 && firsts().size() <= 16, firsts().size() + " facts");
        assertTrue(PACK.vocabulary().definitions().stream().allMatch(fact -> fact.first() || !fact.essential()));
    }

    @ParameterizedTest
    @MethodSource("firsts")
    void whatItAsksFirstMovesAVerdictEvenAlone(FactDefinition fact) {
        Advice empty = ADVISOR.advise(Case.builder().build());
        assertTrue(
                GeneratedCases.values(PACK, fact).stream()
                        .map(value -> ADVISOR.advise(
                                Case.builder().set(fact.path(), value).build()))
                        .anyMatch(advice -> advice.pairings().stream().anyMatch(p -> differs(p, empty))),
                fact.path());
    }

    private static boolean differs(PairingAdvice pairing, Advice other) {
        return other.pairing(pairing.good(), pairing.payment()).orElseThrow().verdict() != pairing.verdict();
    }

    @Test
    void theFullOneAsksForEveryFact() {
        assertEquals(
                PACK.vocabulary().paths().stream().sorted().toList(),
                asked(template(true)).stream().sorted().toList());
    }

    @Test
    void everyFactComesWithItsQuestionAndItsValues() {
        String unwrapped = template(true).replaceAll("\\n *# +", " ");
        for (FactDefinition fact : PACK.vocabulary().definitions()) {
            assertTrue(unwrapped.contains(fact.asks()), fact.path());
            FactWords.meanings(PACK, fact)
                    .forEach((id, meaning) ->
                            assertTrue(unwrapped.contains(meaning.isEmpty() ? id : id + ": " + meaning), id));
        }
    }

    @Test
    void everyUnknownCanBeWrittenOverWithEachOfItsValues() {
        for (FactDefinition fact : PACK.vocabulary().definitions()) {
            for (Object value : GeneratedCases.values(PACK, fact)) {
                String json = JsonMapper.shared().writeValueAsString(value);
                String filled = filled(template(true), fact, json);
                assertEquals(
                        1,
                        facts(filled).facts().values().stream()
                                .filter(f -> f.remarks().source().isEmpty())
                                .count(),
                        fact.path() + ": " + json);
                assertTrue(facts(filled).fact(fact.path()).isPresent(), fact.path() + ": " + json);
            }
        }
    }

    // The place of the value tells which of several equal lines it is.
    private static String filled(String template, FactDefinition fact, String value) {
        Node node = file(template).content().tree().orElseThrow();
        for (String key : fact.path().split("\\.", -1)) {
            node = ((Node.MapNode) node).get(key).orElseThrow();
        }
        List<String> lines = new ArrayList<>(template.lines().toList());
        int line = node.place().line() - 1;
        lines.set(line, lines.get(line).replace("unknown", value));
        return String.join("\n", lines) + "\n";
    }

    @Test
    void thePricesShownCanBePutToUse() {
        String template = template(true);
        int prices = template.indexOf("  # prices:");
        CaseFacts facts =
                facts(template.substring(0, prices) + template.substring(prices).replace("  # ", "  "));
        assertEquals(2, facts.prices().size());
        assertFalse(template(false).contains("prices:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-case",
                "2026",
                "2026-01-31",
                "null",
                "true",
                "~",
                "a: b",
                "#x",
                "- x",
                "it's",
                "\"q\"",
                "{x",
                "é",
                "x y",
                "no",
                "1e3",
                "case.v2",
                ""
            })
    void anyNameOfAFileMakesAnId(String name) {
        assertEquals(
                name, facts(CaseTemplate.of(PACK, Optional.of(name), false)).id());
    }

    @Test
    void withoutANameTheIdIsLeftToTheFile() {
        assertEquals(
                "file", facts(CaseTemplate.of(PACK, Optional.empty(), false)).id());
    }
}
