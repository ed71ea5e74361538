package dealadvisor.server;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Present;
import dealadvisor.render.json.AdviceSchema;
import dealadvisor.render.json.CaseSchema;
import dealadvisor.render.json.HealthJson;
import dealadvisor.render.json.OpenApi;
import dealadvisor.server.Route.Kind;
import dealadvisor.service.Answers;
import dealadvisor.service.Inquiry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The interface for programs, under {@code /v1}. */
final class Api {
    private static final Set<String> CASES = Set.of(
            "application/yaml",
            "application/json",
            "application/x-yaml",
            "text/yaml",
            "text/x-yaml",
            "application/vnd.yaml");

    private final Rules rules;
    private final Bounds bounds;
    private final String version;

    /** @param version of the advisor */
    public Api(Rules rules, Bounds bounds, String version) {
        this.rules = rules;
        this.bounds = bounds;
        this.version = version;
    }

    /** The requests that it answers. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(new Route("GET", "/v1/health", Kind.OPEN, call -> Reply.json(health())));
        routes.add(new Route("GET", "/v1/ready", Kind.OPEN, call -> Reply.json(health())));
        routes.add(asked("advice", Answers::advice));
        routes.add(asked("explain", Answers::explain));
        routes.add(asked("compare", Answers::compare));
        routes.add(asked("whatif", Answers::whatIf));
        routes.add(asked("tornado", Answers::tornado));
        routes.add(shown("/v1/schema", "application/schema+json", () -> CaseSchema.of(rules.pack())));
        routes.add(shown("/v1/schema/advice", "application/schema+json", AdviceSchema::document));
        routes.add(shown("/v1/catalogue", Reply.JSON, () -> answers().catalogue()));
        routes.add(shown("/v1/claims", Reply.JSON, () -> answers().claims()));
        routes.add(shown("/v1/openapi.json", Reply.JSON, () -> OpenApi.of(version, Answers.WORDS)));
        return routes;
    }

    private Answers answers() {
        return new Answers(rules.pack(), bounds.time());
    }

    private String health() {
        Rules.State state = rules.state();
        List<Diagnostic> problems = state.problems();
        return new HealthJson(version, state.pack(), state.since().toString(), problems).text();
    }

    private static Route shown(String path, String type, java.util.function.Supplier<String> body) {
        return new Route("GET", path, Kind.INTERFACE, call -> Reply.of(200, type, body.get()));
    }

    private Route asked(String what, BiFunction<Answers, Inquiry, String> answer) {
        return new Route("POST", "/v1/" + what, Kind.INTERFACE, call -> {
            if (call.type().filter(CASES::contains).isEmpty()) {
                return Refusals.of(
                                415,
                                "Not a kind of case",
                                "send a case as `Content-Type: application/yaml` or `application/json`")
                        .with("Accept-Post", "application/yaml, application/json");
            }
            Inquiry inquiry = Inquiry.of(call.body(), call.parameters(), Present.in(Answers.WORDS, what));
            return Reply.json(answer.apply(answers(), inquiry));
        });
    }
}
