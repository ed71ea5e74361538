package dealadvisor.engine;

import dealadvisor.engine.loading.OtherData;
import dealadvisor.engine.loading.PackData;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data of a rule folder, read as they are when it is loaded, under the rules that come with the advisor. */
public final class DataOnly {
    private static final RulePack BUNDLED = RulePack.bundled();

    private DataOnly() {}

    /** What is wrong with data files, given by their names. */
    public static void check(Map<String, Node> files, List<Diagnostic> problems) {
        PackData.read(BUNDLED::folder, files, name -> false, problems, new Doubts());
    }

    /**
     * The bundled rules over other data.
     *
     * @param problems where problems are noted
     * @return empty if there are any, or if the rules would have to be compiled again for these facts
     */
    public static Optional<RulePack> under(Map<String, Node> files, List<Diagnostic> problems) {
        PackData data = PackData.read(BUNDLED::folder, files, name -> false, problems, new Doubts());
        return problems.isEmpty() && types(data.vocabulary()).equals(types(BUNDLED.vocabulary()))
                ? Optional.of(new RulePack(OtherData.over(BUNDLED.loaded(), data)))
                : Optional.empty();
    }

    private static List<String> types(Vocabulary vocabulary) {
        return vocabulary.definitions().stream()
                .map(fact -> fact.path() + " " + fact.name() + " " + fact.type() + " " + fact.ids())
                .toList();
    }
}
