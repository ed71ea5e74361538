package dealadvisor.workbench;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.weighing.InQuestion;
import dealadvisor.comparison.PackComparison;
import dealadvisor.engine.PackScenarios;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.reading.Copies;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the scenarios of a rule pack. */
public final class ScenarioRun {
    private final Advising advising;
    private final Optional<RulePack> pack;
    private final Optional<ScenarioCheck> check;
    private final List<Result> results = new ArrayList<>();
    private final Map<String, Set<String>> contrasts = new TreeMap<>();
    private Optional<Advisor> base = Optional.empty();

    /** Where the advice on a scenario's cases comes from: its own first, then those of its contrasts in their order. */
    interface Advising {
        Advice advise(int index, Case given);
    }

    private ScenarioRun(Advising advising, Optional<RulePack> pack) {
        this.advising = advising;
        this.pack = pack;
        // The bundled scenarios were checked when they were bundled, and come without the rules' text.
        this.check = pack.filter(rules -> !rules.folder().files().isEmpty()).map(ScenarioCheck::new);
    }

    /** How one scenario comes out, without what it says of the pack that this one extends. */
    static List<Result> results(Scenario scenario, Advising advising) {
        ScenarioRun run = new ScenarioRun(advising, Optional.empty());
        run.run(scenario);
        return List.copyOf(run.results);
    }

    /** Those of the goods and payments in question whose pairings have to be weighed for a scenario; none if it asks only for what is concluded. */
    static InQuestion weighed(Scenario scenario, InQuestion asked) {
        List<Expectation> expected = Stream.concat(
                        scenario.checks().stream(),
                        scenario.variants().stream().flatMap(variant -> variant.checks().stream()))
                .map(check -> new Expectation(check.expectation()))
                .toList();
        Set<String> pairings = new TreeSet<>();
        expected.forEach(expectation -> pairings.addAll(expectation.pairings()));
        scenario.variants()
                .forEach(variant -> variant.moves().map(Movement::pairing).ifPresent(pairings::add));
        if (pairings.isEmpty() && expected.stream().allMatch(Expectation::onConclusions)) {
            return InQuestion.NOTHING;
        }
        return expected.stream().anyMatch(Expectation::onAllPairings)
                ? asked
                : new InQuestion(
                        asked.goods().stream()
                                .filter(good -> pairings.stream().anyMatch(id -> id.startsWith(good.id() + "/")))
                                .toList(),
                        asked.payments().stream()
                                .filter(payment -> pairings.stream().anyMatch(id -> id.endsWith("/" + payment.id())))
                                .toList());
    }

    /**
     * Whether what a scenario expects of one of its cases by itself came out.
     *
     * @param index 0 for the scenario's own case, then those of its contrasts in their order
     */
    static boolean holds(Scenario scenario, int index, Advice advice) {
        List<Scenario.Check> checks = index == 0
                ? scenario.checks()
                : scenario.variants().get(index - 1).checks();
        return differences(checks, advice).isEmpty();
    }

    /** From where the scenarios of a rule folder name case files: the folder that it lies in. */
    public static Path caseBase(Path folder) {
        Path parent = folder.toAbsolutePath().getParent();
        return parent == null ? folder : parent;
    }

    /** The scenario's cases: its own, then those of its contrasts in their order. */
    static List<Case> cases(Scenario scenario) {
        List<Case> cases = new ArrayList<>();
        cases.add(scenario.given());
        scenario.variants().forEach(variant -> cases.add(scenario.given().with(List.of(variant.change()))));
        return cases;
    }

