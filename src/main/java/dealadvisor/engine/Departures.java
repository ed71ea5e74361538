package dealadvisor.engine;

import dealadvisor.packs.Arguing;
import dealadvisor.packs.DataPlaces;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleRemoval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a pack departs from the one that it extends, rather than adding to it.
 *
 * @param replaced names of rules that it words anew
 * @param changed entries of the data that argue as rules do, in which it says otherwise
 * @param switchedOff names of rules, and ids of such entries, that it does without
 */
public record Departures(List<String> replaced, List<Arguing.Entry> changed, List<String> switchedOff) {
    public Departures {
        replaced = List.copyOf(replaced);
        changed = List.copyOf(changed);
        switchedOff = List.copyOf(switchedOff);
    }

    /** Those of a pack, in the order of the rules below it, then of the entries; none if it extends no other. */
    public static Departures of(RulePack pack) {
        List<String> replaced = new ArrayList<>();
        List<Arguing.Entry> changed = new ArrayList<>();
        List<String> switchedOff = new ArrayList<>();
        if (pack.layers().size() > 1) {
            RuleFolder folder = pack.texts();
            folder.base().ifPresent(base -> {
                rules(pack, base, replaced, switchedOff);
                entries(folder, base, changed, switchedOff);
            });
        }
        return new Departures(replaced, changed, switchedOff);
    }

    private static void rules(RulePack pack, RuleFolder base, List<String> replaced, List<String> switchedOff) {
        for (Map.Entry<String, String> each : RuleRemoval.ids(base).entrySet()) {
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
    }

    private static void entries(
            RuleFolder folder, RuleFolder base, List<Arguing.Entry> changed, List<String> switchedOff) {
        DataPlaces places = DataPlaces.of(folder);
        for (Arguing.Entry entry : Arguing.entries(base.parse(Arguing.files(), new ArrayList<>()))) {
            places.of(entry.file(), entry.list(), entry.id())
                    .ifPresentOrElse(
                            place -> {
                                if (places.own(place)) {
                                    changed.add(entry);
                                }
                            },
                            () -> switchedOff.add(entry.id()));
        }
    }
}
