package dealadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dealadvisor.engine.RulePack;
import dealadvisor.workbench.RuleCoverage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A rule that weighs changes an answer in some case, or {@code scenarios/nominal.yaml} says why it is kept: one that moves nothing encodes nothing, however
 * well its conclusion is tested.
 */
class RulesHaveEffectTest {
    @TestFactory
    Stream<DynamicTest> everyRuleThatWeighsChangesAnAnswerSomewhere() {
        return Stream.concat(
                        Stream.of("rules"),
                        RulePack.bundledIds().stream().skip(1).map(id -> "rules/packs/" + id))
                .map(folder -> dynamicTest(
                        folder,
                        () -> assertEquals(
                                List.of(),
                                RuleCoverage.withoutEffect(RulePack.load(Path.of(folder)), Path.of("")).stream()
                                        .map(RuleCoverage.Gap::what)
                                        .toList())));
    }
}
