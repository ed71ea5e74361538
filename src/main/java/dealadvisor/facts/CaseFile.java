package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A case file, read but not yet checked: checking needs the vocabulary of a rule pack.
 *
 * @param source its text, for messages that show a line
 * @param content what it says
 */
public record CaseFile(SourceText source, Case content) {
    /**
     * Reads a case file, YAML or, if its name ends in {@code .json}, JSON; UTF-8, at most some MiB.
     *
     * @throws ProblemsException if it cannot be read as a tree; carries every problem found, with places
     */
    public static CaseFile read(Path path) {
        return of(SourceText.read(path, Limits.standard()));
    }

    /**
     * Reads a case from text, such as the body of a request: YAML or, if the name of the source ends in {@code .json}, JSON.
     *
     * @throws ProblemsException if it cannot be read as a tree; carries every problem found, with places
     */
    public static CaseFile of(SourceText source) {
        Tree.Parsed parsed = Tree.parse(source, Limits.standard());
        List<Diagnostic> problems = new ArrayList<>(parsed.problems());
        if (parsed.root().isPresent() && !(parsed.root().get() instanceof Node.MapNode)) {
            Node root = parsed.root().get();
            problems.add(Diagnostic.of(
                    Code.F010,
                    root.place(),
                    1,
                    "a case file must be a map of facts",
                    "start with `case: a-name`, then `ai:`, `humans:`, `situation:` and `deal:`"));
        }
        if (parsed.root().isEmpty() || problems.stream().anyMatch(p -> p.level() == Diagnostic.Level.ERROR)) {
            throw new ProblemsException(problems);
        }
        Node.MapNode root = (Node.MapNode) parsed.root().get();
        return new CaseFile(
                source, new Case(stem(source.name()), Optional.of(source.name()), Optional.of(root), List.of()));
    }

    /** The id of a case whose file has this name and says no other: the name without folders and ending. */
    public static String stem(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
