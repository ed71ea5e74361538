package dealadvisor.advice;

import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Cause;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Relief;
import dealadvisor.conclusions.Scope;
import dealadvisor.conclusions.Scoped;
import dealadvisor.conclusions.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conclusions laid out so that those which bear on one pairing are found at once: by what they name and by scope. */
final class Grounds {
    private final Map<String, Map<Scope, List<Scoped>>> byName = new HashMap<>();

    static Grounds of(List<Conclusion> conclusions) {
        Grounds grounds = new Grounds();
        for (Conclusion conclusion : conclusions) {
            if (conclusion instanceof Relief relief) {
                for (String cause : relief.getCauses()) {
                    grounds.add("relief:" + relief.getBarrier() + "/" + cause, relief);
                }
            } else if (conclusion instanceof Scoped scoped) {
                grounds.add(name(scoped), scoped);
            }
        }
        return grounds;
    }

    private static String name(Scoped scoped) {
        return switch (scoped.kind()) {
            case CAUSE -> "cause:" + scoped.subject();
            case WORTH -> "worth";
            case APPEAL -> "appeal";
            case RULE_OUT -> "rule-out";
            case FORM -> "form";
            default -> scoped.kind().id();
        };
    }

    private void add(String name, Scoped scoped) {
        byName.computeIfAbsent(name, k -> new HashMap<>())
                .computeIfAbsent(scoped.getScope(), k -> new ArrayList<>())
                .add(scoped);
    }

    /** What bears on this pairing under this name: said of the case, the good, the payment or the pairing itself. */
    List<Scoped> bearing(String name, Good good, Payment payment) {
        Map<Scope, List<Scoped>> scopes = byName.get(name);
        if (scopes == null) {
            return List.of();
        }
        List<Scoped> found = new ArrayList<>();
        for (Scope scope : List.of(Scope.CASE, Scope.of(good), Scope.of(payment), Scope.of(good, payment))) {
            found.addAll(scopes.getOrDefault(scope, List.of()));
        }
        return found;
    }

    /** One cause in one pairing: what is left of it, what concluded it, and what weakens it. */
    record Standing(String barrier, String cause, Severity severity, List<Cause> concluded, List<Relief> reliefs) {}

    /**
     * What stands of a barrier in one pairing: each cause that rules concluded, less its reliefs.
     *
     * @param believed whether the AI can tell what is real here; if not, reliefs that work through what it is told do not count
     */
    List<Standing> standing(Barrier barrier, Good good, Payment payment, boolean believed) {
        List<Standing> standing = new ArrayList<>();
        for (String cause : barrier.causes().keySet()) {
            cause(barrier.id(), cause, good, payment, believed).ifPresent(standing::add);
        }
        return standing;
    }

    private Optional<Standing> cause(String barrier, String cause, Good good, Payment payment, boolean believed) {
        String name = barrier + "/" + cause;
        List<Cause> concluded = new ArrayList<>();
        List<Severity> severities = new ArrayList<>();
        for (Scoped scoped : bearing("cause:" + name, good, payment)) {
            concluded.add((Cause) scoped);
            severities.add(((Cause) scoped).getSeverity());
        }
        if (concluded.isEmpty()) {
            return Optional.empty();
        }
        List<Relief> reliefs = new ArrayList<>();
        int steps = 0;
        for (Scoped scoped : bearing("relief:" + name, good, payment)) {
            Relief relief = (Relief) scoped;
            if (believed || !relief.isOnlyIfBelieved()) {
                reliefs.add(relief);
                steps += relief.getSteps();
            }
        }
        return Optional.of(new Standing(barrier, cause, Arithmetic.net(severities, steps), concluded, reliefs));
    }
}
