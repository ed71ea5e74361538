package dealadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dealadvisor.catalogue.Claim;
import dealadvisor.engine.RulePack;
import dealadvisor.workbench.ClaimCoverage;
import dealadvisor.workbench.ScenarioRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleBaseTest {
    private static final RulePack PACK = RulePack.bundled();

    @TestFactory
    Stream<DynamicTest> everyScenarioHolds() {
        return ScenarioRun.run(PACK, Path.of(""), "").results().stream()
                .map(result -> dynamicTest(result.id(), () -> assertEquals(List.of(), result.differences())));
    }

    @Test
    void everyClaimMarkedRuleOrStrategyHasAContrast() {
        Set<String> shown = ScenarioRun.run(PACK, Path.of(""), "").contrasts().keySet();
        List<String> missing = PACK.catalogue().claims().stream()
                .filter(claim -> claim.encode().equals("rule") || claim.encode().equals("strategy"))
                .map(Claim::id)
                .filter(id -> !shown.contains(id))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyClaimIsEncodedOrContext() {
        List<String> missing = ClaimCoverage.of(PACK).stream()
                .filter(entry ->
                        entry.encodedBy().isEmpty() && !entry.claim().encode().equals("context"))
                .map(entry -> entry.claim().id())
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyClaimMarkedRuleOrStrategyIsCitedByARule() {
        Set<String> cited = new TreeSet<>();
        PACK.rules().forEach(rule -> cited.addAll(rule.claims()));
        List<String> missing = PACK.catalogue().claims().stream()
                .filter(claim -> claim.encode().equals("rule") || claim.encode().equals("strategy"))
                .map(Claim::id)
                .filter(id -> !cited.contains(id))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void theIndexThatTheBuildWroteEqualsTheRuleFiles() {
        List<dealadvisor.reading.Diagnostic> problems = new ArrayList<>();
        List<Rule> fresh = RuleParser.of(RuleFolder.read(Path.of("rules")), problems);
        assertEquals(List.of(), problems);
        assertEquals(fresh, PACK.rules());
    }
}
