package dealadvisor.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A manual page, in the language of {@code man}, of what a command says of itself. */
final class ManualPage {
    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    /** The page of a command. */
    static String of(CommandSpec spec) {
        ManualPage page = new ManualPage();
        page.write(spec);
        return page.page.toString();
    }

    private void write(CommandSpec spec) {
        String[] says = spec.usageMessage().description();
        // No day: the same program makes the same page.
        line(".TH \"" + spec.qualifiedName("-").toUpperCase(Locale.ROOT) + "\" 1 \"\" \""
                + escaped(spec.root().version()[0]) + "\"");
        head("NAME");
        text(spec.qualifiedName("-") + " - " + (says.length == 0 ? "" : says[0]));
        head("SYNOPSIS");
        String synopsis = new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF))
                .synopsis(0)
                .strip();
        line(".nf");
        synopsis.lines().forEach(each -> text(each.strip()));
        line(".fi");
        if (says.length > 1) {
            head("DESCRIPTION");
            for (int i = 1; i < says.length; i++) {
                text(says[i]);
                line(".PP");
            }
        }
        List<PositionalParamSpec> parameters = spec.positionalParameters().stream()
                .filter(each -> !each.hidden())
                .toList();
        if (!parameters.isEmpty()) {
            head("ARGUMENTS");
            parameters.forEach(each -> item(each.paramLabel(), each));
        }
        List<OptionSpec> options =
                spec.options().stream().filter(each -> !each.hidden()).toList();
        if (!options.isEmpty()) {
            head("OPTIONS");
            options.forEach(each -> item(
                    String.join(", ", each.names()) + (each.arity().max() > 0 ? " " + each.paramLabel() : ""), each));
        }
        List<CommandLine> commands = spec.subcommands().values().stream()
                .filter(each -> !each.getCommandSpec().usageMessage().hidden())
                .toList();
        if (!commands.isEmpty()) {
            head("COMMANDS");
            commands.forEach(each -> {
                CommandSpec inner = each.getCommandSpec();
                line(".TP");
                text(inner.name());
                text(String.join(" ", inner.usageMessage().description()));
            });
        }
        head("EXIT STATUS");
        text("0 done; 1 a check that was asked for failed; 2 wrong use; 3 bad facts; 4 bad rules; 5 stopped at a limit;"
                + " 6 results could not be written; 70 a fault of the advisor.");
    }

    private void item(String label, ArgSpec argument) {
        line(".TP");
        text(label);
        text(String.join(" ", argument.description()));
    }

    private void head(String name) {
        line(".SH " + name);
    }

    private void text(String text) {
        String escaped = escaped(text);
        // A line that begins with a full stop or an apostrophe would be taken for a request.
        line(escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped);
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    }
}