    /**
     * Reads a pack's scenarios.
     *
     * @param base the folder from which scenarios name case files
     * @throws ProblemsException if a scenario file is wrong
     */
    static List<Scenario> read(RulePack pack, Path base) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, Node> files = PackScenarios.of(pack, problems);
        List<Scenario> scenarios = new ScenarioReader(base, problems).read(files);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return scenarios;
    }

    /**
     * How a scenario came out.
     *
     * @param id its file and name, with the changed fact for a contrast
     * @param file where it stands
     * @param differences what was expected and did not come; empty if it passed
     */
    public record Result(String id, String file, List<String> differences) {
        public Result {
            differences = List.copyOf(differences);
        }

        /** Whether everything expected came, and nothing else that must not. */
        public boolean passed() {
            return differences.isEmpty();
        }
    }

    /**
     * The outcome of all scenarios.
     *
     * @param results one for each scenario and contrast
     * @param contrasts for each claim, the scenarios that show it by changing one fact
     */
    public record Report(List<Result> results, Map<String, Set<String>> contrasts) {
        public Report {
            results = List.copyOf(results);
            contrasts = Copies.of(contrasts, claims -> Collections.unmodifiableSet(new LinkedHashSet<>(claims)));
        }
    }

    /**
     * Runs the pack's scenarios.
     *
     * @param pack the rules, with their scenarios
     * @param base the folder from which scenarios name case files
     * @param only the name of a scenario file, or else a part of the ids to run; empty for all
     * @throws ProblemsException if a scenario file is wrong
     */
    public static Report run(RulePack pack, Path base, String only) {
        List<Scenario> all = read(pack, base);
        ScenarioRun run = of(pack);
        List<Scenario> ofFile =
                all.stream().filter(scenario -> scenario.in(only)).toList();
        for (Scenario scenario : ofFile.isEmpty() ? all : ofFile) {
            if (!ofFile.isEmpty() || scenario.id().contains(only)) {
                run.checked(scenario);
            }
        }
        return new Report(List.copyOf(run.results), run.contrasts);
    }

    private static ScenarioRun of(RulePack pack) {
        Advisor advisor = Advisor.withoutTrials(pack);
        return new ScenarioRun((index, given) -> advisor.advise(given), Optional.of(pack));
    }

    /**
     * Runs scenarios.
     *
     * @param wanted which of them
     * @param stop asked before each whether to give up
     * @return how those came out that were wanted; empty if it was given up
     */
    static Optional<List<Result>> some(
            RulePack pack, List<Scenario> scenarios, Predicate<Scenario> wanted, BooleanSupplier stop) {
        ScenarioRun run = of(pack);
        for (Scenario scenario : scenarios) {
            if (stop.getAsBoolean()) {
                return Optional.empty();
            }
            if (wanted.test(scenario)) {
                run.checked(scenario);
            }
        }
        return Optional.of(List.copyOf(run.results));
    }

    // A scenario with a word in it that nobody knows cannot pass, whatever comes out.
    private void checked(Scenario scenario) {
        List<Diagnostic> wrong = check.map(words -> words.of(scenario)).orElse(List.of());
        if (wrong.isEmpty()) {
            run(scenario);
        } else {
            results.add(new Result(
                    scenario.id(),
                    scenario.file(),
                    wrong.stream().map(ScenarioRun::inWords).toList()));
        }
    }

    private static String inWords(Diagnostic problem) {
        return problem.place().map(place -> "line " + place.line() + ": ").orElse("")
                + problem.message()
                + problem.help().map(help -> "; " + help).orElse("");
    }

    private void run(Scenario scenario) {
        Advice advice = advise(scenario, 0, scenario.given(), scenario.id());
        if (advice == null) {
            return;
        }
        List<String> differences = differences(scenario.checks(), advice);
        differences.addAll(inBase(scenario));
        Set<String> shown = new LinkedHashSet<>();
        int index = 0;
        for (Scenario.Variant variant : scenario.variants()) {
            index++;
            String id = scenario.id() + ", but " + variant.fact() + " " + value(variant.change());
            Advice changed = advise(scenario, index, scenario.given().with(List.of(variant.change())), id);
            if (changed == null) {
                continue;
            }
            List<String> found = differences(variant.checks(), changed);
            variant.moves()
                    .flatMap(moves -> Movement.missing(moves, advice, changed))
                    .ifPresent(found::add);
            results.add(new Result(id, scenario.file(), found));
            List<String> claims = variant.claims().isEmpty() ? scenario.claims() : variant.claims();
            for (String claim : claims) {
                if (!citing(advice, claim).equals(citing(changed, claim))) {
                    shown.add(claim);
                }
            }
        }
        shown.forEach(
                claim -> contrasts.computeIfAbsent(claim, k -> new TreeSet<>()).add(scenario.id()));
        if (!scenario.variants().isEmpty()) {
            for (String claim : scenario.claims()) {
                if (!shown.contains(claim)) {
                    differences.add("no contrast changes what is concluded because of " + claim);
                }
            }
        }
        results.add(new Result(scenario.id(), scenario.file(), List.copyOf(differences)));
    }

    // What the scenario says of the pack that this one extends.
    private List<String> inBase(Scenario scenario) {
        if (scenario.inBase().isEmpty() || pack.isEmpty()) {
            return List.of();
        }
        if (base.isEmpty()) {
            base = pack.get().extended().map(Advisor::withoutTrials);
        }
        if (base.isEmpty()) {
            return List.of("`in-base` says what holds under the pack that this one extends, and this one extends none");
        }
        try {
            Advice before = base.get()
                    .advise(PackComparison.known(scenario.given(), base.get().pack(), pack.get()));
            return differences(scenario.inBase(), before).stream()
                    .map(difference -> "in the base: " + difference)
                    .toList();
        } catch (ProblemsException e) {
            return List.of("in the base: " + e.getMessage());
        }
    }

    // Null if there was none, which is a result of its own.
    private @Nullable Advice advise(Scenario scenario, int index, Case given, String id) {
        try {
            return advising.advise(index, given);
        } catch (ProblemsException e) {
            results.add(new Result(id, scenario.file(), List.of(e.getMessage())));
            return null;
        }
    }

    static List<String> differences(List<Scenario.Check> checks, Advice advice) {
        List<String> differences = new ArrayList<>();
        for (Scenario.Check check : checks) {
            Expectation expectation = new Expectation(check.expectation());
            if (expectation.holds(advice) != check.wanted()) {
                differences.add(line(check.expectation())
                        + (check.wanted()
                                ? "expected " + expectation + ", but " + expectation.found(advice)
                                : "expected no " + expectation + ", but it came out"));
            }
        }
        return differences;
    }

    // Bundled scenarios have no lines of their own.
    private static String line(Node node) {
        return node.place().file().endsWith(".yaml") ? "line " + node.place().line() + ": " : "";
    }

    private static Set<String> citing(Advice advice, String claim) {
        Set<String> found = new TreeSet<>();
        for (Reasoned conclusion : advice.argument().conclusions()) {
            if (conclusion.claims().contains(claim)) {
                found.add(conclusion.id() + " " + conclusion.amount());
            }
        }
        return found;
    }

    private static String value(Case.Change change) {
        if (change.value() instanceof Node.ScalarNode scalar) {
            return scalar.text();
        }
        if (change.value() instanceof Node.ListNode list) {
            return "["
                    + String.join(
                            ", ",
                            list.items().stream()
                                    .map(item -> ((Node.ScalarNode) item).text())
                                    .toList()) + "]";
        }
        return "changed";
    }
}
