package dealadvisor.rules;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.FolderListing;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Place;
import dealadvisor.reading.Printable;
import dealadvisor.reading.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files that are read of a rule folder, as bytes. Other files are left alone, and so are folders within it that are packs of their own; a file
 * that lies elsewhere is not read, whatever leads to it.
 */
public final class FolderFiles {
    /** How deep files may stand: {@code scenarios/acceptance/x.yaml} and one more. */
    private static final int DEPTH = 4;

    /** How many times as many files may lie in a folder as are read of it. */
    private static final int LISTED = 20;

    /** How many files may lie in a folder. */
    public static final int MOST_LISTED =
            LISTED * Limits.standard().folder().files().most();

    private FolderFiles() {}

    /**
     * Reads them.
     *
     * @param wanted which of them, by their names within the folder
     * @return what they hold by these names, at most one byte more of each than a file may have
     * @throws ProblemsException if the folder cannot be looked through, is too large, or has files that must not be read
     */
    public static SortedMap<String, byte[]> of(Path folder, Predicate<String> wanted) {
        String name = FileNames.of(folder);
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
            SortedMap<String, Path> files = paths(folder);
            if (files.size() > limits.folder().files().most()) {
                throw tooMuch(name, limits);
            }
            for (Map.Entry<String, Path> entry : files.entrySet()) {
                String inside = entry.getKey();
                Path file = entry.getValue();
                if (!Printable.of(inside).equals(inside) || inside.indexOf('\n') >= 0) {
                    problems.add(problem(
                            name,
                            "there is a file with a control character in its name, `" + Printable.quoted(inside) + "`",
                            "give it a plain name"));
                } else if (!file.toRealPath().startsWith(real)) {
                    problems.add(problem(
                            name + "/" + inside,
                            "`" + inside + "` is a link that leads out of the rule folder",
                            "put the file itself there: a shared folder must not read others"));
                } else if (wanted.test(inside)) {
                    byte[] content = content(file, limits);
                    contents.put(inside, content);
                    bytes += content.length;
                    if (bytes > limits.folder().files().bytes()) {
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
            return in.readNBytes(
                    (int) Math.min(Integer.MAX_VALUE - 8, limits.file().bytes() + 1));
        }
    }

    /**
     * The files that are read of a folder, wherever they lie, by their names within it.
     *
     * @throws IOException if the folder cannot be looked through
     * @throws ProblemsException if it holds far more than any rule folder does
     */
    public static SortedMap<String, Path> paths(Path folder) throws IOException {
        SortedMap<String, Path> files = listed(folder);
        files.entrySet().removeIf(file -> !read(file.getKey()) || !Files.isRegularFile(file.getValue()));
        return files;
    }

    /**
     * All that lies in a folder and is no pack of its own, read or not.
     *
     * @throws IOException if the folder cannot be looked through
     * @throws ProblemsException if it holds far more than any rule folder does
     */
    public static SortedMap<String, Path> listed(Path folder) throws IOException {
        Limits limits = Limits.standard();
        SortedMap<String, Path> listed =
                FolderListing.of(folder, DEPTH, MOST_LISTED, inner -> !Files.isRegularFile(inner.resolve("pack.yaml")));
        if (listed.size() > MOST_LISTED) {
            throw tooMuch(FileNames.of(folder), limits);
        }
        return listed;
    }

    /** Of all files below a place, by their names from there, those that {@link #listed} would list of a folder with just these. */
    public static <T> SortedMap<String, T> ofPack(SortedMap<String, T> all) {
        SortedMap<String, T> listed = withoutLitter(all);
        listed.keySet().removeIf(name -> {
            for (int at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
                if (all.containsKey(name.substring(0, at) + "/pack.yaml")) {
                    return true;
                }
            }
            return name.chars().filter(c -> c == '/').count() >= DEPTH;
        });
        return listed;
    }

    /** Of all files below a place those that somebody meant to be there. */
    public static <T> SortedMap<String, T> withoutLitter(SortedMap<String, T> all) {
        SortedMap<String, T> kept = new TreeMap<>(all);
        kept.keySet().removeIf(name -> Arrays.stream(name.split("/")).anyMatch(FolderListing::litter));
        return kept;
    }

    /** Of the files of a folder those that are read. */
    public static <T> SortedMap<String, T> read(SortedMap<String, T> listed) {
        SortedMap<String, T> files = new TreeMap<>(listed);
        files.keySet().removeIf(name -> !read(name));
        return files;
    }

    private static boolean read(String inside) {
        return inside.endsWith(".drl") || inside.endsWith(".yaml");
    }

    private static ProblemsException tooMuch(String name, Limits limits) {
        return new ProblemsException(List.of(Diagnostic.of(
                Code.P035,
                new Place(name, 1, 1),
                1,
                "a rule folder has at most " + limits.folder().files().most() + " files of "
                        + (limits.folder().files().bytes() >> 20) + " MiB together",
                "name the folder that holds the rules, not one around it")));
    }

    private static Diagnostic problem(String name, String message, String help) {
        return Diagnostic.of(Code.P001, new Place(name, 1, 1), 1, message, help);
    }
}
