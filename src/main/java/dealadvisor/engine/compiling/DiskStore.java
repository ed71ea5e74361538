package dealadvisor.engine.compiling;

import dealadvisor.reading.FileNames;
import dealadvisor.reading.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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
import java.util.stream.Stream;

/**
 * Keeps compiled rules in a folder of the user's, so that only the first run after an edit pays for compiling. Each entry begins with a digest of
 * itself; one that is damaged is compiled again. Entries appear whole or not at all, so several processes may share the folder. Where it cannot
 * be read or written, everything works without it.
 *
 * <p>What is kept is code that will run. The folder is therefore the user's alone, and is not used if others may write to it.
 */
public final class DiskStore implements CompiledStore {
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
    public DiskStore(Path folder, String maker, long bound) {
        this.folder = folder;
        this.maker = maker;
        this.bound = bound;
    }

    @Override
    public Optional<SortedMap<String, byte[]>> find(String key) {
        try {
            return bytes(entry(key)).flatMap(bytes -> files(key, bytes));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String key, SortedMap<String, byte[]> files) {
        write(folder.resolve(entry(key)), key, files);
    }

    private String entry(String key) {
        return CompiledStore.key(new TreeMap<>(Map.of("key", key, "maker", maker))) + ".zip";
    }

    // What is looked at and what is read is one open folder and one open file, whatever becomes of their names
    // meanwhile.
    private Optional<byte[]> bytes(String entry) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> opened = Files.newDirectoryStream(folder)) {
            if (!(opened instanceof SecureDirectoryStream<Path> open)) {
                Path file = folder.resolve(entry);
                return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && mine()
                        ? Optional.of(Files.readAllBytes(file))
                        : Optional.empty();
            }
            PosixFileAttributeView view = open.getFileAttributeView(PosixFileAttributeView.class);
            if (view != null && !mine(view.readAttributes())) {
                return Optional.empty();
            }
            Path name = FileNames.path(entry);
            BasicFileAttributeView file =
                    open.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            if (!file.readAttributes().isRegularFile()) {
                return Optional.empty();
            }
            try (SeekableByteChannel in =
                    open.newByteChannel(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
                byte[] bytes = Channels.newInputStream(in).readNBytes((int) Math.min(bound, Integer.MAX_VALUE - 8));
                file.setTimes(FileTime.fromMillis(System.currentTimeMillis()), null, null);
                return Optional.of(bytes);
            }
        }
    }

    private Optional<SortedMap<String, byte[]>> files(String key, byte[] bytes) {
        try {
            byte[] content = Arrays.copyOfRange(bytes, Math.min(DIGEST, bytes.length), bytes.length);
            return MessageDigest.isEqual(Arrays.copyOf(bytes, DIGEST), digest(key, content))
                    ? Optional.of(CompiledArchive.files(new ByteArrayInputStream(content), bound))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    // With its key, so that an entry is not taken for another.
    private byte[] digest(String key, byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(CompiledStore.key(new TreeMap<>(Map.of("key", key, "maker", maker)))
                .getBytes(StandardCharsets.UTF_8));
        return digest.digest(content);
    }

    private void write(Path entry, String key, SortedMap<String, byte[]> files) {
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
                    out.write(digest(key, content));
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
        return mine(Files.readAttributes(folder, PosixFileAttributes.class));
    }

    private static boolean mine(PosixFileAttributes folder) {
        return !folder.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !folder.permissions().contains(PosixFilePermission.OTHERS_WRITE)
                && folder.owner().getName().equals(System.getProperty("user.name"));
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
