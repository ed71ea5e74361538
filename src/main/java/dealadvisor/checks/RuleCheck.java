package dealadvisor.checks;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Limits;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleSyntax.Pattern;
import dealadvisor.rules.RuleSyntax;
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
    /** How many goods, payments and conclusions a rule may combine with each other; the cost multiplies with each. */
    private static final int JOINS = 2;

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
            List<RuleSyntax> rules,
            Vocabulary vocabulary,
            Catalogue catalogue,
            Predicate<String> shipped,
            Doubts doubts,
            List<Diagnostic> problems) {
        RuleTypes types = new RuleTypes(vocabulary, catalogue);
        Combinations combinations = new Combinations(rules, vocabulary, catalogue);
        long looks = 0;
        Findings findings = new Findings(folder, shipped, doubts, problems);
        List<RuleSyntax> right = new ArrayList<>();
        for (RuleSyntax rule : rules) {
            if (findings.count() > Limits.standard().problems()) {
                return;
            }
            if (rests(rule, types, doubts)) {
                continue;
            }
            int before = findings.count();
            Map<String, Variable> bound = new ConditionCheck(types, findings, rule).check();
            new ConsequenceCheck(vocabulary, catalogue, findings, rule, bound).check();
            if (findings.count() == before) {
                runaway(rule, types, findings);
                looks += combined(rule, combinations.of(rule), looks, findings);
                right.add(rule);
            }
        }
        new RulesTogether(right, types, findings).check();
    }

    // Whether a rule speaks of an entry in which something is wrong, or of a fact that may be such an entry.
    private static boolean rests(RuleSyntax rule, RuleTypes types, Doubts doubts) {
        return rule.words().anyMatch(doubts::about)
                || rule.patterns().stream()
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
            List<RuleSyntax> rules,
            Vocabulary vocabulary,
            Catalogue catalogue,
            Predicate<String> shipped,
            List<Diagnostic> problems) {
        RuleTypes types = new RuleTypes(vocabulary, catalogue);
        Findings findings = new Findings(folder, shipped, new Doubts(), problems);
        Map<String, Double> thresholds = new TreeMap<>();
        catalogue.calibration().thresholds().forEach(t -> thresholds.put(t.id(), t.value()));
        rules.forEach(rule -> new PossibleTogether(types, rule, findings).remark(thresholds));
        rules.forEach(rule -> Unused.remark(rule, types, findings));
        new RulesTogether(rules, types, findings).remark();
    }

    // A rule that reads what it concludes could feed itself for ever, or rest on its own absence.
    private static void runaway(RuleSyntax rule, RuleTypes types, Findings findings) {
        int wide = 0;
        for (Pattern pattern : rule.patterns()) {
            if (pattern.type().equals("Cause") && rule.conclusion().name().equals("cause")) {
                findings.add(
                        Code.K023,
                        rule.file(),
                        pattern.at(),
                        "a rule that reads causes cannot conclude one: it could "
                                + (pattern.quantifier().equals("not")
                                        ? "rest on its own absence"
                                        : "feed itself for ever"),
                        "conclude from the facts that the other rules read");
            }
            boolean many = pattern.quantifier().isEmpty()
                    && types.type(pattern.type())
                            .map(type -> type.fact().isEmpty())
                            .orElse(false)
                    && (Combinations.wide(pattern)
                            || !List.of("Unknown", "Threshold").contains(pattern.type()));
            wide += many ? 1 : 0;
        }
        if (wide > JOINS) {
            findings.add(
                    Code.K024,
                    rule.file(),
                    rule.at(),
                    "this rule combines " + wide + " goods, payments or conclusions with each other",
                    "look at one good and one payment at most; use `exists` for the others");
        }
    }

    // What a rule may cost at most; told where it, or all rules up to it, would cost too much.
    private static long combined(RuleSyntax rule, Combinations.Cost cost, long before, Findings findings) {
        boolean alone = cost.matches() > Combinations.MATCHES || cost.looks() > Combinations.LOOKS;
        if (alone || before <= Combinations.LOOKS && before + cost.looks() > Combinations.LOOKS) {
            findings.add(
                    Code.K024,
                    rule.file(),
                    rule.at(),
                    alone
                            ? "this rule could combine goods, payments, mitigations, unknown facts or causes in "
                                    + Math.max(cost.matches(), cost.looks()) + " ways"
                            : "the rules up to this one could combine what they match in more than "
                                    + Combinations.LOOKS + " ways",
                    "say by `id` or `fact` which ones are meant, or look at fewer of them in one rule");
        }
        return cost.looks();
    }
}
