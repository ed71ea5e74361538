package dealadvisor.workbench;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.weighing.InQuestion;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.RulePack;
import dealadvisor.engine.WhyNot;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.reading.Place;
import dealadvisor.reading.Present;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the scenarios of a pack exercise: which rules fire, which outcomes each of their conditions has, which claims and catalogue entries come up. An
 * outcome of a condition is that it holds, that it does not, and, where it reads a fact, that the fact is unknown; what it compares with has sides of its
 * own, the limit itself among them.
 */
public final class RuleCoverage {
    private final RulePack pack;
    private final Map<String, LimitCoverage> limits = new HashMap<>();
    private final List<Rule> rules;
    private final Set<String> fired = ConcurrentHashMap.newKeySet();
    private final Set<Outcome> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    private record Outcome(String rule, int condition, WhyNot.Truth truth) {}

    /** How much of something there is, and how much of that was seen. */
    public record Count(int total, int seen) {}

    /**
     * Something that no scenario exercises.
     *
     * @param what in words
     * @param place where it stands
     */
    public record Gap(String what, Place place) {}

    /**
     * What was exercised.
     *
     * @param rules rules, and how many of them fired
     * @param conditions outcomes that conditions can have, and how many of them were seen
     * @param limits sides of the limits with which conditions compare facts, and how many of them some case is on
     * @param claims claims that rules encode, and how many of them some fired rule cites
     * @param catalogue goods, payments, causes, forms, steps and those mitigations that only rules suggest, and how many of them came up: a good or
     *     payment where something is concluded of it, a cause where it is concluded, a form or step where a pairing has it
     * @param effects rules that weigh, and how many of them change an answer in some case of the scenarios or in a made one, or are justified
     * @param ways terms that facts reach in made cases, and how many of them by one way in each case, or by several with a reason
     * @param missing what was not exercised, in the order of the rules, then claims, then the catalogue
     */
    public record Report(
            Count rules,
            Count conditions,
            Count limits,
            Count claims,
            Count catalogue,
            Count effects,
            Count ways,
            List<Gap> missing) {
        public Report {
            missing = List.copyOf(missing);
        }
    }

    private RuleCoverage(RulePack pack) {
        this.pack = pack;
        this.rules = pack.rules().stream()
                .filter(rule -> pack.folder().own(rule.file()))
                .toList();
        rules.forEach(rule -> limits.put(rule.name(), new LimitCoverage(rule, pack.vocabulary(), pack.catalogue())));
    }

    /**
     * Runs a pack's scenarios and looks at its own rules in each case.
     *
     * @param pack the rules, from a folder, with their scenarios
     * @param base the folder from which scenarios name case files
     * @throws ProblemsException if scenarios or cases cannot be read
     */
    public static Report of(RulePack pack, Path base) {
        RuleCoverage coverage = new RuleCoverage(pack);
        List<Scenario> scenarios = ScenarioRun.read(pack, base);
        scenarios.parallelStream()
                .forEach(scenario -> ScenarioRun.cases(scenario).forEach(coverage::look));
        Nominal justified = Nominal.of(pack);
        return coverage.report(RuleEffects.of(pack, coverage.rules, scenarios, justified::covers), justified);
    }

    /**
     * The rules of a pack that weigh, that change no answer in any case, and for which no reason is given why they are kept, and those for which one is
     * given without need: one gap each. A part of what {@link #of} reports, at a part of its price.
     *
     * @param pack the rules, from a folder, with their scenarios
     * @param base the folder from which scenarios name case files
     * @throws ProblemsException if scenarios or cases cannot be read
     */
    public static List<Gap> withoutEffect(RulePack pack, Path base) {
        RuleCoverage coverage = new RuleCoverage(pack);
        List<Gap> missing = new ArrayList<>();
        Nominal justified = Nominal.of(pack);
        coverage.effects(
                RuleEffects.of(pack, coverage.rules, ScenarioRun.read(pack, base), justified::covers),
                justified,
                missing);
        return List.copyOf(missing);
    }

    /**
     * Facts that reach one term of one pairing by more than one way in one made case, where no reason is given why these are several arguments: one gap
     * each, in the order of the facts. A part of what {@link #of} reports.
     *
     * @param pack the rules, from a folder
     * @throws ProblemsException if the file of reasons is wrong
     */
    public static List<Gap> severalWays(RulePack pack) {
        List<Gap> missing = new ArrayList<>();
        new RuleCoverage(pack).ways(missing);
        return List.copyOf(missing);
    }

    private Count ways(List<Gap> missing) {
        WaysJustified justified = WaysJustified.of(pack);
        SeveralWays.Found found = SeveralWays.of(pack);
        int open = 0;
        for (Map.Entry<SeveralWays.Reach, SortedMap<String, String>> each :
                found.several().entrySet()) {
            SortedMap<String, String> left = justified.without(each.getKey(), each.getValue());
            if (!left.isEmpty()) {
                open++;
                List<String> ways = new ArrayList<>();
                each.getValue().forEach((way, rule) -> ways.add(way + " (\"" + rule + "\")"));
                Rule rule = pack.rule(Present.in(left, left.firstKey())).orElseThrow();
                missing.add(new Gap(
                        "`" + each.getKey().fact() + "` reaches "
                                + each.getKey().term()
                                + " by more than one way in one case: " + String.join(", ", ways)
                                + "; scenarios/several-ways.yaml does not say why",
                        place(rule, rule.at())));
            }
        }
        return new Count(found.reached(), found.reached() - open);
    }

