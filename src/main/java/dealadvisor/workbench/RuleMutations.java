package dealadvisor.workbench;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.weighing.InQuestion;
import dealadvisor.comparison.Answers;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.RulePack;
import dealadvisor.engine.RuleVariants;
import dealadvisor.engine.VariantRun;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tries small changes of rules against the scenarios: a change that no scenario notices shows what is not tested. Changed rules are compiled beside
 * the others, many at a time; the rules run once over each case, which tells what each change makes of its conclusions, and only what a scenario speaks of
 * is weighed for each.
 */
public final class RuleMutations {
    /** How many changed rules are compiled beside the others at once: more would slow every run, fewer would take more runs. */
    private static final int TOGETHER = 500;

    private final List<Scenario> scenarios;
    private final RulePack pack;
    private final BiConsumer<Integer, Integer> progress;
    private final Map<Integer, Boolean> killed = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> inEffect = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> matters = new ConcurrentHashMap<>();
    private final Map<Integer, CaseFacts> differing = new ConcurrentHashMap<>();
    private final Map<String, CaseFacts> firing = new ConcurrentHashMap<>();
    private final Set<String> failing = new ConcurrentSkipListSet<>();
    private final List<Mutation> mutations;
    private final Set<String> weighing;
    private final List<List<Reachable>> reachable;
    private int done;
    private int planned;

    private RuleMutations(
            RulePack pack, List<Scenario> scenarios, List<Mutation> mutations, BiConsumer<Integer, Integer> progress) {
        this.pack = pack;
        this.scenarios = scenarios;
        this.mutations = mutations;
        this.progress = progress;
        this.weighing = pack.rules().stream()
                .filter(RuleEffects::weighs)
                .map(Rule::name)
                .collect(Collectors.toSet());
        this.reachable = mutations.stream()
                .map(mutation -> Stream.concat(pack.rule(mutation.rule()).stream(), mutation.becomes().stream())
                        .map(rule -> Reachable.of(rule, pack.vocabulary()))
                        .distinct()
                        .toList())
                .toList();
    }

    /**
     * What became of the changes.
     *
     * @param mutants how many were tried that matter
     * @param killed how many of them some scenario noticed
     * @param survivors those that none noticed, in the order of the rules
     * @param idle weakened severities that no scenario noticed and that moved no verdict and no order in any case of the scenarios, and so do not count
     * @param failing scenarios that fail without any change, by their ids, and so notice nothing
     * @param weighing how many of those tried change a rule on which answers rest
     * @param onlyConcluded those of them that are noticed only by what the rule itself concludes, and by no expectation on a barrier, a term, a verdict or
     *     the window, in the order of the rules
     */
    public record Report(
            int mutants,
            int killed,
            List<Survivor> survivors,
            List<Mutation> idle,
            List<String> failing,
            int weighing,
            List<Mutation> onlyConcluded) {
        public Report {
            onlyConcluded = List.copyOf(onlyConcluded);
            survivors = List.copyOf(survivors);
            idle = List.copyOf(idle);
            failing = List.copyOf(failing);
        }

        /** How many changes of rules on which answers rest are noticed by what follows for an answer. */
        public int inEffect() {
            return weighing
                    - onlyConcluded.size()
                    - (int) survivors.stream().filter(Survivor::weighs).count();
        }
    }

    /**
     * A change that no scenario noticed.
     *
     * @param mutation the change
     * @param weighs whether answers rest on what the rule concludes
     * @param shown the case with the fewest facts on which the changed rule fires otherwise; empty if there is none among the scenarios
     * @param near the case with the fewest facts on which the rule as it is fires; empty if none was met
     */
    public record Survivor(Mutation mutation, boolean weighs, Optional<CaseFacts> shown, Optional<CaseFacts> near) {}

    /**
     * Tries the changes of a pack's own rules.
     *
     * @param pack the rules, from a folder, with their scenarios
     * @param base the folder from which scenarios name case files
     * @param only a part of the names of the rules to change; empty for all
     * @param progress told how many runs of scenarios are done and how many there are to do
     * @throws ProblemsException if scenarios cannot be read
     */
    public static Report of(RulePack pack, Path base, String only, BiConsumer<Integer, Integer> progress) {
        List<Mutation> mutations = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            if (pack.folder().own(rule.file()) && rule.name().contains(only)) {
                mutations.addAll(Mutation.of(rule, pack.vocabulary(), pack.catalogue()));
            }
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
        List<Integer> left = all.stream().filter(i -> open(i, true)).toList();
        for (int from = 0; from < left.size(); from += TOGETHER) {
            sweep(left.subList(from, Math.min(left.size(), from + TOGETHER)), false);
        }
    }

