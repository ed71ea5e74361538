package dealadvisor.cli.rules;

import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.reading.Nearest;
import dealadvisor.workbench.HelpPages;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a code means. */
@Command(name = "help", description = "Explains the code of a problem, or lists all codes.")
final class RulesHelpCommand extends AnyCommand {
    @Parameters(
            arity = "0..1",
            defaultValue = "",
            paramLabel = "CODE",
            description = "such as K004; all codes if not given")
    private String code;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @Override
    public Integer call() {
        Map<String, HelpPages.Page> pages = HelpPages.all();
        PrintWriter out = out();
        if (code.isEmpty()) {
            pages.values().forEach(page -> out.println(page.code() + "  " + page.what()));
            return ExitCode.OK;
        }
        HelpPages.Page page = pages.get(code.toUpperCase(Locale.ROOT));
        if (page == null) {
            throw usage("there is no code `" + code + "`; "
                    + Nearest.of(code.toUpperCase(Locale.ROOT), pages.keySet())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("`rules help` lists them"));
        }
        out.println(page.code() + ": " + page.what());
        part(out, "avoid", page.avoid());
        part(out, "prefer", page.prefer());
        part(out, "why", page.why());
        return ExitCode.OK;
    }

    private static void part(PrintWriter out, String name, String text) {
        if (!text.isBlank()) {
            out.println("\n" + name + ":");
            text.strip().lines().forEach(line -> out.println("    " + line));
        }
    }
}
