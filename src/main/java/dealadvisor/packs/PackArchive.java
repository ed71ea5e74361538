package dealadvisor.packs;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.reading.Present;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.Sha256;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.FolderFiles;
import dealadvisor.rules.RuleFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * A pack in one file: a zip archive of a rule folder. It is read whole and once, nothing of it is unpacked to disk, and the same files of it are read as
 * of the folder. Archives may have the folder itself at their top, as most programs pack one.
 */
public final class PackArchive {
    /** How the names of archives end. */
    public static final String ENDING = ".zip";

    // Between the name of an archive and that of a file in it.
    private static final String IN = "!/";

    private final String archive;
    private final String top;
    private final ZipEntries entries;
    private final SortedMap<String, ZipEntries.Entry> listed;

    private PackArchive(String archive, String top, ZipEntries entries, SortedMap<String, ZipEntries.Entry> listed) {
        this.archive = archive;
        this.top = top;
        this.entries = entries;
        this.listed = listed;
    }

    /** Whether something is a file, and so no folder of rules but perhaps an archive of one. */
    public static boolean is(Path place) {
        return Files.isRegularFile(place);
    }

    /** Whether something is a file that is called as archives are. */
    public static boolean named(Path place) {
        return FileNames.ends(place.toString(), ENDING) && is(place);
    }

    /**
     * Reads an archive.
     *
     * @throws ProblemsException P050 to P055 if it is none, is damaged, could be read in several ways, holds more than a pack may, or no pack
     */
    public static PackArchive read(Path file) {
        return read(file, Seal.NONE);
    }

    /**
     * As {@link #read(Path)}.
     *
     * @param seal what it has to prove
     */
    public static PackArchive read(Path file, Seal seal) {
        return read(file, (place, bytes) -> seal.accept(place, bytes, false));
    }

