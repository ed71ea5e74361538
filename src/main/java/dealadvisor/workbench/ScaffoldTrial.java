package dealadvisor.workbench;

import dealadvisor.engine.RuleCache;
import dealadvisor.packs.Seal;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.rules.RuleFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a new argument would stand in a rule folder: it is tried in a copy, so that the folder itself is never broken. */
public final class ScaffoldTrial {
    /** What is remarked of a rule that says no more than another does. */
    private static final Set<Code> TOLD = Set.of(Code.K032, Code.K034, Code.K042);

    private ScaffoldTrial() {}

    /**
     * What came of it.
     *
     * @param problems one sentence for each thing that keeps it from standing; none if it stands
     * @param notes one sentence for each thing that is worth knowing about the new rule
     */
    public record Result(List<String> problems, List<String> notes) {
        public Result {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    /**
     * What keeps a folder from passing {@code rules check}, or the new scenario from passing, once these files are in it.
     *
     * @param texts the files as they would be, by their names within the folder
     * @param scenario the name of the new scenario, if there is one
     * @param cache where compiled rules are kept
     * @return what was wrong before does not count
     * @throws IOException if the folder cannot be copied
     */
    public static Result of(Path folder, Map<String, String> texts, Optional<String> scenario, RuleCache cache)
            throws IOException {
        Path copy = beside(folder);
        // Whoever ends it while it tries is left without the copy too.
        Thread ended = new Thread(() -> gone(copy));
        Runtime.getRuntime().addShutdownHook(ended);
        try {
            for (var file : RuleFolder.part(folder).files().entrySet()) {
                write(copy.resolve(file.getKey()), file.getValue().text());
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                write(copy.resolve(text.getKey()), text.getValue());
            }
            FolderCheck.Checked checked = FolderCheck.checked(copy, cache, Seal.NONE);
            List<String> problems = new ArrayList<>(errors(checked.problems()));
            if (!problems.isEmpty()) {
                problems.removeAll(errors(FolderCheck.of(folder, cache)));
            }
            boolean stands = problems.isEmpty() && checked.pack().isPresent();
            return new Result(
                    stands ? scenario.map(named -> failures(checked, named)).orElse(List.of()) : problems,
                    stands
                            ? checked.problems().stream()
                                    .filter(problem ->
                                            TOLD.contains(problem.code()) && ofFiles(problem, copy, texts.keySet()))
                                    .map(ScaffoldTrial::said)
                                    .toList()
                            : List.of());
        } finally {
            delete(copy);
            forget(ended);
        }
    }

    private static void gone(Path copy) {
        // What is being tried goes on to write for a moment.
        for (int attempt = 0; attempt < 20 && Files.exists(copy); attempt++) {
            try {
                delete(copy);
                Thread.sleep(10);
            } catch (IOException e) {
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void forget(Thread ended) {
        try {
            Runtime.getRuntime().removeShutdownHook(ended);
        } catch (IllegalStateException e) {
            // It is running.
            return;
        }
    }

    // A pack may name what it extends by a path, so the copy lies beside the folder where that may be written.
    private static Path beside(Path folder) throws IOException {
        try {
            return Files.createTempDirectory(folder.toAbsolutePath().normalize().getParent(), ".new-rule-");
        } catch (IOException e) {
            return Files.createTempDirectory("new-rule-");
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> errors(List<Diagnostic> problems) {
        return problems.stream()
                .filter(problem -> problem.level() == Diagnostic.Level.ERROR)
                .map(ScaffoldTrial::said)
                .distinct()
                .toList();
    }

    private static String said(Diagnostic problem) {
        return problem.message() + problem.help().map(help -> "; " + help).orElse("") + " (" + problem.code() + ")";
    }

    private static boolean ofFiles(Diagnostic problem, Path copy, Set<String> files) {
        String folder = copy.toString().replace('\\', '/');
        return problem.place()
                .filter(place -> files.stream().anyMatch(file -> place.file().equals(folder + "/" + file)))
                .isPresent();
    }

    private static List<String> failures(FolderCheck.Checked checked, String scenario) {
        Optional<List<ScenarioRun.Result>> results = ScenarioRun.some(
                checked.pack().orElseThrow(),
                checked.scenarios(),
                candidate -> candidate.id().endsWith("/" + scenario),
                () -> false);
        return results.orElseThrow().stream()
                .filter(result -> !result.passed())
                .map(result ->
                        "its scenario would fail: " + result.id() + ": " + String.join("; ", result.differences()))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, IOException failed) throws IOException {
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
