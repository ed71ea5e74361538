package dealadvisor.render.json;

import dealadvisor.comparison.SmallestCase;
import dealadvisor.decisions.Decision;
import dealadvisor.decisions.Replay;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.render.words.ListedPack;
import dealadvisor.render.words.Replayed;
import dealadvisor.workbench.Directions;
import dealadvisor.workbench.Justified;
import dealadvisor.workbench.Mutation;
import dealadvisor.workbench.RuleCoverage;
import dealadvisor.workbench.RuleCoverage.Count;
import dealadvisor.workbench.RuleGraph;
import dealadvisor.workbench.RuleMutations;
import dealadvisor.workbench.ScenarioRun;
import dealadvisor.workbench.Watched;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the tools for rules write is what their schemas declare: values of that kind, and each key that may be there in some case. */
class WorkbenchJsonTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Place PLACE = new Place("rules/window.drl", 3, 5);
    private static final List<ScenarioRun.Result> RESULTS = List.of(
            new ScenarioRun.Result("window/passes", "window.yaml", List.of()),
            new ScenarioRun.Result("window/fails", "window.yaml", List.of("a cause did not come")));

    @Test
    void scenarios() {
        Keys.declares(
                ScenariosJson.REPORT.schema(), List.of(ScenariosJson.of(new ScenarioRun.Report(RESULTS, Map.of()))));
    }

    @Test
    void rulesAndTheRowsOfTheirTables() {
        Keys.declares(RulesJson.RULES.schema(), List.of(RulesJson.of(PACK)));
    }

    @Test
    void packs() {
        RulePack other = RulePack.bundled("early-schemers").orElseThrow();
        Keys.declares(
                PacksJson.PACKS.schema(),
                List.of(
                        PacksJson.of(List.of(PACK, other)),
                        PacksJson.PACKS.text(List.of(new ListedPack(
                                other, List.of("A rule"), List.of("an-entry"), List.of("Another rule"))))));
    }

    @Test
    void graphs() {
        Keys.declares(
                GraphJson.GRAPH.schema(),
                List.of(GraphJson.of(new RuleGraph(
                        List.of(
                                new RuleGraph.Node("fact", RuleGraph.Kind.FACT, "A fact"),
                                new RuleGraph.Node("rule", RuleGraph.Kind.RULE, "A rule")),
                        List.of(new RuleGraph.Edge("fact", "rule", "unless"))))));
    }

    @Test
    void coverage() {
        Count some = new Count(3, 2);
        Keys.declares(
                CoverageJson.COVERAGE.schema(),
                List.of(CoverageJson.of(new RuleCoverage.Report(
                        some,
                        some,
                        some,
                        some,
                        some,
                        some,
                        new Count(0, 0),
                        List.of(new RuleCoverage.Gap("never fires", PLACE))))));
    }

    @Test
    void directions() {
        List<String> some = List.of("ai.honest=true");
        Directions.Result held = new Directions.Result("it helps", PLACE, List.of("c1"), 9, 3, Optional.empty());
        Directions.Result failed = new Directions.Result(
                "it harms",
                PLACE,
                List.of("c2"),
                9,
                3,
                Optional.of(
                        new Directions.Against(Optional.of("labour/money"), "rises", some, some, some, some, some)));
        Directions.Result unmet = new Directions.Result(
                "it is said",
                PLACE,
                List.of("c2"),
                9,
                3,
                Optional.of(new Directions.Against(Optional.empty(), "is not said", some, some, some, some, some)));
        Keys.declares(
                DirectionsJson.DIRECTIONS.schema(),
                List.of(DirectionsJson.of(
                        new Directions.Report(List.of(held, failed, unmet), new TreeSet<>(some), new TreeMap<>()))));
    }

    @Test
    void mutations() {
        Mutation change = new Mutation("A rule", "window.drl", 3, Mutation.Kind.REMOVE, "it is gone", Optional.empty());
        Keys.declares(
                MutationJson.NOTICED.schema(),
                List.of(MutationJson.of(
                        PACK,
                        new RuleMutations.Report(
                                4,
                                2,
                                List.of(new RuleMutations.Survivor(change, true, Optional.empty(), Optional.empty())),
                                List.of(change),
                                List.of("window/fails"),
                                3,
                                List.of(change)),
                        Justified.of(PACK))));
    }

    @Test
    void replays() {
        Decision.Rules rules = new Decision.Rules(PACK.id(), PACK.version(), PACK.sha256());
        Decision decision = new Decision(
                Instant.EPOCH,
                "1",
                Case.builder().build(),
                "one",
                PACK.sha256(),
                List.of(),
                rules,
                new TreeMap<>(),
                new TreeMap<>(),
                List.of());
        Replay.Difference difference = new Replay.Difference(
                "window",
                "open",
                "closing",
                List.of(
                        new Replay.Voice("New", Replay.Voice.How.NEW, "", "", Optional.of("window.drl:3"), true),
                        new Replay.Voice("Gone", Replay.Voice.How.GONE, "", "", Optional.empty(), false)));
        Keys.declares(
                ReplayJson.REPLAYS.schema(),
                List.of(ReplayJson.of(List.of(
                        new Replayed(1, new Replay(decision, rules, Optional.empty(), List.of(difference), 2)),
                        new Replayed(2, new Replay(decision, rules, Optional.of("it is masked"), List.of(), 0))))));
    }

    @Test
    void saves() {
        Diagnostic finding = Diagnostic.of(Code.P010, PLACE, 1, "what", "help");
        Watched.Seen seen = new Watched.Seen(
                List.of("window.drl"),
                List.of(finding),
                true,
                RESULTS,
                SmallestCase.of(PACK, RulePack.bundled("early-schemers").orElseThrow())
                        .found());
        Keys.declares(WatchJson.SEEN.schema(), List.of(WatchJson.line(seen, 12)));
    }
}
