package dealadvisor.cli;

import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.OutputFailed;
import dealadvisor.reading.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The manual pages, made of what {@code --help} says. */
@Command(
        name = "manual",
        description = {
            "Prints the manual page of a command, or writes those of all commands to a folder.",
            "To read one: deal-advisor manual advise | man -l -"
        })
final class ManualCommand extends AnyCommand {
    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "the command, such as advise or rules check")
    private String[] words = {};

    @Option(names = "--to", paramLabel = "DIR", description = "write the pages of all commands to this folder")
    private Optional<Path> folder = Optional.empty();

    @Override
    public Integer call() {
        CommandLine root = CommandTree.all();
        if (folder.isEmpty()) {
            out().print(ManualPage.of(command(root)));
            return ExitCode.OK;
        }
        Map<String, String> pages = new LinkedHashMap<>();
        pages(root, pages);
        try {
            Files.createDirectories(folder.get());
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(folder.get().resolve(page.getKey() + ".1"), page.getValue());
            }
        } catch (IOException e) {
            throw OutputFailed.of(folder.get(), e);
        }
        err().println("wrote " + pages.size() + " pages to " + folder.get());
        return ExitCode.OK;
    }

    private CommandSpec command(CommandLine root) {
        CommandLine found = root;
        for (String word : words) {
            CommandLine next = found.getSubcommands().get(word);
            if (next == null) {
                List<String> names = found.getSubcommands().values().stream()
                        .filter(each -> !each.getCommandSpec().usageMessage().hidden())
                        .map(CommandLine::getCommandName)
                        .toList();
                throw usage("`" + found.getCommandSpec().qualifiedName(" ") + "` has no command `" + word + "`; it has "
                        + String.join(", ", names) + Nearest.question(word, names));
            }
            found = next;
        }
        return found.getCommandSpec();
    }

    private static void pages(CommandLine command, Map<String, String> pages) {
        CommandSpec spec = command.getCommandSpec();
        if (!spec.usageMessage().hidden()) {
            pages.put(spec.qualifiedName("-"), ManualPage.of(spec));
            command.getSubcommands().values().forEach(each -> pages(each, pages));
        }
    }
}
