package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.SHA256;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.YES_NO;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.oneOf;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import java.util.List;

/**
 * How a server is, for programs that look after it.
 *
 * @param version of the advisor
 * @param pack the rules that advise
 * @param since when they were loaded, as ISO 8601
 * @param problems why newer rules in their folder could not be loaded; empty if there are none
 */
public record HealthJson(String version, RulePack pack, String since, List<Diagnostic> problems) {
    static final Kind<HealthJson> HEALTH = Shape.of(HealthJson.class)
            .has("status", oneOf("ok"), health -> "ok")
            .has("version", TEXT, HealthJson::version)
            .part(
                    "rules",
                    Shape.of(HealthJson.class)
                            .has("pack", TEXT, health -> health.pack.id())
                            .has("version", TEXT, health -> health.pack.version())
                            .has("sha256", SHA256, health -> health.pack.sha256())
                            .has("since", TEXT.says("when they were loaded"), HealthJson::since)
                            .has(
                                    "current",
                                    YES_NO.says(
                                            "whether they are those in their folder; if not, those are wrong, and these are the last good ones"),
                                    health -> health.problems.isEmpty()))
            .has(
                    "problems",
                    list(ProblemJson.PROBLEM).says("what is wrong with the rules in the folder"),
                    HealthJson::problems)
            .kind();

    public HealthJson {
        problems = List.copyOf(problems);
    }

    /** One object, on several lines. */
    public String text() {
        return HEALTH.text(this);
    }
}
