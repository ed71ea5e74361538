package dealadvisor.render;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.Fix;
import dealadvisor.reading.SourceText;
import dealadvisor.workbench.HelpPages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Problems of a rule folder as text, JSON or SARIF. */
public final class CheckRender {
    private CheckRender() {}

    /**
     * Text: each problem with its line and a caret, then how many there are.
     *
     * @param source the text of a file by its name, if it can be read
     */
    public static String text(List<Diagnostic> problems, Function<String, Optional<SourceText>> source) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic problem : problems) {
            text.append(DiagnosticText.of(problem, problem.place().flatMap(place -> source.apply(place.file()))))
                    .append("\n\n");
        }
        long notes = counted(problems, Diagnostic.Level.NOTE);
        long mendable =
                problems.stream().filter(problem -> problem.fix().isPresent()).count();
        return text.append(count(counted(problems, Diagnostic.Level.ERROR), "error"))
                .append(", ")
                .append(count(counted(problems, Diagnostic.Level.WARNING), "warning"))
                .append(notes == 0 ? "" : ", " + count(notes, "note"))
                .append(problems.isEmpty() ? "\n" : "; `deal-advisor rules help " + first(problems) + "` says more\n")
                .append(mendable == 0 ? "" : "`deal-advisor rules check --fix` mends " + mendable + " of them\n")
                .toString();
    }

    private static long counted(List<Diagnostic> problems, Diagnostic.Level level) {
        return problems.stream().filter(problem -> problem.level() == level).count();
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    // What stops everything is the first to look up.
    private static String first(List<Diagnostic> problems) {
        return problems.stream()
                .filter(problem -> problem.level() == Diagnostic.Level.ERROR)
                .findFirst()
                .orElse(problems.get(0))
                .code()
                .name();
    }

    /** JSON: an array of problems; one that one change mends has it under {@code fix}. */
    public static String json(List<Diagnostic> problems) {
        return Kind.list(ProblemJson.PROBLEM).text(problems);
    }

    /** SARIF 2.1.0, as code hosts and editors read it. */
    public static String sarif(List<Diagnostic> problems) {
        Map<String, HelpPages.Page> pages = HelpPages.all();
        TreeSet<String> codes = new TreeSet<>();
        problems.forEach(problem -> codes.add(problem.code().name()));
        return Json.text(
                true,
                json -> json.object(() -> {
                    json.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
                    json.put("version", "2.1.0");
                    json.key("runs")
                            .list(
                                    List.of(problems),
                                    run -> json.object(() -> {
                                        json.key("tool")
                                                .object(() -> json.key("driver").object(() -> {
                                                    json.put("name", "deal-advisor");
                                                    json.key("rules")
                                                            .list(
                                                                    codes,
                                                                    code -> json.object(
                                                                            () -> {
                                                                                json.put("id", code);
                                                                                Optional.ofNullable(pages.get(code))
                                                                                        .ifPresent(
                                                                                                page -> json.key(
                                                                                                                "shortDescription")
                                                                                                        .object(
                                                                                                                () ->
                                                                                                                        json
                                                                                                                                .put(
                                                                                                                                        "text",
                                                                                                                                        page
                                                                                                                                                .what())));
                                                                            }));
                                                }));
                                        json.key("results").list(run, problem -> result(json, problem));
                                    }));
                }));
    }

    private static void result(Json json, Diagnostic problem) {
        json.object(() -> {
            json.put("ruleId", problem.code().name());
            json.put("level", ProblemJson.severity(problem.level()));
            json.key("message")
                    .object(() -> json.put(
                            "text",
                            problem.message()
                                    + problem.help().map(help -> "; " + help).orElse("")));
            json.key("locations")
                    .list(
                            problem.place().stream().toList(),
                            place -> json.object(
                                    () -> json.key("physicalLocation").object(() -> {
                                        json.key("artifactLocation")
                                                .object(() -> json.put("uri", UriReference.of(place.file())));
                                        json.key("region").object(() -> json.put("startLine", place.line())
                                                .put("startColumn", place.column())
                                                .put("endColumn", place.column() + problem.length()));
                                    })));
            problem.fix().ifPresent(fix -> json.key("fixes").list(List.of(fix), each -> fix(json, each)));
        });
    }

    private static void fix(Json json, Fix fix) {
        json.object(() -> json.key("artifactChanges")
                .list(
                        List.of(fix),
                        change -> json.object(() -> {
                            json.key("artifactLocation")
                                    .object(() -> json.put(
                                            "uri", UriReference.of(fix.at().file())));
                            json.key("replacements")
                                    .list(
                                            List.of(change),
                                            replaced -> json.object(() -> {
                                                json.key("deletedRegion").object(() -> json.put(
                                                                "startLine",
                                                                fix.at().line())
                                                        .put(
                                                                "startColumn",
                                                                fix.at().column())
                                                        .put(
                                                                "endColumn",
                                                                fix.at().column()
                                                                        + fix.found()
                                                                                .length()));
                                                json.key("insertedContent").object(() -> json.put("text", fix.put()));
                                            }));
                        })));
    }
}
