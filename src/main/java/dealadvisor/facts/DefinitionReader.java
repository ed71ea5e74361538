package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Printable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads one fact of a vocabulary. */
final class DefinitionReader {
    private static final int LONGEST_NAME = 60;

    private static final String NUMBERS =
            "a number from 0 to 1 is a `probability`; say how many or when as a `scale` of named steps, such as `values: {none: ..., few: ..., many: ...}`";

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("number", NUMBERS),
            Map.entry("integer", NUMBERS),
            Map.entry("int", NUMBERS),
            Map.entry("decimal", NUMBERS),
            Map.entry("percent", NUMBERS),
            Map.entry("date", NUMBERS),
            Map.entry("boolean", "write `yes-no`"),
            Map.entry("bool", "write `yes-no`"),
            Map.entry("enum", "write `choice`, or `scale` if its values have an order"),
            Map.entry("list", "write `set`"),
            Map.entry(
                    "text",
                    "write `choice`: rules compare with values that are named here, no text that a case makes up"),
            Map.entry(
                    "string",
                    "write `choice`: rules compare with values that are named here, no text that a case makes up"));

    private final List<String> paths;
    private final Map<String, List<String>> catalogueAka;
    private final Predicate<String> taken;
    private final List<Diagnostic> problems;

    /**
     * @param paths what all facts of the file are called
     * @param catalogueAka the other names of goods and payments, by id
     * @param taken whether a name means something else in rules already
     */
    DefinitionReader(
            List<String> paths,
            Map<String, List<String>> catalogueAka,
            Predicate<String> taken,
            List<Diagnostic> problems) {
        this.paths = paths;
        this.catalogueAka = catalogueAka;
        this.taken = taken;
        this.problems = problems;
    }

    /** The fact that these entries declare; without a path if they give it none. */
    FactDefinition read(Fields fields) {
        String path = fields.path("fact");
        String name = fields.text("as");
        if (!name.isEmpty() && !isName(name)) {
            fields.problem(
                    Code.C004,
                    fields.map(),
                    "`" + Printable.quoted(name) + "` is no name for rules to use",
                    "one word of at most " + LONGEST_NAME + " letters and digits, starting with a capital");
        } else if (taken.test(name)) {
            fields.problem(
                    Code.C004,
                    fields.map(),
                    "`" + name + "` means something else in rules already",
                    "add a word to it, such as `" + name + "Fact`");
        }
        List<String> types = Arrays.stream(FactType.values()).map(FactType::id).toList();
        Optional<FactType> known = FactType.of(type(fields, types));
        FactType type = known.orElse(FactType.CHOICE);
        Map<String, String> values = new LinkedHashMap<>();
        Optional<String> catalogue = Optional.empty();
        if (type == FactType.CHOICE || type == FactType.SCALE) {
            values.putAll(fields.meanings("values"));
            if (values.size() < 2 && known.isPresent()) {
                fields.problem(
                        Code.C001,
                        fields.map(),
                        "`" + path + "` needs at least two values",
                        "add `values: {one: \"its meaning\", two: \"its meaning\"}`");
            }
        } else if (type == FactType.SET) {
            Optional<Node> of = fields.node("of");
            if (of.isPresent() && of.get() instanceof Node.ScalarNode) {
                catalogue = Optional.of(fields.oneOf("of", List.of("goods", "payments")));
            } else {
                fields.ids("of").forEach(id -> values.put(id, ""));
                if (values.containsKey(Value.Ids.NONE)) {
                    fields.problem(
                            Code.C008,
                            of.orElse(fields.map()),
                            "`" + Value.Ids.NONE + "` says of every set that it is empty, so nothing in `" + path
                                    + "` can be called so",
                            "leave it out");
                }
            }
        }
        if (known.isEmpty()) {
            // What goes with a type cannot be judged without it.
            fields.node("of");
        }
        boolean essential = fields.yesNo("essential");
        FactDefinition definition = new FactDefinition(
                path,
                name,
                type,
                values,
                catalogue,
                essential,
                fields.yesNo("first") || essential,
                fields.yesNo("decided"),
                fields.text("asks"),
                phrases(fields, values, known.isPresent()),
                fields.texts("aka"),
                catalogue.isPresent() ? catalogueAka : valuesAka(fields, values),
                List.of());
        fields.noMore();
        fields.misnamed("fact", paths);
        return definition;
    }

    private Map<String, String> phrases(Fields fields, Map<String, String> values, boolean judged) {
        Map<String, String> phrases = fields.textMap("phrases");
        if (judged && fields.node("phrases").orElse(null) instanceof Node.MapNode map) {
            for (Node.MapNode.Entry entry : map.entries()) {
                if (!values.containsKey(entry.key())) {
                    problems.add(noValue(entry, values));
                } else if (phrases.getOrDefault(entry.key(), "").isBlank()) {
                    problems.add(Diagnostic.of(
                            Code.C001,
                            entry.keyPlace(),
                            entry.key().length(),
                            "the phrase for `" + entry.key() + "` says nothing",
                            "write how a sentence speaks of it, or leave it out"));
                }
            }
        }
        return phrases;
    }

    private Map<String, List<String>> valuesAka(Fields fields, Map<String, String> values) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        fields.node("values-aka")
                .flatMap(node -> Fields.of(node, "other words for values", problems))
                .ifPresent(inner -> {
                    values.keySet().forEach(id -> words.put(id, inner.texts(id)));
                    inner.noMore();
                });
        words.values().removeIf(List::isEmpty);
        return words;
    }

    private static Diagnostic noValue(Node.MapNode.Entry entry, Map<String, String> values) {
        return Diagnostic.of(
                Code.C006,
                entry.keyPlace(),
                entry.key().length(),
                "the fact has no value `" + Printable.quoted(entry.key()) + "`",
                Nearest.of(entry.key(), values.keySet())
                        .map(near -> "did you mean `" + near + "`?")
                        .orElseGet(() -> values.isEmpty()
                                ? "phrases are for facts that list their values"
                                : "its values are " + String.join(", ", values.keySet())));
    }

    // What programs have for types and facts have not.
    private static String type(Fields fields, List<String> types) {
        Optional<String> named = fields.textIf("type");
        Optional<String> instead = named.map(word -> INSTEAD.getOrDefault(word.toLowerCase(Locale.ROOT), ""))
                .filter(help -> !help.isEmpty());
        if (instead.isEmpty()) {
            return fields.oneOf("type", types);
        }
        fields.problem(
                Code.C004,
                fields.node("type").orElseThrow(),
                "`" + named.orElseThrow() + "` is no `type` of a fact",
                instead.get());
        return "";
    }

    /** Whether rules may use a name. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.charAt(0) >= 'A'
                && name.charAt(0) <= 'Z'
                && name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }
}
