package dealadvisor.workbench;

import dealadvisor.engine.RuleCache;
import dealadvisor.reading.Copies;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Fix;
import dealadvisor.reading.Fixes;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Mends what is wrong with a rule folder where there is one right change. It is done in a copy and checked there again, since one slip may hide another;
 * nothing is written to the folder itself.
 */
public final class FolderMending {
    /** After so many checks what is still found is left to the author; a slip that hides others mostly hides one. */
    private static final int ROUNDS = 10;

    private final Path folder;
    private final String name;
    private final SortedMap<String, SourceText> texts = new TreeMap<>();
    private final SortedMap<String, SourceText> changed = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>();

    private FolderMending(Path folder) {
        this.folder = folder;
        this.name = FileNames.of(folder);
    }

    /**
     * One change.
     *
     * @param problem that it mends
     * @param before the line on which it stands
     * @param after what comes in the place of this line: one line, or several
     */
    public record Step(Diagnostic problem, String before, String after) {}

    /**
     * What became of a folder.
     *
     * @param found what was wrong with it as it is
     * @param steps what mends it, in the order in which it was done
     * @param texts the files that change, as they would be, by their paths
     * @param left what is still wrong then
     */
    public record Mended(
            List<Diagnostic> found, List<Step> steps, SortedMap<Path, SourceText> texts, List<Diagnostic> left) {
        public Mended {
            found = List.copyOf(found);
            steps = List.copyOf(steps);
            texts = Copies.sorted(texts);
            left = List.copyOf(left);
        }

        /** The text of a file as it would be, by its name in messages; empty if it does not change. */
        public Optional<SourceText> text(String file) {
            return texts.values().stream()
                    .filter(text -> text.name().equals(file))
                    .findFirst();
        }
    }

    /**
     * Looks for what mends a folder.
     *
     * @param cache where compiled rules are kept
     * @throws IOException if the folder cannot be copied
     */
    public static Mended of(Path folder, RuleCache cache) throws IOException {
        List<Diagnostic> found = FolderCheck.of(folder, cache);
        FolderMending mending = new FolderMending(folder);
        if (found.stream().noneMatch(problem -> problem.fix().isPresent())) {
            return new Mended(found, List.of(), new TreeMap<>(), found);
        }
        try {
            mending.texts.putAll(RuleFolder.part(folder).files());
        } catch (ProblemsException e) {
            return new Mended(found, List.of(), new TreeMap<>(), found);
        }
        return mending.mended(found, cache);
    }

    private Mended mended(List<Diagnostic> found, RuleCache cache) throws IOException {
        List<Diagnostic> left = found;
        if (step(left)) {
            try (FolderCopy copy = FolderCopy.of(folder)) {
                boolean more = true;
                for (int round = 1; more; round++) {
                    for (Map.Entry<String, SourceText> text : changed.entrySet()) {
                        copy.write(text.getKey(), text.getValue().text());
                    }
                    left = FolderCheck.of(copy.path(), cache).stream()
                            .map(problem -> ofFolder(problem, FileNames.of(copy.path())))
                            .toList();
                    more = round < ROUNDS && step(left);
                }
            }
        }
        SortedMap<Path, SourceText> files = new TreeMap<>();
        changed.forEach((inside, text) -> files.put(folder.resolve(inside), text));
        return new Mended(found, steps, files, left);
    }

    // Does what can be done about these problems; whether that is anything.
    private boolean step(List<Diagnostic> problems) {
        int before = steps.size();
        texts.replaceAll((inside, text) -> {
            List<Diagnostic> mendable = problems.stream()
                    .filter(problem -> problem.fix()
                            .filter(fix -> fix.at().file().equals(text.name()))
                            .isPresent())
                    .toList();
            Fixes.Fixed fixed = Fixes.applied(
                    text,
                    mendable.stream().flatMap(problem -> problem.fix().stream()).toList());
            if (fixed.done().isEmpty()) {
                return text;
            }
            fixed.done().forEach(fix -> steps.add(step(mendable, fix, text)));
            SourceText now = SourceText.of(text.name(), text.written(fixed.text()));
            changed.put(inside, now);
            return now;
        });
        return steps.size() > before;
    }

    private static Step step(List<Diagnostic> problems, Fix fix, SourceText text) {
        Diagnostic problem = problems.stream()
                .filter(each -> each.fix().filter(fix::equals).isPresent())
                .findFirst()
                .orElseThrow();
        String line = text.line(fix.at().line());
        int at = fix.at().column() - 1;
        return new Step(
                problem,
                line,
                line.substring(0, at)
                        + fix.put()
                        + line.substring(at + fix.found().length()));
    }

    // What is found in the copy is found in the folder.
    private Diagnostic ofFolder(Diagnostic problem, String copy) {
        return new Diagnostic(
                problem.code(),
                problem.message().replace(copy, name),
                problem.place().map(place -> ofFolder(place, copy)),
                problem.length(),
                problem.help().map(help -> help.replace(copy, name)),
                problem.fix().map(fix -> new Fix(ofFolder(fix.at(), copy), fix.found(), fix.put())));
    }

    private Place ofFolder(Place place, String copy) {
        return place.file().equals(copy) || place.file().startsWith(copy + "/")
                ? new Place(name + place.file().substring(copy.length()), place.line(), place.column())
                : place;
    }
}
