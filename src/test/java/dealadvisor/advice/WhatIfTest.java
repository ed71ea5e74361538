package dealadvisor.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.reading.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What would change a verdict, and what moves a pairing, held against fresh advice on every single change. */
class WhatIfTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor FRESH = Advisor.withoutTrials(PACK);

    private static CaseFacts facts(String name) {
        return CaseChecker.check(
                CaseFile.read(Path.of("facts/" + name + ".yaml")).content(), PACK.vocabulary());
    }

    private static PairingAdvice fresh(CaseFacts facts, String good, String payment) {
        return FRESH.advise(facts.with(
                        PACK.vocabulary(),
                        Map.of(
                                "deal.goods", Optional.of(new Value.Ids(Set.of(good))),
                                "deal.payments", Optional.of(new Value.Ids(Set.of(payment))))))
                .pairings()
                .get(0);
    }

    @Test
    void theSingleChangesThatSinkAPairingAreThoseThatFreshAdviceFinds() {
        CaseFacts facts = facts("past-sabotage-review");
        PairingAdvice best = FRESH.advise(facts).pairings().get(0);
        assertEquals(Verdict.RECOMMENDED, best.verdict());
        WhatIf sunk = WhatIf.of(PACK, facts, best.good(), best.payment(), Verdict.BLOCKED, List.of(), false);
        PossibleValues possible = new PossibleValues(PACK);
        Set<String> blocking = new TreeSet<>();
        for (FactDefinition definition : PACK.vocabulary().definitions()) {
            if (definition.path().equals("deal.goods") || definition.path().equals("deal.payments")) {
                continue;
            }
            for (Value value : possible.of(definition, facts)) {
                CaseFacts changed = facts.with(PACK.vocabulary(), Map.of(definition.path(), Optional.of(value)));
                if (changed.warnings().size() <= facts.warnings().size()
                        && fresh(changed, best.good(), best.payment()).verdict() == Verdict.BLOCKED) {
                    blocking.add(definition.path() + ": " + value.text());
                }
            }
        }
        assertFalse(blocking.isEmpty(), "nothing sinks it, so nothing was checked");
        assertFalse(sunk.changes().isEmpty());
        assertTrue(sunk.proven());
        for (WhatIf.Change change : sunk.changes()) {
            assertEquals(Verdict.BLOCKED, change.becomes());
            assertEquals(1, change.set().size() + change.mitigations().size());
            change.set()
                    .forEach((path, value) -> assertTrue(
                            blocking.contains(path + ": " + value.text())
                                    || fresh(
                                                            facts.with(
                                                                    PACK.vocabulary(),
                                                                    Map.of(path, Optional.of(value))),
                                                            best.good(),
                                                            best.payment())
                                                    .verdict()
                                            == Verdict.BLOCKED,
                            path + " " + blocking));
        }
        String locked = sunk.changes().stream()
                .flatMap(change -> change.set().keySet().stream())
                .findFirst()
                .orElseThrow();
        WhatIf.of(PACK, facts, best.good(), best.payment(), Verdict.BLOCKED, List.of(locked), false)
                .changes()
                .forEach(change -> assertFalse(change.set().containsKey(locked)));
    }

    @Test
    void whatIsNamedLiftsAndNoSmallerSetDoes() {
        CaseFacts facts = facts("past-sabotage-review");
        PairingAdvice low = FRESH.advise(facts).pairings().stream()
                .filter(pairing -> pairing.verdict() == Verdict.POSSIBLE)
                .findFirst()
                .orElseThrow();
        WhatIf lifted = WhatIf.of(PACK, facts, low.good(), low.payment(), Verdict.RECOMMENDED, List.of(), false);
        assertEquals(Verdict.POSSIBLE, lifted.is());
        assertFalse(lifted.changes().isEmpty());
        int size = lifted.changes().get(0).set().size()
                + lifted.changes().get(0).mitigations().size();
        lifted.changes().forEach(change -> {
            assertEquals(size, change.set().size() + change.mitigations().size());
            assertEquals(Verdict.RECOMMENDED, change.becomes());
        });
        if (size == 2) {
            PossibleValues possible = new PossibleValues(PACK);
            for (FactDefinition definition : PACK.vocabulary().definitions()) {
                for (Value value : possible.of(definition, facts)) {
                    CaseFacts changed = facts.with(PACK.vocabulary(), Map.of(definition.path(), Optional.of(value)));
                    assertTrue(
                            changed.warnings().size() > facts.warnings().size()
                                    || fresh(changed, low.good(), low.payment()).verdict() != Verdict.RECOMMENDED,
                            definition.path() + " " + value.text());
                }
            }
        }
        assertTrue(WhatIf.of(PACK, facts, low.good(), low.payment(), Verdict.POSSIBLE, List.of(), false)
                .changes()
                .isEmpty());
    }

    @Test
    void aTornadoGivesTheEndsThatFreshAdviceGives() {
        CaseFacts facts = facts("past-sabotage-review");
        PairingAdvice best = FRESH.advise(facts).pairings().get(0);
        List<Tornado> moves = Tornado.of(PACK, facts, best.good(), best.payment());
        assertFalse(moves.isEmpty());
        PossibleValues possible = new PossibleValues(PACK);
        double widest = Double.MAX_VALUE;
        for (Tornado move : moves) {
            double low = 2;
            double high = -1;
            boolean flips = false;
            for (Value value :
                    possible.of(PACK.vocabulary().definition(move.fact()).orElseThrow(), facts)) {
                PairingAdvice now = fresh(
                        facts.with(PACK.vocabulary(), Map.of(move.fact(), Optional.of(value))),
                        best.good(),
                        best.payment());
                low = Math.min(low, now.index());
                high = Math.max(high, now.index());
                flips |= now.verdict() != best.verdict();
            }
            assertEquals(low, move.low().index(), 0, move.fact());
            assertEquals(high, move.high().index(), 0, move.fact());
            assertEquals(flips, move.flipsAt().isPresent(), move.fact());
            assertEquals(flips, !move.sinks().isEmpty() || !move.lifts().isEmpty(), move.fact());
            for (Tornado.At at : move.sinks()) {
                assertTrue(at.verdict().compareTo(best.verdict()) < 0, move.toString());
            }
            for (Tornado.At at : move.lifts()) {
                assertTrue(at.verdict().compareTo(best.verdict()) > 0, move.toString());
            }
            assertTrue(high - low <= widest);
            widest = high - low;
        }
    }

    @Test
    void whatBlocksAPairingSinksItThoughItsIndexStays() {
        CaseFacts facts = facts("researcher-that-knows-our-checks")
                .with(PACK.vocabulary(), Map.of("ai.sensitivity.sensitive-to-follow-through", Optional.empty()));
        Tornado move = Tornado.of(PACK, facts, "easy-to-check-work", "charity-donation").stream()
                .filter(one -> one.fact().equals("ai.sensitivity.sensitive-to-follow-through"))
                .findFirst()
                .orElseThrow();
        assertEquals(move.low().index(), move.high().index());
        assertEquals(Verdict.BLOCKED, move.low().verdict());
        assertEquals(Verdict.RECOMMENDED, move.high().verdict());
        assertEquals("false", move.sinks().get(0).at());
    }

    @Test
    void aVerdictThatIsBestInTheMiddleIsUpAndDown() {
        CaseFacts facts = facts("researcher-that-knows-our-checks")
                .with(PACK.vocabulary(), Map.of("ai.outside-option.takeover-chance", Optional.empty()));
        Tornado move = Tornado.of(PACK, facts, "easy-to-check-work", "charity-donation").stream()
                .filter(one -> one.fact().equals("ai.outside-option.takeover-chance"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("0.005", "0.75"),
                move.sinks().stream().map(Tornado.At::at).sorted().toList());
        assertFalse(move.monotone());
    }

    @Test
    void whatANumberHardlyIsIsNotTried() {
        String chance = "ai.outside-option.takeover-chance";
        CaseFacts given = CaseChecker.check(
                CaseFile.read(Path.of("facts/researcher-that-knows-our-checks.yaml")).content().toBuilder()
                        .set(chance, "0.01 to 0.15")
                        .build(),
                PACK.vocabulary());
        List<Value> tried =
                new PossibleValues(PACK).of(PACK.vocabulary().definition(chance).orElseThrow(), given);
        assertEquals(
                List.of("0.005", "0.02", "0.115", "0.35"),
                tried.stream().map(Value::text).toList());
        Advice advice = new Advisor(PACK)
                .advise(CaseFile.read(Path.of("facts/researcher-that-knows-our-checks.yaml")).content().toBuilder()
                        .set(chance, "0.01 to 0.15")
                        .build());
        assertTrue(
                advice.warnings().get(0).message().contains("above 0.5, where it hardly is"),
                advice.warnings().toString());
        // The bounds hold for all that the curve allows, and for all of it chances are exact.
        Uncertainty chances = Advisor.withoutTrials(PACK)
                .sampling(new Sampling(1_000, 1, false))
                .advise(CaseFile.read(Path.of("facts/researcher-that-knows-our-checks.yaml")).content().toBuilder()
                        .set(chance, "0.01 to 0.15")
                        .build())
                .uncertainty()
                .orElseThrow();
        assertEquals(5, chances.samples());
        assertEquals(
                Verdict.NOT_RECOMMENDED, chances.pairings().get(0).whatever().least());
    }

    private static boolean differInOneFact(WhatIf.Change one, WhatIf.Change other) {
        return one.becomes() == other.becomes()
                && one.index() == other.index()
                && one.mitigations().equals(other.mitigations())
                && one.set().keySet().equals(other.set().keySet())
                && one.set().keySet().stream()
                                .filter(path ->
                                        !one.set().get(path).equals(other.set().get(path)))
                                .count()
                        == 1;
    }

    @Test
    void setsThatDifferInWhatOneFactBecomesAndComeToTheSameAreOne() {
        CaseFacts facts = facts("uncertain/paperclips-by-quarter-end");
        WhatIf sunk = WhatIf.of(PACK, facts, "easy-to-check-work", "paperclips-now", Verdict.POSSIBLE, List.of(), true);
        assertFalse(sunk.changes().isEmpty());
        for (WhatIf.Change one : sunk.changes()) {
            for (WhatIf.Change other : sunk.changes()) {
                assertFalse(differInOneFact(one, other), one + " and " + other);
            }
            // Whatever a fact may become instead, the verdict and the index are those that are said.
            one.or()
                    .forEach((path, values) -> values.forEach(value -> {
                        Map<String, Optional<Value>> changes = new java.util.HashMap<>();
                        one.set().forEach((fact, now) -> changes.put(fact, Optional.of(now)));
                        changes.put(path, Optional.of(value));
                        PairingAdvice fresh = fresh(
                                facts.withoutBeliefs().with(PACK.vocabulary(), changes),
                                "easy-to-check-work",
                                "paperclips-now");
                        assertEquals(one.becomes(), fresh.verdict());
                        assertEquals(one.index(), fresh.feasibility().terms().index(), 1e-12);
                    }));
        }
        assertTrue(sunk.changes().stream().anyMatch(change -> change.or().containsKey("ai.motivation.requires-party")));
    }

    /** A case of which so little is known that alternatives come up which nothing prepared. */
    @Test
    void ofACaseOfWhichLittleIsKnownTheSearchComesToAnEnd() {
        CaseFacts little = CaseChecker.check(
                CaseFile.of(SourceText.of(
                                "little.yaml",
                                "ai: {motivation: {type: schemer, horizon: long-term}}\nhumans: {members: [developer]}\n"
                                        + "deal: {goods: [past-sabotage], payments: [charity-donation]}\n"))
                        .content(),
                PACK.vocabulary());
        WhatIf found =
                WhatIf.of(PACK, little, "past-sabotage", "charity-donation", Verdict.RECOMMENDED, List.of(), false);
        assertFalse(found.changes().isEmpty());
        assertTrue(found.changes().stream().allMatch(change -> change.becomes() == Verdict.RECOMMENDED));
    }
}
