package dealadvisor.workbench;

import dealadvisor.engine.RulePack;
import dealadvisor.packs.PackArchive;
import dealadvisor.packs.Seal;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.FolderFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files that somebody may save, each with what changes when that is done. */
public final class WatchedFiles {
    private WatchedFiles() {}

    /**
     * The files of a rule folder, or the archive of one.
     *
     * @param pack the rules that were read from it; the files of those that it extends are among the watched
     * @return by name; what changes is the same as long as the file does
     */
    public static Map<String, String> of(Path folder, Optional<RulePack> pack) {
        Map<String, Path> files = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        pack.ifPresent(rules -> rules.folder().files().values().forEach(text -> names.add(file(text.name()))));
        if (PackArchive.is(folder)) {
            names.add(FileNames.of(folder));
        }
        names.forEach(name -> FileNames.find(name).ifPresent(file -> {
            files.put(name, file);
            if (PackArchive.named(file)) {
                // It may come a moment after what it is the signature of.
                files.put(FileNames.of(Seal.signature(file)), Seal.signature(file));
            }
        }));
        if (PackArchive.is(folder)) {
            return states(files);
        }
        try {
            FolderFiles.paths(folder).forEach((inside, file) -> files.put(FileNames.of(folder) + "/" + inside, file));
        } catch (IOException | ProblemsException e) {
            // It is being moved, or is too full to look through; the check of it says so.
            files.putIfAbsent(FileNames.of(folder), folder);
        }
        return states(files);
    }

    /** The file that is saved when this one changes, by the names that messages have for files: the archive of one that stands in an archive. */
    static String file(String name) {
        return PackArchive.around(name).map(FileNames::of).orElse(name);
    }

    /** What changes with each file when it is saved; what is no file is left out. */
    public static Map<String, String> states(Map<String, Path> files) {
        Map<String, String> state = new TreeMap<>();
        files.forEach((name, file) -> {
            try {
                if (Files.isRegularFile(file)) {
                    state.put(name, Files.getLastModifiedTime(file) + " " + Files.size(file) + " " + changed(file));
                }
            } catch (IOException e) {
                // It was deleted meanwhile, which the next look shows.
                return;
            }
        });
        return state;
    }

    // When anything about the file changed, which no copy can set: one with the old size and date is seen too.
    private static Object changed(Path file) throws IOException {
        try {
            return Files.getAttribute(file, "unix:ctime");
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return "";
        }
    }
}
