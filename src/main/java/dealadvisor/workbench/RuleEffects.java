package dealadvisor.workbench;

import dealadvisor.advice.weighing.ChangedAnswers;
import dealadvisor.advice.weighing.InQuestion;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Value;
import dealadvisor.reading.Present;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Operand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which rules that weigh change an answer in some case. Made cases show most of it. Of the rules left over, what they ask for is laid over made cases, for a
 * relief with what some rule asks for that concludes a cause of it; last come the scenarios that speak of their claims.
 */
final class RuleEffects {
    /** How many cases are made. */
    private static final int MADE = 60;

    /** How many known facts a scenario's case must have to be varied into made ones. */
    private static final int RICH = 25;

    private final RulePack pack;
    private final Map<String, Rule> weighing;
    private final List<Rule> causes;
    private final Map<String, Reachable> reachable = new HashMap<>();
    private final TellingCases telling;
    private final MadeCases made;
    private final Set<String> changing = ConcurrentHashMap.newKeySet();

    private RuleEffects(RulePack pack, Collection<Rule> rules, List<Scenario> scenarios) {
        this.pack = pack;
        this.weighing = rules.stream()
                .filter(RuleEffects::weighs)
                .collect(Collectors.toMap(Rule::name, rule -> rule, (one, other) -> one, TreeMap::new));
        weighing.forEach((name, rule) -> reachable.put(name, Reachable.of(rule, pack.vocabulary())));
        this.causes = pack.rules().stream()
                .filter(rule -> rule.conclusion().name().equals("cause"))
                .toList();
        this.telling = new TellingCases(pack.vocabulary(), pack.catalogue());
        this.made = new MadeCases(
                pack,
                scenarios.stream()
                        .map(scenario -> checked(scenario.given()))
                        .filter(facts -> facts.facts().size() >= RICH)
                        .map(facts -> facts.with(
                                pack.vocabulary(),
                                Map.of("deal.goods", Optional.empty(), "deal.payments", Optional.empty())))
                        .toList());
    }

    /**
     * What came of it.
     *
     * @param weighing the rules that weigh, by name
     * @param idle those of them that change no answer in any case
     */
    record Found(Set<String> weighing, Set<String> idle) {}

    /**
     * Looks at rules.
     *
     * @param rules the rules in question, of this pack
     * @param scenarios the pack's scenarios
     * @param kept told a rule's name, whether it is kept whatever it changes, so that little is tried for it
     */
    static Found of(RulePack pack, Collection<Rule> rules, List<Scenario> scenarios, Predicate<String> kept) {
        RuleEffects effects = new RuleEffects(pack, rules, scenarios);
        IntStream.range(0, MADE).parallel().mapToObj(effects.made::of).forEach(effects::look);
        effects.left().parallelStream().filter(kept.negate()).forEach(effects::laidOver);
        if (!effects.left().stream().allMatch(kept)) {
            scenarios.parallelStream().forEach(effects::look);
        }
        return new Found(effects.weighing.keySet(), effects.left());
    }

    /** Whether a rule concludes what answers rest on. */
    static boolean weighs(Rule rule) {
        return Conclusion.Kind.said(rule.conclusion().name())
                .filter(ChangedAnswers::weighs)
                .isPresent();
    }

    private Set<String> left() {
        Set<String> left = new TreeSet<>(weighing.keySet());
        left.removeAll(changing);
        return left;
    }

    private CaseFacts checked(Case given) {
        return CaseChecker.check(given, pack.vocabulary());
    }

    private void look(Scenario scenario) {
        Set<String> claims = scenario.allClaims();
        if (left().stream().anyMatch(rule -> pack.rule(rule).orElseThrow().claims().stream()
                .anyMatch(claims::contains))) {
            ScenarioRun.cases(scenario).forEach(given -> look(checked(given)));
        }
    }

    private void look(CaseFacts facts) {
        Set<String> open = left();
        open.removeIf(rule -> !Present.in(reachable, rule).in(facts));
        if (!open.isEmpty()) {
            InQuestion asked = InQuestion.of(pack.catalogue(), facts);
            try (LiveRun run = new LiveRun(pack, facts, asked.goods(), asked.payments())) {
                List<Conclusion> conclusions = run.conclusions();
                changing.addAll(ChangedAnswers.by(pack, facts, conclusions, open::contains));
            }
        }
    }

    private void laidOver(String name) {
        Rule rule = Present.in(weighing, name);
        List<Map<String, Optional<Value>>> wanted = wanted(rule);
        for (int number = 0; number < MADE && !changing.contains(name); number++) {
            CaseFacts facts = made.of(number).with(pack.vocabulary(), wanted.get(number % wanted.size()));
            if (facts.warnings().isEmpty()) {
                look(facts);
            }
        }
    }

    // What the rule asks for; for a relief, beside what a rule asks for that gives it something to relieve, one such
    // rule after another.
    private List<Map<String, Optional<Value>>> wanted(Rule rule) {
        Map<String, Optional<Value>> asked = asked(rule);
        List<Map<String, Optional<Value>>> all = new ArrayList<>();
        if (rule.conclusion().name().equals("relief")) {
            for (Rule cause : causes) {
                if (relieves(rule, cause)) {
                    Map<String, Optional<Value>> both = new TreeMap<>(asked(cause));
                    both.putAll(asked);
                    all.add(both);
                }
            }
        }
        return all.isEmpty() ? List.of(asked) : all;
    }

    private static boolean relieves(Rule relief, Rule cause) {
        List<String> relieved =
                relief.conclusion().arguments().stream().map(Operand::text).toList();
        List<String> concluded =
                cause.conclusion().arguments().stream().map(Operand::text).toList();
        return relieved.get(0).equals(concluded.get(0))
                && relieved.subList(2, relieved.size()).contains(concluded.get(1));
    }

    private Map<String, Optional<Value>> asked(Rule rule) {
        Map<String, Optional<Value>> asked = new TreeMap<>();
        telling.wanted(rule).facts().forEach((path, fact) -> asked.put(path, Optional.of(fact.value())));
        Reachable.of(rule, pack.vocabulary()).unknown().forEach(path -> asked.put(path, Optional.empty()));
        return asked;
    }
}
