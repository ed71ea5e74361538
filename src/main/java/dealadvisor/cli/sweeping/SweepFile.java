package dealadvisor.cli.sweeping;

import dealadvisor.cli.output.OutputFailed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The file that a sweep writes line by line, and that a later run goes on with where the earlier one was stopped. */
final class SweepFile implements AutoCloseable {
    private final Path file;
    private final OutputStream out;

    private SweepFile(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /**
     * What a file holds already.
     *
     * @param lines how many whole lines
     * @param bytes how long they are
     * @param first the first of them, with its end; empty if there is none
     * @param last the last of them, likewise
     */
    record Found(long lines, long bytes, String first, String last) {}

    /** Looks through a file; what stands behind its last line end does not count. A file that is not there holds nothing. */
    static Found found(Path file) {
        if (!Files.exists(file)) {
            return new Found(0, 0, "", "");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long lines = 0;
            long bytes = 0;
            long start = 0;
            long before = 0;
            long firstEnd = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes++;
                if (b == '\n') {
                    lines++;
                    firstEnd = lines == 1 ? bytes : firstEnd;
                    before = start;
                    start = bytes;
                }
            }
            return new Found(lines, start, text(file, 0, firstEnd), text(file, before, start));
        } catch (IOException e) {
            throw OutputFailed.of(file, e);
        }
    }

    private static String text(Path file, long from, long to) throws IOException {
        try (RandomAccessFile all = new RandomAccessFile(file.toFile(), "r")) {
            byte[] some = new byte[Math.toIntExact(to - from)];
            all.seek(from);
            all.readFully(some);
            return new String(some, StandardCharsets.UTF_8);
        }
    }

    /**
     * A file that is not there yet.
     *
     * @throws ParameterException if it is
     * @throws OutputFailed if it cannot be made
     */
    static SweepFile fresh(CommandSpec spec, Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "`" + file + "` is already there; `--resume` goes on with it, or give another name");
        }
        return open(file, StandardOpenOption.CREATE_NEW);
    }

    /** Goes on behind the whole lines of a file. */
    static SweepFile after(Path file, Found found) {
        SweepFile opened = open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(found.bytes());
        } catch (IOException e) {
            throw OutputFailed.of(file, e);
        }
        return opened;
    }

    private static SweepFile open(Path file, StandardOpenOption... how) {
        if (Files.isDirectory(file)) {
            throw OutputFailed.of(file, "it is a folder");
        }
        try {
            StandardOpenOption[] all = Arrays.copyOf(how, how.length + 1);
            all[how.length] = StandardOpenOption.WRITE;
            return new SweepFile(file, Files.newOutputStream(file, all));
        } catch (IOException e) {
            throw OutputFailed.of(file, e);
        }
    }

    /**
     * Writes lines.
     *
     * @throws OutputFailed if they cannot be written
     */
    void write(String lines) {
        try {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw OutputFailed.of(file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw OutputFailed.of(file, e);
        }
    }
}
