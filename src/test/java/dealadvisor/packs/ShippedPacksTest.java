package dealadvisor.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dealadvisor.advice.Advisor;
import dealadvisor.comparison.SmallestCase;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.Diagnostic;
import dealadvisor.render.AdviceJson;
import dealadvisor.workbench.FolderCheck;
import dealadvisor.workbench.ScenarioRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The packs of other authors' views that come with the advisor. */
class ShippedPacksTest {
    private static Stream<RulePack> packs() {
        return RulePack.bundledIds().stream().skip(1).map(id -> RulePack.bundled(id)
                .orElseThrow());
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioHolds() {
        return packs().flatMap(pack -> ScenarioRun.run(pack, Path.of(""), "").results().stream()
                .map(result -> dynamicTest(
                        pack.id() + ": " + result.id(), () -> assertEquals(List.of(), result.differences()))));
    }

    @TestFactory
    Stream<DynamicTest> everyClaimOfAPackIsShownByAContrast() {
        return packs().map(pack -> dynamicTest(pack.id(), () -> {
            Set<String> shown =
                    ScenarioRun.run(pack, Path.of(""), "").contrasts().keySet();
            assertEquals(
                    List.of(),
                    pack.catalogue().claims().stream()
                            .filter(claim -> claim.pack().equals(Optional.of(pack.id())))
                            .map(claim -> claim.id())
                            .filter(id -> !shown.contains(id))
                            .toList());
        }));
    }

    @TestFactory
    Stream<DynamicTest> theFolderHasNoFinding() {
        return packs().map(pack -> dynamicTest(
                pack.id(),
                () -> assertEquals(
                        List.of(),
                        FolderCheck.of(Path.of("rules/packs/" + pack.id())).stream()
                                .filter(problem -> problem.level() != Diagnostic.Level.NOTE)
                                .map(Diagnostic::message)
                                .toList())));
    }

    @TestFactory
    Stream<DynamicTest> theBundledPackIsTheFolder() {
        return packs().map(pack -> dynamicTest(pack.id(), () -> {
            RulePack folder = RulePack.load(Path.of("rules/packs/" + pack.id()));
            assertEquals(folder.sha256(), pack.sha256());
            var given =
                    CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content();
            assertEquals(
                    AdviceJson.one(Advisor.withoutTrials(folder).advise(given), folder),
                    AdviceJson.one(Advisor.withoutTrials(pack).advise(given), pack));
        }));
    }

    @TestFactory
    Stream<DynamicTest> aSmallCaseShowsThatItDiffers() {
        return packs().map(pack -> dynamicTest(pack.id(), () -> {
            SmallestCase smallest = SmallestCase.of(RulePack.bundled(), pack);
            assertTrue(smallest.facts().size() <= 1);
            assertFalse(smallest.found().orElseThrow().differences().isEmpty());
        }));
    }

    @TestFactory
    Stream<DynamicTest> aPackDoesNotDifferFromItself() {
        return packs().limit(1)
                .map(pack -> dynamicTest(pack.id(), () -> {
                    SmallestCase smallest = SmallestCase.of(pack, pack);
                    assertEquals(Optional.empty(), smallest.found());
                    assertEquals(0, smallest.rules());
                }));
    }
}
