package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.Printable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How sentences state facts, as the vocabulary says it. Immutable. */
public final class Statements {
    static final String KEY = "statements";

    private static final String GAP = "{}";
    private static final String OR = " | ";

    private final Map<String, String> patterns;

    private Statements(Map<String, String> patterns) {
        this.patterns = Collections.unmodifiableMap(patterns);
    }

    static Statements read(
            Fields top, Map<String, FactDefinition> definitions, List<Diagnostic> problems, Doubts doubts) {
        Map<String, String> patterns = new LinkedHashMap<>();
        top.node(KEY).ifPresent(node -> top.textMap(KEY).forEach((path, pattern) -> {
            FactDefinition definition = definitions.get(path);
            Optional<String> wrong = definition == null
                    ? Optional.of("there is no fact `" + Printable.quoted(path) + "` to state")
                    : wrong(definition.type(), pattern);
            if (doubts.about("a fact", path)) {
                return;
            }
            if (wrong.isPresent()) {
                Place place = node instanceof Node.MapNode map
                        ? map.entry(path).map(Node.MapNode.Entry::keyPlace).orElse(node.place())
                        : node.place();
                problems.add(
                        Diagnostic.of(
                                definition == null ? Code.C006 : Code.C004,
                                place,
                                path.length(),
                                wrong.get(),
                                definition == null
                                        ? Nearest.of(path, definitions.keySet())
                                                .map(near -> "did you mean `" + near + "`?")
                                                .orElse("write the path of a fact, as under `facts`")
                                        : "write it as `\"its horizon is {}\"`; of a truth value or a set also what is said if it is false or empty, after ` | `"));
            } else {
                patterns.put(path, pattern);
            }
        }));
        return new Statements(patterns);
    }

    private static Optional<String> wrong(FactType type, String pattern) {
        boolean two = type == FactType.YES_NO || type == FactType.SET;
        if (pattern.contains(OR) != two) {
            return Optional.of("`" + Printable.quoted(pattern) + "` must say " + (two ? "two things" : "one thing"));
        }
        return type == FactType.YES_NO || pattern.contains(GAP)
                ? Optional.empty()
                : Optional.of("`" + Printable.quoted(pattern) + "` has no `{}` for the value");
    }

    /**
     * The clause that states a fact.
     *
     * @param words the value in words; of no account for a truth value or an empty set
     */
    public String of(FactDefinition fact, Value value, String words) {
        String pattern = patterns.get(fact.path());
        if (pattern == null) {
            return fact.path() + " is " + words;
        }
        boolean second = value instanceof Value.YesNo truth && !truth.yes()
                || value instanceof Value.Ids set && set.ids().isEmpty();
        int bar = pattern.indexOf(OR);
        String half = bar < 0 ? pattern : second ? pattern.substring(bar + OR.length()) : pattern.substring(0, bar);
        return half.replace(GAP, words);
    }
}
