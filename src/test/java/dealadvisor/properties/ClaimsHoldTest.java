package dealadvisor.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.rules.RuleReads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What an advice says would change a verdict, changes it, and nothing else of the kind does. Half of the cases are made from a seed, half are fact files
 * with some facts changed, besides a few chosen ones; {@code -Dclaims.cases=400} tries as many, {@code -Dclaims.seed=N} others.
 */
class ClaimsHoldTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final RuleReads READS = RuleReads.of(PACK.rules(), PACK.vocabulary());
    private static final int CASES = Integer.getInteger("claims.cases", 6);
    private static final long SEED = Long.getLong("claims.seed", 1);

    @Test
    void whatAnAdviceClaimsHappensAndNothingElseDoes(TestReporter reporter) throws IOException {
        SortedMap<String, Integer> counts = new TreeMap<>();
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("facts")).filter(Files::isRegularFile)) {
            files = all.sorted().toList();
        }
        List<CaseFacts> cases = new ArrayList<>(telling());
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(SEED * 1_000_003 + i);
            cases.add(i % 2 == 0 ? made(random) : perturbed(files.get(i / 2 % files.size()), random));
        }
        for (int i = 0; i < cases.size(); i++) {
            List<String> not = Claims.wrong(PACK, READS, cases.get(i), new Random(SEED + i), counts);
            if (!not.isEmpty()) {
                wrong.put("case " + i + " " + stated(cases.get(i)), not);
            }
        }
        counts.forEach((kind, count) -> reporter.publishEntry(kind, String.valueOf(count)));
        assertEquals(Map.of(), wrong);
        assertTrue(
                List.of("lifts", "lowers", "would be", "hangs on", "party").stream()
                        .allMatch(kind -> counts.getOrDefault(kind, 0) > 0),
                () -> "some kind of claim was never made: " + counts);
    }

    private static String stated(CaseFacts facts) {
        List<String> stated = new ArrayList<>();
        facts.facts()
                .forEach((path, fact) -> stated.add(path + "=" + fact.value().text()));
        return String.join(" ", stated);
    }

    // What chance seldom meets: an index just below a cut-off, which mitigations would lift over both; a mitigation by
    // which a rule-out comes to apply.
    private static List<CaseFacts> telling() {
        return List.of(
                narrowed("reward-seeker-rated-by-users", "hard-to-check-work", "high-reward", Map.of()),
                narrowed(
                        "past-sabotage-review",
                        "past-sabotage",
                        "charity-donation",
                        Map.of(
                                "ai.outside-option.takeover-chance",
                                Optional.of(new Value.Number(0.25)),
                                "humans.rule-out.takeover-chance-below",
                                Optional.of(new Value.Number(0.1)))));
    }

    private static CaseFacts narrowed(String name, String good, String payment, Map<String, Optional<Value>> changes) {
        Map<String, Optional<Value>> all = new TreeMap<>(changes);
        all.put("deal.goods", Optional.of(new Value.Ids(new TreeSet<>(List.of(good)))));
        all.put("deal.payments", Optional.of(new Value.Ids(new TreeSet<>(List.of(payment)))));
        Path file = Path.of("facts", name + ".yaml");
        return CaseChecker.check(CaseFile.read(file).content(), PACK.vocabulary())
                .with(PACK.vocabulary(), all);
    }

    // Without some of these nearly every made case is blocked, and little could be seen; now and then one is left to
    // chance.
    private static CaseFacts made(Random random) {
        Map<String, Object> facts = GeneratedCases.facts(PACK, random.nextLong());
        Map<String, Object> favourable = new TreeMap<>(Map.of(
                "ai.motivation.type",
                "schemer",
                "ai.sensitivity.behaves-better-when-offered",
                true,
                "ai.sensitivity.sensitive-to-follow-through",
                true,
                "ai.coherence.within-rollout",
                "stable",
                "humans.developer-buy-in",
                "supportive",
                "humans.control",
                "weak",
                "humans.communication",
                "privileged",
                "ai.motivation.makes-threats",
                false,
                "ai.outside-option.takeover-chance",
                0.05,
                "humans.holds",
                List.of("money", "weights", "training")));
        favourable.put("humans.members", List.of("developer", "third-party"));
        favourable.forEach((path, value) -> {
            if (random.nextInt(8) > 0) {
                facts.put(path, value);
            }
        });
        if (random.nextInt(4) > 0) {
            facts.keySet().removeIf(path -> path.startsWith("humans.rule-out"));
        }
        return narrowed(CaseChecker.check(GeneratedCases.of(facts), PACK.vocabulary()), random);
    }

    private static CaseFacts perturbed(Path file, Random random) {
        CaseFacts facts = CaseChecker.check(CaseFile.read(file).content(), PACK.vocabulary());
        List<FactDefinition> definitions = new ArrayList<>(PACK.vocabulary().definitions());
        definitions.removeIf(definition -> definition.path().startsWith("deal."));
        Collections.shuffle(definitions, random);
        if (random.nextInt(3) == 0) {
            definitions.sort(
                    Comparator.comparing(definition -> !definition.path().startsWith("humans.rule-out.")));
        }
        Map<String, Optional<Value>> changes = new TreeMap<>();
        for (FactDefinition definition : definitions.subList(0, random.nextInt(5))) {
            changes.put(
                    definition.path(),
                    random.nextInt(3) == 0
                            ? Optional.empty()
                            : Optional.of(Claims.value(definition, GeneratedCases.value(PACK, definition, random))));
        }
        return narrowed(facts.with(PACK.vocabulary(), changes), random);
    }

    // Few pairings, so that many cases can be tried: what one pairing is does not hang on the others.
    private static CaseFacts narrowed(CaseFacts facts, Random random) {
        return facts.with(
                PACK.vocabulary(),
                Map.of(
                        "deal.goods",
                                some(
                                        facts,
                                        "deal.goods",
                                        PACK.vocabulary().catalogueIds().get("goods"),
                                        random),
                        "deal.payments",
                                some(
                                        facts,
                                        "deal.payments",
                                        PACK.vocabulary().catalogueIds().get("payments"),
                                        random)));
    }

    private static Optional<Value> some(CaseFacts facts, String path, List<String> all, Random random) {
        List<String> ids = new ArrayList<>(
                facts.ids(path).map(known -> List.copyOf(known.ids())).orElse(all));
        Collections.sort(ids);
        Collections.shuffle(ids, random);
        return Optional.of(new Value.Ids(new TreeSet<>(ids.subList(0, Math.min(3, ids.size())))));
    }
}
