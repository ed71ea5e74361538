package dealadvisor.catalogue;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import java.util.Collection;
import java.util.List;

/** Notes words that name nothing, each with the nearest right name. */
final class References {
    private static final int FEW = 12;

    private final List<Diagnostic> problems;

    /** @param problems where problems are noted */
    References(List<Diagnostic> problems) {
        this.problems = problems;
    }

    /** Notes a problem for each of these words that is not known, where it stands. */
    void check(List<Node.ScalarNode> words, Collection<String> known, String what) {
        words.forEach(word -> check(word, word.text(), known, what));
    }

    /**
     * Notes a problem unless the word is known.
     *
     * @param node where the word stands
     * @param what what it should name, such as {@code fact}
     */
    void check(Node node, String word, Collection<String> known, String what) {
        if (!known.contains(word)) {
            problems.add(Diagnostic.error(
                    "C006", node.place(), node.length(), "there is no " + what + " `" + word + "`", help(word, known)));
        }
    }

    private String help(String word, Collection<String> known) {
        if (!Nearest.told(problems)) {
            return "mend those above first";
        }
        return Nearest.of(word, known)
                .map(near -> "did you mean `" + near + "`?")
                .orElseGet(() -> known.isEmpty() || known.size() > FEW
                        ? "see the files beside this one"
                        : "expected one of " + String.join(", ", known));
    }
}
