package dealadvisor.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The entries of one map in a data file, taken out key by key. What is missing, of the wrong type or not expected is noted as a problem with its
 * place, and a harmless stand-in is given back, so that everything wrong in a file is found in one pass. Callers must not use what they read
 * while there are problems.
 */
public final class Fields {
    private final Node.MapNode map;
    private final String what;
    private final List<Diagnostic> problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, Diagnostic> missing = new LinkedHashMap<>();
    private boolean closed;

    private Fields(Node.MapNode map, String what, List<Diagnostic> problems) {
        this.map = map;
        this.what = what;
        this.problems = problems;
    }

    /**
     * The entries of a node that should be a map.
     *
     * @param node what was found
     * @param what it describes, for messages: "a good"
     * @param problems where problems are noted
     * @return empty if it is no map, which is noted
     */
    public static Optional<Fields> of(Node node, String what, List<Diagnostic> problems) {
        if (node instanceof Node.MapNode map) {
            return Optional.of(new Fields(map, what, problems));
        }
        problems.add(Diagnostic.of(
                Code.C003, node, what + " must be a map of keys and values", "write `{key: value, ...}`"));
        return Optional.empty();
    }

    /**
     * The entries of a node that should be a map: none if it is no map, which is noted and all that is noted of it.
     *
     * @param node what was found
     * @param what it describes, for messages: "a good"
     * @param problems where problems are noted
     */
    public static Fields orNone(Node node, String what, List<Diagnostic> problems) {
        return of(node, what, problems)
                .orElseGet(() -> new Fields(new Node.MapNode(node.place(), 1, List.of()), what, new ArrayList<>()));
    }

    /** Where this map stands. */
    public Place place() {
        return map.place();
    }

    /** The map itself. */
    public Node.MapNode map() {
        return map;
    }

    /** The node under a key, if it is there. */
    public Optional<Node> node(String key) {
        asked.add(key);
        return map.get(key);
    }

    /** Text that must be there and say something; any scalar counts as its text. */
    public String text(String key) {
        return required(key).map(node -> scalar(key, node)).orElse("");
    }

    /** Text that may be missing or empty. */
    public Optional<String> textIf(String key) {
        return node(key).filter(node -> !empty(node)).map(node -> scalar(key, node));
    }

    /** An id that must be there: one by which files, commands and output can name something. Empty if it is none. */
    public String id(String key) {
        String id = text(key);
        return id.isEmpty() || Ids.word(id) ? id : noId(required(key).orElse(map), id, Ids.HELP);
    }

    /** Ids with dots between them, such as the path of a fact, that must be there. Empty if it is none. */
    public String path(String key) {
        String path = text(key);
        return path.isEmpty() || Ids.path(path) ? path : noId(required(key).orElse(map), path, Ids.PATH_HELP);
    }

    private String noId(Node node, String id, String help) {
        problem(Code.C008, node, "`" + Printable.quoted(id) + "` cannot be the name of anything in files", help);
        return "";
    }

    /** Text that must be there and be one of these words. */
    public String oneOf(String key, Collection<String> allowed) {
        Optional<Node> node = required(key);
        String text = node.map(n -> scalar(key, n)).orElse("");
        if (node.isPresent() && !allowed.contains(text)) {
            problems.add(Diagnostic.of(
                            Code.C004,
                            node.get(),
                            "`" + text + "` is no `" + key + "` of " + what,
                            nearest(text, allowed))
                    .meant(text, Nearest.only(text, allowed)));
        }
        return text;
    }

    /** A number that must be there and lie between the two bounds. */
    public double number(String key, double least, double most) {
        Optional<Node> node = required(key);
        if (node.isEmpty()) {
            return least;
        }
        if (node.get() instanceof Node.ScalarNode scalar
                && (scalar.kind() == Node.ScalarNode.Kind.INTEGER || scalar.kind() == Node.ScalarNode.Kind.DECIMAL)) {
            double number = scalar.asDouble();
            if (number >= least && number <= most) {
                return number;
            }
            problem(Code.C005, scalar, "`" + key + "` of " + what + " is " + scalar.text(), range(least, most));
        } else {
            problem(Code.C003, node.get(), "`" + key + "` of " + what + " must be a number", range(least, most));
        }
        return least;
    }

