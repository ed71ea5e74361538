package dealadvisor.cli.output;

import dealadvisor.reading.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A file that a command was told to write. It is looked at before the work, so that nobody waits for results that have no place to go. */
public final class OutputFile {
    private final CommandSpec spec;
    private final Path file;
    private final boolean fresh;

    private OutputFile(CommandSpec spec, Path file, boolean fresh) {
        this.spec = spec;
        this.file = file;
        this.fresh = fresh;
    }

    /**
     * A file that must not be there yet.
     *
     * @throws ParameterException if it is
     * @throws OutputFailed if it cannot be made
     */
    public static OutputFile fresh(CommandSpec spec, Path file) {
        OutputFile output = new OutputFile(spec, file, true);
        if (Files.isDirectory(file)) {
            throw OutputFailed.of(file, "it is a folder");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw output.there();
        }
        output.look();
        return output;
    }

    /**
     * A file that may be there, and is then written over.
     *
     * @throws OutputFailed if it cannot be written
     */
    public static OutputFile over(CommandSpec spec, Path file) {
        OutputFile output = new OutputFile(spec, file, false);
        output.look();
        return output;
    }

    private void look() {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw OutputFailed.of(file, "it is a folder");
        }
        try {
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            // One that is not there can be made, unless its name is too long or leads through a file.
            if (!(e instanceof NoSuchFileException)) {
                throw OutputFailed.of(file, e);
            }
        }
        if (Files.exists(file)) {
            if (!Files.isWritable(file)) {
                throw OutputFailed.of(file, "you may not write to it");
            }
        } else if (folder == null || !Files.isDirectory(folder)) {
            throw OutputFailed.of(file, "its folder is not there");
        } else if (!Files.isWritable(folder)) {
            throw OutputFailed.of(file, "you may not write there");
        }
    }

    private ParameterException there() {
        return new ParameterException(
                spec.commandLine(),
                "`" + file + "` is already there and is left as it is; give another name, or move it away");
    }

    /**
     * Writes the file.
     *
     * @throws ParameterException if it had to be new and somebody made it meanwhile
     * @throws OutputFailed if it cannot be written
     */
    public void write(String text) {
        try {
            if (fresh) {
                WholeFile.create(file, text);
            } else {
                WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (FileAlreadyExistsException e) {
            throw there();
        } catch (IOException e) {
            throw OutputFailed.of(file, e);
        }
    }

    /** A file that lines are added to, which takes its place when it is {@link #done()}. */
    public final class Lines implements AutoCloseable {
        private final WholeFile.Growing growing;

        private Lines(WholeFile.Growing growing) {
            this.growing = growing;
        }

        /** @throws OutputFailed if they cannot be written */
        public void add(List<String> lines) {
            try {
                growing.write(lines);
            } catch (IOException e) {
                throw OutputFailed.of(file, e);
            }
        }

        /** @throws OutputFailed if it cannot take its place */
        public void done() {
            try {
                growing.done();
            } catch (IOException e) {
                throw OutputFailed.of(file, e);
            }
        }

        @Override
        public void close() {
            try {
                growing.close();
            } catch (IOException e) {
                throw OutputFailed.of(file, e);
            }
        }
    }

    /**
     * Begins the file.
     *
     * @throws OutputFailed if it cannot be written
     */
    public Lines lines() {
        try {
            return new Lines(WholeFile.begin(file));
        } catch (IOException e) {
            throw OutputFailed.of(file, e);
        }
    }
}
