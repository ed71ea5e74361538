package dealadvisor.packs;

import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the pack with an id around a folder or archive: one that it lies in, or one that lies beside it. So the packs of a project extend the project's rules as they are edited. */
final class Enclosing {
    private Enclosing() {}

    /**
     * Finds it.
     *
     * @param named the folder as it was named: what is found is named from where that is
     */
    static Optional<Path> find(Path named, String id) {
        Path folder = named.toAbsolutePath().normalize();
        return around(folder, id)
                .map(found -> named.isAbsolute()
                        ? found
                        : FileNames.path("").toAbsolutePath().normalize().relativize(found));
    }

    private static Optional<Path> around(Path folder, String id) {
        for (Path around = folder.getParent(); around != null; around = around.getParent()) {
            for (String name : List.of(id, id + PackArchive.ENDING)) {
                Optional<Path> beside =
                        FileNames.find(around, name).filter(each -> !each.equals(folder) && is(folder, each, id));
                if (beside.isPresent()) {
                    return beside;
                }
            }
            if (is(folder, around, id)) {
                return Optional.of(around);
            }
        }
        return Optional.empty();
    }

    // Whether it is that pack, and its owner's who owns the folder: anybody may put something beside a folder in a
    // shared place.
    private static boolean is(Path named, Path folder, String id) {
        try {
            boolean archive = PackArchive.is(folder);
            Path file = archive ? folder : folder.resolve("pack.yaml");
            if (!Files.isRegularFile(file) || !Files.getOwner(file).equals(Files.getOwner(named))) {
                return false;
            }
            SourceText text = archive ? PackArchive.read(file).manifest() : SourceText.read(file, Limits.standard());
            return Tree.parse(text, Limits.standard())
                    .root()
                    .filter(root -> root instanceof Node.MapNode map
                            && map.get("id").orElse(root) instanceof Node.ScalarNode said
                            && said.text().equals(id))
                    .isPresent();
        } catch (ProblemsException | IOException e) {
            return false;
        }
    }
}
