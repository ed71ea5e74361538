package dealadvisor.cli;

import dealadvisor.cli.output.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a shell needs to complete commands, options and their values. */
@Command(
        name = "completion",
        description = {
            "Prints the completion of commands, options and their values for bash and zsh.",
            "For this shell: source <(deal-advisor completion)"
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(AutoComplete.bash(spec.root().name(), CommandTree.all()));
        return ExitCode.OK;
    }
}
