package dealadvisor.workbench;

import dealadvisor.engine.PackScenarios;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.ProblemsException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rules that weigh and change no answer, each with the reason why it is kept. */
final class Nominal {
    private final Map<String, String> reasons;

    private Nominal(Map<String, String> reasons) {
        this.reasons = Collections.unmodifiableMap(reasons);
    }

    /**
     * Those of a pack.
     *
     * @throws ProblemsException if the file cannot be read, or names a rule that there is not
     */
    static Nominal of(RulePack pack) {
        Map<String, String> reasons = new TreeMap<>();
        RuleReasons.each(
                pack,
                PackScenarios.NOMINAL,
                "a rule that changes no answer",
                (rule, fields) -> reasons.put(rule, fields.text("because")));
        return new Nominal(reasons);
    }

    /** The rules that are justified, by name. */
    Set<String> rules() {
        return reasons.keySet();
    }

    /** Whether a rule is justified. */
    boolean covers(String rule) {
        return reasons.containsKey(rule);
    }
}
