package dealadvisor.cli.input;

import dealadvisor.packs.PackArchive;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.nio.file.Files;
import java.util.Optional;

/** The text of a file that a message is about, to show the line in question. */
public final class SourceNamed {
    private SourceNamed() {}

    /** The text; empty if it is no file, or one that cannot be read. */
    public static Optional<SourceText> of(String file) {
        try {
            return FileNames.find(file)
                    .filter(Files::isRegularFile)
                    .map(path -> SourceText.read(path, Limits.standard()))
                    .or(() -> PackArchive.text(file));
        } catch (ProblemsException e) {
            return Optional.empty();
        }
    }
}
