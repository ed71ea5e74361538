package dealadvisor.cli;

import dealadvisor.cli.cases.AdviseCommand;
import dealadvisor.cli.cases.AskCommand;
import dealadvisor.cli.cases.CompareCommand;
import dealadvisor.cli.cases.ExplainCommand;
import dealadvisor.cli.cases.MonitorCommand;
import dealadvisor.cli.cases.ReplayCommand;
import dealadvisor.cli.cases.TornadoCommand;
import dealadvisor.cli.cases.WhatIfCommand;
import dealadvisor.cli.input.PathConverter;
import dealadvisor.cli.input.SourceNamed;
import dealadvisor.cli.input.Subcommands;
import dealadvisor.cli.lookup.CatalogueCommand;
import dealadvisor.cli.lookup.ClaimsCommand;
import dealadvisor.cli.lookup.SchemaCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.OutputFailed;
import dealadvisor.cli.output.SafeWriter;
import dealadvisor.cli.output.StandardOutput;
import dealadvisor.cli.rules.RulesCommand;
import dealadvisor.cli.rules.WatchCommand;
import dealadvisor.cli.serving.McpCommand;
import dealadvisor.cli.serving.ServeCommand;
import dealadvisor.cli.sweeping.SweepCommand;
import dealadvisor.cli.writing.NewCommand;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The command line. */
@CommandLine.Command(
        name = "deal-advisor",
        description =
                "Advice on deals with early misaligned AIs: which goods to buy with which payments, what stands in the way, and why.",
        mixinStandardHelpOptions = true,
        version = "deal-advisor 1.0.0",
        synopsisSubcommandLabel = "COMMAND")
@Subcommands({
    AdviseCommand.class,
    AskCommand.class,
    ExplainCommand.class,
    CompareCommand.class,
    TornadoCommand.class,
    WhatIfCommand.class,
    ReplayCommand.class,
    SweepCommand.class,
    MonitorCommand.class,
    ClaimsCommand.class,
    CatalogueCommand.class,
    RulesCommand.class,
    WatchCommand.class,
    ServeCommand.class,
    McpCommand.class,
    SchemaCommand.class,
    NewCommand.class,
    CompletionCommand.class,
    ManualCommand.class,
    WarmUpCommand.class
})
public final class Main {
    Main() {}

    /** Runs a command and leaves with its exit code. */
    public static void main(String[] arguments) {
        // Drools logs through SLF4J, and nobody here has set a logger up: SLF4J need not say so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        StandardOutput output = new StandardOutput();
        PrintWriter out =
                new PrintWriter(new java.io.OutputStreamWriter(output, java.nio.charset.StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(
                new java.io.OutputStreamWriter(
                        new java.io.FileOutputStream(java.io.FileDescriptor.err),
                        java.nio.charset.StandardCharsets.UTF_8),
                true);
        int code = run(out, err, output::unread, arguments);
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
        return run(out, err, () -> false, arguments);
    }

    // unread says whether results are not written because nobody reads on, which is their reader's choice.
    private static int run(PrintWriter out, PrintWriter err, BooleanSupplier unread, String... arguments) {
        PrintWriter shown = SafeWriter.over(out);
        PrintWriter told = SafeWriter.over(err);
        int code;
        try {
            code = execute(shown, told, arguments);
        } catch (Error e) {
            // Nobody is served by a stack trace; memory or stack used up has an answer of its own.
            code = failed(e, told);
        }
        if (shown.checkError() && !unread.getAsBoolean() && code != ExitCode.INTERNAL) {
            code = failed(OutputFailed.ofStandardOutput(), told);
        }
        told.flush();
        return code;
    }

    /** Runs a command that is started by itself; what goes wrong is answered as it is here, and with the same codes. */
    static int alone(CommandLine line, PrintWriter err, String... arguments) {
        PrintWriter told = SafeWriter.over(err);
        int code;
        try {
            code = execute(line, told, told, arguments);
        } catch (Error e) {
            code = failed(e, told);
        }
        told.flush();
        return code;
    }

    private static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        return execute(CommandTree.of(arguments), out, err, arguments);
    }

    private static int execute(CommandLine line, PrintWriter out, PrintWriter err, String... arguments) {
        line.setOut(out);
        line.setErr(err);
        line.registerConverter(Path.class, new PathConverter());
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
        String message = Objects.requireNonNullElse(e.getMessage(), "this command is not understood")
                .replaceFirst("' is not an? (?:int|long)$", "' is no whole number, or too large a one");
        err.println("error: " + message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)
                && e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            expected(unmatched, err);
        }
        err.println("`" + e.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help` says more");
        return ExitCode.USAGE;
    }

    private static void expected(CommandLine.UnmatchedArgumentException e, PrintWriter err) {
        CommandLine.Model.CommandSpec spec = e.getCommandLine().getCommandSpec();
        if (e.isUnknownOption()) {
            List<String> options = spec.options().stream()
                    .flatMap(option -> Stream.of(option.names()))
                    .toList();
            Nearest.of(e.getUnmatched().get(0).split("=", 2)[0], options)
                    .ifPresent(near -> err.println("Possible solutions: " + near));
        } else if (spec.subcommands().isEmpty()) {
            String arguments = spec.positionalParameters().stream()
                    .map(argument -> argument.required() ? argument.paramLabel() : "[" + argument.paramLabel() + "]")
                    .collect(Collectors.joining(" "));
            err.println("it takes " + (arguments.isEmpty() ? "no arguments" : arguments));
        }
    }

    private static int failed(Throwable e, PrintWriter err) {
        if (e instanceof ProblemsException problems) {
            Map<String, Optional<SourceText>> sources = new HashMap<>();
            problems.problems()
                    .forEach(problem -> err.println(DiagnosticText.of(
                                    problem,
                                    problem.place().flatMap(p -> sources.computeIfAbsent(p.file(), SourceNamed::of)))
                            + "\n"));
            return ExitCode.of(problems.problems());
        }
        if (e instanceof OutputFailed output) {
            err.println("error: " + output.getMessage() + "\n   = help: " + output.help());
            return ExitCode.OUTPUT;
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
            // A folder that changes or is locked while it is looked through; each file that is named answers for
            // itself.
            if (cause instanceof IOException) {
                err.println("error[R003]: "
                        + (cause instanceof FileSystemException failed
                                ? "`" + failed.getFile() + "` cannot be read"
                                : "something cannot be read: " + cause.getMessage())
                        + "\n   = help: check that it is there and that you may read it");
                return ExitCode.BAD_FACTS;
            }
        }
        err.println("error: the advisor failed, which is its own fault: " + e);
        return ExitCode.INTERNAL;
    }
}
