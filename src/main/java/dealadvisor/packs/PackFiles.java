package dealadvisor.packs;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.FolderFiles;
import dealadvisor.rules.RuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The files of a rule folder and of the folders that it extends, as they were at one moment. Their fingerprint is that of these bytes, and what is made
 * of them later is made of these bytes, whatever becomes of the folder. Immutable.
 */
public final class PackFiles {
    private final String name;
    private final SortedMap<String, byte[]> contents;
    private final Optional<Manifest> manifest;
    private final Optional<PackFiles> base;

    private PackFiles(
            String name, SortedMap<String, byte[]> contents, Optional<Manifest> manifest, Optional<PackFiles> base) {
        this.name = name;
        this.contents = contents;
        this.manifest = manifest;
        this.base = base;
    }

    /**
     * Reads the files, and makes as little of them as finds those of the folders that are extended.
     *
     * @throws ProblemsException if they cannot be read, or the pack that is extended is not found; carries every problem found
     */
    public static PackFiles of(Path folder) {
        return of(folder, List.of());
    }

    private static PackFiles of(Path folder, List<Path> above) {
        String name = folder.toString().replace('\\', '/');
        SortedMap<String, byte[]> contents = FolderFiles.of(folder, inside -> true);
        byte[] about = contents.get("pack.yaml");
        if (about == null) {
            return new PackFiles(name, contents, Optional.empty(), Optional.empty());
        }
        try {
            Manifest manifest = PackFolder.manifest(RuleFolder.text(name + "/pack.yaml", about));
            return new PackFiles(
                    name,
                    contents,
                    Optional.of(manifest),
                    manifest.base().flatMap(named -> base(folder, named, manifest, above)));
        } catch (ProblemsException e) {
            // What keeps the folder's own files from being read goes first.
            RuleFolder.ofBytes(name, contents);
            throw e;
        }
    }

    // The folder that is extended; empty if it is a pack that comes with the advisor.
    private static Optional<PackFiles> base(Path folder, String named, Manifest manifest, List<Path> above) {
        List<Path> chain = new ArrayList<>(above);
        chain.add(real(folder));
        int most = Limits.standard().folder().layers();
        if (chain.size() > most) {
            throw PackFolder.problem(
                    Code.P040,
                    manifest.baseAt(),
                    "more than " + most + " packs extend each other",
                    "put some of them together");
        }
        Optional<Path> beside = beside(folder, named);
        if (beside.isEmpty()) {
            if (!BundledFolders.ids().contains(named)) {
                throw PackFolder.problem(
                        Code.P040,
                        manifest.baseAt(),
                        "there is no pack `" + named + "` to extend",
                        Nearest.of(named, BundledFolders.ids())
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("name a folder, such as `../my-rules`, or a pack that comes with the advisor: "
                                        + String.join(", ", BundledFolders.ids())));
            }
            return Optional.empty();
        }
        if (FileNames.path(named).isAbsolute()
                || !Files.isRegularFile(beside.get().resolve("pack.yaml"))) {
            throw PackFolder.problem(
                    Code.P040,
                    manifest.baseAt(),
                    "`" + named + "` is no folder of a pack that could be extended",
                    "name a folder that has a pack.yaml, from this one: `../my-rules`");
        }
        if (chain.contains(real(beside.get()))) {
            throw PackFolder.problem(
                    Code.P040,
                    manifest.baseAt(),
                    "this pack would extend itself, through `" + named + "`",
                    "let one of them extend no other");
        }
        try {
            return Optional.of(of(beside.get(), chain));
        } catch (ProblemsException e) {
            throw unreadable(e, manifest);
        }
    }

    private static ProblemsException unreadable(ProblemsException e, Manifest manifest) {
        List<Diagnostic> problems = new ArrayList<>(e.problems());
        problems.add(Diagnostic.of(
                Code.P040,
                manifest.baseAt().place(),
                manifest.baseAt().length(),
                "the pack that this one extends cannot be read: `"
                        + manifest.base().orElseThrow() + "`",
                "mend it first, or extend another"));
        return ProblemsException.inOrder(problems);
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

    /** What the folder was called when it was read. */
    public String name() {
        return name;
    }

    /**
     * What the files make together.
     *
     * @throws ProblemsException if one cannot be read or what makes the folder a pack is wrong; carries every problem found
     */
    public RuleFolder folder() {
        RuleFolder own = RuleFolder.ofBytes(name, contents);
        if (manifest.flatMap(Manifest::base).isEmpty()) {
            own.whole();
            return own;
        }
        return PackFolder.layered(own, manifest.get(), extended(manifest.get()));
    }

    private RuleFolder extended(Manifest said) {
        if (base.isEmpty()) {
            return BundledFolders.find(said.base().orElseThrow()).orElseThrow();
        }
        try {
            return base.get().folder();
        } catch (ProblemsException e) {
            throw unreadable(e, said);
        }
    }

    /** The fingerprint that {@link #folder} will have ({@link RuleFolder#sha256}), taken from the bytes without making anything of them. */
    public String sha256() {
        String own = RuleFolder.sha256(contents);
        Optional<String> named = manifest.flatMap(Manifest::base);
        return named.map(id -> RuleFolder.sha256(
                        own, base.map(PackFiles::sha256).orElseGet(() -> BundledFolders.fingerprint(id))))
                .orElse(own);
    }
}
