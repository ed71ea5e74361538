package dealadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dealadvisor.catalogue.Claim;
import dealadvisor.catalogue.Hedge;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.workbench.ClaimCoverage;
import dealadvisor.workbench.ScenarioRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleBaseTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Pattern CAUSE = Pattern.compile("cause\\( \"([a-z-]+)\", \"([a-z-]+)\", ([A-Z]+) \\)");
    private static final Pattern BRACES = Pattern.compile("\\{(\\w+)\\}");

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
    void noSeverityIsAboveWhatTheHedgeOfItsClaimsAllows() {
        List<String> tooSevere = new ArrayList<>();
        for (RuleText rule : PACK.rules()) {
            Matcher cause = CAUSE.matcher(rule.concludes());
            if (cause.find()) {
                Hedge hedge = Hedge.PLAIN;
                for (String claim : rule.claims()) {
                    hedge = hedge.or(PACK.catalogue().claim(claim).orElseThrow().hedge());
                }
                Severity cap =
                        switch (hedge) {
                            case PLAIN -> Severity.BLOCKING;
                            case TENTATIVE -> Severity.SEVERE;
                            case SPECULATIVE -> Severity.MODERATE;
                        };
                if (Severity.valueOf(cause.group(3)).compareTo(cap) > 0) {
                    tooSevere.add(rule.name());
                }
            }
        }
        assertEquals(List.of(), tooSevere);
    }

    @Test
    void everyCauseThatARuleConcludesIsInTheCatalogue() {
        List<String> unknown = new ArrayList<>();
        for (RuleText rule : PACK.rules()) {
            Matcher cause = CAUSE.matcher(rule.concludes());
            if (cause.find()
                    && !PACK.catalogue()
                            .barrier(cause.group(1))
                            .map(b -> b.causes().containsKey(cause.group(2)))
                            .orElse(false)) {
                unknown.add(rule.name());
            }
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void everySentenceUsesOnlyWhatItsRuleBinds() {
        List<String> unbound = new ArrayList<>();
        for (RuleText rule : PACK.rules()) {
            String conditions = String.join(
                    "\n",
                    rule.conditions().stream().map(RuleText.Condition::text).toList());
            Matcher braces = BRACES.matcher(rule.says());
            while (braces.find()) {
                if (!conditions.contains("$" + braces.group(1) + " ")) {
                    unbound.add(rule.name() + ": " + braces.group(1));
                }
            }
        }
        assertEquals(List.of(), unbound);
    }

    @Test
    void noRuleDecidesFromTheAbsenceOfAFact() {
        Set<String> facts = new TreeSet<>();
        PACK.vocabulary().definitions().forEach(definition -> facts.add(definition.name()));
        for (RuleText rule : PACK.rules()) {
            for (RuleText.Condition condition : rule.conditions()) {
                Matcher negated =
                        Pattern.compile("^(not|exists)\\s*\\(?\\s*(\\w+)").matcher(condition.text());
                assertTrue(!negated.find() || !facts.contains(negated.group(2)), rule.name() + ": " + condition.text());
            }
        }
    }

    @Test
    void theIndexThatTheBuildWroteEqualsTheRuleFiles() {
        List<dealadvisor.reading.Diagnostic> problems = new ArrayList<>();
        List<RuleText> fresh = RuleTexts.of(RuleFolder.read(Path.of("rules")), false, problems);
        assertEquals(List.of(), problems);
        assertEquals(fresh, PACK.rules());
    }
}