    private void look(Case given) {
        CaseFacts facts = CaseChecker.check(given, pack.vocabulary());
        InQuestion asked = InQuestion.of(pack.catalogue(), facts);
        limits.values().forEach(limit -> limit.look(facts));
        dealt(facts);
        try (LiveRun run = new LiveRun(pack, facts, asked.goods(), asked.payments())) {
            for (Conclusion conclusion : run.conclusions()) {
                fired.add(conclusion.because().rule());
                named.add(conclusion.kind().id() + " " + conclusion.subject());
                conclusion.getScope().good().ifPresent(good -> named.add("good " + good));
                conclusion.getScope().payment().ifPresent(payment -> named.add("payment " + payment));
            }
            WhyNot whyNot = new WhyNot(pack, run, facts);
            for (Rule rule : rules) {
                if (!complete(rule)) {
                    List<WhyNot.ConditionResult> results = whyNot.of(rule).conditions();
                    for (int i = 0; i < results.size(); i++) {
                        seen.add(new Outcome(rule.name(), i, results.get(i).result()));
                    }
                }
            }
        }
    }

    // Forms and steps are those of pairings; once all were seen no further case need be advised on.
    private void dealt(CaseFacts facts) {
        Catalogue catalogue = pack.catalogue();
        if (catalogue.forms().stream().allMatch(form -> named.contains("form " + form.id()))
                && catalogue.steps().stream().allMatch(step -> named.contains("step " + step.id()))) {
            return;
        }
        for (PairingAdvice pairing : Advisor.withoutTrials(pack).advise(facts).pairings()) {
            named.add("form " + pairing.deal().form());
            pairing.deal().steps().forEach(step -> named.add("step " + step.id()));
        }
    }

    // A rule of which everything was seen need not be looked at again.
    private boolean complete(Rule rule) {
        for (int i = 0; i < rule.conditions().size(); i++) {
            for (WhyNot.Truth truth : possible(rule, i)) {
                if (!seen.contains(new Outcome(rule.name(), i, truth))) {
                    return false;
                }
            }
        }
        return true;
    }

    private Set<WhyNot.Truth> possible(Rule rule, int condition) {
        Rule.Condition pattern = rule.conditions().get(condition);
        // Numbers of the calibration, and whatever there is of something, are no conditions on a case.
        boolean compares = pattern.constraints().stream()
                .anyMatch(constraint ->
                        constraint.call() || !constraint.operator().isEmpty());
        if (pattern.type().equals("Threshold")
                || !compares
                        && pattern.quantifier().isEmpty()
                        && pack.vocabulary().named(pattern.type()).isEmpty()) {
            return EnumSet.noneOf(WhyNot.Truth.class);
        }
        if (!pattern.quantifier().isEmpty()
                || pack.vocabulary().named(pattern.type()).isEmpty()) {
            return EnumSet.of(WhyNot.Truth.TRUE, WhyNot.Truth.FALSE);
        }
        return compares ? EnumSet.allOf(WhyNot.Truth.class) : EnumSet.of(WhyNot.Truth.TRUE, WhyNot.Truth.UNKNOWN);
    }

    // A rule that weighs and moves nothing encodes nothing.
    private Count effects(RuleEffects.Found found, Nominal justified, List<Gap> missing) {
        int idle = 0;
        for (Rule rule : rules) {
            if (found.idle().contains(rule.name()) && !justified.covers(rule.name())) {
                idle++;
                missing.add(new Gap("\"" + rule.name() + "\" changes no answer in any case", place(rule, rule.at())));
            }
        }
        for (String name : justified.rules()) {
            if (!found.idle().contains(name)) {
                Rule rule = pack.rule(name).orElseThrow();
                missing.add(new Gap(
                        "\"" + name + "\" needs no reason in scenarios/nominal.yaml why it is kept",
                        place(rule, rule.at())));
            }
        }
        return new Count(found.weighing().size(), found.weighing().size() - idle);
    }

    private Report report(RuleEffects.Found found, Nominal justified) {
        List<Gap> missing = new ArrayList<>();
        int outcomes = 0;
        int unseen = 0;
        int sides = 0;
        int unseenSides = 0;
        for (Rule rule : rules) {
            if (!fired.contains(rule.name())) {
                missing.add(new Gap("\"" + rule.name() + "\" never fires", place(rule, rule.at())));
            }
            for (int i = 0; i < rule.conditions().size(); i++) {
                for (WhyNot.Truth truth : possible(rule, i)) {
                    outcomes++;
                    if (!seen.contains(new Outcome(rule.name(), i, truth))) {
                        unseen++;
                        missing.add(new Gap(
                                "\"" + rule.name() + "\": `"
                                        + rule.conditions().get(i).text()
                                        + "` is never " + truth.id(),
                                place(rule, rule.conditions().get(i).at())));
                    }
                }
            }
            LimitCoverage limit = Present.in(limits, rule.name());
            sides += limit.total();
            for (LimitCoverage.Unseen side : limit.unseen()) {
                unseenSides++;
                missing.add(new Gap(
                        "\"" + rule.name() + "\": " + side.what(),
                        place(rule, rule.conditions().get(side.condition()).at())));
            }
        }
        EntryCoverage entries = new EntryCoverage(pack, fired, named);
        Count claims = entries.claims(missing);
        Count catalogue = entries.catalogue(missing);
        Count effects = effects(found, justified, missing);
        Count ways = ways(missing);
        return new Report(
                new Count(rules.size(), (int) rules.stream()
                        .filter(rule -> fired.contains(rule.name()))
                        .count()),
                new Count(outcomes, outcomes - unseen),
                new Count(sides, sides - unseenSides),
                claims,
                catalogue,
                effects,
                ways,
                List.copyOf(missing));
    }

    private Place place(Rule rule, Rule.Spot at) {
        return new Place(pack.folder().where(rule.file()), at.line(), at.column());
    }
}