    private static String range(double least, double most) {
        return most == Double.MAX_VALUE
                ? "give a number of at least " + plain(least)
                : "give a number from " + plain(least) + " to " + plain(most);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** A truth value, false if it is missing. */
    public boolean yesNo(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return false;
        }
        if (node.get() instanceof Node.ScalarNode scalar && scalar.kind() == Node.ScalarNode.Kind.BOOLEAN) {
            return scalar.asBoolean();
        }
        problem(
                Code.C003,
                node.get(),
                "`" + key + "` of " + what + " must be true or false",
                "write `true` or `false`");
        return false;
    }

    /** A list of words, each once, empty if it is missing. */
    public List<String> texts(String key) {
        return words(key).stream().map(Node.ScalarNode::text).toList();
    }

    /** A list of ids, each once, empty if it is missing; without what is none. */
    public List<String> ids(String key) {
        List<String> ids = new ArrayList<>();
        for (Node.ScalarNode word : words(key)) {
            if (Ids.word(word.text())) {
                ids.add(word.text());
            } else {
                noId(word, word.text(), Ids.HELP);
            }
        }
        return ids;
    }

    /** A list of words with their places, each once, empty if it is missing. */
    public List<Node.ScalarNode> words(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof Node.ListNode list)) {
            problem(Code.C003, node.get(), "`" + key + "` of " + what + " must be a list", "write `[one, two]`");
            return List.of();
        }
        List<Node.ScalarNode> words = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node item : list.items()) {
            if (!(item instanceof Node.ScalarNode word) || empty(word)) {
                problem(
                        Code.C003,
                        item,
                        "each entry of `" + key + "` of " + what + " must be a single value",
                        "write `[one, two]`, words or quoted texts");
            } else if (!seen.add(word.text())) {
                problem(
                        Code.C007,
                        item,
                        "`" + word.text() + "` stands twice in `" + key + "` of " + what,
                        "keep one of the two");
            } else {
                words.add(word);
            }
        }
        return words;
    }

    /**
     * What a file must say under a key.
     *
     * @param what it is, to follow "does not say"
     * @param example how it is written
     * @return empty if it is missing, which is noted
     */
    public Optional<Node> part(String key, String what, String example) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            problem(Code.C001, map, "this file does not say " + what, "add `" + example + "`");
        }
        return node;
    }

    /** The items of a list; none if it is missing, or no list, which is noted. */
    public List<Node> items(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && node.get() instanceof Node.ListNode list) {
            return list.items();
        }
        node.ifPresent(other -> problem(
                Code.C003,
                other,
                "`" + key + "` must be a list",
                "write one entry a line, each with a hyphen before it"));
        return List.of();
    }

    /** Reads each item of a list, which should be a map, to its last key. */
    public <T> List<T> each(String key, String item, Function<Fields, T> reader) {
        List<T> read = new ArrayList<>();
        for (Node node : items(key)) {
            of(node, item, problems).ifPresent(fields -> {
                read.add(reader.apply(fields));
                fields.noMore();
            });
        }
        return read;
    }

    /** Reads each item of a list, which should be a map with an id of its own. */
    public <T> List<T> entries(String key, Function<Fields, T> reader) {
        Set<String> seen = new HashSet<>();
        return each(key, "an entry of `" + key + "`", fields -> {
            T entry = reader.apply(fields);
            fields.node("id")
                    .filter(id -> id instanceof Node.ScalarNode scalar && !seen.add(scalar.text()))
                    .ifPresent(id -> problem(
                            Code.C007,
                            id,
                            "`" + ((Node.ScalarNode) id).text() + "` stands twice among the " + key,
                            "give each entry an id of its own"));
            return entry;
        });
    }

    /** A map from ids to what they mean, which may be empty; empty if it is missing, and without what is no id. */
    public Map<String, String> meanings(String key) {
        Map<String, String> meanings = new LinkedHashMap<>();
        textMap(key).forEach((id, meaning) -> {
            if (Ids.word(id)) {
                meanings.put(id, meaning);
            } else {
                Node node = node(key).orElse(map);
                Place place = node instanceof Node.MapNode inner
                        ? inner.entry(id).map(Node.MapNode.Entry::keyPlace).orElse(node.place())
                        : node.place();
                problems.add(Diagnostic.of(
                        Code.C008,
                        place,
                        id.length(),
                        "`" + Printable.quoted(id) + "` cannot be the name of anything in files",
                        Ids.HELP));
            }
        });
        return meanings;
    }

    /** A map from words to words, empty if it is missing. */
    public Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        node(key).ifPresent(node -> {
            if (node instanceof Node.MapNode inner) {
                inner.entries().forEach(entry -> texts.put(entry.key(), scalar(key, entry.value())));
            } else {
                problem(Code.C003, node, "`" + key + "` of " + what + " must be a map", "write `{name: text}`");
            }
        });
        return texts;
    }

    /** Notes every key that nobody asked for. To be called last; a second time it does nothing. */
    public void noMore() {
        if (closed) {
            return;
        }
        closed = true;
        Node.MapNode.Entry before = null;
        for (Node.MapNode.Entry entry : map.entries()) {
            if (!asked.contains(entry.key())) {
                Optional<String> other = DecimalComma.help(before, entry).or(() -> unparted(entry.key()));
                Diagnostic unknown = Diagnostic.of(
                        Code.C002,
                        entry.keyPlace(),
                        entry.key().length(),
                        "unknown key `" + entry.key() + "` in " + what,
                        other.orElseGet(() -> nearest(entry.key(), asked)));
                Optional<String> meant = Nearest.only(entry.key(), asked)
                        .filter(near -> other.isEmpty() && map.get(near).isEmpty());
                problems.add(
                        meant.isPresent()
                                ? unknown.meant(entry.key(), meant)
                                : unknown.mendedBy(DecimalComma.fix(before, entry)));
                // What is missing stands there under a misspelt key: one slip, one problem.
                Nearest.of(entry.key().split(":", 2)[0], missing.keySet())
                        .map(missing::remove)
                        .ifPresent(problems::remove);
            }
            before = entry;
        }
    }

    /** Words that stand under a key in each of these maps, where they do. */
    public static List<String> names(List<Node> items, String key) {
        List<String> names = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Node.MapNode map && map.get(key).orElse(item) instanceof Node.ScalarNode scalar) {
                names.add(scalar.text());
            }
        }
        return names;
    }

    /**
     * Notes that the entry is probably meant to add to another, if it lacks more than one of its keys and is called nearly like that one: one problem
     * instead of one for each missing key. To be called after {@link #noMore}.
     *
     * @param key the key under which its name stands
     * @param names what all entries are called
     */
    public void misnamed(String key, Collection<String> names) {
        Optional<Node> name = node(key);
        if (missing.size() < 2 || name.isEmpty()) {
            return;
        }
        String called = scalar(key, name.get());
        Nearest.of(called, names.stream().filter(other -> !other.equals(called)).toList())
                .ifPresent(near -> {
                    problems.removeAll(missing.values());
                    problem(
                            Code.C006,
                            name.get(),
                            "there is no `" + called + "` to add to, and " + what + " of its own needs "
                                    + String.join(", ", missing.keySet()),
                            "did you mean `" + near + "`?");
                });
    }

    // `key:value` without a blank reads as a key alone.
    private Optional<String> unparted(String key) {
        int colon = key.indexOf(':');
        return colon > 0 && asked.contains(key.substring(0, colon))
                ? Optional.of("write a blank after the colon: `" + key.substring(0, colon) + ": "
                        + key.substring(colon + 1) + "`")
                : Optional.empty();
    }

    /** Notes a problem at a node. */
    public void problem(Code code, Node node, String message, String help) {
        problems.add(Diagnostic.of(code, node, message, help));
    }

    private Optional<Node> required(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            Diagnostic problem =
                    Diagnostic.of(Code.C001, map.place(), 1, what + " has no `" + key + "`", "add `" + key + ": ...`");
            missing.put(key, problem);
            problems.add(problem);
        } else if (empty(node.get())) {
            problem(Code.C001, node.get(), "`" + key + "` of " + what + " is empty", "say what it is");
            return Optional.empty();
        }
        return node;
    }

    private String scalar(String key, Node node) {
        if (node instanceof Node.ScalarNode scalar) {
            return empty(scalar) ? "" : scalar.text();
        }
        problem(
                Code.C003,
                node,
                "`" + key + "` of " + what + " must be a single value",
                "write one word or a quoted text");
        return "";
    }

    private static boolean empty(Node node) {
        return node instanceof Node.ScalarNode scalar
                && (scalar.kind() == Node.ScalarNode.Kind.NULL || scalar.text().isBlank());
    }

    private String nearest(String word, Collection<String> candidates) {
        if (!Nearest.told(problems)) {
            return "mend those above first";
        }
        return Nearest.of(word, candidates)
                .map(near -> "did you mean `" + near + "`?")
                .orElseGet(() ->
                        candidates.isEmpty() ? "none is declared" : "expected one of " + String.join(", ", candidates));
    }
}
