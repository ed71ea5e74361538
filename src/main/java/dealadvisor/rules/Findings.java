package dealadvisor.rules;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.rules.RuleSyntax.Spot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Notes what is found in the files of one rule folder. */
final class Findings {
    private final RuleFolder folder;
    private final List<Diagnostic> problems;

    Findings(RuleFolder folder, List<Diagnostic> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    void error(String code, String file, Spot at, String message, String help) {
        problems.add(Diagnostic.error(code, place(file, at), at.length(), message, help));
    }

    void warning(String code, String file, Spot at, String message, String help) {
        problems.add(Diagnostic.warning(code, place(file, at), at.length(), message, help));
    }

    /** Whether a file is of the folder itself, rather than of one that it extends. */
    boolean own(String file) {
        return folder.own(file);
    }

    /** The word that was probably meant; none is looked for once more was found than is told. */
    Optional<String> nearest(String word, Collection<String> candidates) {
        return Nearest.of(word, candidates, problems);
    }

    /** How many problems were noted so far. */
    int count() {
        return problems.size();
    }

    private Place place(String file, Spot at) {
        return new Place(folder.where(file), at.line(), at.column());
    }
}
