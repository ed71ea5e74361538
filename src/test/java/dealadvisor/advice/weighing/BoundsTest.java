package dealadvisor.advice.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.Extent;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.chances.Findable;
import dealadvisor.advice.chances.PriceDraws;
import dealadvisor.advice.chances.Whatever;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Price;
import dealadvisor.facts.Value;
import dealadvisor.reading.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Between what pairings stay, whatever is found out: no way in which a case may turn out lies beyond. */
class BoundsTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor FRESH = Advisor.withoutTrials(PACK);

    @TempDir
    Path folder;

    private static CaseFacts facts(String name) {
        return CaseChecker.check(
                CaseFile.read(Path.of("facts/" + name + ".yaml")).content(), PACK.vocabulary());
    }

    private static Map<String, Extent> extents(CaseFacts facts) {
        return extents(PACK, facts);
    }

    private static Map<String, Extent> extents(RulePack pack, CaseFacts facts) {
        InQuestion asked = InQuestion.of(pack.catalogue(), facts);
        Patience patience = Patience.of(Optional.empty());
        try (LiveRun run = new LiveRun(pack, facts.withoutBeliefs(), asked.goods(), asked.payments(), patience)) {
            Frame frame = new Frame(pack.vocabulary(), pack.catalogue(), asked);
            Trials trials = new Trials(pack, run, facts.withoutBeliefs(), frame, patience);
            Whatever whatever = Whatever.of(pack, facts, trials);
            Map<String, Extent> extents = new TreeMap<>();
            for (int i = 0; i < frame.pairings(); i++) {
                extents.put(frame.id(i), whatever.extents().get(i));
            }
            return extents;
        }
    }

    private static void within(Map<String, Extent> extents, CaseFacts turned) {
        within(FRESH, extents, turned);
    }

    private static void within(Advisor fresh, Map<String, Extent> extents, CaseFacts turned) {
        for (PairingAdvice pairing : fresh.advise(turned).pairings()) {
            Extent extent = extents.get(pairing.id());
            double index = pairing.feasibility().terms().index();
            assertTrue(
                    extent.low() <= index + 1e-12 && index <= extent.high() + 1e-12,
                    () -> pairing.id() + " " + index + " beyond " + extent);
            assertTrue(
                    extent.least().compareTo(pairing.verdict()) <= 0
                            && pairing.verdict().compareTo(extent.most()) <= 0,
                    () -> pairing.id() + " " + pairing.verdict() + " beyond " + extent);
        }
    }

    // The case found out more and more, from almost nothing to all of it.
    private static List<CaseFacts> turned(CaseFacts facts, long seed) {
        Findable findable = new Findable(PACK, facts);
        Random random = new Random(seed);
        List<CaseFacts> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Map<String, Optional<Value>> turned = new HashMap<>();
            double share = i / 39.0;
            for (FactDefinition definition : PACK.vocabulary().definitions()) {
                if (findable.isOpen(definition) && random.nextDouble() < share) {
                    findable.of(definition)
                            .ifPresent(values -> turned.put(
                                    definition.path(), Optional.of(values.get(random.nextInt(values.size())))));
                }
            }
            all.add(facts.with(PACK.vocabulary(), turned));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "past-sabotage-review",
                "first-experiment-with-a-current-model",
                "paperclips-by-quarter-end",
                "three-offers-with-prices",
                "escaped-schemer-sanctuary"
            })
    void noWayInWhichACaseMayTurnOutLiesBeyond(String name) {
        CaseFacts facts = facts(name);
        Map<String, Extent> extents = extents(facts);
        within(extents, facts);
        turned(facts, name.hashCode()).forEach(turned -> within(extents, turned));
        assertTrue(extents.values().stream()
                .anyMatch(extent -> extent.most() != Verdict.RECOMMENDED || extent.high() < 1));
    }

    /** Prices that meet may hold a verdict down, and those that do not may let it through where another cap of the same name would not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {id: prices-meet, when: {price-range: [some]}, at-most: not-recommended, says: \"it is too cheap\", claims: [model.trust-inflation]}"
                        + " | reservation: 40, willingness: 80",
                "- {id: prices-meet, when: {price-range: [some]}, at-most: not-recommended, says: \"it is too cheap\", claims: [model.trust-inflation]}"
                        + " | reservation: 20 to 400, willingness: 80",
                "- {id: apart, cap: haste, when: {price-range: [none]}, at-most: possible, says: \"nobody hastens\", claims: [model.trust-inflation]}\\n"
                        + "- {id: haste, when: {}, at-most: not-recommended, says: \"all hasten\", claims: [model.trust-inflation]}"
                        + " | reservation: 40, willingness: 80",
                "- {id: apart, cap: haste, when: {price-range: [none]}, at-most: possible, says: \"nobody hastens\", claims: [model.trust-inflation]}\\n"
                        + "- {id: haste, when: {}, at-most: not-recommended, says: \"all hasten\", claims: [model.trust-inflation]}"
                        + " | reservation: 20 to 400, willingness: 80"
            })
    void capsMayAskForPricesInAnyWay(String caps, String prices) throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"),
                "id: cheap\nversion: \"1\"\ntitle: Cheap\nsource: A note\nauthors: [Ada Owl]\n"
                        + "extends: taxonomy-of-barriers\nswitch-off: [no-zopa]\n");
        Files.createDirectories(folder.resolve("catalogue"));
        Files.writeString(folder.resolve("catalogue/barriers.yaml"), "caps:\n" + caps.replace("\\n", "\n") + "\n");
        RulePack pack = RulePack.load(folder);
        String text = Files.readString(Path.of("facts/past-sabotage-review.yaml"))
                .replace("\ndeal:\n", "\ndeal:\n  prices: [{" + prices + "}]\n");
        CaseFacts facts =
                CaseChecker.check(CaseFile.of(SourceText.of("case.yaml", text)).content(), pack.vocabulary());
        Map<String, Extent> extents = extents(pack, facts);
        Advisor fresh = Advisor.withoutTrials(pack);
        Set<Boolean> met = new HashSet<>();
        for (CaseFacts turned : turned(facts.withoutBeliefs(), 7)) {
            for (int draw = 0; draw < 2; draw++) {
                List<Price> drawn = PriceDraws.of(turned.prices(), List.of(), draw)
                        .map(some -> some.of(0))
                        .orElse(turned.prices());
                CaseFacts priced = turned.withPrices(drawn);
                within(fresh, extents, priced);
                fresh.advise(priced).pairings().stream()
                        .filter(pairing -> pairing.verdict().compareTo(Verdict.POSSIBLE) >= 0)
                        .forEach(pairing ->
                                met.add(pairing.deal().zopa().orElseThrow().exists()));
            }
        }
        assertTrue(met.contains(false), "a pairing is possible whose prices do not meet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"past-sabotage-review", "kludge-of-many-trades"})
    void whereFewFactsAreOpenBothEndsAreReached(String name) {
        CaseFacts facts = facts(name);
        // All but three facts are known.
        Findable findable = new Findable(PACK, facts);
        Map<String, Optional<Value>> known = new HashMap<>();
        for (FactDefinition definition : PACK.vocabulary().definitions()) {
            if (findable.isOpen(definition)) {
                findable.of(definition)
                        .ifPresentOrElse(
                                values -> known.put(definition.path(), Optional.of(values.get(values.size() - 1))),
                                () -> known.put(definition.path(), Optional.of(new Value.Ids(java.util.Set.of()))));
            }
        }
        List<String> open =
                List.of("ai.coherence.across-contexts", "humans.legal-trust", "ai.motivation.requires-party");
        open.forEach(path -> known.put(path, Optional.empty()));
        CaseFacts few = facts.with(PACK.vocabulary(), known);
        Map<String, Extent> extents = extents(few);
        Map<String, double[]> ends = new HashMap<>();
        Map<String, Verdict[]> verdicts = new HashMap<>();
        List<Map<String, Optional<Value>>> ways = List.of(Map.of());
        for (String path : open) {
            List<Optional<Value>> values = new java.util.ArrayList<>();
            values.add(Optional.empty());
            findable(few)
                    .of(PACK.vocabulary().definition(path).orElseThrow())
                    .orElseThrow()
                    .forEach(value -> values.add(Optional.of(value)));
            ways = ways.stream()
                    .flatMap(way -> values.stream().map(value -> {
                        Map<String, Optional<Value>> next = new HashMap<>(way);
                        next.put(path, value);
                        return next;
                    }))
                    .toList();
        }
        for (Map<String, Optional<Value>> way : ways) {
            CaseFacts turned = few.with(PACK.vocabulary(), way);
            if (turned.warnings().size() <= few.warnings().size()) {
                FRESH.advise(turned).pairings().forEach(pairing -> {
                    double index = pairing.feasibility().terms().index();
                    double[] end = ends.computeIfAbsent(pairing.id(), k -> new double[] {index, index});
                    end[0] = Math.min(end[0], index);
                    end[1] = Math.max(end[1], index);
                    Verdict verdict = pairing.verdict();
                    Verdict[] between = verdicts.computeIfAbsent(pairing.id(), k -> new Verdict[] {verdict, verdict});
                    between[0] = between[0].atMost(verdict);
                    between[1] = between[1].compareTo(verdict) < 0 ? verdict : between[1];
                });
            }
        }
        extents.forEach((id, extent) -> {
            assertTrue(extent.exact());
            assertEquals(ends.get(id)[0], extent.low(), 1e-12, id);
            assertEquals(ends.get(id)[1], extent.high(), 1e-12, id);
            assertEquals(verdicts.get(id)[0], extent.least(), id);
            assertEquals(verdicts.get(id)[1], extent.most(), id);
        });
    }

    private static Findable findable(CaseFacts facts) {
        return new Findable(PACK, facts);
    }
}
