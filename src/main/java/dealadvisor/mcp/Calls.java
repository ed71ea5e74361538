package dealadvisor.mcp;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.render.text.ClaimsText;
import dealadvisor.render.text.Style;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleWriter;
import dealadvisor.workbench.ClaimCoverage;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** The tools and resources in the words of the protocol, for whichever way it is spoken. */
final class Calls {
    /** How the addresses of claims begin. */
    static final String CLAIMS = "deal-advisor://claims/";

    /** How the addresses of rules begin. */
    static final String RULES = "deal-advisor://rules/";

    /** What an assistant is told at the start. */
    static final String INSTRUCTIONS =
            "Advice on deals with early, possibly misaligned AIs, by rules that encode one document's arguments. State facts as a case, ask `advise`, "
                    + "then `ask_next` for what to find out and `explain` for why. What is not stated is unknown, which is not false. "
                    + "Answers are one screen; `json` gives all of it.";

    private static final String TEXT = "text/plain";

    private Calls() {}

    /** A tool as it is listed. */
    static McpSchema.Tool listed(Tool tool) {
        return McpSchema.Tool.builder(tool.name(), tool.schema())
                .description(tool.description())
                .annotations(McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    /** The answer to a call; what is wrong with what was given is told as the command line tells it. */
    static McpSchema.CallToolResult answer(Tool tool, McpSchema.CallToolRequest call) {
        Given given = new Given(Optional.ofNullable(call.arguments()).orElse(Map.of()));
        try {
            return result(tool.answer().to(given), false);
        } catch (ProblemsException e) {
            StringJoiner told = new StringJoiner("\n\n");
            for (Diagnostic problem : e.problems()) {
                SourceText source = given.source("case");
                Optional<SourceText> shown = problem.place()
                        .filter(place -> place.file().equals(source.name())
                                && place.line() > 0
                                && !source.text().isEmpty())
                        .map(place -> source);
                told.add(DiagnosticText.of(problem, shown));
            }
            return result(told.toString(), true);
        }
    }

    private static McpSchema.CallToolResult result(String text, boolean wrong) {
        return McpSchema.CallToolResult.builder()
                .addTextContent(text)
                .isError(wrong)
                .build();
    }

    /** A kind of resource: its address with the id in braces, and what it is. */
    static List<McpSchema.ResourceTemplate> templates() {
        return List.of(
                McpSchema.ResourceTemplate.builder(CLAIMS + "{id}", "claim")
                        .description("A claim of the source, with what encodes it and which scenarios exercise it.")
                        .mimeType(TEXT)
                        .build(),
                McpSchema.ResourceTemplate.builder(RULES + "{id}", "rule")
                        .description("A rule: its sentence, its claims, its conditions and what it concludes.")
                        .mimeType(TEXT)
                        .build());
    }

    /** The resource at an address. */
    static McpSchema.ReadResourceResult read(Supplier<RulePack> pack, McpSchema.ReadResourceRequest asked) {
        String uri = asked.uri();
        RulePack rules = pack.get();
        Optional<String> text = uri.startsWith(CLAIMS)
                ? claim(rules, uri.substring(CLAIMS.length()))
                : uri.startsWith(RULES)
                        ? rules.rule(uri.substring(RULES.length())).map(Calls::rule)
                        : Optional.empty();
        return new McpSchema.ReadResourceResult(List.of(new McpSchema.TextResourceContents(
                uri, TEXT, text.orElseThrow(() -> McpError.RESOURCE_NOT_FOUND.apply(uri)))));
    }

    private static Optional<String> claim(RulePack rules, String id) {
        List<ClaimCoverage.Entry> found = ClaimCoverage.of(rules).stream()
                .filter(entry -> entry.claim().id().equals(id))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(ClaimsText.text(found, rules, Style.PLAIN));
    }

    private static String rule(Rule rule) {
        return RuleWriter.rule(rule, rule.name()) + "\n" + rule.file() + ":" + rule.line() + "\n";
    }
}
