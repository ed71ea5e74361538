package dealadvisor.workbench;

import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/** A copy of a rule folder in which something is tried, so that the folder itself is never broken. It goes away when it is closed. */
final class FolderCopy implements AutoCloseable {
    private final Path copy;
    // Whoever ends it while it tries is left without the copy too.
    private final Thread ended;

    private FolderCopy(Path copy) {
        this.copy = copy;
        this.ended = new Thread(() -> gone(copy));
        Runtime.getRuntime().addShutdownHook(ended);
    }

    /**
     * Copies a folder as {@link RuleFolder#part} reads it.
     *
     * @throws IOException if it cannot be copied
     */
    static FolderCopy of(Path folder) throws IOException {
        RuleFolder read = RuleFolder.part(folder);
        FolderCopy copy = new FolderCopy(beside(folder));
        try {
            for (Map.Entry<String, SourceText> file : read.files().entrySet()) {
                copy.write(file.getKey(), file.getValue().text());
            }
        } catch (IOException e) {
            copy.close();
            throw e;
        }
        return copy;
    }

    /** Where it lies. */
    Path path() {
        return copy;
    }

    /** Writes a file of it, by its name within the folder. */
    void write(String inside, String text) throws IOException {
        Path file = copy.resolve(inside);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Override
    public void close() throws IOException {
        delete(copy);
        try {
            Runtime.getRuntime().removeShutdownHook(ended);
        } catch (IllegalStateException e) {
            // It is running.
            return;
        }
    }

    // A pack may name what it extends by a path, so the copy lies beside the folder where that may be written.
    private static Path beside(Path folder) throws IOException {
        try {
            return Files.createTempDirectory(folder.toAbsolutePath().normalize().getParent(), ".new-rule-");
        } catch (IOException e) {
            return Files.createTempDirectory("new-rule-");
        }
    }

    private static void gone(Path copy) {
        // What is being tried goes on to write for a moment.
        for (int attempt = 0; attempt < 20 && Files.exists(copy); attempt++) {
            try {
                delete(copy);
                Thread.sleep(10);
            } catch (IOException e) {
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, IOException failed) throws IOException {
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
