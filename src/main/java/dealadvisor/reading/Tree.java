package dealadvisor.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Parses YAML 1.2 or JSON into nodes with places. */
public final class Tree {
    private final SourceText source;
    private final Limits limits;
    private final JsonParser parser;
    private final List<Diagnostic> problems;
    private int nodes;

    private Tree(SourceText source, Limits limits, JsonParser parser, List<Diagnostic> problems) {
        this.source = source;
        this.limits = limits;
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * What came of a text.
     *
     * @param root the tree; empty if there is any error
     * @param problems all that was found, by place
     */
    public record Parsed(Optional<Node> root, List<Diagnostic> problems) {
        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    // Making the YAML factory is dear and reading bundled JSON does not need it.
    private static final class Yaml {
        static final YAMLFactory FACTORY = new YAMLFactory();
    }

    private static final class Json {
        static final JsonFactory FACTORY = new JsonFactory();
    }

    /** Parses a text: JSON if its name ends in {@code .json}, else YAML. */
    public static Parsed parse(SourceText source, Limits limits) {
        List<Diagnostic> problems = new ArrayList<>(CharacterCheck.check(source));
        if (!problems.isEmpty()) {
            return new Parsed(Optional.empty(), problems);
        }
        boolean json = FileNames.ends(source.name(), ".json");
        Optional<Node> root = Optional.empty();
        try (JsonParser parser = json
                ? Json.FACTORY.createParser(ObjectReadContext.empty(), source.text())
                : Yaml.FACTORY.createParser(ObjectReadContext.empty(), new SparingReader(source.text()))) {
            root = new Tree(source, limits, parser, problems).document();
        } catch (Stopped e) {
            problems.add(e.problem);
        }
        problems.sort(Diagnostic.BY_PLACE);
        boolean failed = problems.stream().anyMatch(p -> p.level() == Diagnostic.Level.ERROR);
        return new Parsed(failed ? Optional.empty() : root, problems);
    }

    /** Parsing cannot go on, for a reason of ours. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Diagnostic problem;

        Stopped(Diagnostic problem) {
            super(null, null, false, false);
            this.problem = problem;
        }
    }

    // The one door to the parser: whatever it throws is a matter of the file, at the place that was reached.
    private <T extends @Nullable Object> T parsed(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (JacksonException e) {
            throw new Stopped(SyntaxProblem.of(source, e.getLocation(), String.valueOf(e.getOriginalMessage())));
        } catch (RuntimeException e) {
            throw new Stopped(SyntaxProblem.of(source, parser.currentLocation(), ""));
        }
    }

    private @Nullable JsonToken next() {
        return parsed(parser::nextToken);
    }

    // What is left of a list or map that was begun.
    private JsonToken inside() {
        JsonToken token = next();
        if (token == null) {
            throw new Stopped(SyntaxProblem.of(source, parser.currentLocation(), "unexpected end"));
        }
        return token;
    }

    private Optional<Node> document() {
        JsonToken first = next();
        if (first == null) {
            problems.add(Diagnostic.of(
                    Code.R006,
                    new Place(source.name(), 1, 1),
                    1,
                    "the file is empty",
                    "write a map of keys and values; `deal-advisor` shows examples in facts/"));
            return Optional.empty();
        }
        Node root = node(first, 1);
        if (next() != null) {
            problems.add(Diagnostic.of(
                    Code.R012,
                    place(),
                    1,
                    "a second document begins here",
                    "keep one document a file: remove the line `---` or split the file"));
        }
        return Optional.of(root);
    }

    // Recursion is bounded by the limit on depth, far below what the stack holds.
    private Node node(JsonToken token, int depth) {
        Place place = place();
        if (depth > limits.file().depth()) {
            throw new Stopped(Diagnostic.of(
                    Code.R008,
                    place,
                    1,
                    "the file is nested more than " + limits.file().depth() + " deep",
                    "no format here needs so many levels; look for a slip in brackets or indentation"));
        }
        if (problems.size() > limits.problems()) {
            throw new Stopped(Diagnostic.of(
                    Code.R018, place, 1, "there are too many problems to go on reading", "mend those above first"));
        }
        if (++nodes > limits.file().nodes()) {
            throw new Stopped(Diagnostic.of(
                    Code.R009,
                    place,
                    1,
                    "the file has more than " + limits.file().nodes() + " entries",
                    "split it"));
        }
        yamlExtras(place);
        if (token == JsonToken.START_OBJECT) {
            return map(place, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            for (JsonToken next = inside(); next != JsonToken.END_ARRAY; next = inside()) {
                items.add(node(next, depth + 1));
            }
            return new Node.ListNode(place, 1, items);
        }
        return scalar(place, token);
    }

    private Node map(Place place, int depth) {
        List<Node.MapNode.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (JsonToken next = inside(); next != JsonToken.END_OBJECT; next = inside()) {
            String key = parser.currentName();
            Place keyPlace = isQuoted() ? within(place()) : place();
            if (key.equals("<<")) {
                problems.add(
                        Diagnostic.of(Code.R011, keyPlace, 2, "merge keys are not used here", "write the facts out"));
            }
            if (key.length() > limits.file().scalarLength()) {
                throw tooLong(keyPlace);
            }
            problems.addAll(CharacterCheck.value(key, keyPlace));
            Place before = seen.putIfAbsent(key, keyPlace);
            if (before != null) {
                problems.add(Diagnostic.of(
                        Code.R007,
                        keyPlace,
                        key.length(),
                        "the key `" + key + "` stands twice, first at line " + before.line(),
                        "keep one of the two"));
            }
            entries.add(new Node.MapNode.Entry(key, keyPlace, node(inside(), depth + 1)));
        }
        return new Node.MapNode(place, 1, entries);
    }

    // Of a key in quotes the word is what messages are about, and what is replaced.
    private static Place within(Place quoted) {
        return new Place(quoted.file(), quoted.line(), quoted.column() + 1);
    }

    private void yamlExtras(Place place) {
        if (!(parser instanceof YAMLParser yaml)) {
            return;
        }
        if (yaml.isCurrentAlias()) {
            problems.add(Diagnostic.of(Code.R010, place, 1, "aliases are not used here", "write the value out again"));
        } else if (parser.getObjectId() != null) {
            problems.add(Diagnostic.of(
                    Code.R010, place, 1, "anchors are not used here", "remove the word that starts with `&`"));
        }
        if (parser.getTypeId() != null) {
            problems.add(Diagnostic.of(
                    Code.R013, place, 1, "tags are not used here", "remove the word that starts with `!`"));
        }
    }

    private Stopped tooLong(Place place) {
        return new Stopped(Diagnostic.of(
                Code.R014,
                place,
                1,
                "this value is longer than " + limits.file().scalarLength() + " characters",
                "shorten it"));
    }

    private Node scalar(Place place, JsonToken token) {
        String text = token == JsonToken.VALUE_NULL ? "" : parsed(parser::getString);
        if (text.length() > limits.file().scalarLength()) {
            throw tooLong(place);
        }
        problems.addAll(CharacterCheck.value(text, place));
        Node.ScalarNode.Kind kind =
                switch (token) {
                    case VALUE_NUMBER_INT -> Node.ScalarNode.Kind.INTEGER;
                    case VALUE_NUMBER_FLOAT -> Node.ScalarNode.Kind.DECIMAL;
                    case VALUE_TRUE, VALUE_FALSE -> Node.ScalarNode.Kind.BOOLEAN;
                    case VALUE_NULL -> Node.ScalarNode.Kind.NULL;
                    default -> Node.ScalarNode.Kind.STRING;
                };
        boolean quoted = kind == Node.ScalarNode.Kind.STRING && isQuoted();
        if (kind == Node.ScalarNode.Kind.STRING && !quoted && parser instanceof YAMLParser) {
            kind = PlainScalar.kind(text);
        }
        if (kind == Node.ScalarNode.Kind.DECIMAL || kind == Node.ScalarNode.Kind.INTEGER) {
            double number = new Node.ScalarNode(place, 1, kind, text, false).asDouble();
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                problems.add(Diagnostic.of(
                        Code.R015,
                        place,
                        text.length(),
                        "`" + text + "` is no number that can be used",
                        "write a plain number such as 0.05"));
            }
        }
        int end = text.indexOf('\n');
        return new Node.ScalarNode(
                place, Math.max(1, (end < 0 ? text.length() : end) + (quoted ? 2 : 0)), kind, text, quoted);
    }

    private boolean isQuoted() {
        long offset = parser.currentTokenLocation().getCharOffset();
        if (offset < 0 || offset >= source.text().length()) {
            return false;
        }
        char c = source.text().charAt((int) offset);
        return c == '"' || c == '\'' || c == '|' || c == '>';
    }

    private Place place() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(source.name(), Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }
}
