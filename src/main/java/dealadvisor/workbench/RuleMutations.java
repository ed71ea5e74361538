package dealadvisor.workbench;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.comparison.Answers;
import dealadvisor.engine.Firing;
import dealadvisor.engine.RulePack;
import dealadvisor.engine.RuleVariants;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.RuleParser;
import dealadvisor.rules.RuleSyntax;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Tries small changes of rules against the scenarios: a change that no scenario notices shows what is not tested. Changed rules are compiled beside
 * the others, many at a time; each scenario is run once with all of them looked at, and again only for those that fire otherwise in it.
 */
public final class RuleMutations {
    /** How many changed rules are compiled beside the others at once: more would slow every run, fewer would take more runs. */
    private static final int TOGETHER = 500;

    private final List<Scenario> scenarios;
    private final RulePack pack;
    private final BiConsumer<Integer, Integer> progress;
    private final Map<Integer, Boolean> killed = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> matters = new ConcurrentHashMap<>();
    private final Map<Integer, CaseFacts> differing = new ConcurrentHashMap<>();
    private final List<Mutation> mutations;
    private int done;
    private int planned;

    private RuleMutations(
            RulePack pack, List<Scenario> scenarios, List<Mutation> mutations, BiConsumer<Integer, Integer> progress) {
        this.pack = pack;
        this.scenarios = scenarios;
        this.mutations = mutations;
        this.progress = progress;
    }

    /**
     * What became of the changes.
     *
     * @param mutants how many were tried that matter
     * @param killed how many of them some scenario noticed
     * @param survivors those that none noticed, in the order of the rules
     * @param idle how many weakened severities moved no verdict and no order in any case of the scenarios, and so do not count
     */
    public record Report(int mutants, int killed, List<Survivor> survivors, int idle) {}

    /**
     * A change that no scenario noticed.
     *
     * @param mutation the change
     * @param shown the case with the fewest facts on which the changed rule fires otherwise; empty if there is none among the scenarios
     */
    public record Survivor(Mutation mutation, Optional<CaseFacts> shown) {}

