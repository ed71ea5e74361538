package dealadvisor.workbench;

import dealadvisor.engine.RuleCache;
import dealadvisor.packs.Seal;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
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
        try (FolderCopy copied = FolderCopy.of(folder)) {
            Path copy = copied.path();
            for (Map.Entry<String, String> text : texts.entrySet()) {
                copied.write(text.getKey(), text.getValue());
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
        }
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
}
