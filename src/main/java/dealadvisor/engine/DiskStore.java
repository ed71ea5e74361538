package dealadvisor.engine;

import dealadvisor.reading.FileNames;
import dealadvisor.reading.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps compiled rules in a folder of the user's, so that only the first run after an edit pays for compiling. Each entry begins with a digest of
 * itself; one that is damaged is compiled again. Entries appear whole or not at all, so several processes may share the folder. Where it cannot
 * be read or written, everything works without it.
 *
 * <p>What is kept is code that will run. The folder is therefore the user's alone, and is not used if others may write to it.
 */
final class DiskStore implements CompiledStore {
    /** Says where to keep, or {@code off}. */
    static final String VARIABLE = "DEAL_ADVISOR_CACHE";

    private static final int DIGEST = 32;

    /** Nobody takes longer to write an entry, in milliseconds. */
    private static final long LEFT = 3_600_000;

    private final Path folder;
    private final String maker;
    private final long bound;

    /**
     * @param folder where to keep
     * @param maker names the advisor and the Java that compile; others' entries are not used
     * @param bound how many bytes to keep; the entries that were not used for longest go first
     */
    DiskStore(Path folder, String maker, long bound) {
        this.folder = folder;
        this.maker = maker;
        this.bound = bound;
    }

    /** The user's own, if the advisor runs from its jar and nothing turns it off. */
    static CompiledStore standard() {
        String set = System.getenv(VARIABLE);
        Optional<String> maker = maker();
        if ("off".equals(set) || maker.isEmpty()) {
            return NONE;
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        Optional<Path> folder = FileNames.find(
                set != null && !set.isBlank()
                        ? set
                        : (cache != null && !cache.isBlank() ? cache : System.getProperty("user.home") + "/.cache")
                                + "/deal-advisor/rules");
        return folder.<CompiledStore>map(place -> new DiskStore(place, maker.get(), 200L << 20))
                .orElse(NONE);
    }

    private static Optional<String> maker() {
        CodeSource source = DiskStore.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + " "
                            + Runtime.version())
                    : Optional.empty();
        } catch (URISyntaxException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<SortedMap<String, byte[]>> find(String key) {
        return read(entry(key));
    }

    @Override
    public SortedMap<String, byte[]> get(String key, Supplier<SortedMap<String, byte[]>> compile) {
        Optional<SortedMap<String, byte[]>> kept = find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        SortedMap<String, byte[]> compiled = compile.get();
        write(entry(key), compiled);
        return compiled;
    }

    private Path entry(String key) {
        return folder.resolve(CompiledStore.key(new TreeMap<>(Map.of("key", key, "maker", maker))) + ".zip");
    }

    private Optional<SortedMap<String, byte[]>> read(Path entry) {
        try {
            if (!Files.isRegularFile(entry) || !mine()) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(entry);
            if (bytes.length < DIGEST) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(bytes, DIGEST, bytes.length);
            if (!MessageDigest.isEqual(
                    Arrays.copyOf(bytes, DIGEST), Sha256.digest().digest(content))) {
                return Optional.empty();
            }
            SortedMap<String, byte[]> files = CompiledArchive.files(new ByteArrayInputStream(content));
            Files.setLastModifiedTime(entry, FileTime.fromMillis(System.currentTimeMillis()));
            return Optional.of(files);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private void write(Path entry, SortedMap<String, byte[]> files) {
        try {
            if (!Files.exists(folder)) {
                create();
            }
            if (!mine()) {
                return;
            }
            byte[] content = CompiledArchive.of(files);
            Path fresh = Files.createTempFile(folder, ".new", ".tmp");
            try {
                try (var out = Files.newOutputStream(fresh)) {
                    out.write(Sha256.digest().digest(content));
                    out.write(content);
                }
                Files.move(fresh, entry, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                // Where the disk is full it would take what little is left.
                Files.deleteIfExists(fresh);
            }
            shrink();
        } catch (IOException | RuntimeException e) {
            // Without a place to keep it, it is compiled again next time.
        }
    }

    // From the start nobody else can put anything into it.
    private void create() throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    // Whether nobody else can have put code here.
    private boolean mine() throws IOException {
        if (!posix()) {
            return true;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        return !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE)
                && Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
    }

    private boolean posix() throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }

    // Whether a process that was ended before it was done left this behind.
    private static boolean left(Path file) {
        try {
            return file.toString().endsWith(".tmp")
                    && Files.getLastModifiedTime(file).toMillis() < System.currentTimeMillis() - LEFT;
        } catch (IOException e) {
            return false;
        }
    }

    private void shrink() throws IOException {
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".zip") || left(file)).forEach(entries::add);
        }
        long total = 0;
        for (Path entry : List.copyOf(entries)) {
            if (left(entry)) {
                Files.deleteIfExists(entry);
                entries.remove(entry);
            } else {
                total += Files.size(entry);
            }
        }
        if (total <= bound) {
            return;
        }
        Map<Path, FileTime> used = new TreeMap<>();
        for (Path entry : entries) {
            used.put(entry, Files.getLastModifiedTime(entry));
        }
        entries.sort(Comparator.comparing(used::get));
        for (Path entry : entries) {
            if (total <= bound) {
                return;
            }
            total -= Files.size(entry);
            Files.deleteIfExists(entry);
        }
    }
}
