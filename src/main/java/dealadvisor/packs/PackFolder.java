package dealadvisor.packs;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import dealadvisor.rules.FolderFiles;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleRemoval;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
     * Reads a folder and, if it is a pack that extends another, that one as well.
     *
     * @throws ProblemsException if a folder cannot be read or what makes it a pack is wrong; carries every problem found
     */
    public static RuleFolder read(Path folder) {
        return read(folder, List.of());
    }

    /**
     * The fingerprint that the folder will have when it is read ({@link RuleFolder#sha256}), taken from the bytes of its files without making
     * anything of them.
     *
     * @return empty if it cannot be read so; reading it then says why
     */
    public static Optional<String> fingerprint(Path folder) {
        try {
            return Optional.of(fingerprint(folder, Limits.standard().folder().layers()));
        } catch (IOException | ProblemsException e) {
            return Optional.empty();
        }
    }

    private static String fingerprint(Path folder, int layers) throws IOException {
        SortedMap<String, byte[]> contents = FolderFiles.of(folder, inside -> !RuleFolder.scenario(inside));
        if (layers < 0 || !contents.containsKey("pack.yaml")) {
            throw new IOException("no rule folder");
        }
        String own = RuleFolder.sha256(contents);
        String about = new String(contents.get("pack.yaml"), StandardCharsets.UTF_8);
        Optional<String> named = manifest(SourceText.of("pack.yaml", about)).base();
        if (named.isEmpty()) {
            return own;
        }
        Optional<Path> beside = beside(folder, named.get());
        return RuleFolder.sha256(
                own,
                beside.isPresent() ? fingerprint(beside.get(), layers - 1) : BundledFolders.fingerprint(named.get()));
    }

    private static RuleFolder read(Path folder, List<Path> above) {
        RuleFolder own = RuleFolder.part(folder);
        if (own.file("pack.yaml").isEmpty()) {
            own.whole();
        }
        Manifest manifest = manifest(own.file("pack.yaml").orElseThrow());
        if (manifest.base().isEmpty()) {
            own.whole();
            return own;
        }
        List<Path> chain = new ArrayList<>(above);
        chain.add(real(folder));
        int most = Limits.standard().folder().layers();
        if (chain.size() > most) {
            throw problem(
                    "P040",
                    manifest.baseAt(),
                    "more than " + most + " packs extend each other",
                    "put some of them together");
        }
        return layered(own, manifest, base(folder, manifest, chain));
    }

    private static Manifest manifest(SourceText text) {
        List<Diagnostic> problems = new ArrayList<>();
        Tree.Parsed parsed = Tree.parse(text, Limits.standard());
        problems.addAll(parsed.problems());
        Optional<Manifest> manifest = parsed.root().map(root -> Manifest.read(root, problems));
        throwIfAny(problems);
        return manifest.orElseThrow();
    }

    private static RuleFolder base(Path folder, Manifest manifest, List<Path> chain) {
        String named = manifest.base().orElseThrow();
        Optional<Path> beside = beside(folder, named);
        if (beside.isEmpty()) {
            return BundledFolders.find(named)
                    .orElseThrow(() -> problem(
                            "P040",
                            manifest.baseAt(),
                            "there is no pack `" + named + "` to extend",
                            Nearest.of(named, BundledFolders.ids())
                                    .map(near -> "did you mean `" + near + "`?")
                                    .orElse(
                                            "name a folder, such as `../my-rules`, or a pack that comes with the advisor: "
                                                    + String.join(", ", BundledFolders.ids()))));
        }
        if (FileNames.path(named).isAbsolute()
                || !Files.isRegularFile(beside.get().resolve("pack.yaml"))) {
            throw problem(
                    "P040",
                    manifest.baseAt(),
                    "`" + named + "` is no folder of a pack that could be extended",
                    "name a folder that has a pack.yaml, from this one: `../my-rules`");
        }
        if (chain.contains(real(beside.get()))) {
            throw problem(
                    "P040",
                    manifest.baseAt(),
                    "this pack would extend itself, through `" + named + "`",
                    "let one of them extend no other");
        }
        try {
            return read(beside.get(), chain);
        } catch (ProblemsException e) {
            List<Diagnostic> problems = new ArrayList<>(e.problems());
            problems.add(Diagnostic.error(
                    "P040",
                    manifest.baseAt().place(),
                    manifest.baseAt().length(),
                    "the pack that this one extends cannot be read: `" + named + "`",
                    "mend it first, or extend another"));
            throw new ProblemsException(problems);
        }
    }

    // The folder that is extended; empty if it is none of the user's, and so one of those that come with the advisor.
    private static Optional<Path> beside(Path folder, String named) {
        return named.contains("/") || named.startsWith(".")
                ? FileNames.find(folder, named).map(Path::normalize)
                : Enclosing.find(folder, named);
    }

    // Links may give a folder several names.
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** What a pack that comes with the advisor makes of the one that it extends. */
    static RuleFolder overBundled(RuleFolder own) {
        Manifest manifest = manifest(own.file("pack.yaml").orElseThrow());
        return layered(
                own,
                manifest,
                BundledFolders.find(manifest.base().orElseThrow()).orElseThrow());
    }

    private static RuleFolder layered(RuleFolder own, Manifest manifest, RuleFolder base) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, Node> data = base.parse(RuleFolder.DATA, problems);
        Map<String, Node> mine = own.parse(
                RuleFolder.DATA.stream()
                        .filter(name -> own.file(name).isPresent())
                        .toList(),
                problems);
        mine.forEach((name, root) -> Shape.check(name, data.get(name), root, problems));
        throwIfAny(problems);
        List<Layer> layers = new ArrayList<>(Layer.of(data.get("pack.yaml")));
        if (layers.stream().anyMatch(layer -> layer.id().equals(manifest.layer().id()))) {
            throw problem(
                    "P041",
                    mine.get("pack.yaml"),
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
                        DataMerge.of(data.get(name), ClaimsOf.layer(manifest.layer(), root, data.get(name), problems)));
            } else if (!name.equals("pack.yaml")) {
                merged.put(name, DataMerge.of(data.get(name), root));
            }
        });
        manifest.calibration().ifPresent(node -> merged.merge("calibration.yaml", node, DataMerge::of));
        merged.put("pack.yaml", withLayers((Node.MapNode) mine.get("pack.yaml"), layers));
        SortedMap<String, SourceText> files = files(own, manifest, base, problems);
        throwIfAny(problems);
        return RuleFolder.layered(own, files, merged, base, manifest.layer().prefix());
    }

    // The base's rules without those that are switched off or replaced, then the pack's own files.
    private static SortedMap<String, SourceText> files(
            RuleFolder own, Manifest manifest, RuleFolder base, List<Diagnostic> problems) {
        Set<String> known = new LinkedHashSet<>();
        if (!manifest.switchedOff().isEmpty()) {
            base.files("", ".drl").values().forEach(file -> known.addAll(RuleRemoval.names(file)));
        }
        Set<String> gone = new LinkedHashSet<>();
        own.files("", ".drl").values().forEach(file -> gone.addAll(RuleRemoval.names(file)));
        for (Node.ScalarNode off : manifest.switchedOff()) {
            if (!known.contains(off.text())
                    && problems.size() <= Limits.standard().problems()) {
                problems.add(Diagnostic.error(
                        "P042",
                        off.place(),
                        off.length(),
                        "`" + manifest.base().orElse("the base") + "` has no rule \"" + off.text() + "\"",
                        Nearest.of(off.text(), known)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("`deal-advisor rules list` gives the names of all rules")));
            }
            gone.add(off.text());
        }
        SortedMap<String, SourceText> files = new TreeMap<>();
        base.files().forEach((inside, text) -> {
            if (inside.endsWith(".drl")) {
                files.put(inside, RuleRemoval.without(text, gone));
            } else if (!inside.startsWith("scenarios/")) {
                files.put(inside, text);
            }
        });
        own.files()
                .forEach((inside, text) -> files.put(
                        inside.startsWith("scenarios/")
                                ? inside
                                : manifest.layer().prefix() + inside,
                        text));
        return files;
    }

    private static Node withLayers(Node.MapNode pack, List<Layer> layers) {
        Place at = pack.place();
        List<Node.MapNode.Entry> entries = new ArrayList<>();
        pack.entries().stream()
                .filter(entry -> List.of("id", "version", "title", "source", "authors", "extends")
                        .contains(entry.key()))
                .forEach(entries::add);
        entries.add(Layer.entry(
                Layer.KEY,
                at,
                new Node.ListNode(
                        at, 1, layers.stream().map(layer -> layer.node(at)).toList())));
        return new Node.MapNode(at, pack.length(), entries);
    }

    private static ProblemsException problem(String code, Node at, String message, String help) {
        return new ProblemsException(List.of(Diagnostic.error(code, at.place(), at.length(), message, help)));
    }

    private static void throwIfAny(List<Diagnostic> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }
}
