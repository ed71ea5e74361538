package dealadvisor.render;

import dealadvisor.reading.Diagnostic;
import java.util.List;

/** Problems as problem details for programs (RFC 9457). */
public final class ProblemJson {
    private ProblemJson() {}

    /**
     * One object.
     *
     * @param status of HTTP
     * @param title the kind of problem
     * @param detail what is wrong this time
     * @param problems what was found, as {@code rules check --format json} writes it; may be empty
     */
    public static String of(int status, String title, String detail, List<Diagnostic> problems) {
        return Json.text(
                true,
                json -> json.object(() -> {
                    json.put("type", "about:blank")
                            .put("title", title)
                            .put("status", (long) status)
                            .put("detail", detail);
                    json.key("problems").list(problems, problem -> CheckRender.json(json, problem));
                }));
    }

    static Schema schema() {
        return Members.having("type", Schema.text())
                .put("title", Schema.text().says("the kind of problem"))
                .put("status", Members.count())
                .put("detail", Schema.text().says("what is wrong this time"))
                .put("problems", Schema.list(problem()))
                .object();
    }

    /** One problem, as `rules check --format json` lists it. */
    static Schema problem() {
        return Members.having("code", Schema.text().with("pattern", "^[A-Z][0-9]{3}$"))
                .put("severity", Schema.oneOf(List.of("error", "warning", "note")))
                .put("message", Schema.text())
                .put("file", Schema.text().orNull())
                .put("line", Members.count().orNull())
                .put("column", Members.count().orNull())
                .put("help", Schema.text().orNull().says("what to do"))
                .object();
    }
}
