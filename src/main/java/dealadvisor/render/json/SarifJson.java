package dealadvisor.render.json;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fix;
import dealadvisor.workbench.HelpPages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Problems of a rule folder as SARIF 2.1.0, which code hosts and editors read. */
public final class SarifJson {
    private SarifJson() {}

    /** One run, on several lines. */
    public static String of(List<Diagnostic> problems) {
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
