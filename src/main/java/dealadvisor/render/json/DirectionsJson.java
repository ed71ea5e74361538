package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.YES_NO;
import static dealadvisor.render.json.Kind.list;

import dealadvisor.workbench.Directions.Against;
import dealadvisor.workbench.Directions.Report;
import dealadvisor.workbench.Directions.Result;

/** Which directions hold, as JSON. */
public final class DirectionsJson {
    private static final Kind<Against> AGAINST = Shape.of(Against.class)
            .has("pairing", TEXT.orNull(), Against::pairing)
            .has("what", TEXT, Against::what)
            .has("facts", TEXTS, Against::facts)
            .has("from", TEXTS, Against::first)
            .has("to", TEXTS, Against::second)
            .has("only-before", TEXTS, Against::onlyFirst)
            .has("only-after", TEXTS, Against::onlySecond)
            .open();

    private static final Kind<Result> RESULT = Shape.of(Result.class)
            .has("direction", TEXT, Result::name)
            .has("file", TEXT, result -> result.place().file())
            .has("line", COUNT, result -> result.place().line())
            .has("claims", TEXTS, Result::claims)
            .has("tried", COUNT.says("in how many cases"), Result::tried)
            .has("moved", COUNT.says("in how many of them something moved"), Result::moved)
            .has("holds", YES_NO, Result::holds)
            .has("against", AGAINST.orNull().says("the smallest case of what does not hold"), Result::against)
            .open();

    static final Kind<Report> DIRECTIONS = Shape.of(Report.class)
            .has("directions", COUNT, report -> report.results().size())
            .has("held", COUNT, report -> report.results().stream()
                    .filter(Result::holds)
                    .count())
            .has("results", list(RESULT), Report::results)
            .has("unsaid", TEXTS.says("facts that no direction moves"), Report::unsaid)
            .open();

    private DirectionsJson() {}

    /** An object with a line end. */
    public static String of(Report report) {
        return DIRECTIONS.text(report);
    }
}
