package dealadvisor.engine;

import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleRemoval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Map<String, String> below =
                pack.folder().base().<Map<String, String>>map(RuleRemoval::ids).orElse(Map.of());
        for (Map.Entry<String, String> each : below.entrySet()) {
            String name = each.getValue();
            Optional<Rule> rule =
                    pack.rule(name).or(() -> pack.rule(each.getKey())).or(() -> pack.rule(Rule.slug(name)));
            if (rule.isPresent() && pack.layer(rule.get()).equals(pack.layer())) {
                replaced.add(rule.get().name());
            } else if (rule.isEmpty()
                    && pack.rules().stream().noneMatch(row -> row.readBy().equals(name))) {
                switchedOff.add(name);
            }
        }
        return new Departures(replaced, switchedOff);
    }
}
