package dealadvisor.checks;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Fix;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Spot;
import dealadvisor.rules.RuleFolder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Notes what is found in the files of one rule folder. */
final class Findings {
    private final RuleFolder folder;
    private final Predicate<String> shipped;
    private final Doubts doubts;
    private final List<Diagnostic> problems;
    private final String file;

    /**
     * @param shipped whether the rules that come with the advisor, of which a folder may be a copy, have one of this name
     * @param doubts entries in which something is wrong, so that what speaks of them is not judged
     */
    Findings(RuleFolder folder, Predicate<String> shipped, Doubts doubts, List<Diagnostic> problems) {
        this(folder, shipped, doubts, problems, "");
    }

    private Findings(
            RuleFolder folder, Predicate<String> shipped, Doubts doubts, List<Diagnostic> problems, String file) {
        this.folder = folder;
        this.shipped = shipped;
        this.doubts = doubts;
        this.problems = problems;
        this.file = file;
    }

    /** The same, of the file of one rule. */
    Findings in(Rule rule) {
        return new Findings(folder, shipped, doubts, problems, rule.file());
    }

    /** Whether a word that names nothing may name an entry in which something is wrong. */
    boolean doubtful(String what, String word) {
        return doubts.about(what, word);
    }

    void add(Code code, Spot at, String message, String help) {
        problems.add(Diagnostic.of(code, place(at), at.length(), message, help));
    }

    /** Notes a problem with a word for which another was meant, if it is clear which. */
    void add(Code code, Spot at, String message, String help, String word, Optional<String> meant) {
        problems.add(Diagnostic.of(code, place(at), at.length(), message, help).meant(word, meant));
    }

    /** Notes a problem with the change that mends it, if there is one. */
    void add(Code code, Spot at, String message, String help, Optional<Fix> fix) {
        problems.add(Diagnostic.of(code, place(at), at.length(), message, help).mendedBy(fix));
    }

    /** Whether a file is of the folder itself, rather than of one that it extends. */
    boolean own(String file) {
        return folder.own(file);
    }

    /** The word that was probably meant; none is looked for once more was found than is told. */
    Optional<String> nearest(String word, Collection<String> candidates) {
        return Nearest.of(word, candidates, problems);
    }

    /** The word that was meant without doubt. */
    Optional<String> only(String word, Collection<String> candidates) {
        return Nearest.told(problems) ? Nearest.only(word, candidates) : Optional.empty();
    }

    /** Whether a rule was added by the author of the folder: it is neither of a pack that this one extends nor of one that was copied. */
    boolean added(Rule rule) {
        return own(rule.file()) && !shipped.test(rule.name());
    }

    /** Of two rules the one that its author added or can change; the later one, if that does not tell them apart. */
    Rule answered(Rule first, Rule second) {
        boolean own = own(first.file());
        if (own != own(second.file())) {
            return own ? first : second;
        }
        return added(first) && !added(second) ? first : second;
    }

    /** How many problems were noted so far. */
    int count() {
        return problems.size();
    }

    Place place(Spot at) {
        return new Place(folder.where(file), at.line(), at.column());
    }
}
