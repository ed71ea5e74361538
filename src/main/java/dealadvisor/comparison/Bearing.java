package dealadvisor.comparison;

import dealadvisor.advice.Reasoned;
import dealadvisor.conclusions.Conclusion;
import java.util.List;

/** Which conclusions bear on an answer. */
public final class Bearing {
    private Bearing() {}

    /** Whether a conclusion bears on what is answered. */
    public static boolean on(String what, Reasoned conclusion) {
        if (what.startsWith("eligibility/")) {
            return conclusion.kind() == Conclusion.Kind.ELIGIBILITY;
        }
        if (what.equals("window")) {
            return conclusion.kind() == Conclusion.Kind.WINDOW;
        }
        if (what.startsWith("rule-out/")) {
            return conclusion.kind() == Conclusion.Kind.RULE_OUT
                    && what.startsWith("rule-out/" + conclusion.subject() + "@");
        }
        int slash = what.indexOf('/');
        return conclusion.kind().weight().isOnVerdicts()
                && conclusion.scope().covers(what.substring(0, slash), what.substring(slash + 1));
    }

    /** The names of the rules behind those of the conclusions that bear on what is answered, in alphabetical order. */
    static List<String> rules(String what, List<ConclusionDifference> conclusions) {
        return conclusions.stream()
                .map(ConclusionDifference::either)
                .filter(conclusion -> on(what, conclusion))
                .map(Reasoned::rule)
                .distinct()
                .sorted()
                .toList();
    }
}
