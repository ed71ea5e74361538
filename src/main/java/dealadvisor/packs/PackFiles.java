package dealadvisor.packs;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.FolderFiles;
import dealadvisor.rules.RuleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The files of a rule folder, or of an archive of one, and of those that it extends, as they were at one moment. Their fingerprint is that of these bytes, and what is made
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
     * Reads the files, and makes as little of them as finds those of the packs that are extended.
     *
     * @param place a folder, or an archive of one
     * @throws ProblemsException if they cannot be read, or the pack that is extended is not found; carries every problem found
     */
    public static PackFiles of(Path place) {
        return of(place, Seal.NONE, false);
    }

    /**
     * As {@link #of(Path)}.
     *
     * @param seal what the pack has to prove
     * @param unguarded whether its rules will run whatever they say, which is not for archives unless their signature is accepted
     */
    public static PackFiles of(Path place, Seal seal, boolean unguarded) {
        return of(place, List.of(), new Proof(seal, false, unguarded));
    }

    // What a pack has to prove; vouched says whether one that proved it names this pack's digest.
    private record Proof(Seal seal, boolean vouched, boolean unguarded) {
        Proof below(Manifest manifest) {
            return new Proof(seal.below(manifest.digest()), manifest.digest().isPresent(), unguarded);
        }

        void accept(Path place, byte[] bytes) {
            if (unguarded && !seal.signed()) {
                throw new ProblemsException(
                        List.of(
                                Diagnostic.of(
                                        Code.P057,
                                        new Place(FileNames.of(place), 1, 1),
                                        1,
                                        "`" + FileNames.of(place)
                                                + "` is an archive, and its rules would run whatever they say",
                                        "name the key that has to have signed it (`--trust PUBLIC.pem`), or leave out `--trust-rules`")));
            }
            seal.accept(place, bytes, vouched);
        }
    }

    private static PackFiles of(Path place, List<Path> above, Proof proof) {
        String name;
        SortedMap<String, byte[]> contents;
        if (PackArchive.is(place)) {
            PackArchive archive = PackArchive.read(place, proof::accept);
            name = archive.name();
            contents = archive.contents();
        } else {
            name = FileNames.of(place);
            contents = FolderFiles.of(place, inside -> true);
            proof.seal().acceptFolder(name);
        }
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
                    manifest.base().flatMap(named -> base(place, named, manifest, above, proof)));
        } catch (ProblemsException e) {
            // What keeps the folder's own files from being read goes first.
            RuleFolder.ofBytes(name, contents);
            throw e;
        }
    }

    // The pack that is extended; empty if it is one that comes with the advisor.
    private static Optional<PackFiles> base(
            Path place, String named, Manifest manifest, List<Path> above, Proof proof) {
        List<Path> chain = new ArrayList<>(above);
        chain.add(real(place));
        int most = Limits.standard().folder().files().layers();
        if (chain.size() > most) {
            throw PackFolder.problem(
                    Code.P040,
                    manifest.baseAt(),
                    "more than " + most + " packs extend each other",
                    "put some of them together");
        }
        Optional<Path> beside = Extended.find(place, named);
        if (beside.isEmpty()) {
            if (!BundledFolders.ids().contains(named)) {
                throw PackFolder.problem(
                        Code.P040,
                        manifest.baseAt(),
                        "there is no pack `" + named + "` to extend",
                        Nearest.of(named, BundledFolders.ids())
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse(
                                        "name a folder or archive, such as `../my-rules`, or a pack that comes with the advisor: "
                                                + String.join(", ", BundledFolders.ids())));
            }
            if (manifest.digest().isPresent()) {
                throw PackFolder.problem(
                        Code.P041,
                        manifest.baseAt(),
                        "`" + named + "` comes with the advisor, and is no archive that could have a digest",
                        "write `extends: " + named + "`");
            }
            return Optional.empty();
        }
        if (FileNames.path(named).isAbsolute() || !Extended.couldBe(beside.get())) {
            throw PackFolder.problem(
                    Code.P040,
                    manifest.baseAt(),
                    "`" + named + "` is no folder or archive of a pack that could be extended",
                    PackArchive.is(place)
                            ? "put it beside the archive, and name it from there as from the folder: `../my-rules`; nothing is read of an archive within an archive"
                            : "name a folder that has a pack.yaml, or an archive of one, from this one: `../my-rules`, `../my-rules.zip`");
        }
        if (chain.contains(real(beside.get()))) {
            throw PackFolder.problem(
                    Code.P040,
                    manifest.baseAt(),
                    "this pack would extend itself, through `" + named + "`",
                    "let one of them extend no other");
        }
        try {
            return Optional.of(of(beside.get(), chain, proof.below(manifest)));
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

    // Links may give a folder several names.
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** What the files hold that are the pack's own, by their names within it. */
    SortedMap<String, byte[]> contents() {
        return contents;
    }

    /**
     * Sees to it that it does not extend what lies in its own folder, which goes with no archive of it.
     *
     * @throws ProblemsException P040 if it does
     */
    void extendsNothingWithin() {
        if (base.filter(below -> FileNames.path(below.name)
                        .toAbsolutePath()
                        .normalize()
                        .startsWith(FileNames.path(name).toAbsolutePath().normalize()))
                .isPresent()) {
            Manifest said = manifest.orElseThrow();
            throw PackFolder.problem(
                    Code.P040,
                    said.baseAt(),
                    "`" + said.base().orElseThrow() + "` lies in the folder, and is not read in an archive of it",
                    "put it beside the folder, and name it from there: `../my-rules`");
        }
    }

    /** What the pack extends, as its own files name it; empty if that comes with the advisor, or it extends none. */
    public Optional<String> extended() {
        return base.flatMap(file -> manifest.flatMap(Manifest::base));
    }

    /** What the pack was called when it was read, as messages put it before the names of its files. */
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
