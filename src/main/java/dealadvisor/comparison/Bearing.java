package dealadvisor.comparison;

import dealadvisor.advice.Reasoned;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Scope;
import java.util.List;
import java.util.stream.Stream;

/** Which conclusions bear on an answer. */
public final class Bearing {
    private Bearing() {}

    /** Whether a conclusion bears on what is answered. */
    public static boolean on(String what, Reasoned conclusion) {
        return on(what, conclusion.kind(), conclusion.subject(), conclusion.scope());
    }

    /** Whether a conclusion of this kind, which names this and is about this, bears on what is answered. */
    public static boolean on(String what, Conclusion.Kind kind, String subject, Scope scope) {
        if (what.startsWith("eligibility/")) {
            return kind == Conclusion.Kind.ELIGIBILITY;
        }
        if (what.equals("window")) {
            return kind == Conclusion.Kind.WINDOW;
        }
        if (what.startsWith("rule-out/")) {
            return kind == Conclusion.Kind.RULE_OUT && what.startsWith("rule-out/" + subject + "@");
        }
        int slash = what.indexOf('/');
        return slash > 0
                && kind.weight().isOnVerdicts()
                && scope.covers(what.substring(0, slash), what.substring(slash + 1));
    }

    /** On how many of what is answered a conclusion bears. */
    static int weight(Stream<String> whats, ConclusionDifference conclusion) {
        return (int) whats.filter(what -> on(what, conclusion.either())).count();
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
