package dealadvisor.engine.compiling;

import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is compiled already: the bundled rules. A folder that holds the same text needs not compile it again, and runs the very classes that the
 * bundled rules run, which the class-data archive has. Units are packages of rules and classes of facts, each known by a key of all that it was
 * compiled from.
 */
public final class Precompiled {
    /** Where the bundle says what it was compiled from. */
    public static final String FILE = "dealadvisor/pack/compiled.json";

    /** Nothing is compiled yet. */
    public static final Precompiled NONE =
            new Precompiled(Collections.emptySortedMap(), List.of(), Precompiled.class.getClassLoader());

    private final SortedMap<String, String> keys;
    private final List<String> models;
    private final ClassLoader loader;

    private Precompiled(SortedMap<String, String> keys, List<String> models, ClassLoader loader) {
        this.keys = keys;
        this.models = models;
        this.loader = loader;
    }

    /** What the bundle has that this loader finds. */
    public static Precompiled in(ClassLoader loader) {
        try {
            Tree.Parsed parsed = Tree.parse(SourceText.of(FILE, PackClassLoader.text(loader, FILE)), Limits.standard());
            SortedMap<String, String> keys = new TreeMap<>();
            for (Node.MapNode.Entry unit : ((Node.MapNode) parsed.root().orElseThrow()).entries()) {
                keys.put(unit.key(), ((Node.ScalarNode) unit.value()).text());
            }
            return new Precompiled(
                    keys, RuleCompiler.models(PackClassLoader.text(loader, RuleCompiler.MODELS)), loader);
        } catch (IOException e) {
            throw new IllegalStateException("the bundled pack is missing", e);
        }
    }

    /** Units and their keys as a tree, for {@link #in}. */
    public static Node tree(SortedMap<String, String> keys) {
        Place here = new Place(FILE, 1, 1);
        List<Node.MapNode.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, String> unit : keys.entrySet()) {
            entries.add(new Node.MapNode.Entry(
                    unit.getKey(),
                    here,
                    new Node.ScalarNode(here, 1, Node.ScalarNode.Kind.STRING, unit.getValue(), true)));
        }
        return new Node.MapNode(here, 1, entries);
    }

    /** Whether a unit is compiled from exactly what this key stands for. */
    boolean has(String unit, String key) {
        return key.equals(keys.get(unit));
    }

    /** The models of a package of rules. */
    List<String> models(String rules) {
        return models.stream()
                .filter(model -> model.substring(0, model.lastIndexOf('.')).equals(rules))
                .toList();
    }

    /** Finds the compiled classes. */
    public ClassLoader loader() {
        return loader;
    }
}
