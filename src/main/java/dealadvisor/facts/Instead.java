package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Fix;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to write instead of a value that is none.
 *
 * @param help what to do, for the reader
 * @param put what comes in the place of the value, where that is all there is to do
 */
record Instead(String help, Optional<String> put) {
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]+");
    private static final Pattern LITERAL = Pattern.compile("true|false|[0-9]*\\.?[0-9]+");

    /** What only the reader can decide. */
    static Instead said(String help) {
        return new Instead(help, Optional.empty());
    }

    /** The value to write. */
    static Instead write(String put) {
        return new Instead("write `" + put + "`", Optional.of(put));
    }

    /**
     * The word that was probably meant.
     *
     * @param only what comes in the place of the other, where that is certain
     */
    static Instead didYouMean(String near, Optional<String> only) {
        return new Instead("did you mean `" + near + "`?", only);
    }

    /** The problem of a node, with the change that mends it, if there is one. */
    Diagnostic problem(Code code, Node node, String message) {
        return Diagnostic.of(code, node, message, help).mendedBy(fix(node));
    }

    /**
     * Refuses how likely something is said to be.
     *
     * @param problems where the problem is noted
     * @return always empty
     */
    <T> Optional<T> refuse(Node node, String message, List<Diagnostic> problems) {
        problems.add(problem(Code.F017, node, message));
        return Optional.empty();
    }

    // In quotes a word stays what it is, while all else would become a text; which quotes these are is told by JSON
    // alone.
    private Optional<Fix> fix(Node node) {
        if (!(node instanceof Node.ScalarNode scalar)
                || put.isEmpty()
                || scalar.text().isEmpty()) {
            return Optional.empty();
        }
        boolean literal = LITERAL.matcher(put.get()).matches();
        if (scalar.quoted() && literal) {
            return FileNames.ends(scalar.place().file(), ".json")
                    ? fix(scalar, 0, "\"" + scalar.text() + "\"")
                    : Optional.empty();
        }
        return !scalar.quoted() || WORD.matcher(put.get()).matches()
                ? fix(scalar, scalar.quoted() ? 1 : 0, scalar.text())
                : Optional.empty();
    }

    private Optional<Fix> fix(Node.ScalarNode scalar, int within, String found) {
        Place at = scalar.place();
        boolean whole = scalar.length() == scalar.text().length() + (scalar.quoted() ? 2 : 0);
        return put.filter(word -> whole && !at.equals(Place.NOWHERE))
                .map(word -> new Fix(new Place(at.file(), at.line(), at.column() + within), found, word));
    }
}
