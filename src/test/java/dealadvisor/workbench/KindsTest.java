package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Conclusion.Argument;
import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.engine.Conclude;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of each kind of conclusion for being in the table, and for no other reason. */
class KindsTest {
    private static final RulePack BASE = RulePack.bundled();

    @TempDir
    private Path folder;

    @Test
    void eachTypeOfConclusionIsARow() {
        Set<Class<?>> rows = new HashSet<>();
        for (Kind kind : Kind.values()) {
            assertTrue(rows.add(kind.type()), kind.id());
        }
        assertEquals(leaves(Conclusion.class), rows);
    }

    private static Set<Class<?>> leaves(Class<?> type) {
        if (!type.isSealed()) {
            return Set.of(type);
        }
        Set<Class<?>> leaves = new HashSet<>();
        Stream.of(type.getPermittedSubclasses()).map(KindsTest::leaves).forEach(leaves::addAll);
        return leaves;
    }

    @Test
    void eachVerbMakesAConclusionOfItsKindFromWhatItTakes() {
        Set<String> makers = new TreeSet<>();
        for (Method method : Conclude.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && Conclusion.class.isAssignableFrom(method.getReturnType())) {
                makers.add(method.getName());
                Kind kind = Kind.said(method.getName()).orElseThrow();
                assertEquals(kind.type(), method.getReturnType());
                assertEquals(kind.arguments().size(), method.getParameterCount(), method.getName());
            }
        }
        assertEquals(new TreeSet<>(Kind.allVerbs()), makers);
    }

    /** A rule of each kind, made from words, is checked, compiled, drawn, and expected by the scenario that was made with it. */
    @Test
    void aRuleOfEachKindIsWrittenCheckedDrawnAndExpected() throws IOException {
        List<String> forms = WishedConclusion.forms();
        StringBuilder claims = new StringBuilder("claims:\n");
        StringBuilder rules = new StringBuilder(RuleScaffold.head("kinds"));
        StringBuilder scenarios = new StringBuilder();
        for (int i = 0; i < forms.size(); i++) {
            RuleScaffold made = RuleScaffold.of(BASE, wish(forms.get(i), i));
            claims.append(made.claim());
            rules.append(made.rule());
            scenarios.append(made.scenario());
        }
        NightPack.write(
                folder,
                "pack.yaml",
                "id: kinds\nversion: \"1\"\ntitle: Kinds\nsource: A note\nauthors: [Ada Owl]\nextends: taxonomy-of-barriers\n");
        NightPack.write(folder, "claims.yaml", claims.toString());
        NightPack.write(folder, "kinds.drl", rules.toString());
        NightPack.write(folder, "scenarios/kinds.yaml", scenarios.toString());
        List<ScenarioRun.Result> results =
                ScenarioRun.run(RulePack.load(folder), Path.of(""), "").results();
        assertEquals(
                List.of(),
                results.stream()
                        .flatMap(result -> result.differences().stream())
                        .toList());
        assertTrue(results.size() >= forms.size(), results.toString());
    }

    // Each on another fact, so that none says what another says.
    private static RuleScaffold.Wish wish(String form, int i) {
        List<String> slips = new ArrayList<>();
        Optional<WishedConclusion> conclusion =
                WishedConclusion.read(filled(form, i), BASE.vocabulary(), BASE.catalogue(), slips);
        assertEquals(List.of(), slips);
        WishedFact fact = BASE.vocabulary().definitions().stream()
                .filter(definition -> definition.type() == FactType.CHOICE || definition.type() == FactType.SCALE)
                .filter(definition ->
                        !form.contains("FACT") || !definition.path().equals("ai.motivation.horizon"))
                .skip(i)
                .findFirst()
                .map(definition -> new WishedFact(
                        definition,
                        WishedFact.How.IS,
                        List.of(new Value.Id(definition.ids().get(1)))))
                .orElseThrow();
        return new RuleScaffold.Wish(
                "An argument for " + form.split(" ", 2)[0],
                Optional.empty(),
                "kinds",
                "plain",
                List.of(fact),
                conclusion.orElseThrow(),
                Optional.empty(),
                Optional.empty());
    }

    private static String filled(String form, int i) {
        String filled = form.replace("at-least|at-most LEVEL", "at-least low")
                .replace(Argument.FACT.worded(), "ai.motivation.horizon");
        String barrier = BASE.catalogue().barriers().get(0).id();
        for (Argument argument : Argument.values()) {
            List<String> allowed = List.copyOf(argument.allowed(BASE.vocabulary(), BASE.catalogue(), barrier)
                    .orElse(List.of("any")));
            String word = argument == Argument.BARRIER
                    ? barrier + "/"
                            + Argument.CAUSE
                                    .allowed(BASE.vocabulary(), BASE.catalogue(), barrier)
                                    .orElseThrow()
                                    .iterator()
                                    .next()
                    : allowed.get(i % allowed.size());
            if (!argument.worded().isEmpty()) {
                filled = filled.replace(argument.worded(), word);
            }
        }
        return filled;
    }

    @Test
    void theGuideForAuthorsNamesEachVerb() throws IOException {
        String guide = Files.readString(Path.of("rules/README.md"));
        String listed = guide.substring(guide.indexOf("**Conclusions.**"), guide.indexOf("**Severities.**"));
        List<String> words = Arrays.asList(listed.split("\\W+"));
        assertEquals(
                List.of(),
                Kind.allVerbs().stream().filter(verb -> !words.contains(verb)).toList());
    }
}
