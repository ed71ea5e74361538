package dealadvisor.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.engine.RulePack;
import dealadvisor.properties.GeneratedCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The yardstick of the benchmarks answers as the rules do, else what it measures means nothing. */
class TwinTest {
    private static final Advisor ADVISOR = Advisor.withoutTrials(RulePack.bundled());
    private static final int RULES = 25;

    @Test
    void theTwinConcludesWhatItsRulesDo() throws IOException {
        Twin twin = new Twin(Path.of("rules/catalogue"));
        List<Advice> advices = new ArrayList<>();
        List<Map<String, String>> twins = new ArrayList<>();
        for (long seed = 0; seed < 150; seed++) {
            Advice advice = ADVISOR.advise(GeneratedCases.of(GeneratedCases.facts(ADVISOR.pack(), seed)));
            advices.add(advice);
            twins.add(twin.conclude(TwinFacts.of(advice.facts())));
        }
        try (Stream<Path> files = Files.list(Path.of("facts"))) {
            for (Path file : files.sorted().toList()) {
                advices.add(ADVISOR.advise(dealadvisor.facts.CaseFile.read(file)));
                twins.add(twin.conclude(Twin.read(file)));
            }
        }
        Set<String> rules = new TreeSet<>();
        twins.forEach(concluded -> concluded.keySet().forEach(id -> rules.add(TwinCheck.rule(id))));
        assertTrue(rules.size() >= RULES, rules.size() + " rules of the twin were seen to fire");
        for (int i = 0; i < advices.size(); i++) {
            assertEquals(List.of(), TwinCheck.differences(advices.get(i), twins.get(i), rules));
        }
    }
}
