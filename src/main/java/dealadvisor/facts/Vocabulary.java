package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Internal;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.OtherNames;
import dealadvisor.reading.Printable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Every fact that a case may state, as read from a vocabulary file. Immutable. */
public final class Vocabulary {
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

    private final Map<String, FactDefinition> definitions;
    private final List<Clause> implications;
    private final List<Clause> contradictions;
    private final SortedMap<String, List<String>> catalogueIds;
    private final OtherNames catalogueNames;
    private final CaseOutline outline;
    private final Statements statements;
    private final Map<String, FactDefinition> byName = new HashMap<>();

    private Vocabulary(
            Map<String, FactDefinition> definitions,
            List<Clause> implications,
            List<Clause> contradictions,
            SortedMap<String, List<String>> catalogueIds,
            OtherNames catalogueNames,
            CaseOutline outline,
            Statements statements) {
        this.definitions = Collections.unmodifiableMap(definitions);
        definitions.values().forEach(definition -> byName.put(definition.name(), definition));
        this.implications = List.copyOf(implications);
        this.contradictions = List.copyOf(contradictions);
        this.catalogueIds = catalogueIds;
        this.catalogueNames = catalogueNames;
        this.outline = outline;
        this.statements = statements;
    }

    /**
     * What follows from, or is at odds with, facts that stand together.
     *
     * @param when the facts that must hold, by path; a set holds if it contains these ids, a number if it is at least this one
     * @param then the facts that follow, by path; empty for a contradiction
     * @param says why, for the reader
     */
    record Clause(Map<String, Value> when, Map<String, Value> then, String says) {}

    /**
     * Reads a vocabulary file.
     *
     * @param file its root
     * @param catalogueIds the ids that sets over a catalogue may hold, by {@code goods} and {@code payments}
     * @param catalogueAka the other names of these, by id
     * @param taken whether a name means something else in rules already
     * @param problems where problems are noted
     * @param doubts receives the facts in whose entries something is wrong
     * @hidden
     */
    @Internal
    public static Vocabulary read(
            Node file,
            Map<String, List<String>> catalogueIds,
            Map<String, List<String>> catalogueAka,
            Predicate<String> taken,
            List<Diagnostic> problems,
            Doubts doubts) {
        Map<String, FactDefinition> definitions = new LinkedHashMap<>();
        List<Clause> implications = new ArrayList<>();
        List<Clause> contradictions = new ArrayList<>();
        Map<String, String> sections = new LinkedHashMap<>();
        List<Statements> statements = new ArrayList<>();
        Fields.of(file, "the vocabulary", problems).ifPresent(top -> {
            List<Node> entries = items(top, "facts", problems);
            List<String> paths = Fields.names(entries, "fact");
            for (Node item : entries) {
                Fields.of(item, "a fact", problems).ifPresent(fields -> {
                    int before = problems.size();
                    FactDefinition definition = definition(fields, item, paths, catalogueAka, taken, problems);
                    if (definition.path().isEmpty()) {
                        return;
                    }
                    Optional<FactDefinition> alike = definitions.values().stream()
                            .filter(other -> !other.path().equals(definition.path())
                                    && other.name().equalsIgnoreCase(definition.name()))
                            .findFirst();
                    if (alike.isPresent() && !definition.name().isEmpty()) {
                        fields.problem(
                                Code.C007,
                                item,
                                "rules would know `" + definition.path() + "` and `"
                                        + alike.get().path() + "` by one name, `" + definition.name() + "`",
                                "give it another name after `as`");
                    }
                    Optional<String> clash = CaseOutline.taken(definition.path(), others(definition, definitions));
                    if (clash.isPresent()) {
                        fields.problem(
                                Code.C007, item, clash.get(), "give it a path of its own, with nothing under it");
                    } else if (definitions.putIfAbsent(definition.path(), definition) != null) {
                        fields.problem(
                                Code.C007,
                                item,
                                "the fact `" + definition.path() + "` is declared twice",
                                "keep one of the two");
                    }
                    if (problems.size() > before) {
                        doubts.add("a fact", definition.path());
                        // Under a wrong name others do not find it.
                        boolean named = alike.isEmpty() && isName(definition.name()) && !taken.test(definition.name());
                        doubts.add("a fact", named ? definition.name() : "");
                        alike.ifPresent(other -> doubts.add("a fact", other.name()));
                    }
                });
            }
            FindOutReader ways = new FindOutReader(definitions, problems, doubts);
            items(top, FindOutReader.KEY, problems).forEach(ways::read);
            sections.putAll(top.textMap("sections"));
            statements.add(Statements.read(top, definitions, problems, doubts));
            ClauseReader clauses = new ClauseReader(definitions, catalogueIds, problems, doubts);
            for (Node item : items(top, "implications", problems)) {
                Fields.of(item, "an implication", problems)
                        .ifPresent(f -> implications.add(clauses.implication(f, item)));
            }
            for (Node item : items(top, "contradictions", problems)) {
                Fields.of(item, "a contradiction", problems)
                        .ifPresent(f -> contradictions.add(clauses.contradiction(f, item)));
            }
            top.noMore();
        });
        CaseOutline outline = CaseOutline.of(definitions.values(), sections);
        for (String section : sections.keySet()) {
            if (outline.groupAt(section).isEmpty()) {
                problems.add(Diagnostic.of(
                        Code.C006,
                        file.place(),
                        1,
                        "there is no section `" + section + "`",
                        "a section is the beginning of some facts' paths, such as `ai.motivation`"));
            }
        }
        return new Vocabulary(
                definitions,
                implications,
                contradictions,
                new TreeMap<>(catalogueIds),
                OtherNames.of(catalogueAka),
                outline,
                statements.isEmpty() ? Statements.NONE : statements.get(0));
    }

