package dealadvisor.cli.serving;

import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.input.UserCache;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Version;
import dealadvisor.engine.RulePack;
import dealadvisor.mcp.McpOverStreams;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The advisor as tools for an assistant. */
@Command(
        name = "mcp",
        description =
                "Speaks the Model Context Protocol over standard input and output, for assistants: advise, explain, why_not, ask_next, whatif, compare, catalogue, claims, check_rules.")
public final class McpCommand extends AnyCommand {
    private static final Duration MOST = Duration.ofMinutes(2);

    @Mixin
    private RulesOption rules;

    @Override
    public Integer call() {
        RulePack pack = rules.pack();
        try {
            // Nothing but the protocol may go to standard output.
            McpOverStreams.serve(
                    System.in,
                    new FileOutputStream(FileDescriptor.out),
                    () -> pack,
                    MOST,
                    UserCache.rules(),
                    Version.of(spec));
        } catch (NoClassDefFoundError e) {
            err().println(
                            "error: `mcp` needs io.modelcontextprotocol.sdk:mcp-core and mcp-json-jackson3 on the class path; the runnable jar has them");
            return ExitCode.USAGE;
        }
        return ExitCode.OK;
    }
}
