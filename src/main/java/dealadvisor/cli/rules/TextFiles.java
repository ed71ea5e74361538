package dealadvisor.cli.rules;

import dealadvisor.cli.output.OutputFailed;
import dealadvisor.cli.output.OutputFile;
import dealadvisor.reading.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Files of the user's that a command changes: all of them or none. */
final class TextFiles {
    private TextFiles() {}

    /** A file that is there, and what it is to hold. */
    record Text(Path file, String content) {}

    /**
     * Writes over files.
     *
     * @throws OutputFailed if one cannot be written; none is then
     */
    static void write(CommandSpec spec, List<Text> texts) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (Text text : texts) {
            OutputFile.over(spec, text.file());
            try {
                // Through a link, so that what it leads to is written and the link stays.
                files.put(text.file().toRealPath(), text.content().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw OutputFailed.of(text.file(), e);
            }
        }
        try {
            WholeFile.write(files);
        } catch (IOException e) {
            throw OutputFailed.of(texts.get(0).file(), e);
        }
    }
}