    /**
     * Tries the changes of a pack's own rules.
     *
     * @param pack the rules, from a folder, with their scenarios
     * @param base the folder from which scenarios name case files
     * @param only a part of the names of the rules to change; empty for all
     * @param progress told how many runs of scenarios are done and how many there are to do
     * @throws ProblemsException if scenarios cannot be read or fail as it is
     */
    public static Report of(RulePack pack, Path base, String only, BiConsumer<Integer, Integer> progress) {
        List<Diagnostic> problems = new ArrayList<>();
        List<Mutation> mutations = new ArrayList<>();
        for (RuleSyntax rule : RuleParser.of(pack.folder(), problems)) {
            if (pack.folder().own(rule.file()) && rule.name().contains(only)) {
                mutations.addAll(Mutation.of(rule));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        RuleMutations run = new RuleMutations(pack, ScenarioRun.read(pack, base), mutations, progress);
        run.run();
        return run.report();
    }

    private void run() {
        List<Integer> all = IntStream.range(0, mutations.size()).boxed().toList();
        int parts = (all.size() + TOGETHER - 1) / TOGETHER;
        planned = (parts + 1) * scenarios.size();
        for (int part = 0; part < parts; part++) {
            sweep(all.subList(part * TOGETHER, Math.min(all.size(), (part + 1) * TOGETHER)), true);
        }
        List<Integer> left = all.stream().filter(i -> !killed.containsKey(i)).toList();
        for (int from = 0; from < left.size(); from += TOGETHER) {
            sweep(left.subList(from, Math.min(left.size(), from + TOGETHER)), false);
        }
    }

    // Each scenario with all these changes; at first only those whose claims it names, which will mostly do.
    private void sweep(List<Integer> some, boolean named) {
        SortedMap<String, RuleSyntax> variants = new TreeMap<>();
        for (int i : some) {
            mutations.get(i).becomes().ifPresent(rule -> variants.put(Integer.toString(i), rule));
        }
        RuleVariants compiled = RuleVariants.of(pack, variants);
        scenarios.parallelStream().forEach(scenario -> {
            one(scenario, some, compiled, named);
            synchronized (this) {
                done++;
                progress.accept(done, Math.max(planned, done));
            }
        });
    }

    private void one(Scenario scenario, List<Integer> some, RuleVariants compiled, boolean named) {
        List<Integer> asked = some.stream()
                .filter(i -> !killed.containsKey(i))
                .filter(i -> !named || speaksOf(scenario, mutations.get(i)))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        List<Case> cases = ScenarioRun.cases(scenario);
        List<CaseFacts> facts = new ArrayList<>();
        List<Matches> matches = new ArrayList<>();
        List<Advice> advices = new ArrayList<>();
        for (Case each : cases) {
            Matches seen = new Matches();
            facts.add(CaseChecker.check(each, pack.vocabulary()));
            advices.add(Advisor.withoutTrials(compiled.using(seen)).advise(facts.get(facts.size() - 1)));
            matches.add(seen);
        }
        if (!passes(scenario, advices)) {
            return;
        }
        for (int i : asked) {
            Mutation mutation = mutations.get(i);
            List<Advice> changed = new ArrayList<>(advices);
            boolean differs = false;
            for (int c = 0; c < cases.size(); c++) {
                if (matches.get(c).differs(mutation, i)) {
                    differs = true;
                    changed.set(
                            c,
                            Advisor.withoutTrials(compiled.using(only(mutation, i)))
                                    .advise(facts.get(c)));
                    note(i, facts.get(c), advices.get(c), changed.get(c));
                }
            }
            if (differs && !passes(scenario, changed)) {
                killed.put(i, true);
            }
        }
    }

    private boolean speaksOf(Scenario scenario, Mutation mutation) {
        List<String> claims = pack.rule(mutation.rule()).orElseThrow().claims();
        return scenario.allClaims().stream().anyMatch(claims::contains);
    }

    private static boolean passes(Scenario scenario, List<Advice> advices) {
        return ScenarioRun.results(scenario, (index, given) -> advices.get(index)).stream()
                .allMatch(ScenarioRun.Result::passed);
    }

    static Firing only(Mutation mutation, int id) {
        String variant = RuleVariants.name(mutation.rule(), Integer.toString(id));
        return (rule, matched) -> RuleVariants.isOriginal(rule) ? !rule.equals(mutation.rule()) : rule.equals(variant);
    }

    private void note(int i, CaseFacts facts, Advice before, Advice after) {
        differing.merge(
                i,
                facts,
                (one, other) -> other.facts().size() < one.facts().size()
                                || other.facts().size() == one.facts().size()
                                        && text(other).compareTo(text(one)) < 0
                        ? other
                        : one);
        if (!matters.containsKey(i) && !answers(before).equals(answers(after))) {
            matters.put(i, true);
        }
    }

    private static String text(CaseFacts facts) {
        return facts.facts().values().stream()
                .map(fact -> fact.path() + "=" + fact.value().text())
                .toList()
                .toString();
    }

    // Verdicts and their order.
    private static List<Object> answers(Advice advice) {
        return List.of(
                Answers.of(advice),
                advice.pairings().stream().map(PairingAdvice::id).toList());
    }

    private Report report() {
        List<Survivor> survivors = new ArrayList<>();
        int idle = 0;
        for (int i = 0; i < mutations.size(); i++) {
            if (killed.containsKey(i)) {
                continue;
            }
            if (mutations.get(i).kind() == Mutation.Kind.WEAKEN && !matters.containsKey(i)) {
                idle++;
                continue;
            }
            survivors.add(new Survivor(mutations.get(i), Optional.ofNullable(differing.get(i))));
        }
        return new Report(mutations.size() - idle, killed.size(), List.copyOf(survivors), idle);
    }

    /** What each rule and variant matched in one run, each match as the numbers of its objects. One thread's. */
    private static final class Matches implements Firing {
        private final Map<String, Set<List<Integer>>> seen = new HashMap<>();
        private final Map<Object, Integer> numbers = new IdentityHashMap<>();

        @Override
        public boolean allowed(String rule, List<Object> matched) {
            List<Integer> match = new ArrayList<>();
            for (Object object : matched) {
                match.add(numbers.computeIfAbsent(object, k -> numbers.size()));
            }
            match.sort(null);
            seen.computeIfAbsent(rule, k -> new HashSet<>()).add(match);
            return RuleVariants.isOriginal(rule);
        }

        boolean differs(Mutation mutation, int id) {
            Set<List<Integer>> before = seen.getOrDefault(mutation.rule(), Set.of());
            if (mutation.kind() != Mutation.Kind.FLIP) {
                return !before.isEmpty();
            }
            return !before.equals(
                    seen.getOrDefault(RuleVariants.name(mutation.rule(), Integer.toString(id)), Set.of()));
        }
    }
}