    /**
     * As {@link #read(Path)}.
     *
     * @param accepted is handed the file and its bytes before anything is made of them, and refuses them if they are not what they should be
     */
    static PackArchive read(Path file, BiConsumer<Path, byte[]> accepted) {
        String archive = FileNames.of(file);
        // Packed as it is it is no smaller, and what archives say of themselves comes to it.
        long most = 2 * Limits.standard().folder().files().bytes();
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) most + 1);
        } catch (IOException e) {
            throw problem(archive, Code.P001, "`" + archive + "` cannot be read", "check that you may read it");
        }
        if (bytes.length > most) {
            throw problem(
                    archive,
                    Code.P053,
                    "`" + archive + "` is larger than " + mebibytes(most),
                    "pack the folder that holds the rules, not one around it");
        }
        accepted.accept(file, bytes);
        return of(archive, bytes);
    }

    /** An archive of these bytes, by its name for messages. */
    static PackArchive of(String archive, byte[] bytes) {
        ZipEntries entries = ZipEntries.of(archive, bytes, FolderFiles.MOST_LISTED);
        SortedMap<String, ZipEntries.Entry> all = new TreeMap<>();
        entries.all().stream().filter(entry -> !entry.folder()).forEach(entry -> all.put(entry.name(), entry));
        String top = all.containsKey("pack.yaml")
                ? ""
                : top(FolderFiles.withoutLitter(all).keySet());
        SortedMap<String, ZipEntries.Entry> within = new TreeMap<>();
        all.forEach((name, entry) -> {
            if (name.startsWith(top)) {
                within.put(name.substring(top.length()), entry);
            }
        });
        if (!within.containsKey("pack.yaml")) {
            throw problem(
                    archive,
                    Code.P055,
                    "there is no `pack.yaml` at the top of `" + archive + "`",
                    missing(all.keySet()));
        }
        return new PackArchive(archive, top, entries, FolderFiles.ofPack(within));
    }

    // The one folder in which all lies and which is a pack, with a slash; empty if there is none.
    private static String top(Collection<String> names) {
        Set<String> tops = new TreeSet<>();
        names.forEach(name -> tops.add(name.substring(0, name.indexOf('/') + 1)));
        return tops.size() == 1 && names.contains(tops.iterator().next() + "pack.yaml")
                ? tops.iterator().next()
                : "";
    }

    private static String missing(Set<String> names) {
        List<String> packs = names.stream()
                .filter(name -> name.endsWith("/pack.yaml"))
                .map(name -> name.substring(0, name.lastIndexOf('/')))
                .toList();
        List<String> nested =
                names.stream().filter(name -> FileNames.ends(name, ENDING)).toList();
        if (!packs.isEmpty()) {
            return "unpack it, and pack the folder that is meant by itself: `deal-advisor rules zip "
                    + packs.get(0).substring(packs.get(0).lastIndexOf('/') + 1) + " FILE`";
        }
        if (!nested.isEmpty()) {
            return "unpack it, and name the archive in it: `" + nested.get(0) + "`";
        }
        return Nearest.of("pack.yaml", names)
                .map(near -> "call `" + near + "` in it `pack.yaml`")
                .orElse("pack the folder that holds `pack.yaml`: `deal-advisor rules zip DIR FILE`");
    }

    /** What messages put before the names of its files: that of the archive, {@code !}, and the folder at its top if there is one. */
    public String name() {
        return archive + (top.isEmpty() ? "!" : IN + top.substring(0, top.length() - 1));
    }

    /** The folder at its top in which all lies; empty if the files themselves do. */
    public Optional<String> top() {
        return top.isEmpty() ? Optional.empty() : Optional.of(top.substring(0, top.length() - 1));
    }

    /** The names of all files of the pack, read or not. */
    public Set<String> names() {
        return Collections.unmodifiableSet(listed.keySet());
    }

    /** The digest of a file of these bytes, as {@code sha256sum} gives it, after {@code sha256:}. */
    static String digest(byte[] bytes) {
        return "sha256:" + HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }

    /**
     * What the files hold that are read, by their names.
     *
     * @throws ProblemsException P053 if that is more than a pack may hold, P050 if one is damaged
     */
    SortedMap<String, byte[]> contents() {
        Limits limits = Limits.standard();
        SortedMap<String, ZipEntries.Entry> read = FolderFiles.read(listed);
        if (read.size() > limits.folder().files().most()) {
            throw problem(
                    archive,
                    Code.P053,
                    "`" + archive + "` has " + read.size() + " files of rules and data, and a pack at most "
                            + limits.folder().files().most(),
                    "split it");
        }
        long together = 0;
        for (ZipEntries.Entry entry : read.values()) {
            if (entry.size() > limits.file().bytes()) {
                throw problem(
                        archive,
                        Code.P053,
                        "`" + entry.name() + "` in `" + archive + "` would be larger than "
                                + mebibytes(limits.file().bytes()),
                        "a file of rules is a page or two; split what is more");
            }
            together += entry.size();
        }
        if (together > limits.folder().files().bytes()) {
            throw problem(
                    archive,
                    Code.P053,
                    "what `" + archive + "` holds would be larger than "
                            + mebibytes(limits.folder().files().bytes()) + " together",
                    "split it");
        }
        SortedMap<String, byte[]> contents = new TreeMap<>();
        read.forEach((inside, entry) -> contents.put(inside, entries.content(entry)));
        return contents;
    }

    /** What it says of the pack: its {@code pack.yaml}. */
    SourceText manifest() {
        return text(name() + "/pack.yaml", Present.in(listed, "pack.yaml"));
    }

    private SourceText text(String file, ZipEntries.Entry entry) {
        return RuleFolder.text(file, entries.content(entry));
    }

    /** The archive in which a file stands, by the name that messages have for that file; empty if it stands in none. */
    public static Optional<Path> around(String file) {
        for (int at = file.indexOf(IN); at >= 0; at = file.indexOf(IN, at + 1)) {
            Optional<Path> archive = FileNames.find(file.substring(0, at)).filter(PackArchive::is);
            if (archive.isPresent()) {
                return archive;
            }
        }
        return Optional.empty();
    }

    /** The text of a file in an archive, by the name that messages have for it; empty if there is none. */
    public static Optional<SourceText> text(String file) {
        return around(file).flatMap(path -> {
            PackArchive archive = read(path);
            String before = archive.name() + "/";
            return file.startsWith(before)
                    ? Optional.ofNullable(archive.listed.get(file.substring(before.length())))
                            .filter(entry ->
                                    entry.size() <= Limits.standard().file().bytes())
                            .map(entry -> archive.text(file, entry))
                    : Optional.empty();
        });
    }

    private static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }

    private static ProblemsException problem(String archive, Code code, String message, String help) {
        return new ProblemsException(List.of(Diagnostic.of(code, new Place(archive, 1, 1), 1, message, help)));
    }
}
