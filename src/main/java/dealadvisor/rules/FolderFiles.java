package dealadvisor.rules;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Place;
import dealadvisor.reading.Printable;
import dealadvisor.reading.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The files that are read of a rule folder, as bytes. Other files are left alone, and so are folders within it that are packs of their own; a file
 * that lies elsewhere is not read, whatever leads to it.
 */
public final class FolderFiles {
    /** How deep files may stand: {@code scenarios/acceptance/x.yaml} and one more. */
    private static final int DEPTH = 4;

    private FolderFiles() {}

    /**
     * Reads them.
     *
     * @param wanted which of them, by their names within the folder
     * @return what they hold by these names, at most one byte more of each than a file may have
     * @throws ProblemsException if the folder cannot be looked through, is too large, or has files that must not be read
     */
    public static SortedMap<String, byte[]> of(Path folder, Predicate<String> wanted) {
        String name = folder.toString().replace('\\', '/');
        if (!Files.isDirectory(folder)) {
            throw new ProblemsException(List.of(problem(
                    name,
                    "there is no rule folder `" + name + "`",
                    "name a folder that holds .drl files and the data files beside them")));
        }
        Limits limits = Limits.standard();
        SortedMap<String, byte[]> contents = new TreeMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        long bytes = 0;
        try {
            // The folder itself may be a link, which is its user's choice.
            Path real = folder.toRealPath();
            for (String inside : names(name, real, limits)) {
                if (!Printable.of(inside).equals(inside) || inside.indexOf('\n') >= 0) {
                    problems.add(problem(
                            name,
                            "there is a file with a control character in its name, `" + Printable.quoted(inside) + "`",
                            "give it a plain name"));
                } else if (!real.resolve(inside).toRealPath().startsWith(real)) {
                    problems.add(problem(
                            name + "/" + inside,
                            "`" + inside + "` is a link that leads out of the rule folder",
                            "put the file itself there: a shared folder must not read others"));
                } else if (wanted.test(inside)) {
                    byte[] content = content(real.resolve(inside), limits);
                    contents.put(inside, content);
                    bytes += content.length;
                    if (bytes > limits.folder().bytes()) {
                        throw tooMuch(name, limits);
                    }
                }
            }
        } catch (IOException e) {
            throw new ProblemsException(List.of(problem(
                    name, "the rule folder `" + name + "` cannot be read", "check that it exists and may be read")));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return contents;
    }

    private static byte[] content(Path file, Limits limits) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.bytes() + 1));
        }
    }

    private static SortedSet<String> names(String name, Path folder, Limits limits) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        Files.walkFileTree(folder, Set.of(), DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                boolean packOfItsOwn = !inner.equals(folder) && Files.isRegularFile(inner.resolve("pack.yaml"));
                return packOfItsOwn ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String inside = folder.relativize(file).toString().replace('\\', '/');
                if ((inside.endsWith(".drl") || inside.endsWith(".yaml")) && Files.isRegularFile(file)) {
                    names.add(inside);
                }
                if (names.size() > limits.folder().files()) {
                    throw tooMuch(name, limits);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return names;
    }

    private static ProblemsException tooMuch(String name, Limits limits) {
        return new ProblemsException(List.of(Diagnostic.error(
                "P035",
                new Place(name, 1, 1),
                1,
                "a rule folder has at most " + limits.folder().files() + " files of "
                        + (limits.folder().bytes() >> 20) + " MiB together",
                "name the folder that holds the rules, not one around it")));
    }

    private static Diagnostic problem(String name, String message, String help) {
        return Diagnostic.error("P001", new Place(name, 1, 1), 1, message, help);
    }
}
