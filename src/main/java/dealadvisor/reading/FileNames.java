package dealadvisor.reading;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one door between the names that people write and the file system. Not every text can be the name of a file: the encoding of the user's locale
 * may have no bytes for it, or it holds a character that no name may have.
 */
public final class FileNames {
    private FileNames() {}

    /**
     * The file or folder of a name.
     *
     * @throws ProblemsException R030 if nothing can be called so
     */
    public static Path path(String name) {
        return find(name)
                .orElseThrow(() -> new ProblemsException(List.of(Diagnostic.of(
                        Code.R030,
                        new Place(Printable.quoted(name), 1, 1),
                        1,
                        "`" + Printable.quoted(name) + "` " + NOT,
                        help()))));
    }

    /** What is wrong with a name that nothing can have, to follow that name. */
    public static final String NOT = "cannot be the name of a file here";

    /** What to do about such a name. */
    public static String help() {
        return "names are written in the encoding of your locale; call with LC_ALL=C.UTF-8, or give a plain name";
    }

    /** The file or folder of a name; empty if nothing can be called so. */
    public static Optional<Path> find(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What has this name as seen from a folder; empty if nothing can be called so. */
    public static Optional<Path> find(Path from, String name) {
        try {
            return Optional.of(from.resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether a name ends so, in capitals or not. */
    public static boolean ends(String name, String... endings) {
        String small = name.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (small.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** How messages and results speak of a file: with forward slashes between folders on every system. */
    public static String of(Path path) {
        // Elsewhere a backslash is a letter of the name like any other.
        return File.separatorChar == '\\' ? path.toString().replace('\\', '/') : path.toString();
    }
}
