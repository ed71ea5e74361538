package dealadvisor.cli;

import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** What a shell needs to complete commands, options and their values. */
@Command(
        name = "completion",
        description = {
            "Prints the completion of commands, options and their values for bash and zsh.",
            "For this shell: source <(deal-advisor completion)"
        })
final class CompletionCommand extends AnyCommand {
    @Override
    public Integer call() {
        out().print(AutoComplete.bash(spec.root().name(), CommandTree.all()));
        return ExitCode.OK;
    }
}
