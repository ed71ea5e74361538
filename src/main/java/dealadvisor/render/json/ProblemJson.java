package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.TEXT;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fix;
import dealadvisor.reading.Place;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Problems as problem details for programs (RFC 9457).
 *
 * @param status of HTTP
 * @param title the kind of problem
 * @param detail what is wrong this time
 * @param problems what was found, as {@code rules check --format json} writes it; may be empty
 */
public record ProblemJson(int status, String title, String detail, List<Diagnostic> problems) {
    private static final Kind<Fix> FIX = Shape.of(Fix.class)
            .has("line", COUNT, fix -> fix.at().line())
            .has("column", COUNT, fix -> fix.at().column())
            .has("found", TEXT, Fix::found)
            .has("put", TEXT, Fix::put)
            .kind();

    /** One problem, as `rules check --format json` lists it. */
    static final Kind<Diagnostic> PROBLEM = Shape.of(Diagnostic.class)
            .has("code", TEXT.as(Schema.text().with("pattern", "^[A-Z][0-9]{3}$")), problem -> problem.code()
                    .name())
            .has("severity", Kind.word(Diagnostic.Level.values(), ProblemJson::severity), Diagnostic::level)
            .has("message", TEXT, Diagnostic::message)
            .has("file", TEXT.orNull(), problem -> problem.place().map(Place::file))
            .has("line", COUNT.orNull(), problem -> problem.place().map(Place::line))
            .has("column", COUNT.orNull(), problem -> problem.place().map(Place::column))
            .has("help", TEXT.orNull().says("what to do"), Diagnostic::help)
            .may("fix", FIX.says("one change that mends it"), Diagnostic::fix)
            .kind();

    static final Kind<Collection<? extends Diagnostic>> PROBLEMS = Kind.list(PROBLEM);

    static final Kind<ProblemJson> DETAILS = Shape.of(ProblemJson.class)
            .has("type", TEXT, problem -> "about:blank")
            .has("title", TEXT.says("the kind of problem"), ProblemJson::title)
            .has("status", COUNT, ProblemJson::status)
            .has("detail", TEXT.says("what is wrong this time"), ProblemJson::detail)
            .has("problems", PROBLEMS, ProblemJson::problems)
            .kind();

    public ProblemJson {
        problems = List.copyOf(problems);
    }

    /** One object, on several lines. */
    public String text() {
        return DETAILS.text(this);
    }

    /** The problems as a list with a line end. */
    public static String list(List<Diagnostic> problems) {
        return PROBLEMS.text(problems);
    }

    static String severity(Diagnostic.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
