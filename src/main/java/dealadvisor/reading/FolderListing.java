package dealadvisor.reading;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What lies in a folder, without what editors and systems leave there. Every command that takes a folder sees it so. */
public final class FolderListing {
    private FolderListing() {}

    /**
     * Lists a folder and those within it. The folder may be a link; links within it are listed and not followed.
     *
     * @param depth how many levels to look at, 1 for the folder alone; folders below are listed and not opened
     * @param most how many to list; where there are more, one more is listed and the rest is not looked at
     * @param open which folders within it to open; others are left out
     * @return what is there by its name within the folder, with forward slashes, in order of these names; folders that were opened are left out
     * @throws IOException if a folder cannot be looked through
     */
    public static SortedMap<String, Path> of(Path folder, int depth, int most, Predicate<Path> open)
            throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        Path real = folder.toRealPath();
        Files.walkFileTree(real, Set.of(), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                return inner.equals(real) || (!litter(inner) && open.test(inner))
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!litter(file) && (!attributes.isDirectory() || open.test(file))) {
                    found.put(FileNames.of(real.relativize(file)), file);
                }
                return found.size() > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (!litter(file)) {
                    throw failed;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    // Hidden files, an editor's locks, copies and trials, and what a system keeps about a folder: nobody means them to
    // be read.
    private static boolean litter(Path file) {
        return file.getFileName() != null && litter(file.getFileName().toString());
    }

    /** Whether what has this name, without the folders around it, is left out of listings. */
    public static boolean litter(String name) {
        return name.startsWith(".")
                || name.endsWith("~")
                || (name.startsWith("#") && name.endsWith("#"))
                || FileNames.ends(name, ".swp", ".swo", ".swx", ".tmp", ".part", "___jb_tmp___", "___jb_old___")
                || Set.of("4913", "Thumbs.db", "desktop.ini", "__MACOSX").contains(name);
    }
}
