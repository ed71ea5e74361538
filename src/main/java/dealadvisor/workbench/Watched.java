package dealadvisor.workbench;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.checks.RuleMeaning;
import dealadvisor.comparison.PackComparison;
import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import dealadvisor.packs.Seal;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * A rule folder under somebody's hands, and perhaps a case with it: what each save makes of both. While the folder is wrong the last good rules go on
 * to advise. For one thread.
 */
public final class Watched {
    private final Path folder;
    private final Optional<Path> caseFile;
    private final RuleCache cache;
    private final Seal seal;
    private Optional<RulePack> pack = Optional.empty();
    private List<Scenario> scenarios = List.of();
    private Optional<Advice> advice = Optional.empty();
    private Set<String> failing = new TreeSet<>();

    /**
     * @param folder the rule folder or pack
     * @param caseFile a case to advise on after each save
     * @param cache where compiled rules are kept
     */
    public Watched(Path folder, Optional<Path> caseFile, RuleCache cache) {
        this(folder, caseFile, cache, Seal.NONE);
    }

    /**
     * As {@link #Watched(Path, Optional, RuleCache)}.
     *
     * @param seal what an archive has to prove, each time that it is read
     */
    public Watched(Path folder, Optional<Path> caseFile, RuleCache cache, Seal seal) {
        this.folder = folder;
        this.seal = seal;
        this.cache = cache;
        this.caseFile = caseFile;
    }

    /**
     * What a save made of the rules and the case.
     *
     * @param saved the files that were saved; empty at the start
     * @param findings what is wrong with the folder or the case, by place
     * @param kept whether the folder is wrong, so that the last good rules were kept
     * @param tests the scenarios that were saved, that bear on a rule which changed, or that stand in a file of which one failed before
     * @param compared the advice on the case before and after; empty without a case, at the start, and while there are no rules or no case to advise
     *     on
     */
    public record Seen(
            List<String> saved,
            List<Diagnostic> findings,
            boolean kept,
            List<ScenarioRun.Result> tests,
            Optional<PackComparison> compared) {
        public Seen {
            saved = List.copyOf(saved);
            findings = List.copyOf(findings);
            tests = List.copyOf(tests);
        }

        /** Whether the folder or the case has errors. */
        public boolean wrong() {
            return findings.stream().anyMatch(finding -> finding.level() == Diagnostic.Level.ERROR);
        }

        /** How many of the scenarios failed. */
        public long failed() {
            return tests.stream().filter(result -> !result.passed()).count();
        }
    }

    /** The rules that advise now: the last good ones. */
    public Optional<RulePack> pack() {
        return pack;
    }

    /** The advice on the case as it is now, if there are rules and a case to advise on. */
    public Optional<Advice> advice() {
        return advice;
    }

    /**
     * The files to look at, each with what changes when it is saved. Those of a pack that this one extends are among them.
     */
    public Map<String, String> state() {
        Map<String, String> state = new TreeMap<>(WatchedFiles.of(folder, pack));
        caseFile.ifPresent(file -> state.putAll(WatchedFiles.states(Map.of(FileNames.of(file), file))));
        return state;
    }

    /**
     * Checks, loads, tests and advises anew.
     *
     * @param saved the files that were saved, added or deleted; empty for the start
     */
    public Seen look(Set<String> saved) {
        boolean rules = saved.isEmpty()
                || saved.stream()
                        .anyMatch(
                                file -> !caseFile.map(FileNames::of).orElse("").equals(file));
        Optional<RulePack> before = pack;
        List<Diagnostic> findings = new ArrayList<>();
        boolean kept = false;
        List<ScenarioRun.Result> tests = List.of();
        if (rules) {
            FolderCheck.Checked checked = FolderCheck.checked(folder, cache, seal);
            findings.addAll(checked.problems());
            kept = checked.pack().isEmpty();
            if (!kept) {
                pack = checked.pack();
                scenarios = checked.scenarios();
                tests = saved.isEmpty() ? List.of() : bearing(saved, before);
            }
        }
        return new Seen(List.copyOf(new TreeSet<>(saved)), findings, kept, tests, advised(before, findings));
    }

    /**
     * Runs all scenarios.
     *
     * @param stop asked before each whether to give up, for another save
     * @return how they came out; empty if it was given up or there are no rules
     */
    public Optional<List<ScenarioRun.Result>> all(BooleanSupplier stop) {
        Optional<List<ScenarioRun.Result>> results =
                pack.flatMap(rules -> ScenarioRun.some(rules, scenarios, scenario -> true, stop));
        results.ifPresent(this::remember);
        return results;
    }

    // Scenarios in what was saved, those that name a claim which a changed rule cites, and those that failed before.
    private List<ScenarioRun.Result> bearing(Set<String> saved, Optional<RulePack> before) {
        RulePack rules = pack.orElseThrow();
        Set<String> claims = new TreeSet<>();
        for (Rule rule : rules.rules()) {
            if (before.flatMap(old -> old.rule(rule.name()))
                    .filter(old -> RuleMeaning.same(old, rule) && old.claims().equals(rule.claims()))
                    .isEmpty()) {
                claims.addAll(rule.claims());
            }
        }
        before.ifPresent(old -> old.rules().stream()
                .filter(rule -> rules.rule(rule.name()).isEmpty())
                .forEach(rule -> claims.addAll(rule.claims())));
        Set<String> failed = failing;
        List<ScenarioRun.Result> results = ScenarioRun.some(
                        rules,
                        scenarios,
                        scenario ->
                                saved.contains(WatchedFiles.file(rules.folder().where(scenario.file())))
                                        || failed.contains(scenario.file())
                                        || scenario.allClaims().stream().anyMatch(claims::contains),
                        () -> false)
                .orElseThrow();
        remember(results);
        return results;
    }

    private void remember(List<ScenarioRun.Result> results) {
        Set<String> failed = new TreeSet<>();
        results.stream().filter(result -> !result.passed()).forEach(result -> failed.add(result.file()));
        failing = failed;
    }

    private Optional<PackComparison> advised(Optional<RulePack> before, List<Diagnostic> findings) {
        if (caseFile.isEmpty() || pack.isEmpty()) {
            return Optional.empty();
        }
        Optional<Advice> old = advice;
        try {
            Advice now = Advisor.withoutTrials(pack.get()).advise(CaseFile.read(caseFile.get()));
            advice = Optional.of(now);
            return old.isPresent() && before.isPresent()
                    ? Optional.of(PackComparison.of(before.get(), pack.get(), old.get(), now))
                    : Optional.empty();
        } catch (ProblemsException e) {
            // What is offered to mend findings mends the folder, and no case.
            e.problems().forEach(problem -> findings.add(problem.mendedBy(Optional.empty())));
            return Optional.empty();
        }
    }
}
