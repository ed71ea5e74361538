package dealadvisor.engine;

import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleRemoval;
import dealadvisor.rules.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a pack departs from the one that it extends, rather than adding to it.
 *
 * @param replaced names of rules that it words anew
 * @param switchedOff names of rules that it does without
 */
public record Departures(List<String> replaced, List<String> switchedOff) {
    public Departures {
        replaced = List.copyOf(replaced);
        switchedOff = List.copyOf(switchedOff);
    }

    /** Those of a pack, in the order of the rules below it; none if it extends no other. */
    public static Departures of(RulePack pack) {
        List<String> replaced = new ArrayList<>();
        List<String> switchedOff = new ArrayList<>();
        for (SourceText file : pack.folder()
                .base()
                .map(base -> base.files("", ".drl"))
                .orElseGet(TreeMap::new)
                .values()) {
            for (String name : RuleRemoval.names(file)) {
                Optional<RuleText> rule = pack.rule(name);
                if (rule.isEmpty()) {
                    switchedOff.add(name);
                } else if (pack.layer(rule.get()).equals(pack.layer())) {
                    replaced.add(name);
                }
            }
        }
        return new Departures(replaced, switchedOff);
    }
}
