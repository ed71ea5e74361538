package dealadvisor.cli.cases;

import dealadvisor.comparison.Snapshot;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.render.json.AdviceReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An earlier run, against which a later one is held. */
final class Baseline {
    private final String file;
    private final Map<String, Snapshot> then = new LinkedHashMap<>();

    /**
     * Reads it.
     *
     * @param file what an earlier run wrote as {@code json} or {@code jsonl}
     * @throws ProblemsException if it cannot be read (R003) or is no advice (R034)
     */
    Baseline(String file) {
        this.file = file;
        try (Reader text = Files.newBufferedReader(FileNames.path(file))) {
            AdviceReader.read(file, text).forEach(snapshot -> then.put(snapshot.key(), snapshot));
        } catch (IOException e) {
            throw SourceText.unread(FileNames.path(file), e, "name what an earlier `advise --format jsonl` wrote");
        }
    }

    /**
     * What is otherwise now, as text, case by case.
     *
     * @param now what the cases come to, in their order
     */
    List<String> changes(List<Snapshot> now) {
        List<String> lines = new ArrayList<>();
        Set<String> gone = new LinkedHashSet<>(then.keySet());
        for (Snapshot snapshot : now) {
            gone.remove(snapshot.key());
            Snapshot before = then.get(snapshot.key());
            if (before == null) {
                lines.add("  " + snapshot.id() + ": new");
            } else {
                snapshot.since(before).forEach(change -> lines.add("  " + snapshot.id() + ": " + change));
            }
        }
        gone.forEach(id -> lines.add("  " + id + ": no longer among the cases"));
        return lines;
    }

    /** The changes under a heading. */
    String text(List<String> changes) {
        return "\n"
                + (changes.isEmpty()
                        ? "Nothing changed since " + file + "\n"
                        : "Changed since " + file + "\n" + String.join("\n", changes) + "\n");
    }
}
