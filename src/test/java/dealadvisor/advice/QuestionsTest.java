package dealadvisor.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.Belief;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions that tell most come first, and each says how it could be answered. */
class QuestionsTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor ADVISOR = new Advisor(PACK);

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("facts")).filter(Files::isRegularFile)) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyFactSaysHowItCouldBeFoundOut() {
        List<String> silent = PACK.vocabulary().definitions().stream()
                .filter(fact -> fact.findOut().isEmpty())
                .map(FactDefinition::path)
                .toList();
        assertEquals(List.of(), silent);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatHoldsTheBestPairingBackComesFirstAndDecisionsLast(Path file) {
        Advice advice = ADVISOR.advise(CaseFile.read(file));
        List<String> missing = advice.pairings().get(0).hindrances().missing();
        List<Integer> places = advice.agenda().questions().stream()
                .map(note ->
                        PACK.vocabulary().definition(note.fact()).orElseThrow().decided()
                                ? 2
                                : missing.contains(note.fact()) ? 0 : 1)
                .toList();
        assertEquals(places.stream().sorted().toList(), places);
    }

    @Test
    void ofNothingKnownTheEssentialFactsAreAskedFirst() {
        Advice advice = ADVISOR.advise(Case.builder().build());
        List<String> first = new ArrayList<>();
        advice.agenda().questions().stream().limit(8).forEach(note -> first.add(note.fact()));
        PACK.vocabulary().definitions().stream()
                .filter(FactDefinition::essential)
                .forEach(fact -> assertTrue(first.contains(fact.path()), fact.path() + " is not among " + first));
    }

    @Test
    void anAnswerSaysWhatItWouldMakeOfEachVerdict() {
        Case given = CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content();
        Advice advice = ADVISOR.advise(given);
        List<Agenda.Answered> answers = advice.agenda().questions().stream()
                .flatMap(note -> note.answers().orElseThrow().stream())
                .toList();
        assertFalse(answers.isEmpty());
        Agenda.QuestionNote note = advice.agenda().questions().get(0);
        for (Agenda.Answered answer : note.answers().orElseThrow()) {
            Object value = answer.value() instanceof dealadvisor.facts.Value.Ids ids
                    ? List.copyOf(ids.ids())
                    : answer.value().text();
            Advice after =
                    ADVISOR.advise(given.toBuilder().set(note.fact(), value).build());
            String[] pairing = answer.pairing().split("/");
            assertEquals(
                    answer.verdict(),
                    after.pairing(pairing[0], pairing[1]).orElseThrow().verdict(),
                    note.fact() + " " + answer);
        }
    }

    @Test
    void withoutTrialsNoAnswerIsSaidToChangeAnything() {
        Advice advice = Advisor.withoutTrials(PACK).advise(Case.builder().build());
        advice.agenda()
                .questions()
                .forEach(note ->
                        assertTrue(note.answers().isEmpty() && note.changes().isEmpty()));
    }

    static List<Path> uncertainCases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("facts/uncertain"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("uncertainCases")
    void whatTheCaseSaysAFactCannotBeIsNoAnswer(Path file) {
        Advice advice = ADVISOR.advise(CaseFile.read(file));
        Map<String, Set<Value>> possible = new TreeMap<>();
        advice.facts().beliefs().forEach((path, belief) -> {
            if (belief.chances() instanceof Belief.Weights weights) {
                possible.put(path, weights.of().keySet());
            }
        });
        assertFalse(possible.isEmpty(), "something is weighed in it");
        Map<String, Set<Value>> named = new TreeMap<>();
        advice.agenda().questions().forEach(note -> note.answers()
                .orElseThrow()
                .forEach(answer -> named.computeIfAbsent(note.fact(), k -> new LinkedHashSet<>())
                        .add(answer.value())));
        advice.agenda().outlooks().orElseThrow().forEach(outlook -> named.computeIfAbsent(
                        outlook.fact(), k -> new LinkedHashSet<>())
                .add(outlook.value()));
        advice.pairings().stream()
                .flatMap(pairing -> pairing.firmness().answers().stream())
                .forEach(sets -> Stream.concat(sets.recommendedIf().stream(), sets.sunkIf().stream())
                        .forEach(set ->
                                set.forEach((path, value) -> named.computeIfAbsent(path, k -> new LinkedHashSet<>())
                                        .add(value))));
        possible.forEach((path, values) ->
                assertTrue(values.containsAll(named.getOrDefault(path, Set.of())), path + ": " + named.get(path)));
        assertTrue(possible.keySet().stream().anyMatch(named::containsKey), "some of it is asked for");
    }
}