    // A fact that is declared twice has a message of its own.
    private static List<String> others(FactDefinition definition, Map<String, FactDefinition> definitions) {
        return definitions.keySet().stream()
                .filter(path -> !path.equals(definition.path()))
                .toList();
    }

    private static List<Node> items(Fields top, String key, List<Diagnostic> problems) {
        Optional<Node> node = top.node(key);
        if (node.isPresent() && node.get() instanceof Node.ListNode list) {
            int most = Limits.standard().folder().data().facts();
            if (list.items().size() <= most) {
                return list.items();
            }
            problems.add(Diagnostic.of(
                    Code.P035,
                    list.place(),
                    1,
                    "there are at most " + most + " " + key + ", and here are "
                            + list.items().size(),
                    "leave out what no case needs, or put it into a pack that is used on its own"));
            return List.of();
        }
        node.ifPresent(n -> problems.add(Diagnostic.of(
                Code.C003, n.place(), 1, "`" + key + "` must be a list", "write one entry a line, each with `- `")));
        return List.of();
    }

    private static FactDefinition definition(
            Fields fields,
            Node item,
            List<String> paths,
            Map<String, List<String>> catalogueAka,
            Predicate<String> taken,
            List<Diagnostic> problems) {
        String path = fields.path("fact");
        String name = fields.text("as");
        if (!name.isEmpty() && !isName(name)) {
            fields.problem(
                    Code.C004,
                    item,
                    "`" + Printable.quoted(name) + "` is no name for rules to use",
                    "one word of at most " + LONGEST_NAME + " letters and digits, starting with a capital");
        } else if (taken.test(name)) {
            fields.problem(
                    Code.C004,
                    item,
                    "`" + name + "` means something else in rules already",
                    "add a word to it, such as `" + name + "Fact`");
        }
        List<String> types = new ArrayList<>();
        for (FactType type : FactType.values()) {
            types.add(type.id());
        }
        Optional<FactType> known = FactType.of(type(fields, types));
        FactType type = known.orElse(FactType.CHOICE);
        Map<String, String> values = new LinkedHashMap<>();
        Optional<String> catalogue = Optional.empty();
        if (type == FactType.CHOICE || type == FactType.SCALE) {
            values.putAll(fields.meanings("values"));
            if (values.size() < 2 && known.isPresent()) {
                fields.problem(
                        Code.C001,
                        item,
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
                            of.orElse(item),
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
                phrases(fields, values, known.isPresent(), problems),
                fields.texts("aka"),
                catalogue.isPresent() ? catalogueAka : valuesAka(fields, values, problems),
                List.of());
        fields.noMore();
        fields.misnamed("fact", paths);
        return definition;
    }

    private static Map<String, String> phrases(
            Fields fields, Map<String, String> values, boolean judged, List<Diagnostic> problems) {
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

    private static Map<String, List<String>> valuesAka(
            Fields fields, Map<String, String> values, List<Diagnostic> problems) {
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

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.charAt(0) >= 'A'
                && name.charAt(0) <= 'Z'
                && name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }

    /** All definitions, in the file's order. */
    public Collection<FactDefinition> definitions() {
        return definitions.values();
    }

    /** The definition of the fact at a path; empty if there is no such fact. */
    public Optional<FactDefinition> definition(String path) {
        return Optional.ofNullable(definitions.get(path));
    }

    /** The definition of the fact that rules match by a name; empty if there is none. */
    public Optional<FactDefinition> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All paths, in the file's order. */
    public Collection<String> paths() {
        return definitions.keySet();
    }

    /**
     * How sentences state facts.
     *
     * @hidden
     */
    @Internal
    public Statements statements() {
        return statements;
    }

    /**
     * What may stand where in a case file.
     *
     * @hidden
     */
    @Internal
    public CaseOutline outline() {
        return outline;
    }

    /** The ids that sets over a catalogue may hold, by {@code goods} and {@code payments}. */
    public Map<String, List<String>> catalogueIds() {
        return Collections.unmodifiableMap(catalogueIds);
    }

    /**
     * The other names of goods and payments.
     *
     * @hidden
     */
    @Internal
    public OtherNames catalogueNames() {
        return catalogueNames;
    }

    /**
     * The value that a data file gives to a fact.
     *
     * @param problems where problems are noted
     * @return empty if it is none, which is noted
     * @hidden
     */
    @Internal
    public Optional<Value> value(FactDefinition definition, Node node, List<Diagnostic> problems) {
        return FactValues.ofData(definition, node, catalogueIds, problems);
    }

    /**
     * A fact that somebody may mean.
     *
     * @param fact the one that may be meant
     * @param values those of its values that the word names; empty if it names the fact itself
     */
    public record Spoken(FactDefinition fact, List<String> values) {
        public Spoken {
            values = List.copyOf(values);
        }
    }

    /** The facts that others call so, and those of which others, or files, call a value so; in the file's order. */
    public List<Spoken> spokenOf(String word) {
        List<Spoken> found = new ArrayList<>();
        for (FactDefinition fact : definitions.values()) {
            boolean listed = fact.type() != FactType.SCALE && fact.catalogue().isEmpty();
            List<String> values = listed && fact.ids().contains(word)
                    ? List.of(word)
                    : listed ? fact.otherNames().of(word) : List.of();
            boolean itself =
                    !OtherNames.of(Map.of(fact.path(), fact.aka())).of(word).isEmpty();
            if (itself || !values.isEmpty()) {
                found.add(new Spoken(fact, itself ? List.of() : values));
            }
        }
        return found;
    }

    /** The words that a fact's value may be or be made of; empty for numbers. */
    public List<String> words(FactDefinition definition) {
        return definition.type() == FactType.YES_NO
                ? List.of("true", "false")
                : FactValues.allowed(definition, catalogueIds);
    }

    /**
     * What the value of one fact may settle of another.
     *
     * @param when paths of the facts that settle it
     * @param path the fact that is settled where nothing else is said of it
     * @param value what it then is
     */
    public record Follows(Set<String> when, String path, Value value) {
        public Follows {
            when = Set.copyOf(when);
        }
    }

    /** The facts, by path, that have to do with others: of which something follows, that follow, or that may contradict another. */
    public Set<String> linked() {
        Set<String> linked = new TreeSet<>();
        implications.forEach(clause -> {
            linked.addAll(clause.when().keySet());
            linked.addAll(clause.then().keySet());
        });
        contradictions.forEach(clause -> linked.addAll(clause.when().keySet()));
        return Collections.unmodifiableSet(linked);
    }

    /** All that may follow from facts, in the order of the vocabulary. */
    public List<Follows> follows() {
        List<Follows> follows = new ArrayList<>();
        implications.forEach(clause -> clause.then()
                .forEach((path, value) -> follows.add(new Follows(clause.when().keySet(), path, value))));
        return List.copyOf(follows);
    }

    List<Clause> implications() {
        return implications;
    }

    List<Clause> contradictions() {
        return contradictions;
    }
}
