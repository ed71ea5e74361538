package dealadvisor.checks;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Limits;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is wrong with the rules of a folder, rule by rule and among each other, before anything is compiled: every word that they use is held
 * against the vocabulary and the catalogues.
 */
public final class RuleCheck {
    private RuleCheck() {}

    /**
     * Checks rules that could be read.
     *
     * @param shipped whether the rules that come with the advisor, of which the folder may be a copy, have one of this name
     * @param doubts entries of the data files in which something is wrong; rules that speak of them are not judged
     * @param problems where problems are noted, with their places
     */
    public static void check(
            RuleFolder folder,
            List<Rule> rules,
            Vocabulary vocabulary,
            Catalogue catalogue,
            Predicate<String> shipped,
            Doubts doubts,
            List<Diagnostic> problems) {
        RuleTypes types = new RuleTypes(vocabulary, catalogue);
        Findings findings = new Findings(folder, shipped, doubts, problems);
        TooManyWays ways = new TooManyWays(new Combinations(rules, vocabulary, catalogue), types, findings);
        List<Rule> right = new ArrayList<>();
        for (Rule rule : rules) {
            if (findings.count() > Limits.standard().problems()) {
                return;
            }
            if (rests(rule, types, doubts)) {
                continue;
            }
            int before = findings.count();
            Map<String, Variable> bound = new ConditionCheck(types, findings, rule).check();
            new ConclusionCheck(vocabulary, catalogue, findings, rule, bound).check();
            if (findings.count() == before) {
                SelfFeeding.look(rule, findings);
                ways.look(rule);
                right.add(rule);
            }
        }
        RulesTogether together = new RulesTogether(right, types);
        SameRules.look(together, findings);
        ContraryRules.look(together, findings);
    }

    // Whether a rule speaks of an entry in which something is wrong, or of a fact that may be such an entry.
    private static boolean rests(Rule rule, RuleTypes types, Doubts doubts) {
        return rule.words().anyMatch(doubts::about)
                || rule.conditions().stream()
                        .anyMatch(pattern ->
                                types.type(pattern.type()).isEmpty() && doubts.about("a fact", pattern.type()));
    }

    /**
     * What is no mistake in itself, and probably not meant: conditions that nothing in the catalogue and the calibration satisfies, and rules that
     * change nothing beside others.
     *
     * @param rules those of a folder without errors
     * @param shipped as for {@link #check}
     * @param problems where warnings are noted, with their places
     */
    public static void remark(
            RuleFolder folder,
            List<Rule> rules,
            Vocabulary vocabulary,
            Catalogue catalogue,
            Predicate<String> shipped,
            List<Diagnostic> problems) {
        RuleTypes types = new RuleTypes(vocabulary, catalogue);
        Findings findings = new Findings(folder, shipped, new Doubts(), problems);
        Map<String, Double> thresholds = new TreeMap<>();
        catalogue.calibration().thresholds().forEach(t -> thresholds.put(t.id(), t.value()));
        rules.forEach(rule -> new PossibleTogether(types, rule, findings).remark(thresholds));
        rules.forEach(rule -> MatchedInVain.remark(rule, types, findings));
        RulesTogether together = new RulesTogether(rules, types);
        ShadowedRules.look(together, findings);
        OverruledRules.look(together, findings);
        NoConditions.look(together, findings);
        TakenBack.look(together, findings);
        IdleReliefs.look(together, findings);
        SettledOnTheUnknown.look(together, findings);
    }
}
