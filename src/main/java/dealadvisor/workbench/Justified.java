package dealadvisor.workbench;

import dealadvisor.engine.PackScenarios;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.ProblemsException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes of rules that no scenario need notice, each with its reason. */
public final class Justified {
    private final Map<List<String>, String> reasons;

    private Justified(Map<List<String>, String> reasons) {
        this.reasons = reasons;
    }

    /**
     * Those of a pack.
     *
     * @throws ProblemsException if the file cannot be read, or justifies a change of a rule that there is not
     */
    public static Justified of(RulePack pack) {
        Map<List<String>, String> reasons = new TreeMap<>(Comparator.comparing(List::toString));
        RuleReasons.each(
                pack,
                PackScenarios.SURVIVORS,
                "a justified change",
                (rule, fields) -> reasons.put(List.of(rule, fields.text("change")), fields.text("because")));
        return new Justified(reasons);
    }

    /** Whether a change is justified. */
    public boolean covers(Mutation mutation) {
        return reasons.containsKey(key(mutation));
    }

    /** Entries that justify nothing any more: changes that some scenario notices now, or that are not made. Only meaningful where all rules were tried. */
    public List<String> idle(List<RuleMutations.Survivor> survivors) {
        List<List<String>> left = new ArrayList<>(reasons.keySet());
        survivors.forEach(survivor -> left.remove(key(survivor.mutation())));
        return left.stream()
                .map(entry -> "\"" + entry.get(0) + "\": " + entry.get(1))
                .toList();
    }

    private static List<String> key(Mutation mutation) {
        return List.of(mutation.rule(), mutation.change());
    }
}
