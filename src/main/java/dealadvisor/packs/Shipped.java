package dealadvisor.packs;

import dealadvisor.rules.RuleRemoval;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names of the rules that come with the advisor: in a folder that was copied from them they tell the rules that its author added from those that
 * were there. They are read when they are first asked for, which is only where two rules are found to be at odds.
 */
public final class Shipped implements Predicate<String> {
    private Set<String> names = Set.of();
    private boolean read;

    /** Has read nothing yet. */
    public Shipped() {}

    @Override
    public boolean test(String rule) {
        if (!read) {
            read = true;
            names = names();
        }
        return names.contains(rule);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        // While the advisor is built there are none yet.
        List<String> packs = BundledFolders.present() ? BundledFolders.ids() : List.of();
        packs.stream()
                .findFirst()
                .flatMap(BundledFolders::find)
                .ifPresent(folder -> names.addAll(RuleRemoval.names(folder)));
        return names;
    }
}
