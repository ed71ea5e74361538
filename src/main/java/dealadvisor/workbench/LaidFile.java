package dealadvisor.workbench;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.FolderFiles;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A rule file and what the one layout makes of it.
 *
 * @param path of the file
 * @param changed the whole file as it would be; empty if it is laid out so already, or cannot be read
 * @param problems why it cannot be read as rules; none if it can
 */
public record LaidFile(Path path, Optional<String> changed, List<Diagnostic> problems) {
    public LaidFile {
        problems = List.copyOf(problems);
    }

    /** What becomes of it. */
    public enum State {
        AS_IT_IS,
        CHANGES,
        UNREADABLE
    }

    /** What becomes of it. */
    public State state() {
        return !problems.isEmpty() ? State.UNREADABLE : changed.isPresent() ? State.CHANGES : State.AS_IT_IS;
    }

    /** How messages speak of the file. */
    public String name() {
        return FileNames.of(path);
    }

    /**
     * The rule files of a folder, by their names; those of packs of their own within it are not among them.
     *
     * @throws ProblemsException if the folder cannot be looked through, is none that holds rules, or has a file that leads out of it
     */
    public static List<LaidFile> ofFolder(Path folder) {
        List<LaidFile> files = new ArrayList<>();
        SortedMap<String, byte[]> contents = FolderFiles.of(folder, inside -> inside.endsWith(".drl"));
        // Whatever else lies below some folder is not its author's to lay out.
        if (!Files.isRegularFile(folder.resolve("pack.yaml"))) {
            throw new ProblemsException(List.of(Diagnostic.of(
                    Code.P001,
                    new Place(FileNames.of(folder), 1, 1),
                    1,
                    "`" + FileNames.of(folder) + "` is no rule folder: it has no `pack.yaml`",
                    "name a rule folder, or rule files by themselves")));
        }
        contents.forEach((inside, content) -> {
            Path path = folder.resolve(inside);
            try {
                files.add(of(path, RuleFolder.text(FileNames.of(path), content)));
            } catch (ProblemsException e) {
                files.add(new LaidFile(path, Optional.empty(), e.problems()));
            }
        });
        return files;
    }

    /**
     * One rule file.
     *
     * @throws ProblemsException if there is none, or it is no text
     */
    public static LaidFile ofFile(Path path) {
        return of(path, SourceText.read(path, Limits.standard()));
    }

    private static LaidFile of(Path path, SourceText text) {
        RuleLayout.Laid laid = RuleLayout.of(text);
        return new LaidFile(
                path, laid.text().filter(made -> !made.equals(text.text())).map(text::written), laid.problems());
    }
}
