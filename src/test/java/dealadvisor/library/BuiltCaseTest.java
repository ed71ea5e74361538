package dealadvisor.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advisor;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.CaseOutline;
import dealadvisor.facts.Fact;
import dealadvisor.facts.Value;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.render.AdviceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A case made in code says all that a file can say, and is told what is wrong with it in words of code. */
class BuiltCaseTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor ADVISOR = Advisor.withoutTrials(PACK);

    private static final String EVERYTHING = """
            case: everything
            title: "A case that says: everything"
            as-of: 2026-09-01
            ai:
              name: Model 7
              motivation: {type: schemer, horizon: long-term, wants: [preserved-weights]}
              affordances: {value: [browsing], source: a log, note: "seen twice", as-of: 2026-08-30}
              outside-option: {takeover-chance: 0.02}
              coherence: {over-time: unknown}
            humans:
              members: [developer]
              honesty-policy: {value: announced, source: "the developer's site", as-of: 2026-09-01}
            deal:
              goods: [past-sabotage, collusion-signals]
              payments: [charity-donation, trust-fund]
              prices:
                - {good: past-sabotage, payment: charity-donation, reservation: 10, willingness: 100.5}
                - {good: past-sabotage, reservation: 20, willingness: 90, our-credibility: 0.5, ai-credibility: 0.25}
            """;

    static Stream<SourceText> files() throws IOException {
        List<SourceText> files = new ArrayList<>(List.of(SourceText.of("everything.yaml", EVERYTHING)));
        try (Stream<Path> facts = Files.list(Path.of("facts")).filter(Files::isRegularFile)) {
            for (Path file : facts.sorted().toList()) {
                files.add(SourceText.of(file.toString(), Files.readString(file)));
            }
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileAndItsTwinInCodeAreTheSameCase(SourceText file) {
        Case read = CaseFile.of(file).content();
        Case.Builder builder = Case.builder().id(read.id());
        say(builder, "", read.tree().orElseThrow());
        Case built = builder.build();
        assertEquals(withoutPlaces(read), withoutPlaces(built));
        CaseFacts checked = CaseChecker.check(built, PACK.vocabulary());
        assertEquals(remarks(CaseChecker.check(read, PACK.vocabulary())), remarks(checked));
        assertTrue(
                checked.facts().values().stream().allMatch(fact -> fact.place().isEmpty()), "no place is made up");
    }

    // Every fact, text and list of prices by its path, as somebody who writes code would state it.
    private static void say(Case.Builder builder, String parent, Node.MapNode map) {
        for (Node.MapNode.Entry entry : map.entries()) {
            String path = parent + entry.key();
            boolean group = PACK.vocabulary().outline().at(path).orElseThrow() instanceof CaseOutline.Group;
            if (group && entry.value() instanceof Node.MapNode inner) {
                say(builder, path + ".", inner);
            } else if (!group) {
                builder.set(path, java(entry.value()));
            }
        }
    }

    private static Object java(Node node) {
        if (node instanceof Node.MapNode map) {
            Map<String, Object> said = new LinkedHashMap<>();
            map.entries().forEach(entry -> said.put(entry.key(), java(entry.value())));
            return said;
        }
        if (node instanceof Node.ListNode list) {
            return list.items().stream().map(BuiltCaseTest::java).toList();
        }
        Node.ScalarNode scalar = (Node.ScalarNode) node;
        return switch (scalar.kind()) {
            case BOOLEAN -> scalar.asBoolean();
            case INTEGER, DECIMAL -> scalar.asDouble();
            case NULL -> "unknown";
            case STRING -> scalar.text();
        };
    }

    private static String withoutPlaces(Case given) {
        return AdviceJson.one(ADVISOR.advise(given), PACK)
                .replaceAll("\"at\" : (null|\"[^\"]*\"|\\[[^\\]]*\\])", "\"at\"")
                .replaceAll("\"file\" : (null|\"[^\"]*\\.(yaml|json)\")", "\"file\"");
    }

    private static Map<String, List<Optional<String>>> remarks(CaseFacts facts) {
        Map<String, List<Optional<String>>> remarks = new HashMap<>();
        for (Fact fact : facts.facts().values()) {
            remarks.put(
                    fact.path(),
                    List.of(
                            fact.remarks().source(),
                            fact.remarks().note(),
                            fact.remarks().asOf()));
        }
        remarks.put("", List.of(facts.title(), facts.asOf(), Optional.of(facts.id())));
        return remarks;
    }

    private static CaseFacts checked(Case given) {
        return CaseChecker.check(given, PACK.vocabulary());
    }

    @Test
    void whatIsSaidLaterCountsOverWhatTheFileSays() {
        CaseFacts facts = checked(CaseFile.of(SourceText.of("everything.yaml", EVERYTHING)).content().toBuilder()
                .id("another")
                .title("Another")
                .asOf("2026-10-01")
                .set("ai.outside-option.takeover-chance", 0.5)
                .set("humans.honesty-policy", "unknown")
                .add("ai.affordances", List.of("spending"))
                .remove("ai.motivation.wants", "preserved-weights")
                .set("deal.goods", Set.of("past-sabotage"))
                .set("deal.prices", List.of())
                .add("deal.prices", Map.of("good", "past-sabotage", "reservation", 1, "willingness", 2))
                .build());
        assertEquals("another", facts.id());
        assertEquals(Optional.of("Another"), facts.title());
        assertEquals(Optional.of("2026-10-01"), facts.asOf());
        assertEquals(
                new Value.Number(0.5),
                facts.fact("ai.outside-option.takeover-chance").orElseThrow().value());
        assertFalse(facts.facts().containsKey("humans.honesty-policy"));
        assertEquals(
                Set.of("browsing", "spending"),
                facts.ids("ai.affordances").orElseThrow().ids());
        assertEquals(Set.of(), facts.ids("ai.motivation.wants").orElseThrow().ids());
        assertEquals(1, facts.prices().size());
        assertEquals(2, facts.prices().get(0).willingness());
    }

    @Test
    void datesAreGivenAsDates() {
        CaseFacts facts = checked(Case.builder()
                .set("as-of", LocalDate.of(2026, 9, 1))
                .set("humans.honesty-policy", Map.of("value", "announced", "as-of", LocalDate.of(2026, 8, 1)))
                .build());
        assertEquals(Optional.of("2026-09-01"), facts.asOf());
        assertEquals(
                Optional.of("2026-08-01"),
                facts.fact("humans.honesty-policy").orElseThrow().remarks().asOf());
    }

    private static List<Diagnostic> problems(Case.Builder builder) {
        List<Diagnostic> problems = assertThrows(ProblemsException.class, () -> checked(builder.build()))
                .problems();
        for (Diagnostic problem : problems) {
            assertEquals(Optional.empty(), problem.place(), "no place is made up");
            String all = problem.message() + problem.help().orElseThrow();
            assertFalse(
                    Stream.of("deal-advisor ", "=VALUE", "brackets", "- {", "{key", ": ...")
                            .anyMatch(all::contains),
                    "it speaks of code: " + all);
        }
        return problems;
    }

    private static String codes(Case.Builder builder) {
        return String.join(
                " ",
                problems(builder).stream().map(problem -> problem.code().name()).toList());
    }

    @Test
    void whatNoFileCouldSayIsTold() {
        Map<String, Object> withNull = new HashMap<>();
        withNull.put("value", null);
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        for (Object value : Arrays.asList(
                null,
                new String[] {"browsing"},
                new int[] {1},
                Optional.of("browsing"),
                Thread.State.NEW,
                Arrays.asList("browsing", null),
                withNull,
                Map.of(1, "browsing"),
                endless)) {
            assertEquals(
                    "F025",
                    problems(Case.builder().set("ai.affordances", value))
                            .get(0)
                            .code()
                            .name());
        }
        assertEquals("F025", codes(Case.builder().set(null, "browsing")));
        assertEquals("F025", codes(Case.builder().id(null)));
        assertEquals(
                "F025 F025",
                codes(Case.builder().set("ai.affordances", null).set("ai.name", new Object[0])),
                "all of it at once");
    }

    @Test
    void whatTheVocabularyDoesNotKnowIsTold() {
        assertEquals("F012", codes(Case.builder().set("ai.horizn", "long-term")));
        assertEquals("F012", codes(Case.builder().set("ai", Map.of("name", "x"))));
        assertEquals("F012", codes(Case.builder().remove("deal.prices", Map.of("good", "past-sabotage"))));
        assertEquals("F013", codes(Case.builder().set("ai.outside-option.takeover-chance", "0.2")));
        assertEquals("F013", codes(Case.builder().set("ai.affordances", "browsing")));
        assertEquals("F013", codes(Case.builder().set("title", List.of("a", "b"))));
        assertEquals("F014", codes(Case.builder().set("ai.affordances", new HashSet<>(List.of("browsing", 3)))));
        assertEquals("F015", codes(Case.builder().set("ai.outside-option.takeover-chance", Double.NaN)));
        assertEquals("F015", codes(Case.builder().set("ai.outside-option.takeover-chance", 2)));
        assertEquals("F017", codes(Case.builder().set("ai.motivation.horizon", Map.of("episode", 0.5))));
        assertEquals(
                "F019", codes(Case.builder().set("ai.motivation.horizon", Map.of("value", "episode", "by", "me"))));
        assertEquals("F020", codes(Case.builder().add("ai.motivation.horizon", "episode")));
        assertEquals("F021", codes(Case.builder().set("deal.prices", 3)));
        assertEquals(
                "F014",
                codes(Case.builder().add("deal.prices", Map.of("good", "x", "reservation", 1, "willingness", 2))));
        assertEquals("F031", codes(Case.builder().add("deal.prices", Map.of("reservation", 1))));
        assertEquals("F033", codes(Case.builder().add("deal.prices", 3)));
        Map<String, Object> price = Map.of("reservation", 1, "willingness", 2);
        assertEquals("F022", codes(Case.builder().add("deal.prices", List.of(price, price))));
    }

    @Test
    void aNumberInQuotesIsToldToBeAText() {
        String message = problems(Case.builder().set("ai.outside-option.takeover-chance", "0.2"))
                .get(0)
                .message();
        assertTrue(message.endsWith("not the text `0.2`"), message);
    }

    @Test
    void factsThatContradictEachOtherHaveNoPlaceInCode() {
        List<Diagnostic> warnings = checked(Case.builder()
                        .set("ai.motivation.type", "schemer")
                        .set("ai.motivation.horizon", "episode")
                        .build())
                .warnings();
        assertEquals(
                List.of("W001"),
                warnings.stream().map(problem -> problem.code().name()).toList());
        assertEquals(Optional.empty(), warnings.get(0).place());
    }
}
