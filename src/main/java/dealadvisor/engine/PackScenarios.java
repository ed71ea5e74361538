package dealadvisor.engine;

import dealadvisor.engine.compiling.PackClassLoader;
import dealadvisor.engine.loading.Bundle;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Node;
import dealadvisor.rules.RuleFolder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The scenario files that belong to a pack. */
public final class PackScenarios {
    /** The file, within a rule folder, that justifies changes which no scenario notices. It is no scenario file. */
    public static final String SURVIVORS = "scenarios/survivors.yaml";

    /** The file that says why rules are kept which change no answer. It is no scenario file. */
    public static final String NOMINAL = "scenarios/nominal.yaml";

    /** The file that says why facts reach a term by more than one way. It is no scenario file. */
    public static final String SEVERAL_WAYS = "scenarios/several-ways.yaml";

    private static final Set<String> REASONS = Set.of(SURVIVORS, NOMINAL, SEVERAL_WAYS);

    private PackScenarios() {}

    /** The names of a folder's scenario files. */
    static List<String> names(RuleFolder folder) {
        return folder.files("scenarios/", ".yaml").keySet().stream()
                .filter(name -> !REASONS.contains(name))
                .toList();
    }

    /** The text of a case file that the bundled scenarios name, such as {@code facts/x.yaml}. */
    public static Optional<String> caseFile(String name) {
        try {
            return Optional.of(PackClassLoader.text(PackScenarios.class.getClassLoader(), "dealadvisor/cases/" + name));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The scenario files' trees, by their names in the rule folder.
     *
     * @param problems where problems are noted
     */
    public static Map<String, Node> of(RulePack pack, List<Diagnostic> problems) {
        return pack.folder().files().isEmpty()
                ? Bundle.scenarios(pack.loader())
                : pack.folder().parse(names(pack.folder()), problems);
    }
}
