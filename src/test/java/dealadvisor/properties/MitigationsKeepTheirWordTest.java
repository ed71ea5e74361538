package dealadvisor.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.catalogue.Effect;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the catalogue says of a mitigation and what trying it shows agree, over generated cases; and nothing futile is proposed. */
class MitigationsKeepTheirWordTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor ADVISOR = Advisor.withoutTrials(PACK);
    /** More find more: {@code -Dmitigations.cases=400}. */
    private static final int CASES = Integer.getInteger("mitigations.cases", 160);

    /** From how many trials on it is held against a mitigation that it never eased a cause for whose sake it was proposed. */
    private static final int OFTEN = 5;

    /** Of how many such trials at least one eases the cause; a record of kept deals helps only where stakes are small, hence so few. */
    private static final int ONE_IN = 8;

    @Test
    void eachCauseThatAMitigationAnswersIsEasedByItSomewhere() {
        Map<String, Set<String>> unproven = new TreeMap<>();
        for (Mitigation mitigation : PACK.catalogue().mitigations()) {
            if (!mitigation.effect().isEmpty() && !mitigation.answers().isEmpty()) {
                unproven.put(mitigation.id(), new TreeSet<>(mitigation.answers()));
            }
        }
        for (long seed = 0; seed < CASES && !unproven.isEmpty(); seed++) {
            CaseFacts facts = facts(seed);
            Advice before = ADVISOR.advise(facts);
            for (Agenda.MitigationNote note : before.agenda().mitigations()) {
                Set<String> open = unproven.getOrDefault(note.id(), Set.of());
                if (open.isEmpty()) {
                    continue;
                }
                Mitigation mitigation = PACK.catalogue().mitigation(note.id()).orElseThrow();
                Advice after = ADVISOR.advise(mitigation.effect().on(facts, PACK.vocabulary()));
                open.removeIf(cause -> eased(cause, before, after));
                unproven.values().removeIf(Set::isEmpty);
            }
        }
        assertEquals(Map.of(), unproven, "causes that trying the mitigation never eases");
    }

    @Test
    void eachBarrierThatAMitigationRelievesIsLowerAfterItSomewhere() {
        Map<String, Set<String>> unproven = new TreeMap<>();
        for (Mitigation mitigation : PACK.catalogue().mitigations()) {
            if (!mitigation.effect().isEmpty() && !mitigation.relieves().isEmpty()) {
                unproven.put(mitigation.id(), new TreeSet<>(mitigation.relieves()));
            }
        }
        for (long seed = 0; seed < CASES && !unproven.isEmpty(); seed++) {
            CaseFacts facts = facts(seed);
            Advice before = ADVISOR.advise(facts);
            for (String id : List.copyOf(unproven.keySet())) {
                Mitigation mitigation = PACK.catalogue().mitigation(id).orElseThrow();
                if (mitigation.ruledOutBy(facts).isEmpty() && changesKnownSets(mitigation, facts)) {
                    Advice after = ADVISOR.advise(mitigation.effect().on(facts, PACK.vocabulary()));
                    unproven.get(id).removeIf(barrier -> lowered(barrier, before, after));
                    unproven.values().removeIf(Set::isEmpty);
                }
            }
        }
        assertEquals(Map.of(), unproven, "barriers that trying the mitigation never lowers");
    }

    @Test
    void whatIsProposedForTheSakeOfACauseThatStandsEasesItMoreThanNowAndThen() {
        Map<String, Integer> tried = new TreeMap<>();
        Map<String, Integer> eased = new TreeMap<>();
        for (long seed = 0; seed < CASES; seed++) {
            CaseFacts facts = narrowed(seed);
            Advice before = ADVISOR.advise(facts);
            for (Agenda.MitigationNote note : before.agenda().mitigations()) {
                Mitigation mitigation = PACK.catalogue().mitigation(note.id()).orElseThrow();
                if (mitigation.effect().isEmpty()
                        || mitigation.answers().isEmpty()
                        || !changesKnownSets(mitigation, facts)) {
                    continue;
                }
                Advice after = ADVISOR.advise(mitigation.effect().on(facts, PACK.vocabulary()));
                for (String cause : mitigation.answers()) {
                    if (before.pairings().stream().anyMatch(pairing -> severity(cause, pairing) != Severity.NONE)) {
                        String what = note.id() + " for " + cause;
                        tried.merge(what, 1, Integer::sum);
                        eased.merge(what, eased(cause, before, after) ? 1 : 0, Integer::sum);
                    }
                }
            }
        }
        tried.keySet().removeIf(what -> tried.get(what) < OFTEN || eased.get(what) * ONE_IN >= tried.get(what));
        assertEquals(Map.of(), tried, "mitigations that hardly ever ease what they are proposed for");
        assertTrue(eased.values().stream().anyMatch(count -> count >= OFTEN));
    }

    @Test
    void nothingIsProposedThatIsOutOfReachInPlaceOrRuledOut() {
        List<String> futile = new ArrayList<>();
        for (long seed = 0; seed < CASES; seed++) {
            CaseFacts facts = facts(seed);
            Optional<Set<String>> table =
                    facts.ids(PACK.catalogue().roles().table()).map(ids -> Set.copyOf(ids.ids()));
            for (Agenda.MitigationNote note : ADVISOR.advise(facts).agenda().mitigations()) {
                Mitigation mitigation = PACK.catalogue().mitigation(note.id()).orElseThrow();
                Effect effect = mitigation.effect();
                if (table.isPresent() && mitigation.by().stream().noneMatch(table.get()::contains)
                        || effect.inPlace(facts, PACK.vocabulary())
                        || mitigation.ruledOutBy(facts).isPresent()) {
                    futile.add(seed + " " + note.id());
                }
            }
        }
        assertEquals(List.of(), futile);
    }

    @Test
    void whatNeedsTrainingOrTimeIsNotProposedToAFinishedAiOrInAFastTakeoff() {
        for (long seed = 0; seed < 60; seed++) {
            Map<String, Object> facts = GeneratedCases.facts(PACK, seed);
            facts.put("ai.deployment", "escaped");
            facts.put("situation.takeoff", "fast");
            facts.put("situation.halting-belief-engineering-feasible", false);
            Set<String> proposed = new TreeSet<>();
            ADVISOR.advise(GeneratedCases.of(facts)).agenda().mitigations().forEach(note -> proposed.add(note.id()));
            proposed.retainAll(Set.of(
                    "choose-and-secure-channel",
                    "select-resistant-ais",
                    "make-ais-more-coherent",
                    "improve-control-decisively",
                    "halt-belief-research",
                    "better-verification",
                    "technical-reality-checks"));
            assertEquals(Set.of(), proposed, "case " + seed);
        }
    }

    // Few pairings, so that many trials can be made: what one pairing is does not hang on the others.
    private static CaseFacts narrowed(long seed) {
        Random random = new Random(seed);
        Map<String, Object> facts = GeneratedCases.facts(PACK, 1000 + seed);
        facts.put("deal.goods", some("goods", 6, random));
        facts.put("deal.payments", some("payments", 5, random));
        return CaseChecker.check(GeneratedCases.of(facts), PACK.vocabulary());
    }

    private static List<String> some(String catalogue, int count, Random random) {
        List<String> ids = new ArrayList<>(PACK.vocabulary().catalogueIds().get(catalogue));
        Collections.shuffle(ids, random);
        return ids.subList(0, count);
    }

    private static CaseFacts facts(long seed) {
        return CaseChecker.check(GeneratedCases.of(GeneratedCases.facts(PACK, seed)), PACK.vocabulary());
    }

    private static boolean eased(String cause, Advice before, Advice after) {
        for (PairingAdvice pairing : before.pairings()) {
            Severity was = severity(cause, pairing);
            if (was != Severity.NONE) {
                PairingAdvice now =
                        after.pairing(pairing.good(), pairing.payment()).orElseThrow();
                if (severity(cause, now).compareTo(was) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    // To add to a set that nobody knows would be to claim that the rest of it is known.
    private static boolean changesKnownSets(Mitigation mitigation, CaseFacts facts) {
        return mitigation.effect().changes().entrySet().stream()
                .allMatch(change -> change.getValue().how() != Effect.How.ADD
                                && change.getValue().how() != Effect.How.REMOVE
                        || facts.fact(change.getKey()).isPresent());
    }

    private static boolean lowered(String barrier, Advice before, Advice after) {
        for (PairingAdvice pairing : before.pairings()) {
            PairingAdvice now = after.pairing(pairing.good(), pairing.payment()).orElseThrow();
            if (factor(barrier, now) > factor(barrier, pairing) + 1e-9) {
                return true;
            }
        }
        return false;
    }

    private static double factor(String barrier, PairingAdvice pairing) {
        return pairing.feasibility().barriers().stream()
                .filter(each -> each.id().equals(barrier))
                .mapToDouble(each -> each.factor())
                .findFirst()
                .orElse(1);
    }

    private static Severity severity(String cause, PairingAdvice pairing) {
        return pairing.feasibility().barriers().stream()
                .flatMap(barrier -> barrier.causes().stream()
                        .filter(each -> cause.equals(barrier.id() + "/" + each.id()))
                        .map(each -> each.severity()))
                .findFirst()
                .orElse(Severity.NONE);
    }
}
