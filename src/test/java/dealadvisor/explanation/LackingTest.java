package dealadvisor.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.engine.RulePack;
import dealadvisor.engine.WhyNot;
import dealadvisor.facts.Case;
import dealadvisor.properties.GeneratedCases;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LackingTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor ADVISOR = Advisor.withoutTrials(PACK);

    static LongStream seeds() {
        return LongStream.range(200, 200 + GeneratedCases.count(4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRuleIsSaidToHaveFiredExactlyIfItConcludedSomething(long seed) {
        Advice advice = ADVISOR.advise(GeneratedCases.of(GeneratedCases.facts(PACK, seed)));
        Set<String> fired = new HashSet<>();
        advice.argument().conclusions().forEach(conclusion -> fired.add(conclusion.rule()));
        List<String> wrong = new ArrayList<>();
        for (Rule rule : PACK.rules()) {
            WhyNot.Attempt attempt =
                    Lacking.of(PACK, advice, rule.name()).orElseThrow().rules().get(0);
            boolean allHold =
                    attempt.conditions().stream().allMatch(condition -> condition.result() == WhyNot.Truth.TRUE);
            if (attempt.fired() != fired.contains(rule.name())
                    || (attempt.fired() && !allHold)
                    || attempt.conditions().size() != rule.conditions().size()) {
                wrong.add(rule.name());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aConditionOnAnUnknownFactIsNeitherTrueNorFalse() {
        Rule rule = PACK.rules().stream()
                .filter(r -> r.conditions().get(0).text().startsWith("SensitiveToFollowThrough"))
                .findFirst()
                .orElseThrow();
        WhyNot.ConditionResult unknown = first(rule, Case.builder().build());
        assertEquals(WhyNot.Truth.UNKNOWN, unknown.result());
        assertEquals(List.of("ai.sensitivity.sensitive-to-follow-through is not known"), unknown.read());
        WhyNot.ConditionResult known = first(
                rule,
                Case.builder()
                        .set(
                                "ai.sensitivity.sensitive-to-follow-through",
                                rule.conditions().get(0).text().contains("false"))
                        .build());
        assertTrue(known.result() != WhyNot.Truth.UNKNOWN);
    }

    private static WhyNot.ConditionResult first(Rule rule, Case given) {
        return Lacking.of(PACK, ADVISOR.advise(given), rule.name())
                .orElseThrow()
                .rules()
                .get(0)
                .conditions()
                .get(0);
    }

    @Test
    void aPairingThatIsNotRecommendedSaysWhichConditionsItLacks() {
        Advice advice = ADVISOR.advise(
                Case.builder().set("ai.motivation.type", "schemer").build());
        advice.pairings().stream().limit(20).forEach(pairing -> {
            Lacking.Answer answer = Lacking.of(PACK, advice, pairing.id()).orElseThrow();
            assertTrue(answer.needs().stream().anyMatch(need -> !need.met()), pairing.id());
        });
    }
}
