package dealadvisor.render.json;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The JSON Schema, draft-07, of what each command writes as JSON, by the command with a dash for a space. Later versions may add keys, so others than those
 * named are allowed, but for advice and for problems.
 */
public enum CommandSchema {
    ADVISE("advise", AdviceSchema::whole),
    EXPLAIN("explain", () -> ExplanationJson.schema().with(AnswerSchemas::reason)),
    COMPARE("compare", () -> either(CompareJson.COMPARISON, PackCompareJson.COMPARISON)),
    TORNADO("tornado", () -> MovesJson.TORNADO.schema()),
    WHATIF("whatif", () -> MovesJson.WHAT_IF.schema()),
    MONITOR("monitor", () -> CourseJson.ASSESSMENTS.schema()),
    CLAIMS("claims", () -> ClaimsJson.CLAIMS.schema()),
    CATALOGUE("catalogue", () -> CatalogueJson.CATALOGUE.schema()),
    WATCH("watch", () -> WatchJson.SEEN.schema().says("one a line")),
    REPLAY("replay", () -> ReplayJson.REPLAYS.schema()),
    RULES_LIST("rules-list", () -> RulesJson.RULES.schema()),
    RULES_TEST("rules-test", () -> ScenariosJson.REPORT.schema()),
    RULES_GRAPH("rules-graph", () -> GraphJson.GRAPH.schema()),
    RULES_CHECK("rules-check", () -> ProblemJson.PROBLEMS.schema()),
    RULES_FORMAT("rules-format", () -> LayoutJson.FILES.schema()),
    RULES_PACKS("rules-packs", () -> PacksJson.PACKS.schema()),
    RULES_COVERAGE("rules-coverage", () -> CoverageJson.COVERAGE.schema()),
    RULES_DIRECTIONS("rules-directions", () -> DirectionsJson.DIRECTIONS.schema()),
    RULES_DIFF("rules-diff", () -> RulesDiffJson.DIFF.schema()),
    RULES_MUTATE("rules-mutate", () -> MutationJson.NOTICED.schema());

    private final String command;
    private final Supplier<Schema> schema;

    CommandSchema(String command, Supplier<Schema> schema) {
        this.command = command;
        this.schema = schema;
    }

    /** The command, as it is named here. */
    @Override
    public String toString() {
        return command;
    }

    /** All commands that have one, as they are named here. */
    public static List<String> commands() {
        return Arrays.stream(values()).map(CommandSchema::toString).toList();
    }

    /** That of a command, if it has one. */
    public static Optional<CommandSchema> of(String command) {
        return Arrays.stream(values())
                .filter(each -> each.command.equals(command))
                .findFirst();
    }

    /** The schema as JSON text. */
    public String document() {
        return schema.get()
                .titled("What `deal-advisor " + command.replaceFirst("-", " ") + "` writes as JSON")
                .document();
    }

    private static Schema either(Kind<?> one, Kind<?> other) {
        return Schema.of().with("anyOf", List.of(one.schema(), other.schema()));
    }
}
