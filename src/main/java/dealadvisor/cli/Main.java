package dealadvisor.cli;

import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/** The command line. */
@CommandLine.Command(
        name = "deal-advisor",
        description =
                "Advice on deals with early misaligned AIs: which goods to buy with which payments, what stands in the way, and why.",
        mixinStandardHelpOptions = true,
        version = "deal-advisor 1.0.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AdviseCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            ClaimsCommand.class,
            CatalogueCommand.class,
            RulesCommand.class,
            WatchCommand.class,
            SchemaCommand.class,
            NewCommand.class,
            WarmUpCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs a command and leaves with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(
                new java.io.OutputStreamWriter(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out),
                        java.nio.charset.StandardCharsets.UTF_8),
                false);
        PrintWriter err = new PrintWriter(
                new java.io.OutputStreamWriter(
                        new java.io.FileOutputStream(java.io.FileDescriptor.err),
                        java.nio.charset.StandardCharsets.UTF_8),
                true);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @param out where results go
     * @param err where everything else goes
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler((e, given) -> misused(e, err));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, err));
        if (arguments.length == 0) {
            line.usage(err);
            return ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    // What is wrong first, and where to read on: the whole usage would hide it.
    private static int misused(CommandLine.ParameterException e, PrintWriter err) {
        String message = e.getMessage();
        err.println("error: " + message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("`" + e.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help` says more");
        return ExitCode.USAGE;
    }

    private static int failed(Exception e, PrintWriter err) {
        if (e instanceof ProblemsException problems) {
            problems.problems()
                    .forEach(problem -> err.println(
                            DiagnosticText.of(problem, source(problem.place().map(p -> p.file()))) + "\n"));
            return ExitCode.of(problems.problems());
        }
        err.println("error: the advisor failed, which is its own fault: " + e);
        return ExitCode.INTERNAL;
    }

    private static Optional<SourceText> source(Optional<String> file) {
        try {
            return file.map(java.nio.file.Path::of)
                    .filter(java.nio.file.Files::isRegularFile)
                    .map(path -> SourceText.read(path, dealadvisor.reading.Limits.standard()));
        } catch (ProblemsException | java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }
}
