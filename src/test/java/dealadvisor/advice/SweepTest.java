package dealadvisor.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Value;
import dealadvisor.reading.Code;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sweep has every scenario once, each as fresh advice has it, whoever works it out. */
class SweepTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final String TAKEOVER = "ai.outside-option.takeover-chance";

    private static CaseFacts facts(Map<String, Object> said) {
        Case.Builder given = CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content().toBuilder();
        said.forEach(given::set);
        return CaseChecker.check(given.build(), PACK.vocabulary());
    }

    private static Sweep sweep(CaseFacts facts, int samples, String... over) {
        AxisReader reader = new AxisReader(PACK, facts);
        List<Axis> axes = new ArrayList<>();
        for (String one : over) {
            axes.add(reader.over("--over", one));
        }
        return Sweep.of(
                PACK, facts, axes, samples == 0 ? Optional.empty() : Optional.of(new Sampling(samples, 7, false)));
    }

    private static List<Sweep.Scenario> all(Sweep sweep) {
        try (Sweep.Walk walk = sweep.walk()) {
            return walk.of(0, Math.toIntExact(sweep.scenarios()));
        }
    }

    private static void assertAsFreshAdviceHasIt(CaseFacts facts, Sweep sweep, List<Sweep.Scenario> scenarios) {
        Advisor fresh = Advisor.withoutTrials(PACK);
        for (Sweep.Scenario scenario : scenarios) {
            Map<String, Optional<Value>> changes = new HashMap<>();
            for (int i = 0; i < sweep.varied().size(); i++) {
                changes.put(sweep.varied().get(i), scenario.values().get(i));
            }
            Advice advice = fresh.advise(facts.with(PACK.vocabulary(), changes));
            assertEquals(advice.anyDeal().verdict(), scenario.anyDeal());
            assertEquals(advice.highValue().verdict(), scenario.highValue());
            assertEquals(advice.window().state(), scenario.window());
            assertEquals(advice.pairings().get(0).id(), sweep.pairings().get(scenario.best()));
            for (int i = 0; i < sweep.pairings().size(); i++) {
                String[] ids = sweep.pairings().get(i).split("/");
                PairingAdvice pairing = advice.pairing(ids[0], ids[1]).orElseThrow();
                assertEquals(pairing.verdict(), scenario.verdicts().get(i), scenario + pairing.id());
                assertEquals(pairing.index(), scenario.indices().get(i), scenario + pairing.id());
            }
            assertEquals(
                    advice.warnings().stream().anyMatch(w -> w.code() == Code.W001 || w.code() == Code.W002),
                    scenario.contradicts());
        }
    }

    @Test
    void everyCombinationStandsOnceAndIsWhatFreshAdviceSays() {
        CaseFacts facts = facts(Map.of());
        Sweep sweep = sweep(
                facts, 0, TAKEOVER + "=0.01..0.3/3", "humans.control=*", "humans.holds=[weights],[money],unknown");
        assertEquals(36, sweep.scenarios());
        List<Sweep.Scenario> all = all(sweep);
        assertEquals(36, all.stream().map(Sweep.Scenario::values).distinct().count());
        assertEquals(List.of("0.01", "none", "[weights]"), texts(all.get(0)));
        assertEquals(List.of("0.01", "none", "[money]"), texts(all.get(1)), "the last axis changes fastest");
        assertEquals(List.of("0.3", "near-perfect", "unknown"), texts(all.get(35)));
        assertAsFreshAdviceHasIt(facts, sweep, all);
    }

    @Test
    void everyDrawIsWhatFreshAdviceSaysOfTheValuesThatItShows() {
        CaseFacts facts = facts(Map.of(
                TAKEOVER,
                "0.01 to 0.3",
                "ai.motivation.type",
                Map.of("schemer", 0.6, "kludge", 0.4),
                "humans.honest",
                "yes 70%"));
        Sweep sweep = sweep(facts, 20, "humans.control=*");
        List<Sweep.Scenario> all = all(sweep);
        assertEquals(80, all.size());
        assertEquals(List.of("humans.control", "ai.motivation.type", TAKEOVER, "humans.honest"), sweep.varied());
        assertTrue(all.stream().map(s -> s.values().get(2)).distinct().count() > 15, "numbers are drawn as they are");
        assertAsFreshAdviceHasIt(facts, sweep, all);
        for (Sweep.Scenario scenario : all) {
            Sweep.Scenario same = all.get((int) scenario.draw());
            assertEquals(
                    same.values().subList(1, 4),
                    scenario.values().subList(1, 4),
                    "all combinations are weighed against the same draws");
        }
        Sweep fewer = sweep(facts.with(PACK.vocabulary(), Map.of("humans.honest", Optional.empty())), 20);
        for (Sweep.Scenario scenario : all(fewer)) {
            assertEquals(
                    all.get((int) scenario.draw()).values().subList(1, 3),
                    scenario.values(),
                    "what else is drawn or varies changes no draw");
        }
    }

    @Test
    void valuesAreDrawnAsOftenAsTheyAreLikely() {
        CaseFacts facts = facts(Map.of("ai.motivation.type", Map.of("schemer", 0.6, "kludge", 0.4)));
        long schemers = all(sweep(facts, 2_000)).stream()
                .filter(scenario -> texts(scenario).contains("schemer"))
                .count();
        assertEquals(1_200, schemers, 3 * Math.sqrt(2_000 * 0.24));
    }

    @Test
    void whatIsUncertainAndNotDrawnCountsAsItDoesInAdvice() {
        CaseFacts facts = facts(Map.of("ai.motivation.type", Map.of("schemer", 0.6, "kludge", 0.4)));
        Sweep sweep = sweep(facts, 0, "humans.control=*");
        assertAsFreshAdviceHasIt(facts, sweep, all(sweep));
    }

    @Test
    void whoWorksItOutAndInWhichPartsMakesNoDifference() {
        CaseFacts facts = facts(Map.of("humans.honest", "yes 70%"));
        Sweep sweep = sweep(facts, 5, "humans.control=*", TAKEOVER + "=0.01..0.3/5");
        List<Sweep.Scenario> whole = all(sweep);
        for (int parts : List.of(1, 3, 7, 100, 1_000)) {
            List<Sweep.Scenario> together = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                try (Sweep.Walk walk = sweep.walk()) {
                    long from = sweep.from(part, parts);
                    together.addAll(walk.of(from, (int) (sweep.from(part + 1, parts) - from)));
                }
            }
            assertEquals(whole, together, parts + " parts");
        }
        try (Sweep.Walk backwards = sweep.walk(0)) {
            for (int i = whole.size() - 1; i >= 0; i--) {
                assertEquals(List.of(whole.get(i)), backwards.of(i, 1), "with tables that are begun anew each time");
            }
            assertEquals(List.of(), backwards.of(whole.size(), 5));
        }
    }

    @Test
    void evenNumbersAreWhatTheyAreCalled() {
        Axis axis = new AxisReader(PACK, facts(Map.of())).over("--over", TAKEOVER + "=0.1..0.7/7");
        assertEquals(
                List.of("0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7"),
                axis.rows().stream().map(row -> row.get(0).orElseThrow().text()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "humans.control=weak..near-perfect, weak strong near-perfect",
        "humans.control=strong, strong",
        "humans.honest=*, true false",
        "humans.honest=unknown, unknown",
        "ai.outside-option.takeover-chance=20%,  0.2",
        "ai.outside-option.takeover-chance=1 in 5, 0.2",
        "ai.motivation.type=\"schemer\", schemer",
    })
    void valuesAreWrittenInManyWays(String over, String values) {
        Axis axis = new AxisReader(PACK, facts(Map.of())).over("--over", over);
        assertEquals(
                values.strip(),
                String.join(
                        " ",
                        axis.rows().stream()
                                .map(row -> row.get(0).map(Value::text).orElse("unknown"))
                                .toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "humans.control | F030 | has no values",
                "humans.contrl=weak | F012 | did you mean `humans.control`?",
                "humans.control=week | F014 | did you mean `weak`?",
                "humans.control=weak, | F030 | is empty",
                "humans.control=weak,weak | F030 | says `weak` twice",
                "humans.control=strong..weak | F030 | its steps are, upwards: none, weak, strong, near-perfect",
                "humans.control=0.1..0.2/3 | F030 | is no stretch",
                "ai.motivation.type=schemer..kludge | F030 | only scales have one",
                "ai.outside-option.takeover-chance=0.3..0.1/3 | F030 | the lower number first",
                "ai.outside-option.takeover-chance=0.1..0.3 | F030 | how many there are to be",
                "ai.outside-option.takeover-chance=0.1..0.3/1 | F030 | how many there are to be",
                "ai.outside-option.takeover-chance=0.1..3/3 | F015 | no probability",
                "ai.outside-option.takeover-chance=0.1 to 0.3 | F030 | is uncertain",
                "deal.goods=[past-sabotage] | F030 | `--good` and `--payment` say which",
            })
    void whatIsNoListOfValuesIsRefusedWithAWordOfHelp(String over, String code, String word) {
        AxisReader reader = new AxisReader(PACK, facts(Map.of()));
        ProblemsException e = assertThrows(ProblemsException.class, () -> reader.over("--over", over));
        assertEquals(code, e.problems().get(0).code().name());
        String said = e.problems().get(0).message() + e.problems().get(0).help().orElse("");
        assertTrue(said.contains(word), said);
    }

    @Test
    void aTableHasValuesThatGoTogether() {
        AxisReader reader = new AxisReader(PACK, facts(Map.of()));
        Axis csv = reader.table(SourceText.of(
                "t.csv",
                "humans.control,humans.holds,humans.honest\r\nweak,\"[weights, money]\",true\r\n\r\nstrong,[],\r\n"));
        Axis yaml = reader.table(
                SourceText.of(
                        "t.yaml",
                        "humans.control: [weak, strong]\nhumans.holds: [[weights, money], []]\nhumans.honest: [true, unknown]\n"));
        assertEquals(csv, yaml);
        assertEquals(2, csv.rows().size());
        assertFalse(csv.rows().get(1).get(2).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t.csv | humans.contrl;weak | F012 | 1",
                "t.csv | humans.control,humans.honest;weak | F030 | 2",
                "t.csv | humans.control,humans.control;weak,weak | F030 | 1",
                "t.csv | humans.control;weak;week | F014 | 3",
                "t.csv | humans.control;\"weak | F030 | 2",
                "t.csv | humans.control | F030 | 1",
                "t.yaml | humans.control: [weak];humans.honest: [true, false] | F030 | 2",
                "t.yaml | humans.control: weak | F030 | 1",
                "t.yaml | - weak | F030 | 1",
                "t.yaml | humans.control: [week] | F014 | 1",
            })
    void whatIsWrongInATableIsToldWithItsLine(String name, String text, String code, int line) {
        AxisReader reader = new AxisReader(PACK, facts(Map.of()));
        ProblemsException e =
                assertThrows(ProblemsException.class, () -> reader.table(SourceText.of(name, text.replace(';', '\n'))));
        assertEquals(code, e.problems().get(0).code().name(), e.getMessage());
        assertEquals(line, e.problems().get(0).place().orElseThrow().line());
    }

    private static List<String> texts(Sweep.Scenario scenario) {
        return scenario.values().stream()
                .map(value -> value.map(Value::text).orElse("unknown"))
                .toList();
    }
}
