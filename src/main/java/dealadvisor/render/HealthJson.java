package dealadvisor.render;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import java.util.List;

/** How a server is, for programs that look after it. */
public final class HealthJson {
    private HealthJson() {}

    /**
     * One object.
     *
     * @param version of the advisor
     * @param pack the rules that advise
     * @param since when they were loaded, as ISO 8601
     * @param problems why newer rules in their folder could not be loaded; empty if there are none
     */
    public static String of(String version, RulePack pack, String since, List<Diagnostic> problems) {
        return Json.text(
                true,
                json -> json.object(() -> {
                    json.put("status", "ok").put("version", version);
                    json.key("rules").object(() -> json.put("pack", pack.id())
                            .put("version", pack.version())
                            .put("sha256", pack.sha256())
                            .put("since", since)
                            .put("current", problems.isEmpty()));
                    json.key("problems").list(problems, problem -> CheckRender.json(json, problem));
                }));
    }

    static Schema schema() {
        return Members.having("status", Schema.oneOf(List.of("ok")))
                .put("version", Schema.text())
                .object(
                        "rules",
                        Members.having("pack", Schema.text())
                                .put("version", Schema.text())
                                .put("sha256", Schema.text().with("pattern", "^[0-9a-f]{64}$"))
                                .put("since", Schema.text().says("when they were loaded"))
                                .put(
                                        "current",
                                        Schema.yesNo()
                                                .says(
                                                        "whether they are those in their folder; if not, those are wrong, and these are the last good ones")))
                .put("problems", Schema.list(ProblemJson.problem()).says("what is wrong with the rules in the folder"))
                .object();
    }
}
