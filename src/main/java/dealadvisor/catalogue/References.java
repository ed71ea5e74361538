package dealadvisor.catalogue;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import java.util.Collection;
import java.util.List;

/** Notes words that name nothing, each with the nearest right name. */
final class References {
    private static final int FEW = 12;

    private final List<Diagnostic> problems;
    private final Doubts doubts;

    /**
     * @param problems where problems are noted
     * @param doubts entries in which something is wrong, so that what speaks of them is not judged
     */
    References(List<Diagnostic> problems, Doubts doubts) {
        this.problems = problems;
        this.doubts = doubts;
    }

    /** Whether something is wrong with what a word names. */
    boolean doubtful(String word) {
        return doubts.about(word);
    }

    /** Notes an entry in which something is wrong. */
    void doubt(String what, String name) {
        doubts.add(what, name);
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
        if (!known.contains(word) && !doubts.about("a " + what, word)) {
            problems.add(Diagnostic.of(Code.C006, node, "there is no " + what + " `" + word + "`", help(word, known))
                    .meant(word, Nearest.only(word, known)));
        }
    }

    private String help(String word, Collection<String> known) {
        if (!Nearest.told(problems)) {
            return "mend those above first";
        }
        return Nearest.of(word, known)
                .map(near -> "did you mean `" + near + "`?")
                .orElseGet(() -> several(word, known));
    }

    // Those of the same beginning, or all where they are few.
    private static String several(String word, Collection<String> known) {
        int part = Math.max(word.lastIndexOf('/'), word.lastIndexOf('.')) + 1;
        List<String> some = known.stream()
                .filter(each -> part == 0
                        ? each.endsWith("/" + word) || each.endsWith("." + word)
                        : each.startsWith(word.substring(0, part)))
                .toList();
        List<String> named = some.isEmpty() ? List.copyOf(known) : some;
        return named.isEmpty()
                ? "none is declared"
                : named.size() > FEW ? "see the files beside this one" : "it may be " + String.join(", ", named);
    }
}
