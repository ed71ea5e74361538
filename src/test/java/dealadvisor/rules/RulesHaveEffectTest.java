package dealadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dealadvisor.engine.RulePack;
import dealadvisor.workbench.RuleCoverage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What rules come to, beside what they conclude. A rule that weighs changes an answer in some case, or {@code scenarios/nominal.yaml} says why it is kept: one that moves nothing encodes nothing, however
 * well its conclusion is tested. Where a fact reaches a term by several ways in one case, {@code scenarios/several-ways.yaml} says why they are several
 * arguments and not one counted twice.
 */
class RulesHaveEffectTest {
    private static Stream<DynamicTest> ofEach(Function<RulePack, List<RuleCoverage.Gap>> missing) {
        return Stream.concat(
                        Stream.of("rules"),
                        RulePack.bundledIds().stream().skip(1).map(id -> "rules/packs/" + id))
                .map(folder -> dynamicTest(
                        folder,
                        () -> assertEquals(
                                List.of(),
                                missing.apply(RulePack.load(Path.of(folder))).stream()
                                        .map(RuleCoverage.Gap::what)
                                        .toList())));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleThatWeighsChangesAnAnswerSomewhereAndNoFactReachesATermTwiceWithoutAReason() {
        return ofEach(pack -> Stream.concat(
                        RuleCoverage.withoutEffect(pack, Path.of("")).stream(), RuleCoverage.severalWays(pack).stream())
                .toList());
    }
}
