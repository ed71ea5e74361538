package dealadvisor.cli;

import dealadvisor.language.RuleFolderServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Help for those who write rules, in their editor. */
@Command(
        name = "language-server",
        description =
                "Speaks the Language Server Protocol over standard input and output, for editors: completion, meanings, definitions, scenarios and problems of rule folders.",
        mixinStandardHelpOptions = true)
final class LanguageServerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        // Nothing but the protocol may go to standard output.
        RuleFolderServer.serve(
                System.in, new FileOutputStream(FileDescriptor.out), UserCache.rules(), Main.version(spec));
        return ExitCode.OK;
    }
}
