package dealadvisor.server;

import dealadvisor.interview.CaseText;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Sha256;
import dealadvisor.reading.SourceText;
import dealadvisor.workbench.WatchedFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The case file that pages begin with. It may change while they are open: a page goes on with the text that it was opened with, which is remembered
 * by its digest. For many threads.
 */
final class CaseOnDisk {
    /** So many texts are remembered, the last that were asked for. */
    private static final int MOST = 16;

    private final Optional<Path> path;
    private final Map<String, CaseText> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CaseText> eldest) {
            return size() > MOST;
        }
    };

    /** @param path empty for a new case, of which nothing is known */
    CaseOnDisk(Optional<Path> path) {
        this.path = path;
    }

    /** As it is now. @throws dealadvisor.reading.ProblemsException if it cannot be read */
    CaseText now() {
        CaseText text = path.map(file -> new CaseText(
                        FileNames.of(file),
                        SourceText.read(file, Limits.standard()).text()))
                .orElseGet(() -> CaseText.fresh("new-case.yaml", "new-case"));
        synchronized (read) {
            read.put(digest(text), text);
        }
        return text;
    }

    /** As it was when it had this digest, if that is remembered. */
    Optional<CaseText> then(String digest) {
        synchronized (read) {
            return Optional.ofNullable(read.get(digest));
        }
    }

    /** What tells one text from another. */
    static String digest(CaseText text) {
        return HexFormat.of().formatHex(Sha256.digest().digest(text.text().getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    /** What changes when the file is saved. */
    Map<String, String> state() {
        return path.map(file -> WatchedFiles.states(Map.of(FileNames.of(file), file)))
                .orElse(Map.of());
    }

    Optional<Path> path() {
        return path;
    }
}
