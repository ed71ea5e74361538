package dealadvisor.render.words;

import dealadvisor.engine.Departures;
import dealadvisor.engine.RulePack;
import dealadvisor.packs.Arguing;
import java.util.List;
import java.util.Optional;

/** A pack as lists of packs have it: what it has of its own, and in what it departs from the one that it extends. */
public record ListedPack(RulePack pack) {
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

    /** Names of the rules that it has in place of others. */
    public List<String> replaced() {
        return Departures.of(pack).replaced();
    }

    /** Ids of the entries that it changes. */
    public List<String> changed() {
        return Departures.of(pack).changed().stream().map(Arguing.Entry::id).toList();
    }

    /** Names of the rules that it does without. */
    public List<String> switchedOff() {
        return Departures.of(pack).switchedOff();
    }
}
