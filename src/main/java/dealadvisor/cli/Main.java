package dealadvisor.cli;

import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.Limits;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
        // Drools logs through SLF4J, and nobody here has set a logger up: SLF4J need not say so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
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
        PrintWriter shown = SafeWriter.over(out);
        PrintWriter told = SafeWriter.over(err);
        try {
            return execute(shown, told, arguments);
        } catch (Error e) {
            // Nobody is served by a stack trace; memory or stack used up has an answer of its own.
            return failed(e, told);
        } finally {
            shown.flush();
            told.flush();
        }
    }

    private static int execute(PrintWriter out, PrintWriter err, String... arguments) {
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

    private static int failed(Throwable e, PrintWriter err) {
        if (e instanceof ProblemsException problems) {
            Map<String, Optional<SourceText>> sources = new HashMap<>();
            problems.problems()
                    .forEach(problem -> err.println(DiagnosticText.of(
                                    problem,
                                    problem.place().flatMap(p -> sources.computeIfAbsent(p.file(), Main::source)))
                            + "\n"));
            return ExitCode.of(problems.problems());
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
                err.println(
                        "error[L003]: "
                                + (cause instanceof OutOfMemoryError
                                        ? "this took more memory than there is"
                                        : "something is nested deeper than can be followed")
                                + "\n   = help: advise on fewer goods, payments or cases at once; `deal-advisor rules help L003` says more");
                return ExitCode.STOPPED;
            }
        }
        err.println("error: the advisor failed, which is its own fault: " + e);
        return ExitCode.INTERNAL;
    }

    private static Optional<SourceText> source(String file) {
        try {
            return Optional.of(Path.of(file))
                    .filter(Files::isRegularFile)
                    .map(path -> SourceText.read(path, Limits.standard()));
        } catch (ProblemsException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
