package dealadvisor.advice;

import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Appeal;
import dealadvisor.conclusions.Cause;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Finding;
import dealadvisor.conclusions.FormChoice;
import dealadvisor.conclusions.Relief;
import dealadvisor.conclusions.RuleOut;
import dealadvisor.conclusions.Scoped;
import dealadvisor.conclusions.Severity;
import dealadvisor.conclusions.WindowState;
import dealadvisor.conclusions.Worth;
import dealadvisor.engine.RulePack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conclusions on which verdicts rest, laid out so that those which bear on one pairing are found at once. Kept up to date as they come and go. */
final class Grounds {
    private final Map<String, Map<String, ByScope<Cause>>> causes = new HashMap<>();
    private final Map<String, Map<String, ByScope<Relief>>> reliefs = new HashMap<>();
    private final ByScope<Worth> worth = new ByScope<>();
    private final ByScope<Appeal> appeal = new ByScope<>();
    private final ByScope<RuleOut> ruleOuts = new ByScope<>();
    private final ByScope<FormChoice> forms = new ByScope<>();
    private final Map<String, List<Finding>> findings = new HashMap<>();
    private final Map<String, List<WindowState>> windows = new HashMap<>();

    private final OneClaimOnce once;

    private Grounds(RulePack pack) {
        this.once = new OneClaimOnce(pack);
    }

    /** Those of a run of these rules. */
    static Grounds of(RulePack pack, Collection<Conclusion> conclusions) {
        Grounds grounds = new Grounds(pack);
        conclusions.forEach(grounds::add);
        return grounds;
    }

    /** Takes up what was concluded. */
    void add(Conclusion conclusion) {
        keep(conclusion, true);
    }

    /** Drops what was withdrawn. */
    void remove(Conclusion conclusion) {
        keep(conclusion, false);
    }

    private void keep(Conclusion conclusion, boolean stands) {
        if (conclusion instanceof Relief relief) {
            relief.getCauses().forEach(cause -> keep(byScope(reliefs, relief.getBarrier(), cause), relief, stands));
        } else if (conclusion instanceof Cause cause) {
            keep(byScope(causes, cause.getBarrier(), cause.getCause()), cause, stands);
        } else if (conclusion instanceof Worth said) {
            keep(worth, said, stands);
        } else if (conclusion instanceof Appeal said) {
            keep(appeal, said, stands);
        } else if (conclusion instanceof RuleOut said) {
            keep(ruleOuts, said, stands);
        } else if (conclusion instanceof FormChoice said) {
            keep(forms, said, stands);
        } else if (conclusion instanceof Finding finding) {
            keep(findings.computeIfAbsent(finding.subject(), k -> new ArrayList<>()), finding, stands);
        } else if (conclusion instanceof WindowState state) {
            keep(windows.computeIfAbsent(state.subject(), k -> new ArrayList<>()), state, stands);
        }
    }

    private static <T extends Scoped> void keep(ByScope<T> scopes, T scoped, boolean stands) {
        keep(scopes.at(scoped.getScope()), scoped, stands);
    }

    // Conclusions keep identity equality, so the very one is taken away.
    private static <T> void keep(List<T> list, T conclusion, boolean stands) {
        if (stands) {
            list.add(conclusion);
        } else {
            list.remove(conclusion);
        }
    }

    private static <T extends Scoped> ByScope<T> byScope(
            Map<String, Map<String, ByScope<T>>> all, String barrier, String cause) {
        return all.computeIfAbsent(barrier, k -> new HashMap<>()).computeIfAbsent(cause, k -> new ByScope<>());
    }

    /** Bounds on what the good is worth here. */
    List<Worth> worth(Good good, Payment payment) {
        return worth.bearing(good, payment);
    }

    /** Bounds on how the payment appeals here. */
    List<Appeal> appeal(Good good, Payment payment) {
        return appeal.bearing(good, payment);
    }

    /** What rules this pairing out. */
    List<RuleOut> ruleOuts(Good good, Payment payment) {
        return ruleOuts.bearing(good, payment);
    }

    /** The forms argued for here. */
    List<FormChoice> forms(Good good, Payment payment) {
        return forms.bearing(good, payment);
    }

    /** What was found of a requirement. */
    List<Finding> findings(String requirement) {
        return findings.getOrDefault(requirement, List.of());
    }

    /** What argues that the window is in this state. */
    List<WindowState> windows(String state) {
        return windows.getOrDefault(state, List.of());
    }

    /** One cause in one pairing: what is left of it, what concluded it, and what weakens it. */
    record Standing(String barrier, String cause, Severity severity, List<Cause> concluded, List<Relief> reliefs) {}

    /**
     * What stands of a barrier in one pairing: each cause that rules concluded, less its reliefs.
     *
     * @param believed whether the AI can tell what is real here; if not, reliefs that work through what it is told do not count
     */
    List<Standing> standing(Barrier barrier, Good good, Payment payment, boolean believed) {
        Map<String, ByScope<Cause>> concluded = causes.get(barrier.id());
        if (concluded == null) {
            return List.of();
        }
        List<Standing> standing = new ArrayList<>();
        for (String cause : barrier.causes().keySet()) {
            ByScope<Cause> scopes = concluded.get(cause);
            if (scopes != null) {
                List<Cause> here = scopes.bearing(good, payment);
                if (!here.isEmpty()) {
                    standing.add(standing(barrier.id(), cause, here, good, payment, believed));
                }
            }
        }
        return standing;
    }

    private Standing standing(
            String barrier, String cause, List<Cause> here, Good good, Payment payment, boolean believed) {
        Severity highest = Severity.NONE;
        for (Cause concluded : here) {
            highest = concluded.getSeverity().compareTo(highest) > 0 ? concluded.getSeverity() : highest;
        }
        List<Relief> counting = new ArrayList<>();
        int steps = 0;
        ByScope<Relief> scopes = reliefs.getOrDefault(barrier, Map.of()).get(cause);
        if (scopes != null) {
            for (Relief relief : scopes.bearing(good, payment)) {
                if (believed || !relief.isOnlyIfBelieved()) {
                    counting.add(relief);
                }
            }
            counting = once.counting(counting);
            for (Relief relief : counting) {
                steps += relief.getSteps();
            }
        }
        return new Standing(barrier, cause, highest.lessBy(steps), List.copyOf(here), counting);
    }

    /** The worst of these causes. */
    static Severity worst(List<Standing> causes) {
        Severity worst = Severity.NONE;
        for (Standing cause : causes) {
            worst = cause.severity().compareTo(worst) > 0 ? cause.severity() : worst;
        }
        return worst;
    }

    /** Which of the eligibility results these findings give: failed by any, else met by any, else open. */
    Eligibility.Result result(String requirement) {
        List<Finding> found = findings(requirement);
        if (found.stream().anyMatch(Finding::isFails)) {
            return Eligibility.Result.FAILS;
        }
        return found.isEmpty() ? Eligibility.Result.OPEN : Eligibility.Result.MEETS;
    }
}
