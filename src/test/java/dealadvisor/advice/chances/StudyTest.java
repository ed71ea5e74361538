package dealadvisor.advice.chances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.weighing.Frame;
import dealadvisor.advice.weighing.InQuestion;
import dealadvisor.advice.weighing.Result;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Belief;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Value;
import dealadvisor.render.AdviceJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How likely each answer is: held against fresh advice on every way in which a small case may turn out. */
class StudyTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor FRESH = Advisor.withoutTrials(PACK);
    private static final Map<String, Double> TYPES = Map.of("schemer", 0.5, "kludge", 0.3, "reward-seeker", 0.2);
    private static final double PARTY = 0.25;
    private static final List<String> CONTEXTS = List.of("low", "moderate", "high");

    private static Case given() {
        return CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content().toBuilder()
                .set("ai.motivation.type", TYPES)
                .set("humans.legal-trust", "unknown")
                .set("ai.motivation.requires-party", Map.of("government", PARTY))
                .set("ai.coherence.across-contexts", Map.of("low", 0.2, "moderate", 0.5, "high", "30%"))
                .build();
    }

    private static CaseFacts checked(Case given) {
        return CaseChecker.check(given, PACK.vocabulary());
    }

    private static double weight(String context) {
        return context.equals("low") ? 0.2 : context.equals("moderate") ? 0.5 : 0.3;
    }

    private static Advice sampled(Case given, int samples, long seed) {
        return FRESH.sampling(new Sampling(samples, seed, false)).advise(given);
    }

    @Test
    void exactChancesAreThoseOfFreshAdviceOnEveryCombination() {
        CaseFacts facts = checked(given());
        Uncertainty exact = sampled(given(), 1_000, 1).uncertainty().orElseThrow();
        assertTrue(exact.exact());
        assertEquals(18, exact.samples());
        Map<String, double[]> chances = new HashMap<>();
        Map<String, Map<String, double[]>> worth = new HashMap<>();
        int[] place = {0};
        double[] kept = {0};
        double none = PACK.catalogue().calibration().verdicts().possible();
        TYPES.forEach((type, likely) -> {
            for (boolean party : new boolean[] {true, false}) {
                for (String context : CONTEXTS) {
                    CaseFacts completed = facts.with(
                            PACK.vocabulary(),
                            Map.of(
                                    "ai.motivation.type", Optional.of(new Value.Id(type)),
                                    "ai.coherence.across-contexts", Optional.of(new Value.Id(context)),
                                    "ai.motivation.requires-party",
                                            Optional.of(new Value.Ids(
                                                    party ? java.util.Set.of("government") : java.util.Set.of()))));
                    double weight = likely * (party ? PARTY : 1 - PARTY) * weight(context);
                    kept[0] += weight;
                    for (PairingAdvice p : FRESH.advise(completed).pairings()) {
                        chances.computeIfAbsent(p.id(), k -> new double[Verdict.values().length])[
                                p.verdict().ordinal()] += weight;
                        double pays = (p.verdict().compareTo(Verdict.POSSIBLE) >= 0 ? p.index() : 0) - none;
                        worth.computeIfAbsent(p.id(), k -> new HashMap<>())
                                        .computeIfAbsent(type, k -> new double[1])[0] +=
                                weight * pays;
                    }
                    place[0]++;
                }
            }
        });
        assertEquals(18, place[0]);
        assertEquals(1, kept[0], 1e-9, "nothing here contradicts itself");
        boolean between = false;
        for (Uncertainty.Pairing p : exact.pairings()) {
            for (Verdict verdict : Verdict.values()) {
                double chance = p.verdicts().get(verdict);
                assertEquals(chances.get(p.id())[verdict.ordinal()], chance, 1e-9, p.id() + " " + verdict);
                between |= chance > 0.01 && chance < 0.99;
            }
        }
        assertTrue(between, "nothing was uncertain, so nothing was checked");
        double now = Math.max(
                0,
                worth.values().stream()
                        .mapToDouble(byType -> byType.values().stream()
                                .mapToDouble(sum -> sum[0])
                                .sum())
                        .max()
                        .orElseThrow());
        double then = TYPES.keySet().stream()
                .mapToDouble(type -> Math.max(
                        0,
                        worth.values().stream()
                                .mapToDouble(byType -> byType.get(type)[0])
                                .max()
                                .orElseThrow()))
                .sum();
        Uncertainty.Worth type = exact.findOutFirst().stream()
                .filter(w -> w.fact().equals("ai.motivation.type"))
                .findFirst()
                .orElseThrow();
        assertEquals(then - now, type.value(), 1e-9);
        assertEquals(0, type.error());
    }

    @Test
    void drawsComeNearWhatIsExactAndDependOnTheSeedAlone() {
        Uncertainty exact = sampled(given(), 1_000, 1).uncertainty().orElseThrow();
        // More combinations than draws: the interval is cut where rules tell numbers apart.
        Case more = given().toBuilder()
                .set("humans.legal-trust", Map.of("yes", 0.5, "no", 0.5))
                .build();
        Uncertainty whole = sampled(more, 1_000, 1).uncertainty().orElseThrow();
        Uncertainty drawn = sampled(more, 35, 7).uncertainty().orElseThrow();
        assertFalse(drawn.exact());
        for (Uncertainty.Pairing p : drawn.pairings()) {
            Uncertainty.Pairing same = whole.pairings().stream()
                    .filter(w -> w.id().equals(p.id()))
                    .findFirst()
                    .orElseThrow();
            double chance = same.verdicts().get(Verdict.RECOMMENDED);
            assertEquals(
                    chance,
                    p.verdicts().get(Verdict.RECOMMENDED),
                    4 * Math.sqrt(chance * (1 - chance) / 35) + 1e-9,
                    p.id());
        }
        assertEquals(json(more, 35, 7), json(more, 35, 7));
        assertNotEquals(json(more, 35, 7), json(more, 35, 8));
        assertTrue(exact.pairings().size() == drawn.pairings().size());
    }

    private static String json(Case given, int samples, long seed) {
        return AdviceJson.one(sampled(given, samples, seed), PACK);
    }

    @Test
    void aDrawOfAFactDependsOnNoOtherFactAndOnNoOtherDraw() {
        Drawn fact = new Drawn(
                "ai.motivation.type",
                List.of(Optional.of(new Value.Id("schemer")), Optional.of(new Value.Id("kludge"))),
                List.of(0.3, 0.7),
                Optional.empty());
        double[] first = new double[1_000];
        Arrays.setAll(first, i -> fact.uniform(5, i));
        double[] again = new double[1_000];
        for (int i = 999; i >= 0; i--) {
            again[i] = fact.uniform(5, i);
        }
        assertTrue(Arrays.equals(first, again));
        double share = Arrays.stream(first).filter(u -> fact.draw(u) == 0).count() / 1_000.0;
        assertEquals(0.3, share, 0.06);
        List<String> lines = draws(new Sampling(10, 3, false));
        List<String> fewer = draws(new Sampling(5, 3, false));
        assertEquals(11, lines.size());
        assertEquals(cut(lines.subList(1, 6)), cut(fewer.subList(1, 6)));
    }

    private static List<String> draws(Sampling how) {
        List<String> lines = new ArrayList<>();
        FRESH.sampling(how, lines::addAll).advise(given());
        return lines;
    }

    @Test
    void neitherThreadsNorShardsChangeAByte() {
        Case.Builder many = given().toBuilder();
        List.of(
                        "humans.costly-signals",
                        "humans.trusted-individuals",
                        "humans.legal-trust",
                        "ai.epistemics.long-term-memory",
                        "ai.epistemics.recognition-tips",
                        "ai.motivation.fussy",
                        "ai.motivation.scope-sensitive",
                        "ai.capability.manipulative")
                .forEach(path -> many.set(path, "yes 50%"));
        CaseFacts facts = checked(many.build());
        Sampling how = new Sampling(1_700, 9, true);
        List<String> lines = new ArrayList<>();
        Uncertainty one = Study.of(PACK, facts, how, Patience.of(Optional.empty()), 1, Optional.of(lines::addAll));
        assertFalse(one.exact());
        assertEquals(1_701, lines.size());
        for (int threads : new int[] {2, 5}) {
            List<String> again = new ArrayList<>();
            assertEquals(
                    one,
                    Study.of(PACK, facts, how, Patience.of(Optional.empty()), threads, Optional.of(again::addAll)));
            assertEquals(lines, again);
        }
        assertEquals(one, Study.of(PACK, facts, how, Patience.of(Optional.empty()), 2, Optional.empty()));
    }

    @Test
    void drawsAreGivenOnAsTheyAreMade() {
        List<Integer> sizes = new ArrayList<>();
        Case more = given().toBuilder()
                .set("ai.outside-option.takeover-chance", "0.05 to 0.3")
                .set("humans.legal-trust", "yes 50%")
                .set("humans.costly-signals", "yes 50%")
                .set("humans.trusted-individuals", "yes 50%")
                .set("ai.motivation.fussy", "yes 50%")
                .set("ai.motivation.scope-sensitive", "yes 50%")
                .set("ai.capability.manipulative", "yes 50%")
                .set("ai.epistemics.long-term-memory", "yes 50%")
                .set("ai.epistemics.recognition-tips", "yes 50%")
                .build();
        int samples = 9_000;
        Uncertainty drawn = FRESH.sampling(new Sampling(samples, 1, false), some -> sizes.add(some.size()))
                .advise(more)
                .uncertainty()
                .orElseThrow();
        assertFalse(drawn.exact());
        assertEquals(samples + 1, sizes.stream().mapToInt(Integer::intValue).sum());
        assertTrue(sizes.stream().allMatch(size -> size <= 4_000), sizes.toString());
    }

    @Test
    void anUncertainPriceIsDrawn() {
        Case sure = priced("10", "40");
        Case unsure = priced("10 to 60", "between 20 and 60");
        Uncertainty middles = sampled(sure, 2_000, 1).uncertainty().orElseThrow();
        Uncertainty drawn = sampled(unsure, 2_000, 1).uncertainty().orElseThrow();
        assertTrue(middles.exact());
        assertFalse(drawn.exact());
        Uncertainty.Prices before = prices(middles);
        Uncertainty.Prices after = prices(drawn);
        assertTrue(before.exists() == 1 || before.exists() == 0, "one price either suits both or does not");
        assertTrue(after.exists() > 0.05 && after.exists() < 0.95, "" + after);
        assertEquals(before.cap().p5(), before.cap().p95());
        // All alike from 20 to 60, times a credibility of 1.
        assertEquals(22, after.cap().p5(), 1);
        assertEquals(40, after.cap().p50(), 1.5);
        assertEquals(58, after.cap().p95(), 1);
        assertEquals(10, after.ask().orElseThrow().p5(), 1);
        assertEquals(60, after.ask().orElseThrow().p95(), 5);
        assertTrue(drawn.readAs().stream().anyMatch(read -> read.fact().equals("deal.prices[any/any].reservation")));
        // The other price, and a fact, change no draw of this one.
        Uncertainty half =
                sampled(priced("10 to 60", "40"), 2_000, 1).uncertainty().orElseThrow();
        assertEquals(after.ask(), prices(half).ask());
        assertNotEquals(after.cap(), prices(half).cap());
        // What the bounds say of the verdicts holds of all prices.
        for (Uncertainty.Pairing pairing : drawn.pairings()) {
            pairing.verdicts()
                    .forEach((verdict, chance) -> assertTrue(
                            chance == 0
                                    || verdict.compareTo(pairing.whatever().least()) >= 0
                                            && verdict.compareTo(
                                                            pairing.whatever().most())
                                                    <= 0,
                            pairing.toString()));
        }
    }

    @Test
    void aModelIsToldTheNumberThatAFactIsDrawnAs() {
        Case given = modelled("0.1 to 0.4");
        Uncertainty drawn = sampled(given, 4_000, 1).uncertainty().orElseThrow();
        assertFalse(drawn.exact(), "a price follows the number, of which there is no end of values");
        Uncertainty.Prices prices = prices(drawn);
        Uncertainty.Quantiles chance = drawn.readAs().get(0).spread().orElseThrow();
        assertEquals(ask(chance.p5()), prices.ask().orElseThrow().p5(), 0.05 * ask(chance.p5()));
        assertEquals(ask(chance.p50()), prices.ask().orElseThrow().p50(), 0.05 * ask(chance.p50()));
        assertEquals(ask(chance.p95()), prices.ask().orElseThrow().p95(), 0.05 * ask(chance.p95()));
        assertTrue(prices.exists() > 0.1 && prices.exists() < 0.9, "" + prices);
        // Where the number is stated, the answer is as before, and all that may come of it lies within the bounds.
        Uncertainty.Pairing pairing = drawn.pairings().get(0);
        for (double number = 0.02; number < 0.5; number += 0.04) {
            Verdict verdict =
                    FRESH.advise(modelled("" + number)).pairings().get(0).verdict();
            assertTrue(
                    verdict.compareTo(pairing.whatever().least()) >= 0
                            && verdict.compareTo(pairing.whatever().most()) <= 0,
                    number + ": " + verdict + " is not within " + pairing.whatever());
        }
        assertTrue(
                sampled(modelled("0.2"), 4_000, 1).uncertainty().orElseThrow().exact());
    }

    @Test
    void asItStandsAPriceIsReckonedWithTheMiddleOfWhatANumberMayBe() {
        double middle = CaseChecker.check(modelled("0.1 to 0.4"), PACK.vocabulary()).beliefs().values().stream()
                .mapToDouble(
                        belief -> ((Belief.Number) belief.chances()).spread().at(0.5))
                .findFirst()
                .orElseThrow();
        assertEquals(
                ask(middle),
                FRESH.advise(modelled("0.1 to 0.4"))
                        .pairings()
                        .get(0)
                        .deal()
                        .zopa()
                        .orElseThrow()
                        .ask()
                        .orElseThrow(),
                1e-9);
    }

    private static double ask(double chance) {
        return FRESH.advise(modelled("" + chance))
                .pairings()
                .get(0)
                .deal()
                .zopa()
                .orElseThrow()
                .ask()
                .orElseThrow();
    }

    private static Case modelled(String chance) {
        return CaseFile.of(dealadvisor.reading.SourceText.of(
                        "modelled.yaml",
                        "ai.motivation.type: kludge\nai.outside-option.takeover-chance: " + chance + "\n"
                                + "deal.goods: [past-sabotage]\ndeal.payments: [trust-fund]\n"
                                + "deal.prices:\n  - {willingness: 40, our-credibility: 0.7, ai-credibility: 1,"
                                + " model: bounded-risk-aversion, with: {aversion: 0.01, success: 5000}}\n"))
                .content();
    }

    private static Case priced(String reservation, String willingness) {
        return CaseFile.of(dealadvisor.reading.SourceText.of(
                        "priced.yaml",
                        "ai.motivation.type: kludge\ndeal.goods: [past-sabotage]\ndeal.payments: [trust-fund]\n"
                                + "deal.prices:\n  - {reservation: " + reservation
                                + ", willingness: " + willingness + ", our-credibility: 1, ai-credibility: 1}\n"))
                .content();
    }

    private static Uncertainty.Prices prices(Uncertainty uncertainty) {
        return uncertainty.pairings().get(0).zopa().orElseThrow();
    }

    @Test
    void knowingMoreIsWorthNoLess() {
        CaseFacts facts = checked(given());
        Sampling how = new Sampling(600, 4, true);
        InQuestion asked = InQuestion.of(PACK.catalogue(), facts);
        Patience patience = Patience.of(Optional.empty());
        CaseFacts base = facts.withoutBeliefs();
        try (LiveRun run = new LiveRun(PACK, base, asked.goods(), asked.payments(), patience)) {
            Frame frame = new Frame(PACK.vocabulary(), PACK.catalogue(), asked);
            Trials trials = new Trials(PACK, run, base, frame, patience);
            List<Drawn> drawn = Uncertain.of(PACK, facts, how, frame).facts();
            Combinations ways = Combinations.of(drawn, how, fact -> true, false);
            List<int[]> sets = Knowing.each(drawn.size());
            for (int a = 0; a < drawn.size(); a++) {
                for (int b = 0; b < a; b++) {
                    sets.add(new int[] {a, b});
                }
            }
            Knowing knowing = new Knowing(sets, frame.pairings(), 0.1, false);
            new Weighing(trials, 2, patience)
                    .of(
                            new Completions(PACK.vocabulary(), trials, base, drawn),
                            ways,
                            Optional.empty(),
                            () -> new Knows(new Knowing(sets, frame.pairings(), 0.1, false)),
                            done -> done.pieces().forEach(piece -> knowing.add(piece.known())));
            double most = 0;
            for (int a = 0; a < drawn.size(); a++) {
                assertTrue(knowing.together(a) >= 0);
                most = Math.max(most, knowing.together(a));
            }
            for (int pair = drawn.size(); pair < sets.size(); pair++) {
                int[] set = sets.get(pair);
                assertTrue(
                        knowing.together(pair) >= Math.max(knowing.together(set[0]), knowing.together(set[1])) - 1e-12);
            }
            assertTrue(most > 0, "nothing was worth knowing, so nothing was checked");
        }
    }

    private record Knows(Knowing known) implements Weighing.Gathering {
        @Override
        public void leaveOut(Weighing.Way way) {
            // Nothing is known from it.
        }

        @Override
        public void take(Weighing.Way way, Result result) {
            known.take(way.values(), way.weight(), result);
        }
    }

    @Test
    void priorsOfOnesOwnComeBeforeOurs() {
        Case unknown = CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content().toBuilder()
                .set("ai.motivation.type", "unknown")
                .set("ai.motivation.horizon", "unknown")
                .build();
        CaseFacts own = CaseChecker.check(
                Case.builder()
                        .id("mine")
                        .set("ai.motivation.type", Map.of("kludge", 1))
                        .build(),
                PACK.vocabulary());
        Uncertainty ours = FRESH.sampling(new Sampling(500, 1, true))
                .advise(unknown)
                .uncertainty()
                .orElseThrow();
        Uncertainty mine = FRESH.sampling(new Sampling(500, 1, true, Optional.of(own)))
                .advise(unknown)
                .uncertainty()
                .orElseThrow();
        assertTrue(read(ours, "ai.motivation.type").ours());
        assertTrue(read(ours, "ai.motivation.type").reason().isPresent());
        assertFalse(read(mine, "ai.motivation.type").ours());
        assertTrue(read(mine, "ai.motivation.horizon").ours());
        assertNotEquals(ours.pairings(), mine.pairings());
    }

    private static Uncertainty.ReadAs read(Uncertainty uncertainty, String fact) {
        return uncertainty.readAs().stream()
                .filter(read -> read.fact().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    // Without the share that each draw is of all.
    private static List<String> cut(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("^(\\d+),[^,]*,", "$1,"))
                .toList();
    }

    @Test
    void whatIsStatedWithCertaintyIsPlainAdviceToTheByte() {
        Case plain = CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content();
        Case certain = plain.toBuilder()
                .set("ai.motivation.type", Map.of("schemer", 1))
                .set("ai.outside-option.takeover-chance", "2%")
                .set("ai.coherence.over-time", Map.of("stable", "100%"))
                .build();
        Case stated = plain.toBuilder()
                .set("ai.motivation.type", "schemer")
                .set("ai.outside-option.takeover-chance", 0.02)
                .set("ai.coherence.over-time", "stable")
                .build();
        assertEquals(AdviceJson.one(FRESH.advise(stated), PACK), AdviceJson.one(FRESH.advise(certain), PACK));
    }

    @Test
    void aNumberOfWhichRulesTellNothingApartIsOneThatItCanBe() {
        Advice advice = FRESH.advise(modelled("between 0.05 and 0.1"));
        assertEquals(
                FRESH.advise(modelled("0.075"))
                        .pairings()
                        .get(0)
                        .deal()
                        .zopa()
                        .orElseThrow()
                        .ask(),
                advice.pairings().get(0).deal().zopa().orElseThrow().ask());
        assertEquals(
                "0.075",
                advice.facts()
                        .fact("ai.outside-option.takeover-chance")
                        .orElseThrow()
                        .value()
                        .text());
    }

    @Test
    void plainAdviceTakesWhatIsUncertainForUnknownAndSaysSo() {
        Case plain = CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content();
        Case uncertain = plain.toBuilder().set("ai.motivation.type", TYPES).build();
        Case unknown = plain.toBuilder().set("ai.motivation.type", "unknown").build();
        Advice said = FRESH.advise(uncertain);
        assertEquals(FRESH.advise(unknown).pairings(), said.pairings());
        assertEquals(
                List.of("W005"),
                said.warnings().stream().map(w -> w.code().name()).toList());
        // What no rule tells apart is known after all.
        Case narrow = plain.toBuilder()
                .set("ai.outside-option.takeover-chance", "between 0.06 and 0.07")
                .build();
        Case inside = plain.toBuilder()
                .set("ai.outside-option.takeover-chance", 0.065)
                .build();
        assertEquals(
                FRESH.advise(inside).pairings().stream()
                        .map(PairingAdvice::verdict)
                        .toList(),
                FRESH.advise(narrow).pairings().stream()
                        .map(PairingAdvice::verdict)
                        .toList());
        assertTrue(FRESH.advise(narrow).warnings().isEmpty());
    }
}
