package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advisor;
import dealadvisor.engine.RulePack;
import dealadvisor.mutants.Mutants;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scenarios with slips in them: each is answered with problems that have a place and a help, or runs. More of them with {@code -Dmutants=50000}. */
class ScenarioMutantsTest {
    private static final RulePack PACK = RulePack.load(Path.of("rules"));
    private static final ScenarioCheck CHECK = new ScenarioCheck(PACK);
    private static final Advisor ADVISOR = Advisor.withoutTrials(PACK);
    private static final int RUN_EACH = 10;

    private int accepted;
    private int run;

    // Scenario by scenario, so that a slip is soon read.
    private static List<String> seeds() throws IOException {
        List<String> seeds = new ArrayList<>();
        for (String folder : List.of("rules/scenarios", "rules/scenarios/acceptance")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(path -> !Set.of("survivors.yaml", "nominal.yaml", "several-ways.yaml")
                                .contains(path.getFileName().toString()))
                        .sorted()
                        .toList()) {
                    String text = Files.readString(file);
                    seeds.addAll(
                            text.startsWith("scenario:") || text.contains("\nscenario:")
                                    ? List.of(text)
                                    : Arrays.asList(text.split("(?m)(?=^- scenario:)")));
                }
            }
        }
        return seeds;
    }

    @Test
    void eachIsAnsweredOrRuns() throws IOException {
        Mutants mutants = new Mutants(seeds());
        int from = Mutants.from();
        for (int i = from; i < from + Mutants.count(500); i++) {
            String text = mutants.of(i);
            String fault = Mutants.fault(() -> tried(text));
            if (fault != null) {
                assertEquals(
                        "",
                        Mutants.shrunk(text, shorter -> Mutants.fault(() -> tried(shorter)) != null),
                        i + ": " + fault);
            }
        }
        System.out.println("scenario mutants: " + Mutants.count(500) + " from " + from + ", accepted " + accepted
                + ", run " + run);
        assertTrue(accepted > 0 && run > 0, "some are good: " + accepted);
    }

    private void tried(String text) {
        Tree.Parsed parsed = Tree.parse(SourceText.of("x.yaml", text), Limits.standard());
        if (parsed.root().isEmpty()) {
            answered(parsed.problems());
            return;
        }
        Map<String, Node> files = Map.of("scenarios/x.yaml", parsed.root().get());
        List<Diagnostic> problems = new ArrayList<>();
        List<Scenario> scenarios;
        try {
            scenarios = new ScenarioReader(Path.of(""), problems).read(files);
        } catch (ProblemsException e) {
            answered(e.problems());
            return;
        }
        problems.addAll(CHECK.all(files, scenarios));
        problems.removeIf(problem -> problem.level() == Diagnostic.Level.WARNING);
        if (!problems.isEmpty()) {
            answered(problems);
            return;
        }
        accepted++;
        if (accepted % RUN_EACH == 0) {
            run++;
            scenarios.forEach(scenario -> ScenarioRun.results(scenario, (index, given) -> ADVISOR.advise(given)));
        }
    }

    private static void answered(List<Diagnostic> problems) {
        assertFalse(problems.isEmpty());
        for (Diagnostic problem : problems) {
            assertTrue(problem.help().isPresent() && !problem.message().isBlank(), problem.toString());
            assertFalse(problem.message().matches("(?s).*(Exception|tools\\.jackson|java\\.).*"), problem.toString());
        }
    }
}
