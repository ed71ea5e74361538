package dealadvisor.workbench;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import java.nio.file.Path;
import java.util.List;

/** The cases that the scenarios of a pack are about: made to show each of its rules at work. */
public final class SampleCases {
    private SampleCases() {}

    /**
     * Those of a pack, each called after its scenario, without those of contrasts.
     *
     * @param base the folder from which scenarios name case files
     * @throws dealadvisor.reading.ProblemsException if a scenario file is wrong
     */
    public static List<Case> of(RulePack pack, Path base) {
        return ScenarioRun.read(pack, base).stream()
                .map(scenario -> new Case(
                        scenario.id(),
                        scenario.given().file(),
                        scenario.given().tree(),
                        scenario.given().changes()))
                .toList();
    }
}
