package dealadvisor.packs;

import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.rules.RuleFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the entries of a rule folder's data files are written: what a pack adds or changes in its own file, all else in the file of the pack that it
 * extends. Asked for by name, never looked for in the text, so that a word in a remark, in another list or in quotes is no entry. A file is read when
 * it is first asked about, so that advice, which needs no places, keeps none. Safe for many threads.
 */
public final class DataPlaces {
    private final RuleFolder folder;
    private final Map<String, Optional<Node>> roots = new ConcurrentHashMap<>();

    private DataPlaces(RuleFolder folder) {
        this.folder = folder;
    }

    /** The places in a folder, with its files as they were read. */
    public static DataPlaces of(RuleFolder folder) {
        return new DataPlaces(folder);
    }

    /**
     * Where something is written.
     *
     * @param file the data file by its name in the folder, such as {@code catalogue/barriers.yaml}
     * @param path what leads to it from the top of the file, a step each: a key of a map, the name of an entry in a list of entries, a word in a list of
     *     words; such as {@code barriers}, {@code commitment}, {@code causes}, {@code unable}
     * @return the place of the last step's key, name or word; empty if the file cannot be read or has nothing there
     */
    public Optional<Place> of(String file, String... path) {
        Optional<Node> at = roots.computeIfAbsent(file, this::root);
        Optional<Place> place = at.map(Node::place);
        for (String step : path) {
            Optional<Node> in = at;
            place = in.flatMap(node -> place(node, step));
            at = in.flatMap(node -> inside(node, step));
        }
        return place;
    }

    /** The file, by its name in the folder, in which something is written; empty if it is none of its files. */
    public Optional<String> file(Place place) {
        return folder.files().entrySet().stream()
                .filter(file -> file.getValue().name().equals(place.file()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether something is written in one of the folder's own files, rather than in one of a pack that it extends. */
    public boolean own(Place place) {
        return file(place).filter(folder::own).isPresent();
    }

    private Optional<Node> root(String file) {
        return folder.file(file)
                .flatMap(text -> Optional.ofNullable(
                        folder.parse(List.of(file), new ArrayList<>()).get(file)));
    }

    private static Optional<Node> inside(Node node, String step) {
        return node instanceof Node.MapNode map
                ? map.get(step)
                : node instanceof Node.ListNode list
                        ? list.items().stream()
                                .filter(item -> called(item, step))
                                .findFirst()
                        : Optional.empty();
    }

    private static Optional<Place> place(Node node, String step) {
        return node instanceof Node.MapNode map
                ? map.entry(step).map(Node.MapNode.Entry::keyPlace)
                : inside(node, step).map(item -> name(item).place());
    }

    private static boolean called(Node item, String step) {
        return name(item) instanceof Node.ScalarNode word && word.text().equals(step);
    }

    private static Node name(Node item) {
        Optional<Node.ScalarNode> named = DataMerge.named(item);
        return named.isPresent() ? named.get() : item;
    }
}
