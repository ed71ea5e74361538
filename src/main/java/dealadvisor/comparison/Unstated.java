package dealadvisor.comparison;

import dealadvisor.engine.RulePack;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Facts that only the rules of one of two packs read, and that no case states: where the two could differ and the cases cannot show it. */
public final class Unstated {
    private Unstated() {}

    /**
     * Their paths, in alphabetical order.
     *
     * @param one the pack whose rules read them
     * @param other the pack whose rules do not
     * @param compared the cases, of which none states them
     */
    public static List<String> of(RulePack one, RulePack other, List<PackComparison> compared) {
        Set<String> read = new TreeSet<>(one.reads().beside().keySet());
        read.removeAll(other.reads().beside().keySet());
        read.removeIf(path -> compared.stream()
                .anyMatch(each -> each.a().facts().fact(path).isPresent()
                        || each.b().facts().fact(path).isPresent()));
        return List.copyOf(read);
    }
}
