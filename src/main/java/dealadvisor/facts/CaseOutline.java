package dealadvisor.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What may stand where in a case file, as a vocabulary's paths and a few fixed entries give it. Immutable. */
public final class CaseOutline {
    /** The key under which a case, or a fact, says as of which day it is known. */
    public static final String AS_OF = "as-of";

    private static final List<Text> TEXTS = List.of(
            new Text("case", "A name for this case, in one word; the file's stem if it is not given."),
            new Text("title", "What the case is about, in one line."),
            new Text(AS_OF, "The day as of which all this is known."),
            new Text("ai.name", "What the AI is called."),
            new Text("$schema", "Where editors find the schema of this file; nothing of the advice reads it."));

    private static final Prices PRICES = new Prices(
            "deal.prices",
            "What the AI would take and what we would pay, for a good, a payment, both or any; the most specific entry counts.");

    private final Group root;
    private final Map<String, Entry> byPath;

    private CaseOutline(Group root, Map<String, Entry> byPath) {
        this.root = root;
        this.byPath = byPath;
    }

    /** One thing that a case file may say. */
    public sealed interface Entry {
        /** Where it stands, from the top: keys with dots between them. */
        String path();

        /** Its last key. */
        default String key() {
            return path().substring(path().lastIndexOf('.') + 1);
        }
    }

    /** A text of which nothing follows, and what it is for. */
    public record Text(String path, String says) implements Entry {}

    /** The list of prices, and what it is for. */
    public record Prices(String path, String says) implements Entry {}

    /** A fact. */
    public record Stated(FactDefinition definition) implements Entry {
        @Override
        public String path() {
            return definition.path();
        }
    }

    /** A group of entries in their order; what the vocabulary says about it, if anything. */
    public record Group(String path, Optional<String> says, List<Entry> entries) implements Entry {
        public Group {
            entries = List.copyOf(entries);
        }

        /** The keys that may stand in it. */
        public List<String> keys() {
            return entries.stream().map(Entry::key).toList();
        }
    }

    /**
     * The outline of cases under a vocabulary.
     *
     * @param definitions its facts, in its order
     * @param sections what it says about groups of facts, by path
     */
    static CaseOutline of(Collection<FactDefinition> definitions, Map<String, String> sections) {
        List<Entry> all = new ArrayList<>(TEXTS);
        definitions.forEach(definition -> all.add(new Stated(definition)));
        all.add(PRICES);
        Map<String, Entry> byPath = new HashMap<>();
        Group root = group("", all, sections, byPath);
        return new CaseOutline(root, byPath);
    }

    private static Group group(
            String path, List<Entry> inside, Map<String, String> sections, Map<String, Entry> byPath) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : inside) {
            int start = path.isEmpty() ? 0 : path.length() + 1;
            int dot = entry.path().indexOf('.', start);
            String place = dot < 0 ? entry.path() : entry.path().substring(0, dot);
            if (!byPath.containsKey(place)) {
                Entry found = dot < 0 ? entry : group(place, under(place, inside), sections, byPath);
                byPath.put(place, found);
                entries.add(found);
            }
        }
        return new Group(path, Optional.ofNullable(sections.get(path)), entries);
    }

    private static List<Entry> under(String path, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.path().startsWith(path + "."))
                .toList();
    }

    /** Why no fact can stand at a path beside these others, if so. */
    static Optional<String> taken(String path, Collection<String> others) {
        List<String> all = new ArrayList<>(others);
        TEXTS.forEach(text -> all.add(text.path()));
        all.add(PRICES.path());
        return all.stream()
                .filter(other -> other.equals(path) || other.startsWith(path + ".") || path.startsWith(other + "."))
                .findFirst()
                .map(other -> "`" + path + "` cannot stand beside `" + other + "`");
    }

    /** All of it: the group of what stands at the top. */
    public Group root() {
        return root;
    }

    /** What stands at a path, if anything may. */
    public Optional<Entry> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Where something may be stated, in alphabetical order. */
    SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>(byPath.keySet());
        paths.removeIf(path -> byPath.get(path) instanceof Group);
        return paths;
    }

    /** Where prices stand. */
    String prices() {
        return PRICES.path();
    }

    /** Whether something may be given at a path that is no fact: a text, the prices, or {@linkplain PricePath a part of them}. */
    public boolean takesBesideFacts(String path) {
        return at(path).filter(entry -> entry instanceof Text || entry instanceof Prices)
                        .isPresent()
                || PricePath.of(path).isPresent();
    }

    /** The group at a path; the empty path is the top. */
    Optional<Group> groupAt(String path) {
        return path.isEmpty()
                ? Optional.of(root)
                : at(path).filter(entry -> entry instanceof Group).map(entry -> (Group) entry);
    }
}
