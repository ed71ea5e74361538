package dealadvisor.advice.trying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.WhatIf;
import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest sets of changes, held against fresh advice on every set of changes of a few facts. */
class ChangeSearchTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor FRESH = Advisor.withoutTrials(PACK);
    private static final List<String> FREE = List.of(
            "ai.motivation.horizon",
            "ai.coherence.across-contexts",
            "ai.sensitivity.sensitive-to-follow-through",
            "ai.epistemics.heuristically-incredulous",
            "humans.costly-signals");

    private static CaseFacts facts(String name) {
        return CaseChecker.check(
                CaseFile.read(Path.of("facts/" + name + ".yaml")).content(), PACK.vocabulary());
    }

    private static CaseFacts narrowed(CaseFacts facts, String good, String payment) {
        return facts.with(
                PACK.vocabulary(),
                Map.of(
                        "deal.goods", Optional.of(new Value.Ids(Set.of(good))),
                        "deal.payments", Optional.of(new Value.Ids(Set.of(payment)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-experiment-with-a-current-model", "past-sabotage-review", "kludge-of-many-trades"})
    void noSetThatFreshAdviceFindsIsSmaller(String name) {
        CaseFacts facts = facts(name);
        // With two of the facts unknown, among them essential ones.
        CaseFacts hidden = facts.with(
                PACK.vocabulary(),
                Map.of(
                        "ai.motivation.horizon", Optional.empty(),
                        "ai.sensitivity.sensitive-to-follow-through", Optional.empty()));
        Set<String> locked = new TreeSet<>(PACK.vocabulary().paths());
        FREE.forEach(locked::remove);
        int found = 0;
        for (PairingAdvice pairing : FRESH.advise(hidden).pairings().subList(0, 2)) {
            CaseFacts base = narrowed(hidden, pairing.good(), pairing.payment());
            Verdict to = pairing.verdict().compareTo(Verdict.POSSIBLE) >= 0 ? Verdict.BLOCKED : Verdict.POSSIBLE;
            for (Verdict aim : List.of(Verdict.RECOMMENDED, to)) {
                WhatIf sought = WhatIf.of(PACK, hidden, pairing.good(), pairing.payment(), aim, locked, false);
                int smallest = smallest(base, aim, pairing.verdict());
                assertTrue(sought.proven());
                assertEquals(
                        smallest,
                        sought.changes().stream()
                                .mapToInt(WhatIf.Change::size)
                                .findFirst()
                                .orElse(-1),
                        pairing.id() + " to " + aim);
                found += smallest > 0 ? 1 : 0;
            }
        }
        assertTrue(found > 0, "nothing could be changed, so nothing was checked");
    }

    // By brute force: -1 if no set does.
    private static int smallest(CaseFacts base, Verdict to, Verdict is) {
        PossibleValues possible = new PossibleValues(PACK);
        List<Map<String, Optional<Value>>> sets = new ArrayList<>();
        sets.add(Map.of());
        for (String path : FREE) {
            FactDefinition definition = PACK.vocabulary().definition(path).orElseThrow();
            for (Map<String, Optional<Value>> set : List.copyOf(sets)) {
                for (Value value : possible.of(definition, base)) {
                    if (!base.fact(path).map(fact -> fact.value()).equals(Optional.of(value))) {
                        Map<String, Optional<Value>> more = new HashMap<>(set);
                        more.put(path, Optional.of(value));
                        sets.add(more);
                    }
                }
            }
        }
        int smallest = -1;
        for (Map<String, Optional<Value>> set : sets) {
            if (!set.isEmpty() && (smallest < 0 || set.size() < smallest)) {
                CaseFacts changed = base.with(PACK.vocabulary(), set);
                int compared = FRESH.advise(changed).pairings().get(0).verdict().compareTo(to);
                if (changed.warnings().size() <= base.warnings().size()
                        && (is.compareTo(to) < 0 ? compared >= 0 : compared <= 0)) {
                    smallest = set.size();
                }
            }
        }
        return smallest;
    }

    @Test
    void whatIsKnownStaysWhereThatIsAskedFor() {
        CaseFacts facts = facts("past-sabotage-review");
        PairingAdvice best = FRESH.advise(facts).pairings().get(0);
        WhatIf sunk = WhatIf.of(PACK, facts, best.good(), best.payment(), Verdict.BLOCKED, List.of(), true);
        sunk.changes().forEach(change -> assertTrue(change.known().isEmpty(), change.toString()));
    }
}
