package dealadvisor.rules;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The order in which the files of a rule folder rest on each other, and so in which their problems are told: what is wrong in the vocabulary can make
 * the catalogue wrong and that the rules, never the other way round.
 */
public final class Stages {
    private static final List<String> FILES = List.of("pack.yaml", "vocabulary.yaml", "claims.yaml");
    private static final int CATALOGUE = FILES.size();
    private static final int CALIBRATION = CATALOGUE + 1;
    private static final int RULES = CALIBRATION + 1;
    private static final int SCENARIOS = RULES + 1;

    /** What can cause others before these; within a stage errors first, then by place. */
    public static final Comparator<Diagnostic> ORDER =
            Comparator.comparingInt(Stages::of).thenComparing(Diagnostic::level).thenComparing(Diagnostic.BY_PLACE);

    private Stages() {}

    private static int of(Diagnostic problem) {
        Optional<String> file = problem.place().map(Place::file);
        if (file.isEmpty()) {
            return 0;
        }
        String[] parts = file.get().split("/");
        String name = parts[parts.length - 1];
        String folder = parts.length > 1 ? parts[parts.length - 2] : "";
        if (name.endsWith(".drl") || folder.equals("tables")) {
            return RULES;
        }
        if (folder.equals("scenarios")) {
            return SCENARIOS;
        }
        return name.equals("calibration.yaml")
                ? CALIBRATION
                : FILES.contains(name) ? FILES.indexOf(name) : folder.equals("catalogue") ? CATALOGUE : 0;
    }
}
