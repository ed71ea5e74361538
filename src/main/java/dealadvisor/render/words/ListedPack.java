package dealadvisor.render.words;

import dealadvisor.engine.Departures;
import dealadvisor.engine.RulePack;
import dealadvisor.packs.Arguing;
import java.util.List;
import java.util.Optional;

/**
 * A pack as lists of packs have it, with what it has otherwise than the one that it extends.
 *
 * @param replaced names of the rules that it has in place of others
 * @param changed ids of the entries of the data that it changes
 * @param switchedOff names of the rules, and ids of the entries, that it does without
 */
public record ListedPack(RulePack pack, List<String> replaced, List<String> changed, List<String> switchedOff) {
    public ListedPack {
        replaced = List.copyOf(replaced);
        changed = List.copyOf(changed);
        switchedOff = List.copyOf(switchedOff);
    }

    /** A pack, and in what it departs. */
    public static ListedPack of(RulePack pack) {
        Departures departures = Departures.of(pack);
        return new ListedPack(
                pack,
                departures.replaced(),
                departures.changed().stream().map(Arguing.Entry::id).toList(),
                departures.switchedOff());
    }

    /** The id of the pack that it extends; empty if it extends none. */
    public Optional<String> below() {
        int layers = pack.layers().size();
        return layers > 1 ? Optional.of(pack.layers().get(layers - 2).id()) : Optional.empty();
    }

    /** How many of its rules are its own. */
    public int own() {
        return (int) pack.rules().stream()
                .filter(rule -> pack.layer(rule).equals(pack.layer()))
                .count();
    }
}