    // Each scenario with all these changes; at first only those whose claims it names, which will mostly do.
    private void sweep(List<Integer> some, boolean named) {
        SortedMap<String, Rule> variants = new TreeMap<>();
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
        Optional<Scenario> effects = scenario.ofEffects();
        // What is noticed already was held against the scenarios that name its claims, all that these expect.
        List<Integer> asked = some.stream()
                .filter(i -> open(i, effects.isPresent()))
                .filter(i -> named == speaksOf(scenario, mutations.get(i)) || !named && !killed.containsKey(i))
                .toList();
        if (asked.isEmpty() || failing.contains(scenario.id())) {
            return;
        }
        try (Looked looked = new Looked(scenario, effects, compiled)) {
            for (int i : asked) {
                one(looked, i, named);
                if (failing.contains(scenario.id())) {
                    return;
                }
            }
        }
    }

    private void one(Looked looked, int i, boolean named) {
        boolean differs = false;
        boolean bears = false;
        for (int c = 0; c < looked.size() && open(i, looked.hasEffects()); c++) {
            if (looked.differs(c, i)) {
                differs = true;
                differing.merge(i, looked.facts(c), RuleMutations::fewer);
                boolean unnoticed = !killed.containsKey(i);
                boolean bearsHere = weighing.contains(mutations.get(i).rule()) && looked.bears(c, i);
                bears |= bearsHere;
                boolean inEffectHere = bearsHere && looked.failsInEffect(c, i);
                if ((inEffectHere || unnoticed && looked.fails(c, i)) && looked.passes()) {
                    killed.put(i, true);
                    if (inEffectHere) {
                        inEffect.put(i, true);
                    }
                } else if (!named
                        && unnoticed
                        && mutations.get(i).kind() == Mutation.Kind.WEAKEN
                        && !matters.containsKey(i)
                        && looked.moves(c, i)) {
                    matters.put(i, true);
                }
            }
        }
        if (differs && open(i, looked.hasEffects()) && looked.passes()) {
            if (!killed.containsKey(i) && !looked.passes(i)) {
                killed.put(i, true);
            }
            if (bears && !looked.passesInEffect(i)) {
                inEffect.put(i, true);
            }
        }
    }

    /** One scenario with what is concluded and advised on its cases, each worked out when it is first asked for. One thread's, to be closed. */
    private final class Looked implements AutoCloseable {
        private final Advisor advisor = Advisor.withoutTrials(pack);
        private final Scenario scenario;
        private final Optional<Scenario> effects;
        private final RuleVariants compiled;
        private final List<CaseFacts> facts;
        private final List<CaseFacts> settled;
        private final Map<Integer, VariantRun> runs = new HashMap<>();
        private final Map<Integer, Advice> advices = new HashMap<>();
        private final Map<List<Object>, Advice> changed = new HashMap<>();
        private Optional<Boolean> passes = Optional.empty();

        Looked(Scenario scenario, Optional<Scenario> effects, RuleVariants compiled) {
            this.scenario = scenario;
            this.effects = effects;
            this.compiled = compiled;
            this.facts = ScenarioRun.cases(scenario).stream()
                    .map(each -> CaseChecker.check(each, pack.vocabulary()))
                    .toList();
            this.settled = facts.stream().map(advisor::settled).toList();
        }

        boolean hasEffects() {
            return effects.isPresent();
        }

        int size() {
            return facts.size();
        }

        CaseFacts facts(int c) {
            return facts.get(c);
        }

        private VariantRun run(int c) {
            return runs.computeIfAbsent(c, k -> {
                InQuestion asked = asked(c);
                VariantRun run = compiled.run(settled.get(c), asked.goods(), asked.payments());
                run.conclusions().stream()
                        .map(conclusion -> conclusion.because().rule())
                        .distinct()
                        .forEach(rule -> firing.merge(rule, facts.get(c), RuleMutations::fewer));
                return run;
            });
        }

        // Whether the change makes the rule match otherwise, or what it matches say otherwise.
        boolean differs(int c, int i) {
            if (!reaches(i, facts.get(c))) {
                return false;
            }
            Mutation mutation = mutations.get(i);
            Set<List<Integer>> before = run(c).matches(mutation.rule());
            return switch (mutation.kind()) {
                case REMOVE, WEAKEN -> !before.isEmpty();
                case FLIP, MOVE -> !before.equals(run(c).matches(mutation.rule(), Integer.toString(i)));
            };
        }

        // Whether what the change makes of the conclusions may reach an answer that the scenario speaks of.
        boolean bears(int c, int i) {
            InQuestion weighed = weighed(c);
            return run(c).changed(mutations.get(i).rule(), Integer.toString(i))
                    .anyMatch(each -> each.kind() == Conclusion.Kind.WINDOW
                            || weighed.goods().stream().anyMatch(good -> weighed.payments().stream()
                                    .anyMatch(payment -> each.getScope().covers(good.id(), payment.id()))));
        }

        private InQuestion asked(int c) {
            return InQuestion.of(pack.catalogue(), settled.get(c));
        }

        // No more pairings than the scenario speaks of.
        private InQuestion weighed(int c) {
            return ScenarioRun.weighed(scenario, asked(c));
        }

