package dealadvisor.render.words;

import dealadvisor.engine.RulePack;
import java.util.List;

/**
 * A pack under the name by which a comparison speaks of it.
 *
 * @param name its id; what it was called by on the command line, where both have one id, as a copied folder has
 * @param pack the pack
 */
public record NamedPack(String name, RulePack pack) {
    /** Two packs by names that tell them apart, given what each was called by. */
    public static List<NamedPack> of(String saidA, RulePack a, String saidB, RulePack b) {
        boolean one = a.id().equals(b.id());
        return List.of(new NamedPack(one ? saidA : a.id(), a), new NamedPack(one ? saidB : b.id(), b));
    }
}
