package dealadvisor.advice.weighing;

import dealadvisor.advice.Eligibility;
import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Appeal;
import dealadvisor.conclusions.Cause;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Finding;
import dealadvisor.conclusions.Relief;
import dealadvisor.conclusions.RuleOut;
import dealadvisor.conclusions.Scoped;
import dealadvisor.conclusions.Severity;
import dealadvisor.conclusions.WindowState;
import dealadvisor.conclusions.Worth;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reasons for verdicts: conclusions on which they rest, laid out so that those which bear on one pairing are found at once. */
public final class Grounds {
    private static final Severity[] SEVERITIES = Severity.values();

    private final Map<String, Map<String, ByScope<Cause>>> causes = new HashMap<>();
    private final Map<String, Map<String, ByScope<Relief>>> reliefs = new HashMap<>();
    private final ByScope<Worth> worth = new ByScope<>();
    private final ByScope<Appeal> appeal = new ByScope<>();
    private final ByScope<RuleOut> ruleOuts = new ByScope<>();
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

    private void add(Conclusion conclusion) {
        if (conclusion instanceof Relief relief) {
            relief.getCauses().forEach(cause -> keep(byScope(reliefs, relief.getBarrier(), cause), relief));
        } else if (conclusion instanceof Cause cause) {
            keep(byScope(causes, cause.getBarrier(), cause.getCause()), cause);
        } else if (conclusion instanceof Worth said) {
            keep(worth, said);
        } else if (conclusion instanceof Appeal said) {
            keep(appeal, said);
        } else if (conclusion instanceof RuleOut said) {
            keep(ruleOuts, said);
        } else if (conclusion instanceof Finding finding) {
            findings.computeIfAbsent(finding.subject(), k -> new ArrayList<>()).add(finding);
        } else if (conclusion instanceof WindowState state) {
            windows.computeIfAbsent(state.subject(), k -> new ArrayList<>()).add(state);
        }
    }

    private static <T extends Scoped> void keep(ByScope<T> scopes, T scoped) {
        scopes.at(scoped.getScope()).add(scoped);
    }

    private static <T extends Scoped> ByScope<T> byScope(
            Map<String, Map<String, ByScope<T>>> all, String barrier, String cause) {
        return all.computeIfAbsent(barrier, k -> new HashMap<>()).computeIfAbsent(cause, k -> new ByScope<>());
    }

    /** Bounds on what the good is worth here. */
    public List<Worth> worth(Good good, Payment payment) {
        return worth.bearing(good, payment);
    }

    /** Bounds on how the payment appeals here. */
    public List<Appeal> appeal(Good good, Payment payment) {
        return appeal.bearing(good, payment);
    }

    /** What rules this pairing out. */
    public List<RuleOut> ruleOuts(Good good, Payment payment) {
        return ruleOuts.bearing(good, payment);
    }

    /** What was found of a requirement. */
    public List<Finding> findings(String requirement) {
        return findings.getOrDefault(requirement, List.of());
    }

    /** What argues that the window is in this state. */
    public List<WindowState> windows(String state) {
        return windows.getOrDefault(state, List.of());
    }

    /**
     * What stands of a barrier in one pairing: each cause that rules concluded, less its reliefs.
     *
     * @param believed whether the AI can tell what is real here; if not, reliefs that work through what it is told do not count
     * @param left what is left of it there
     */
    Standing standing(Barrier barrier, Good good, Payment payment, boolean believed, Left.OfBarrier left) {
        List<Standing.OfCause> standing = new ArrayList<>();
        int number = left.first();
        for (String cause : barrier.causes().keySet()) {
            int severity = left.cause(number++);
            if (severity != Counts.NOTHING) {
                standing.add(new Standing.OfCause(
                        cause,
                        SEVERITIES[severity],
                        List.copyOf(Present.in(Present.in(causes, barrier.id()), cause)
                                .bearing(good, payment)),
                        reliefs(barrier.id(), cause, good, payment, believed)));
            }
        }
        return new Standing(barrier, SEVERITIES[left.worst()], left.factors()[0], standing);
    }

    private List<Relief> reliefs(String barrier, String cause, Good good, Payment payment, boolean believed) {
        ByScope<Relief> scopes = reliefs.getOrDefault(barrier, Map.of()).get(cause);
        if (scopes == null) {
            return List.of();
        }
        List<Relief> counting = new ArrayList<>(scopes.bearing(good, payment));
        counting.removeIf(relief -> !believed && relief.isOnlyIfBelieved());
        return once.counting(counting);
    }

    /** Which of the eligibility results these findings give: failed by any, else met by any, else open. */
    public Eligibility.Result result(String requirement) {
        List<Finding> found = findings(requirement);
        if (found.stream().anyMatch(Finding::isFails)) {
            return Eligibility.Result.FAILS;
        }
        return found.isEmpty() ? Eligibility.Result.OPEN : Eligibility.Result.MEETS;
    }
}
