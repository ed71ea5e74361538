package dealadvisor.engine.loading;

import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.PriorsFile;
import dealadvisor.facts.Vocabulary;
import dealadvisor.packs.Layer;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How likely the authors of a pack take facts to be what where nothing is known of them.
 *
 * @param pack the id of the pack
 * @param facts what its priors say, written as a case is
 */
public record PackPriors(String pack, CaseFacts facts) {
    /**
     * The priors of a pack and of those that it extends.
     *
     * @param layers the packs, the one that extends no other first
     * @param problems where it is noted what is wrong in them, as it would be in a case
     * @return those that come first where two speak of a fact stand first: a pack's own before those of what it extends
     */
    public static List<PackPriors> of(
            RuleFolder folder, List<Layer> layers, Vocabulary vocabulary, List<Diagnostic> problems) {
        List<PackPriors> all = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            Optional<SourceText> text = folder.file((i == 0 ? "" : layer.prefix()) + RuleFolder.PRIORS);
            if (text.isPresent()) {
                try {
                    all.add(
                            0,
                            new PackPriors(
                                    layer.id(),
                                    PriorsFile.check(CaseFile.of(text.get()).content(), vocabulary)));
                } catch (ProblemsException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        return List.copyOf(all);
    }
}