        Advice advice(int c) {
            return advices.computeIfAbsent(c, k -> advice(c, run(c).conclusions()));
        }

        // Two changes of a rule under which it matches the same make the same difference.
        Advice changed(int c, int i) {
            Mutation mutation = mutations.get(i);
            boolean weaker = mutation.kind() == Mutation.Kind.WEAKEN;
            Object by = weaker ? i : run(c).matches(mutation.rule(), Integer.toString(i));
            return changed.computeIfAbsent(List.of(c, mutation.rule(), by), k -> advice(c, conclusions(c, i)));
        }

        private List<Conclusion> conclusions(int c, int i) {
            return run(c).conclusions(mutations.get(i).rule(), Integer.toString(i));
        }

        private Advice advice(int c, List<Conclusion> conclusions) {
            return advisor.concluding(conclusions, settled.get(c), weighed(c));
        }

        // Whether the change moves a verdict or the order.
        boolean moves(int c, int i) {
            return !answers(c, run(c).conclusions()).equals(answers(c, conclusions(c, i)));
        }

        // Verdicts and their order.
        private List<Object> answers(int c, List<Conclusion> conclusions) {
            Advice advice = advisor.concluding(conclusions, settled.get(c), asked(c));
            return List.of(
                    Answers.of(advice),
                    advice.pairings().stream().map(PairingAdvice::id).toList());
        }

        boolean fails(int c, int i) {
            return !ScenarioRun.holds(scenario, c, changed(c, i));
        }

        boolean failsInEffect(int c, int i) {
            return effects.filter(reduced -> !ScenarioRun.holds(reduced, c, changed(c, i)))
                    .isPresent();
        }

        boolean passes() {
            if (passes.isEmpty()) {
                passes = Optional.of(passed(scenario, (c, given) -> advice(c)));
                if (!passes.get()) {
                    failing.add(scenario.id());
                }
            }
            return passes.get();
        }

        boolean passes(int i) {
            return passes(scenario, i);
        }

        boolean passesInEffect(int i) {
            return effects.map(reduced -> passes(reduced, i)).orElse(true);
        }

        private boolean passes(Scenario expecting, int i) {
            return passed(expecting, (c, given) -> differs(c, i) ? changed(c, i) : advice(c));
        }

        private boolean passed(Scenario expecting, ScenarioRun.Advising advising) {
            return ScenarioRun.results(expecting, advising).stream().allMatch(ScenarioRun.Result::passed);
        }

        @Override
        public void close() {
            runs.values().forEach(VariantRun::close);
        }
    }

    // Whether a scenario may still tell something of a change: that it is noticed, or by what follows for an answer.
    private boolean open(int i, boolean effects) {
        return !killed.containsKey(i)
                || effects
                        && !inEffect.containsKey(i)
                        && weighing.contains(mutations.get(i).rule());
    }

    private boolean reaches(int i, CaseFacts facts) {
        return reachable.get(i).stream().anyMatch(rule -> rule.in(facts));
    }

    private boolean speaksOf(Scenario scenario, Mutation mutation) {
        List<String> claims = pack.rule(mutation.rule()).orElseThrow().claims();
        return scenario.allClaims().stream().anyMatch(claims::contains);
    }

    private static CaseFacts fewer(CaseFacts one, CaseFacts other) {
        int more = other.facts().size() - one.facts().size();
        return more < 0 || more == 0 && text(other).compareTo(text(one)) < 0 ? other : one;
    }

    private static String text(CaseFacts facts) {
        return facts.facts().values().stream()
                .map(fact -> fact.path() + "=" + fact.value().text())
                .toList()
                .toString();
    }

    private Report report() {
        List<Survivor> survivors = new ArrayList<>();
        List<Mutation> idle = new ArrayList<>();
        List<Mutation> onlyConcluded = new ArrayList<>();
        int weigh = 0;
        for (int i = 0; i < mutations.size(); i++) {
            boolean weighs = weighing.contains(mutations.get(i).rule());
            if (killed.containsKey(i)) {
                weigh += weighs ? 1 : 0;
                if (weighs && !inEffect.containsKey(i)) {
                    onlyConcluded.add(mutations.get(i));
                }
                continue;
            }
            // Where the rule fires in no case it is not known what its severity would move.
            if (mutations.get(i).kind() == Mutation.Kind.WEAKEN
                    && differing.containsKey(i)
                    && !matters.containsKey(i)) {
                idle.add(mutations.get(i));
                continue;
            }
            weigh += weighs ? 1 : 0;
            survivors.add(new Survivor(
                    mutations.get(i),
                    weighs,
                    Optional.ofNullable(differing.get(i)),
                    Optional.ofNullable(firing.get(mutations.get(i).rule()))));
        }
        return new Report(
                mutations.size() - idle.size(),
                killed.size(),
                survivors,
                idle,
                List.copyOf(failing),
                weigh,
                onlyConcluded);
    }
}
