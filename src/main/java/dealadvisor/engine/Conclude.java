package dealadvisor.engine;

import dealadvisor.catalogue.Threshold;
import dealadvisor.conclusions.Appeal;
import dealadvisor.conclusions.Because;
import dealadvisor.conclusions.Bound;
import dealadvisor.conclusions.Cause;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Finding;
import dealadvisor.conclusions.FormChoice;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Question;
import dealadvisor.conclusions.Relief;
import dealadvisor.conclusions.RuleOut;
import dealadvisor.conclusions.Severity;
import dealadvisor.conclusions.Strategy;
import dealadvisor.conclusions.Suggestion;
import dealadvisor.conclusions.Tension;
import dealadvisor.conclusions.WindowState;
import dealadvisor.conclusions.Worth;
import dealadvisor.facts.Fact;
import dealadvisor.facts.KnownFact;
import dealadvisor.facts.Unknown;
import dealadvisor.rules.SafeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Drools;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleContext;

/** The verbs of a rule's consequence: all that a rule may do. */
public final class Conclude {
    private Conclude() {}

    /** A cause of a barrier, with its severity. */
    public static Cause cause(String barrier, String cause, Severity severity) {
        return new Cause(barrier, cause, severity);
    }

    /** A relief of named causes of a barrier, by one or two steps. */
    public static Relief relief(String barrier, int steps, String... causes) {
        return new Relief(barrier, steps, List.of(causes));
    }

    /** A requirement of eligibility that is met. */
    public static Finding meets(String requirement) {
        return new Finding(requirement, false);
    }

    /** A requirement of eligibility that is failed. */
    public static Finding fails(String requirement) {
        return new Finding(requirement, true);
    }

    /** What a good is worth to us. */
    public static Worth worth(Bound bound) {
        return new Worth(bound);
    }

    /** How much a payment appeals to this AI. */
    public static Appeal appeal(Bound bound) {
        return new Appeal(bound);
    }

    /** A level from below. */
    public static Bound atLeast(String level) {
        return new Bound(true, Level.of(level));
    }

    /** A level from above. */
    public static Bound atMost(String level) {
        return new Bound(false, Level.of(level));
    }

    /** A reason for which there is to be no deal. */
    public static RuleOut ruleOut(String id) {
        return new RuleOut(id);
    }

    /** A mitigation worth considering. */
    public static Suggestion suggest(String mitigation) {
        return new Suggestion(mitigation);
    }

    /** A form that a deal can take. */
    public static FormChoice form(String form) {
        return new FormChoice(form);
    }

    /** Advice on the whole portfolio. */
    public static Strategy strategy(String claim) {
        return new Strategy(claim);
    }

    /** An unknown fact that matters. */
    public static Question question(String fact) {
        return new Question(fact);
    }

    /** An argument about the window. */
    public static WindowState window(String state) {
        return new WindowState(state);
    }

    /** Two claims that pull opposite ways. */
    public static Tension tension(String id) {
        return new Tension(id);
    }

    /**
     * Draws a conclusion: keeps what the rule matched as the reason, and lets the engine withdraw it when that no longer holds.
     *
     * @param drools the rule's own handle on the engine
     * @param conclusion what the rule says
     */
    public static void conclude(Drools drools, Conclusion conclusion) {
        RuleContext context = (RuleContext) drools;
        Match match = context.getMatch();
        List<Fact> facts = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<Conclusion> from = new ArrayList<>();
        List<String> thresholds = new ArrayList<>();
        for (Object matched : match.getObjects()) {
            if (matched instanceof KnownFact known) {
                facts.add(known.getFact());
            } else if (matched instanceof Unknown gap) {
                unknown.add(gap.getFact());
            } else if (matched instanceof Conclusion earlier) {
                from.add(earlier);
            } else if (matched instanceof Threshold threshold) {
                thresholds.add(threshold.id());
            }
        }
        // The engine's order of matched objects varies from run to run.
        facts.sort(Comparator.comparing(Fact::path));
        unknown.sort(Comparator.naturalOrder());
        thresholds.sort(Comparator.naturalOrder());
        Map<String, Object> bindings = new TreeMap<>();
        for (String declared : match.getDeclarationIds()) {
            Object value = match.getDeclarationValue(declared);
            if (value != null) {
                bindings.put(declared.startsWith("$") ? declared.substring(1) : declared, value);
            }
        }
        String rule = SafeText.original(context.getRule().getName());
        Conclusion concluded = conclusion.concluded(
                new Because(RuleVariants.original(rule), facts, unknown, from, thresholds, bindings));
        drools.logicalInsert(RuleVariants.isOriginal(rule) ? concluded : new Aside(rule, concluded));
    }
}
