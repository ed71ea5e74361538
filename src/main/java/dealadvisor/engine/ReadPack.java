package dealadvisor.engine;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.engine.loading.PackLoader;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleFolder;
import java.util.List;

/**
 * A rule folder that was read and checked, and neither compiled nor run.
 *
 * @param vocabulary its facts
 * @param catalogue what it lists as data
 * @param rules its rules
 */
public record ReadPack(Vocabulary vocabulary, Catalogue catalogue, List<Rule> rules) {
    public ReadPack {
        rules = List.copyOf(rules);
    }

    /**
     * Reads and checks a folder.
     *
     * @throws ProblemsException if anything is wrong; carries every problem found, with places
     */
    public static ReadPack of(RuleFolder folder) {
        PackLoader.Checked checked = PackLoader.check(folder, false);
        return new ReadPack(checked.data().vocabulary(), checked.data().catalogue(), checked.rules());
    }

    /** What was read of a pack that can run. */
    public static ReadPack of(RulePack pack) {
        return new ReadPack(pack.vocabulary(), pack.catalogue(), pack.rules());
    }
}
