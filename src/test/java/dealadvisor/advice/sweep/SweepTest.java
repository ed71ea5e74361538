package dealadvisor.advice.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.chances.PriceDraws;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Changes;
import dealadvisor.facts.Price;
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
import org.junit.jupiter.params.provider.ValueSource;

/** A sweep has every scenario once, each as fresh advice has it, whoever works it out. */
class SweepTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor FRESH = Advisor.withoutTrials(PACK);
    private static final String TAKEOVER = "ai.outside-option.takeover-chance";

    private static final Map<String, Object> BY_RISK = Map.of(
            "willingness",
            60,
            "our-credibility",
            0.7,
            "model",
            "bounded-risk-aversion",
            "with",
            Map.of("aversion", 0.01, "success", 5000));

    private static Case given(String name, Map<String, Object> said) {
        Case.Builder given = CaseFile.read(Path.of("facts", name + ".yaml")).content().toBuilder();
        said.forEach(given::set);
        return given.build();
    }

    private static Case given(Map<String, Object> said) {
        return given("past-sabotage-review", said);
    }

    private static CaseFacts facts(Case given) {
        return CaseChecker.check(given, PACK.vocabulary());
    }

    private static AxisReader reader() {
        return new AxisReader(PACK, facts(given(Map.of())));
    }

    private static Sweep sweep(Case given, int samples, String... over) {
        AxisReader reader = new AxisReader(PACK, facts(given));
        List<Axis> axes = new ArrayList<>();
        for (String one : over) {
            axes.add(reader.over("--over", one));
        }
        return Sweep.of(
                PACK, given, axes, samples == 0 ? Optional.empty() : Optional.of(new Sampling(samples, 7, false)));
    }

    private static List<Sweep.Scenario> all(Sweep sweep) {
        try (Sweep.Walk walk = sweep.walk()) {
            return walk.of(0, Math.toIntExact(sweep.scenarios()));
        }
    }

    private static void assertAsFreshAdviceHasIt(Case given, Sweep sweep, List<Sweep.Scenario> scenarios) {
        for (Sweep.Scenario scenario : scenarios) {
            Map<String, Optional<Value>> changes = new HashMap<>();
            for (int i = 0; i < sweep.varied().size(); i++) {
                changes.put(sweep.varied().get(i), scenario.values().get(i));
            }
            assertIs(FRESH.advise(facts(given).with(PACK.vocabulary(), changes)), sweep, scenario);
        }
    }

    private static void assertIs(Advice advice, Sweep sweep, Sweep.Scenario scenario) {
        assertEquals(advice.preconditions().anyDeal().verdict(), scenario.anyDeal());
        assertEquals(advice.preconditions().highValue().verdict(), scenario.highValue());
        assertEquals(advice.preconditions().window().state(), scenario.window());
        assertEquals(
                advice.pairings().stream().map(PairingAdvice::id).findFirst(),
                Optional.of(scenario.best()).filter(best -> best >= 0).map(sweep.pairings()::get));
        for (int i = 0; i < sweep.pairings().size(); i++) {
            String[] ids = sweep.pairings().get(i).split("/");
            assertEquals(
                    advice.pairing(ids[0], ids[1])
                            .map(p -> p.verdict() + " " + p.index() + " "
                                    + p.deal().zopa().map(z -> z.ask() + " " + z.cap())),
                    scenario.pairings()
                            .get(i)
                            .map(w -> w.verdict() + " " + w.index() + " "
                                    + w.zopa().map(z -> z.ask() + " " + z.cap())),
                    scenario + " " + sweep.pairings().get(i));
        }
        assertEquals(
                advice.warnings().stream().anyMatch(w -> w.code() == Code.W001 || w.code() == Code.W002),
                scenario.contradicts());
    }

    @Test
    void everyCombinationStandsOnceAndIsWhatFreshAdviceSays() {
        Case given = given(Map.of());
        Sweep sweep = sweep(
                given, 0, TAKEOVER + "=0.01..0.3/3", "humans.control=*", "humans.holds=[weights],[money],unknown");
        assertEquals(36, sweep.scenarios());
        List<Sweep.Scenario> all = all(sweep);
        assertEquals(36, all.stream().map(Sweep.Scenario::values).distinct().count());
        assertEquals(List.of("0.01", "none", "[weights]"), texts(all.get(0)));
        assertEquals(List.of("0.01", "none", "[money]"), texts(all.get(1)), "the last axis changes fastest");
        assertEquals(List.of("0.3", "near-perfect", "unknown"), texts(all.get(35)));
        assertAsFreshAdviceHasIt(given, sweep, all);
    }

    @Test
    void everyDrawIsWhatFreshAdviceSaysOfTheValuesThatItShows() {
        Case given = given(Map.of(
                TAKEOVER,
                "0.01 to 0.3",
                "ai.motivation.type",
                Map.of("schemer", 0.6, "kludge", 0.4),
                "humans.honest",
                "yes 70%"));
        Sweep sweep = sweep(given, 20, "humans.control=*");
        List<Sweep.Scenario> all = all(sweep);
        assertEquals(80, all.size());
        assertEquals(List.of("humans.control", "ai.motivation.type", TAKEOVER, "humans.honest"), sweep.varied());
        assertTrue(all.stream().map(s -> s.values().get(2)).distinct().count() > 15, "numbers are drawn as they are");
        assertAsFreshAdviceHasIt(given, sweep, all);
        for (Sweep.Scenario scenario : all) {
            Sweep.Scenario same = all.get((int) scenario.draw());
            assertEquals(
                    same.values().subList(1, 4),
                    scenario.values().subList(1, 4),
                    "all combinations are weighed against the same draws");
        }
        Sweep fewer = sweep(given.toBuilder().set("humans.honest", "unknown").build(), 20);
        for (Sweep.Scenario scenario : all(fewer)) {
            assertEquals(
                    all.get((int) scenario.draw()).values().subList(1, 3),
                    scenario.values(),
                    "what else is drawn or varies changes no draw");
        }
    }

    @Test
    void valuesAreDrawnAsOftenAsTheyAreLikely() {
        Case given = given(Map.of("ai.motivation.type", Map.of("schemer", 0.6, "kludge", 0.4)));
        long schemers = all(sweep(given, 2_000)).stream()
                .filter(scenario -> texts(scenario).contains("schemer"))
                .count();
        assertEquals(1_200, schemers, 3 * Math.sqrt(2_000 * 0.24));
    }

    @Test
    void whatIsUncertainAndNotDrawnCountsAsItDoesInAdvice() {
        Case given = given(Map.of("ai.motivation.type", Map.of("schemer", 0.6, "kludge", 0.4)));
        Sweep sweep = sweep(given, 0, "humans.control=*");
        assertAsFreshAdviceHasIt(given, sweep, all(sweep));
    }

    @Test
    void whoWorksItOutAndInWhichPartsMakesNoDifference() {
        Case given = given(Map.of("humans.honest", "yes 70%"));
        Sweep sweep = sweep(given, 5, "humans.control=*", TAKEOVER + "=0.01..0.3/5");
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
        Axis axis = reader().over("--over", TAKEOVER + "=0.1..0.7/7");
        assertEquals(
                List.of("0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7"),
                axis.rows().stream()
                        .map(row -> row.get(0).shown().orElseThrow().text())
                        .toList());
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
        "'humans.holds=weights,[weights, money],[],unknown', '[weights] [money, weights] none unknown'",
        "'deal.goods=past-sabotage,[past-sabotage, collusion-signals],unknown', '[past-sabotage] [collusion-signals, past-sabotage] unknown'",
        "'deal.prices.reservation=10,20..30/3,10 to 40,unknown', 10 20 25 30 10 to 40 unknown",
        "'title=one,two words', one two words",
    })
    void valuesAreWrittenInManyWays(String over, String values) {
        Axis axis = reader().over("--over", over);
        assertEquals(
                values.strip(),
                String.join(
                        " ",
                        axis.rows().stream()
                                .map(row -> row.get(0).shown().map(Value::text).orElse("unknown"))
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
                "deal.goods=past-sabotag | F014 | did you mean `past-sabotage`?",
                "deal.good=past-sabotage | F012 | did you mean `deal.goods`?",
                "deal.price=1 | F012 | did you mean `deal.prices`?",
                "deal.pricess.reservation=1 | F012 | did you mean `deal.prices.reservation`?",
                "deal=1 | F030 | in it stand goods, payments",
                "deal.prices.reservation=* | F030 | name the values",
                "deal.prices.reservation=30..10/3 | F030 | the lower number first",
                "deal.prices.reservation=10..30 | F030 | how many there are to be",
            })
    void whatIsNoListOfValuesIsRefusedWithAWordOfHelp(String over, String code, String word) {
        AxisReader reader = reader();
        ProblemsException e = assertThrows(ProblemsException.class, () -> reader.over("--over", over));
        assertEquals(code, e.problems().get(0).code().name());
        String said = e.problems().get(0).message() + e.problems().get(0).help().orElse("");
        assertTrue(said.contains(word), said);
    }

    @Test
    void aTableHasValuesThatGoTogether() {
        AxisReader reader = reader();
        Axis csv = reader.table(SourceText.of(
                "t.csv",
                "humans.control,humans.holds,humans.honest\r\nweak,\"[weights, money]\",true\r\n\r\nstrong,[],\r\n"));
        Axis yaml = reader.table(
                SourceText.of(
                        "t.yaml",
                        "humans.control: [weak, strong]\nhumans.holds: [[weights, money], []]\nhumans.honest: [true, unknown]\n"));
        assertEquals(csv, yaml);
        assertEquals(2, csv.rows().size());
        assertFalse(csv.rows().get(1).get(2).shown().isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deal.prices.reservatoin=1 | F032 | did you mean `reservation`?",
                "deal.prices.reservation=high | F017 | write a number",
                "deal.prices.reservation=30 to 10 | F017 | the lower end first",
                "deal.prices.our-credibility=2 | F035 | ",
                "deal.prices[past-sabotag/charity-donation].reservation=1 | F012 | did you mean `past-sabotage/charity-donation`?",
                "deal.prices=[{good: past-sabotag, reservation: 1, willingness: 2}] | F014 | did you mean `past-sabotage`?",
                "as-of=yesterday | F024 | year, month and day",
            })
    void whatMakesTheCaseWrongIsRefusedBeforeTheFirstScenario(String over, String code, String word) {
        Axis axis = reader().over("--over", over);
        Case given = given("three-offers-with-prices", Map.of());
        ProblemsException e =
                assertThrows(ProblemsException.class, () -> Sweep.of(PACK, given, List.of(axis), Optional.empty()));
        assertEquals(code, e.problems().get(0).code().name(), e.getMessage());
        String said = e.problems().get(0).message() + e.problems().get(0).help().orElse("");
        assertTrue(said.contains(word == null ? "" : word), said);
        assertTrue(e.problems().get(0).place().orElseThrow().file().startsWith("--over "), e.getMessage());
    }

    /** At these paths the case itself says something else, each value as a file or {@code --set} would have it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal.prices.reservation=5,40,10 to 200,between 0 and 30",
                "deal.prices.willingness=0,20..200/5",
                "deal.prices.our-credibility=0.1,unknown,20% to 70%",
                "deal.prices[past-sabotage/charity-donation].reservation=1,45..55/3",
                "deal.prices[any/any].parts=1,4",
                "deal.prices=[],[{reservation: 1, willingness: 2}],[{good: past-sabotage, reservation: 30, willingness: 90, model: trust-inflation}]",
                "deal.goods=past-sabotage,[easy-to-check-work, hard-to-check-work],unknown,[]",
                "deal.payments=*",
                "as-of=2027-01-01,2028-01-01",
            })
    void eachRowIsFreshAdviceOnTheCaseWithThatValuePutIn(String over) {
        Case given = given("three-offers-with-prices", Map.of());
        String path = over.substring(0, over.indexOf('='));
        Axis axis = new AxisReader(PACK, facts(given)).over("--over", over);
        Sweep sweep = Sweep.of(PACK, given, List.of(axis), Optional.empty());
        List<Sweep.Scenario> all = all(sweep);
        for (int i = 0; i < all.size(); i++) {
            Setting said = axis.rows().get(i).get(0);
            Case put = given.with(List.of(said.beside().orElseGet(() -> Changes.of(
                            "--set",
                            List.of(path + "=" + said.shown().map(Value::text).orElse("unknown")))
                    .get(0))));
            assertIs(FRESH.advise(put), sweep, all.get(i));
        }
    }

    @Test
    void goodsPaymentsPricesAndFactsGoWithEachOther() {
        Case given = given("three-offers-with-prices", Map.of());
        Sweep sweep = sweep(
                given,
                0,
                "deal.prices[past-sabotage/charity-donation].reservation=15,60",
                "deal.goods=past-sabotage,[easy-to-check-work, past-sabotage]",
                "humans.control=*",
                "deal.prices.reservation=1,70",
                "deal.payments=[charity-donation],unknown");
        List<Sweep.Scenario> all = all(sweep);
        assertEquals(2 * 2 * 4 * 2 * 2, all.size());
        List<String> paths = sweep.varied();
        for (Sweep.Scenario scenario : all) {
            List<String> sets = new ArrayList<>();
            // What is said of all prices is said before what is said of one.
            for (int i : List.of(3, 0, 1, 2, 4)) {
                sets.add(paths.get(i) + "=" + texts(scenario).get(i));
            }
            assertIs(FRESH.advise(given.with(Changes.of("--set", sets))), sweep, scenario);
        }
        try (Sweep.Walk walk = sweep.walk(0)) {
            for (int i = all.size() - 1; i >= 0; i -= 7) {
                assertEquals(List.of(all.get(i)), walk.of(i, 1), "with rules that are asked anew each time");
            }
        }
    }

    @Test
    void anUncertainPriceIsDrawnWithTheFactsOfItsDraw() {
        Case given = given(
                "three-offers-with-prices",
                Map.of(
                        "humans.honest",
                        "yes 70%",
                        "deal.prices",
                        List.of(Map.of("reservation", "10 to 60", "willingness", 80))));
        Sweep sweep = sweep(given, 40, "deal.prices.willingness=50,100");
        List<Sweep.Scenario> all = all(sweep);
        assertTrue(
                all.stream()
                                .map(s -> s.pairings()
                                        .get(0)
                                        .orElseThrow()
                                        .zopa()
                                        .orElseThrow()
                                        .ask())
                                .distinct()
                                .count()
                        > 30,
                "each draw takes a number of its own");
        List<Price> middles = facts(given).prices();
        for (Sweep.Scenario scenario : all) {
            List<Price> drawn =
                    PriceDraws.of(middles, List.of(), 7).orElseThrow().of((int) scenario.draw());
            Case put = given.toBuilder()
                    .set(
                            "humans.honest",
                            scenario.values()
                                    .get(1)
                                    .map(Value::text)
                                    .orElseThrow()
                                    .equals("true"))
                    .set(
                            "deal.prices",
                            List.of(Map.of(
                                    "reservation",
                                    drawn.get(0).reservation(),
                                    "willingness",
                                    scenario.draw() == scenario.number() ? 50 : 100)))
                    .build();
            assertIs(FRESH.advise(put), sweep, scenario);
        }
    }

    @Test
    void aModelOfPricesIsToldTheNumberThatALineShows() {
        Case given =
                given("three-offers-with-prices", Map.of(TAKEOVER, "0.05 to 0.4", "deal.prices", List.of(BY_RISK)));
        Sweep sweep = sweep(given, 30, "humans.control=weak,strong");
        for (Sweep.Scenario scenario : all(sweep)) {
            Case put = given.toBuilder()
                    .set(
                            "humans.control",
                            scenario.values().get(0).map(Value::text).orElseThrow())
                    .set(
                            TAKEOVER,
                            scenario.values()
                                    .get(1)
                                    .map(Value::text)
                                    .map(Double::valueOf)
                                    .orElseThrow())
                    .build();
            assertIs(FRESH.advise(put), sweep, scenario);
        }
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
        AxisReader reader = reader();
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
