package dealadvisor.catalogue;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What entries may name: facts, and the claims, barriers and causes that were read before. Notes words that name nothing, each with the nearest right
 * name.
 */
final class References {
    private static final int FEW = 12;

    private final Vocabulary vocabulary;
    private final List<Diagnostic> problems;
    private final Doubts doubts;
    private final Set<String> claims = new LinkedHashSet<>();
    private final Set<String> barriers = new LinkedHashSet<>();
    private final Set<String> causes = new LinkedHashSet<>();

    /**
     * @param vocabulary the facts
     * @param problems where problems are noted
     * @param doubts entries in which something is wrong, so that what speaks of them is not judged
     */
    References(Vocabulary vocabulary, List<Diagnostic> problems, Doubts doubts) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.doubts = doubts;
    }

    /** From now on these may be named. */
    void claims(List<Claim> read) {
        read.forEach(claim -> claims.add(claim.id()));
    }

    /** From now on these may be named, and their causes as {@code barrier/cause}. */
    void barriers(List<Barrier> read) {
        for (Barrier barrier : read) {
            barriers.add(barrier.id());
            barrier.causes().keySet().forEach(cause -> causes.add(barrier.id() + "/" + cause));
        }
    }

    /** The facts. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Whether there is such a cause. */
    boolean isCause(String named) {
        return causes.contains(named);
    }

    /** The entries of a node that should be a map; empty if it is none, which is noted. */
    Optional<Fields> fields(Node node, String what) {
        return Fields.of(node, what, problems);
    }

    /** The value that a data file gives to a fact; empty if it is none, which is noted. */
    Optional<Value> value(FactDefinition definition, Node node) {
        return vocabulary.value(definition, node, problems);
    }

    /** The claims that an entry cites; those that there are not are noted. */
    List<String> claimsOf(Fields fields) {
        check(fields.words("claims"), claims, "claim");
        return fields.texts("claims");
    }

    /** Notes a problem unless the word is a claim. */
    void checkClaim(Node node, String word) {
        check(node, word, claims, "claim");
    }

    /** Notes a problem unless the word is a barrier. */
    void checkBarrier(Node node, String word) {
        check(node, word, barriers, "barrier");
    }

    /** Notes a problem unless the word is a cause. */
    void checkCause(Node node, String word) {
        check(node, word, causes, "cause");
    }

    /** Notes a problem unless the word is a fact. */
    void checkFact(Node node, String word) {
        check(node, word, vocabulary.paths(), "fact");
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
