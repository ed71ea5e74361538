package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the section of a vocabulary that says how facts could be found out. */
final class FindOutReader {
    /** The section's key. */
    static final String KEY = "find-out";

    private final Map<String, FactDefinition> definitions;
    private final List<Diagnostic> problems;
    private final Doubts doubts;

    /**
     * @param definitions the facts by path; receive what is read
     * @param problems where problems are noted
     * @param doubts facts in whose entries something is wrong
     */
    FindOutReader(Map<String, FactDefinition> definitions, List<Diagnostic> problems, Doubts doubts) {
        this.definitions = definitions;
        this.problems = problems;
        this.doubts = doubts;
    }

    /** Reads one entry: a fact, the ways to find it out, and the claims that say so. That claims exist is checked by those who know them. */
    List<FindOut> read(Fields fields) {
        String path = fields.path("fact");
        List<String> claims = fields.texts("claims");
        List<FindOut> ways = new ArrayList<>();
        for (FindOut.By by : FindOut.By.values()) {
            fields.textIf(by.id()).ifPresent(how -> ways.add(new FindOut(by, how, claims)));
        }
        FactDefinition definition = definitions.get(path);
        if (definition != null && ways.isEmpty()) {
            fields.problem(
                    Code.C001,
                    fields.map(),
                    "nothing says how to find out `" + path + "`",
                    "add `experiment: ...`, `document: ...` or `person: ...`");
        } else if (definition != null) {
            definitions.put(path, definition.foundOut(ways));
        } else if (!path.isEmpty() && !doubts.about("a fact", path)) {
            fields.problem(
                    Code.C006,
                    fields.node("fact").orElse(fields.map()),
                    "there is no fact `" + path + "` to find out",
                    Nearest.of(path, definitions.keySet(), problems)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("declare it under `facts`"));
        }
        return ways;
    }
}
