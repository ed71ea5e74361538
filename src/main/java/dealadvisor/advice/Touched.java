package dealadvisor.advice;

import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Cause;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Relief;
import dealadvisor.conclusions.Scope;
import dealadvisor.conclusions.Scoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which parts of which pairings a change of conclusions bears on, so that only those are weighed anew. */
final class Touched {
    static final String WORTH = "worth";
    static final String APPEAL = "appeal";
    static final String FORM = "form";
    static final String RULE_OUT = "rule-out";

    private final Map<String, Set<Scope>> scopes = new HashMap<>();

    /** Notes that this was concluded or withdrawn. */
    void add(Conclusion conclusion) {
        if (conclusion instanceof Scoped scoped) {
            scopes.computeIfAbsent(part(scoped), k -> new HashSet<>()).add(scoped.getScope());
        }
    }

    private static String part(Scoped scoped) {
        if (scoped instanceof Cause cause) {
            return cause.getBarrier();
        }
        if (scoped instanceof Relief relief) {
            return relief.getBarrier();
        }
        return switch (scoped.kind()) {
            case WORTH -> WORTH;
            case APPEAL -> APPEAL;
            case FORM -> FORM;
            default -> RULE_OUT;
        };
    }

    /** The parts touched in this pairing: ids of barriers, and the names above. */
    Set<String> in(Good good, Payment payment) {
        Set<String> parts = new HashSet<>();
        scopes.forEach((part, where) -> {
            if (where.contains(Scope.CASE)
                    || where.contains(Scope.of(good))
                    || where.contains(Scope.of(payment))
                    || where.contains(Scope.of(good, payment))) {
                parts.add(part);
            }
        });
        return parts;
    }
}
