package dealadvisor.packs;

import dealadvisor.reading.FileNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds what a pack extends, where that is none of those that come with the advisor. A pack is named in the same way whether it and what it extends are
 * folders or archives: from an archive as from the folder that would stand in its place, and {@code ../base} is {@code ../base.zip} where no folder is
 * called so.
 */
final class Extended {
    private Extended() {}

    /**
     * Finds it.
     *
     * @param place the pack that extends it: a folder, or an archive of one
     * @param named as that pack names it
     * @return what has that name, whatever it is; empty if it is an id of no pack around
     */
    static Optional<Path> find(Path place, String named) {
        if (named.contains("/") || named.startsWith(".")) {
            return FileNames.find(place, named).map(Path::normalize).map(Extended::folderOrArchive);
        }
        if (FileNames.ends(named, PackArchive.ENDING)) {
            // Without a way to it, as an id: in the folder, else beside it.
            return FileNames.find(place, named)
                    .filter(PackArchive::is)
                    .or(() -> FileNames.find(place, "../" + named))
                    .map(Path::normalize);
        }
        return Enclosing.find(place, named);
    }

    private static Path folderOrArchive(Path named) {
        if (Files.exists(named) || named.getFileName() == null) {
            return named;
        }
        Path archive = named.resolveSibling(named.getFileName() + PackArchive.ENDING);
        return PackArchive.is(archive) ? archive : named;
    }

    /** Whether that could be a pack: a folder with a {@code pack.yaml}, or a file, which says itself what is wrong with it as an archive. */
    static boolean couldBe(Path place) {
        return PackArchive.is(place) || Files.isRegularFile(place.resolve("pack.yaml"));
    }
}
