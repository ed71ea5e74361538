package dealadvisor.packs;

import dealadvisor.reading.Fields;
import dealadvisor.reading.Internal;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One pack among those that rules come from, the first being the one that extends no other.
 *
 * @param id by which packs that extend it name it
 * @param version as its author writes it
 * @param title what it encodes
 * @param source the text whose arguments it encodes
 * @param authors who wrote that text
 */
public record Layer(String id, String version, String title, String source, List<String> authors) {
    /**
     * The key in a merged {@code pack.yaml} under which all layers stand.
     *
     * @hidden
     */
    @Internal
    public static final String KEY = "layers";

    public Layer {
        authors = List.copyOf(authors);
    }

    /**
     * How the names of its own files begin, where it extends another.
     *
     * @hidden
     */
    @Internal
    public String prefix() {
        return prefix(id);
    }

    /** How the names of the files of the pack with this id begin, where it extends another. */
    static String prefix(String id) {
        return "packs/" + id + "/";
    }

    /**
     * The layers that a {@code pack.yaml} speaks of: those it was merged from, else itself; what is missing in it is empty.
     *
     * @hidden
     */
    @Internal
    public static List<Layer> of(Node pack) {
        List<Layer> layers = new ArrayList<>();
        if (pack instanceof Node.MapNode map && map.get(KEY).orElse(pack) instanceof Node.ListNode list) {
            list.items().forEach(item -> layers.add(one(item)));
        } else {
            layers.add(one(pack));
        }
        return List.copyOf(layers);
    }

    private static Layer one(Node node) {
        Optional<Fields> read = Fields.of(node, "a layer", new ArrayList<>());
        if (read.isEmpty()) {
            return new Layer("", "", "", "", List.of());
        }
        Fields fields = read.get();
        return new Layer(
                fields.textIf("id").orElse(""),
                fields.textIf("version").orElse(""),
                fields.textIf("title").orElse(""),
                fields.textIf("source").orElse(""),
                fields.texts("authors"));
    }

    Node node(Place at) {
        return new Node.MapNode(
                at,
                1,
                List.of(
                        entry("id", at, text(at, id)),
                        entry("version", at, text(at, version)),
                        entry("title", at, text(at, title)),
                        entry("source", at, text(at, source)),
                        entry(
                                "authors",
                                at,
                                new Node.ListNode(
                                        at,
                                        1,
                                        authors.stream()
                                                .map(author -> text(at, author))
                                                .toList()))));
    }

    static Node.MapNode.Entry entry(String key, Place at, Node value) {
        return new Node.MapNode.Entry(key, at, value);
    }

    static Node text(Place at, String text) {
        return new Node.ScalarNode(at, 1, Node.ScalarNode.Kind.STRING, text, true);
    }
}
