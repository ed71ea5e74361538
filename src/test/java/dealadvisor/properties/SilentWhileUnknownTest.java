package dealadvisor.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.Reasoned;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is silent while a fact that it reads is not known, unless it says that it holds there too. */
class SilentWhileUnknownTest {
    private static final int CASES = 40;

    static Stream<RulePack> packs() {
        return RulePack.bundledIds().stream().map(id -> RulePack.bundled(id).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void noRuleSpeaksOfAFactThatIsForgotten(RulePack pack) {
        Advisor advisor = Advisor.withoutPairings(pack);
        Set<List<String>> tried = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        List<String> spoke = new ArrayList<>();
        for (long seed = 0; seed < CASES; seed++) {
            CaseFacts facts = CaseChecker.check(GeneratedCases.of(GeneratedCases.facts(pack, seed)), pack.vocabulary());
            Map<String, List<Reasoned>> fired = advisor.advise(facts).argument().conclusions().stream()
                    .collect(Collectors.groupingBy(Reasoned::rule));
            for (String path : facts.facts().keySet()) {
                List<String> reading = fired.values().stream()
                        .map(said -> said.get(0))
                        .filter(said -> said.facts().stream().map(Fact::path).anyMatch(path::equals))
                        .map(Reasoned::rule)
                        .filter(rule -> reads(pack, rule, path))
                        .toList();
                if (reading.stream().map(rule -> List.of(rule, path)).allMatch(tried::contains)) {
                    continue;
                }
                reading.forEach(rule -> tried.add(List.of(rule, path)));
                CaseFacts without = facts.with(pack.vocabulary(), Map.of(path, Optional.empty()));
                if (without.fact(path).isPresent()) {
                    // It follows from the others.
                    continue;
                }
                Set<String> after = advisor.advise(without).argument().conclusions().stream()
                        .map(Reasoned::rule)
                        .collect(Collectors.toSet());
                reading.stream().filter(after::contains).forEach(rule -> spoke.add(rule + " without " + path));
            }
        }
        assertEquals(List.of(), spoke);
        // Rules over a base have few facts of their own in generated cases; the base itself has many.
        assertEquals(true, tried.size() > 300, tried.size() + " pairs of a rule and a fact");
    }

    // Not merely as an exception.
    private static boolean reads(RulePack pack, String name, String path) {
        Rule rule = pack.rule(name).orElseThrow();
        String type = pack.vocabulary().definition(path).orElseThrow().name();
        return rule.conditions().stream()
                .anyMatch(condition -> !condition.isUnless() && condition.type().equals(type));
    }
}
