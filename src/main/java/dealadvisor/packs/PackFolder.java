package dealadvisor.packs;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.Present;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleRemoval;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads rule folders and the packs that they extend, and makes one folder of them. */
public final class PackFolder {
    private PackFolder() {}

    /**
     * Reads a folder, or an archive of one, and, if it is a pack that extends another, that one as well.
     *
     * @throws ProblemsException if a folder cannot be read or what makes it a pack is wrong; carries every problem found
     */
    public static RuleFolder read(Path folder) {
        return read(folder, Seal.NONE);
    }

    /**
     * As {@link #read(Path)}.
     *
     * @param seal what the pack has to prove, where it is an archive
     */
    public static RuleFolder read(Path folder, Seal seal) {
        return PackFiles.of(folder, seal, false).folder();
    }

    /** What a {@code pack.yaml} says. */
    static Manifest manifest(SourceText text) {
        List<Diagnostic> problems = new ArrayList<>();
        Tree.Parsed parsed = Tree.parse(text, Limits.standard());
        problems.addAll(parsed.problems());
        Optional<Manifest> manifest = parsed.root().map(root -> Manifest.read(root, problems));
        throwIfAny(problems);
        return manifest.orElseThrow();
    }

    /** What a pack that comes with the advisor makes of the one that it extends. */
    static RuleFolder overBundled(RuleFolder own) {
        Manifest manifest = manifest(own.file("pack.yaml").orElseThrow());
        return layered(
                own,
                manifest,
                BundledFolders.find(manifest.base().orElseThrow()).orElseThrow());
    }

    /** What a pack makes of the one that it extends. */
    static RuleFolder layered(RuleFolder own, Manifest manifest, RuleFolder base) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, Node> data = base.parse(RuleFolder.DATA, problems);
        Map<String, Node> mine = own.parse(
                RuleFolder.DATA.stream()
                        .filter(name -> own.file(name).isPresent())
                        .toList(),
                problems);
        mine.forEach((name, root) -> Shape.check(name, Present.in(data, name), root, problems));
        throwIfAny(problems);
        Set<String> off = new LinkedHashSet<>();
        manifest.switchedOff().forEach(name -> off.add(name.text()));
        Map<String, Node> merged = merged(Arguing.without(data, off), mine, manifest, problems);
        Set<String> gone = gone(own, manifest, base, data, problems);
        throwIfAny(problems);
        merged.putAll(RuleRemoval.tables(base, gone));
        return RuleFolder.layered(
                own,
                files(own, manifest, base, gone),
                merged,
                base,
                manifest.layer().prefix());
    }

    /**
     * The data of a base with what a pack adds to them and changes in them.
     *
     * @param data the base's data files by name
     * @param mine the pack's own, each of the shape of the base's
     */
    static Map<String, Node> merged(
            Map<String, Node> data, Map<String, Node> mine, Manifest manifest, List<Diagnostic> problems) {
        List<Layer> layers = new ArrayList<>(Layer.of(Present.in(data, "pack.yaml")));
        if (layers.stream().anyMatch(layer -> layer.id().equals(manifest.layer().id()))) {
            throw problem(
                    Code.P041,
                    Present.in(mine, "pack.yaml"),
                    "the pack that this one extends is called `"
                            + manifest.layer().id() + "` too",
                    "give this one an `id` of its own");
        }
        layers.add(manifest.layer());
        Map<String, Node> merged = new LinkedHashMap<>(data);
        mine.forEach((name, root) -> {
            if (name.equals("claims.yaml")) {
                merged.put(
                        name,
                        DataMerge.of(
                                Present.in(data, name),
                                ClaimsOf.layer(manifest.layer(), root, Present.in(data, name), problems)));
            } else if (!name.equals("pack.yaml")) {
                merged.put(name, DataMerge.of(Present.in(data, name), root));
            }
        });
        manifest.calibration().ifPresent(node -> merged.merge("calibration.yaml", node, DataMerge::of));
        merged.put("pack.yaml", withLayers((Node.MapNode) Present.in(mine, "pack.yaml"), manifest, layers));
        return merged;
    }

    // The names of the base's rules that are switched off or replaced.
    private static Set<String> gone(
            RuleFolder own, Manifest manifest, RuleFolder base, Map<String, Node> data, List<Diagnostic> problems) {
        Map<String, String> ids = RuleRemoval.called(base);
        Set<String> known = new LinkedHashSet<>(ids.values());
        Set<String> arguing = new LinkedHashSet<>();
        Arguing.entries(data).forEach(entry -> arguing.add(entry.id()));
        Set<String> gone = new LinkedHashSet<>(RuleRemoval.names(own));
        RuleRemoval.ids(own).keySet().stream()
                .filter(ids::containsKey)
                .map(ids::get)
                .forEach(gone::add);
        for (Node.ScalarNode off : manifest.switchedOff()) {
            if (!known.contains(off.text()) && !ids.containsKey(off.text()) && !arguing.contains(off.text())) {
                problems.add(Diagnostic.of(
                                Code.P042,
                                off.place(),
                                off.length(),
                                "`" + manifest.base().orElse("the base") + "` has no rule \"" + off.text() + "\"",
                                Nearest.of(off.text(), known, problems)
                                        .or(() -> Nearest.of(off.text(), ids.keySet(), problems))
                                        .or(() -> Nearest.of(off.text(), arguing, problems))
                                        .map(near -> "did you mean \"" + near + "\"?")
                                        .orElse("`deal-advisor rules list` gives the names and ids of all rules"))
                        .meant(off.text(), Nearest.only(off.text(), ids.keySet())));
            }
            gone.add(ids.getOrDefault(off.text(), off.text()));
        }
        return gone;
    }

    // The base's files without these rules, then the pack's own.
    private static SortedMap<String, SourceText> files(
            RuleFolder own, Manifest manifest, RuleFolder base, Set<String> gone) {
        SortedMap<String, SourceText> files = new TreeMap<>();
        base.files().forEach((inside, text) -> {
            if (inside.endsWith(".drl")) {
                files.put(inside, RuleRemoval.without(text, gone));
            } else if (!RuleFolder.scenario(inside)) {
                files.put(inside, text);
            }
        });
        own.files()
                .forEach((inside, text) -> files.put(
                        RuleFolder.scenario(inside) ? inside : manifest.layer().prefix() + inside, text));
        return files;
    }

    private static Node withLayers(Node.MapNode pack, Manifest manifest, List<Layer> layers) {
        Place at = pack.place();
        List<Node.MapNode.Entry> entries = new ArrayList<>();
        pack.entries().stream()
                .filter(entry ->
                        List.of("id", "version", "title", "source", "authors").contains(entry.key()))
                .forEach(entries::add);
        manifest.base()
                .ifPresent(base -> entries.add(
                        Layer.entry("extends", at, Layer.text(manifest.baseAt().place(), base))));
        entries.add(Layer.entry(
                Layer.KEY,
                at,
                new Node.ListNode(
                        at, 1, layers.stream().map(layer -> layer.node(at)).toList())));
        return new Node.MapNode(at, pack.length(), entries);
    }

    static ProblemsException problem(Code code, Node at, String message, String help) {
        return new ProblemsException(List.of(Diagnostic.of(code, at.place(), at.length(), message, help)));
    }

    static void throwIfAny(List<Diagnostic> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }
}
