package dealadvisor.cli.writing;

import dealadvisor.cli.input.UserCache;
import dealadvisor.cli.output.OutputFailed;
import dealadvisor.cli.output.OutputFile;
import dealadvisor.reading.Limits;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.WholeFile;
import dealadvisor.workbench.DataEntry;
import dealadvisor.workbench.ScaffoldTrial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A rule folder to which commands add. What would break it is tried in a copy first and not written. */
final class GrowingFolder {
    private final CommandSpec spec;
    private final Path folder;

    GrowingFolder(CommandSpec spec, Path folder) {
        this.spec = spec;
        this.folder = folder;
    }

    /** A data file with entries added, as it would be. */
    static String with(Path file, List<DataEntry> entries) {
        Optional<SourceText> text =
                Files.exists(file) ? Optional.of(SourceText.read(file, Limits.standard())) : Optional.empty();
        for (DataEntry entry : entries) {
            text = Optional.of(SourceText.of(file.toString(), entry.addedTo(text)));
        }
        return text.map(SourceText::text).orElse("");
    }

    /**
     * Adds entries to the folder's data, if it stands with them.
     *
     * @param what is added, for messages: "the good"
     * @throws ParameterException if it would not stand; nothing is written then
     */
    void add(String what, List<DataEntry> entries) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (DataEntry entry : entries) {
            texts.computeIfAbsent(
                    entry.file(),
                    file -> with(
                            folder.resolve(file),
                            entries.stream()
                                    .filter(each -> each.file().equals(file))
                                    .toList()));
        }
        ScaffoldTrial.Result tried = tried(texts, Optional.empty());
        if (!tried.problems().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    what + " would not stand, and nothing was written: " + String.join("\n  and ", tried.problems()));
        }
        write(texts);
    }

    /**
     * Tries the folder with files as they would be.
     *
     * @param scenario a new one that is to pass, if there is one
     * @throws OutputFailed if a file could not be written
     */
    ScaffoldTrial.Result tried(Map<String, String> texts, Optional<String> scenario) {
        for (String inside : texts.keySet()) {
            notThroughLinks(folder.resolve(inside));
            OutputFile.over(spec, nearest(folder.resolve(inside)));
        }
        try {
            return ScaffoldTrial.of(folder, texts, scenario, UserCache.rules());
        } catch (IOException e) {
            throw OutputFailed.of(folder, e);
        }
    }

    // The file, or what has to be made on the way to it.
    private Path nearest(Path file) {
        Path made = file;
        Path above = file.toAbsolutePath().getParent();
        while (above != null && !Files.isDirectory(above) && !made.equals(folder)) {
            made = above;
            above = above.getParent();
        }
        return made;
    }

    /** Writes all files or none. */
    void write(Map<String, String> texts) {
        try {
            Map<Path, byte[]> files = new LinkedHashMap<>();
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path file = folder.resolve(text.getKey());
                Files.createDirectories(file.toAbsolutePath().getParent());
                files.put(file, text.getValue().getBytes(StandardCharsets.UTF_8));
            }
            WholeFile.write(files);
        } catch (IOException e) {
            throw OutputFailed.of(folder, e);
        }
    }

    // A link in a folder that somebody shared could lead to any file of the user's.
    private void notThroughLinks(Path file) {
        for (Path part = file; part != null && !part.equals(folder); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "`" + part + "` is a link, and nothing is written through links; put a file there");
            }
        }
    }
}
