package dealadvisor.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Writes files whole or not at all: where writing fails, what was there is still there, and nothing half-made is left. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Makes a new file.
     *
     * @throws FileAlreadyExistsException if something has that name
     * @throws IOException if it cannot be written
     */
    public static void create(Path file, String text) throws IOException {
        OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (out) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /**
     * Writes a file, in the place of the one that has its name, if any. What is no file, such as a pipe or a terminal, is written to as it stands.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path real = Files.exists(file) ? file.toRealPath() : file;
        if (Files.exists(real) && !Files.isRegularFile(real)) {
            Files.write(real, content);
        } else {
            write(Map.of(real, content));
        }
    }

    /**
     * Writes files that belong together, in the place of those that have their names: none of them is touched before all can be written.
     *
     * @throws IOException if one of them cannot be written
     */
    public static void write(Map<Path, byte[]> files) throws IOException {
        Map<Path, Path> fresh = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                Path beside = beside(file.getKey());
                fresh.put(file.getKey(), beside);
                Files.write(beside, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                likeBefore(file.getKey(), beside);
            }
            for (Map.Entry<Path, Path> file : fresh.entrySet()) {
                Files.move(
                        file.getValue(),
                        file.getKey(),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (Path left : fresh.values()) {
                Files.deleteIfExists(left);
            }
        }
    }

    /** A file that is written bit by bit beside the one that has its name, and takes its place when all of it is there. */
    public static final class Growing implements AutoCloseable {
        private final Path real;
        private final Path fresh;
        private final Writer writer;

        private Growing(Path real, Path fresh) throws IOException {
            this.real = real;
            this.fresh = fresh;
            this.writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8);
        }

        /** Writes lines at its end. */
        public void write(List<String> lines) throws IOException {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        }

        /** All is written: it takes its place. */
        public void done() throws IOException {
            writer.close();
            if (!fresh.equals(real)) {
                likeBefore(real, fresh);
                Files.move(fresh, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        }

        /** What is not done is taken away. */
        @Override
        public void close() throws IOException {
            writer.close();
            if (!fresh.equals(real)) {
                Files.deleteIfExists(fresh);
            }
        }
    }

    /**
     * Begins a file that is written bit by bit; as {@link #write(Path, byte[])}, what is no file is written to as it stands.
     *
     * @throws IOException if it cannot be begun
     */
    public static Growing begin(Path file) throws IOException {
        Path real = Files.exists(file) ? file.toRealPath() : file;
        return new Growing(real, Files.exists(real) && !Files.isRegularFile(real) ? real : beside(real));
    }

    private static Path beside(Path file) {
        return file.resolveSibling(
                ".new" + Long.toUnsignedString(ThreadLocalRandom.current().nextLong()) + ".tmp");
    }

    // Whoever may read and write a file may do so after it was written anew.
    private static void likeBefore(Path file, Path fresh) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            view.setPermissions(Files.getPosixFilePermissions(file));
        }
    }
}
