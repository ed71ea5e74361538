package dealadvisor.catalogue;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import java.util.Collection;
import java.util.List;

/** Notes words that name nothing, each with the nearest right name. */
final class References {
    private final List<Diagnostic> problems;

    /** @param problems where problems are noted */
    References(List<Diagnostic> problems) {
        this.problems = problems;
    }

    /**
     * Notes a problem unless the word is known.
     *
     * @param node where the word stands
     * @param what what it should name, such as {@code fact}
     */
    void check(Node node, String word, Collection<String> known, String what) {
        // More are not told, and to look for the nearest takes time.
        if (!known.contains(word) && problems.size() <= Limits.standard().problems()) {
            problems.add(Diagnostic.error(
                    "C006",
                    node.place(),
                    node.length(),
                    "there is no " + what + " `" + word + "`",
                    Nearest.of(word, known)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("see the files beside this one")));
        }
    }
}
