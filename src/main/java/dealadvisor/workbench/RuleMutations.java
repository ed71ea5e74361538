package dealadvisor.workbench;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.comparison.Answers;
import dealadvisor.engine.Firing;
import dealadvisor.engine.RulePack;
import dealadvisor.engine.RuleVariants;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.reading.Present;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
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
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        List<Integer> asked = some.stream()
                .filter(i -> open(i, effects.isPresent()))
                .filter(i -> !named || speaksOf(scenario, mutations.get(i)))
                .toList();
        if (asked.isEmpty() || failing.contains(scenario.id())) {
            return;
        }
        Looked looked = new Looked(scenario, compiled);
        for (int i : asked) {
            boolean differs = false;
            for (int c = 0; c < looked.size() && open(i, effects.isPresent()); c++) {
                CaseFacts facts = looked.facts(c);
                if (reaches(i, facts) && looked.differs(c, i)) {
                    differs = true;
                    Advice changed = looked.changed(c, i);
                    differing.merge(i, facts, RuleMutations::fewer);
                    if (!ScenarioRun.holds(scenario, c, changed) && looked.passes()) {
                        killed.put(i, true);
                        int at = c;
                        effects.filter(reduced -> !ScenarioRun.holds(reduced, at, changed))
                                .ifPresent(reduced -> inEffect.put(i, true));
                    } else if (!named
                            && !killed.containsKey(i)
                            && mutations.get(i).kind() == Mutation.Kind.WEAKEN
                            && !matters.containsKey(i)
                            && looked.moves(c, i)) {
                        matters.put(i, true);
                    }
                }
            }
            if (differs && open(i, effects.isPresent()) && looked.passes()) {
                if (!looked.passes(scenario, i)) {
                    killed.put(i, true);
                }
                effects.filter(reduced -> !looked.passes(reduced, i)).ifPresent(reduced -> inEffect.put(i, true));
            }
            if (failing.contains(scenario.id())) {
                return;
            }
        }
    }

    /** One scenario with the advice on its cases, each worked out when it is first asked for. One thread's. */
    private final class Looked {
        private final Scenario scenario;
        private final RuleVariants compiled;
        private final List<CaseFacts> facts;
        private final Map<Integer, Advice> advices = new HashMap<>();
        private final Map<Integer, Matches> matches = new HashMap<>();
        private final Map<List<Object>, Advice> changed = new HashMap<>();
        private final boolean onConclusions;
        private Optional<Boolean> passes = Optional.empty();

        Looked(Scenario scenario, RuleVariants compiled) {
            this.scenario = scenario;
            this.compiled = compiled;
            this.onConclusions = ScenarioRun.onConclusions(scenario);
            this.facts = ScenarioRun.cases(scenario).stream()
                    .map(each -> CaseChecker.check(each, pack.vocabulary()))
                    .toList();
        }

        int size() {
            return facts.size();
        }

        CaseFacts facts(int c) {
            return facts.get(c);
        }

        Advice advice(int c) {
            return advices.computeIfAbsent(c, k -> {
                Matches seen = new Matches();
                matches.put(c, seen);
                Advice advice = advisor(compiled.using(seen)).advise(facts.get(c));
                advice.argument().conclusions().stream()
                        .map(Reasoned::rule)
                        .distinct()
                        .forEach(rule -> firing.merge(rule, facts.get(c), RuleMutations::fewer));
                return advice;
            });
        }

        boolean differs(int c, int i) {
            advice(c);
            return Present.in(matches, c).differs(mutations.get(i), i);
        }

        // Two changes of a rule under which it matches the same make the same difference.
        Advice changed(int c, int i) {
            Mutation mutation = mutations.get(i);
            boolean weaker = mutation.kind() == Mutation.Kind.WEAKEN;
            Set<List<Integer>> matched =
                    Present.in(matches, c).of(RuleVariants.name(mutation.rule(), Integer.toString(i)));
            return changed.computeIfAbsent(List.of(c, mutation.rule(), weaker ? i : matched), k -> {
                // Where it matches nothing it may as well not be there, and without the variants beside it all is
                // sooner done.
                RulePack rules = matched.isEmpty()
                        ? RuleVariants.without(pack, mutation.rule())
                        : compiled.using(only(mutation, i));
                return advisor(rules).advise(facts.get(c));
            });
        }

        private Advisor advisor(RulePack rules) {
            return onConclusions ? Advisor.withoutPairings(rules) : Advisor.withoutTrials(rules);
        }

        // Whether the change moves a verdict or the order.
        boolean moves(int c, int i) {
            Mutation mutation = mutations.get(i);
            return !answers(Advisor.withoutTrials(pack).advise(facts.get(c)))
                    .equals(answers(Advisor.withoutTrials(compiled.using(only(mutation, i)))
                            .advise(facts.get(c))));
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

        boolean passes(Scenario expecting, int i) {
            return passed(
                    expecting, (c, given) -> reaches(i, facts.get(c)) && differs(c, i) ? changed(c, i) : advice(c));
        }

        private boolean passed(Scenario expecting, ScenarioRun.Advising advising) {
            return ScenarioRun.results(expecting, advising).stream().allMatch(ScenarioRun.Result::passed);
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

    static Firing only(Mutation mutation, int id) {
        String variant = RuleVariants.name(mutation.rule(), Integer.toString(id));
        return (rule, matched) -> RuleVariants.isOriginal(rule) ? !rule.equals(mutation.rule()) : rule.equals(variant);
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

    // Verdicts and their order.
    private static List<Object> answers(Advice advice) {
        return List.of(
                Answers.of(advice),
                advice.pairings().stream().map(PairingAdvice::id).toList());
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

        Set<List<Integer>> of(String rule) {
            return seen.getOrDefault(rule, Set.of());
        }

        boolean differs(Mutation mutation, int id) {
            Set<List<Integer>> before = of(mutation.rule());
            return switch (mutation.kind()) {
                case REMOVE, WEAKEN -> !before.isEmpty();
                case FLIP, MOVE -> !before.equals(of(RuleVariants.name(mutation.rule(), Integer.toString(id))));
            };
        }
    }
}
