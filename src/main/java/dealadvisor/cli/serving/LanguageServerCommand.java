package dealadvisor.cli.serving;

import dealadvisor.cli.input.UserCache;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Version;
import dealadvisor.language.RuleFolderServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import picocli.CommandLine.Command;

/** Help for those who write rules, in their editor. */
@Command(
        name = "language-server",
        description =
                "Speaks the Language Server Protocol over standard input and output, for editors: completion, meanings, definitions, scenarios and problems of rule folders.")
public final class LanguageServerCommand extends AnyCommand {
    @Override
    public Integer call() {
        // Nothing but the protocol may go to standard output.
        RuleFolderServer.serve(
                System.in, new FileOutputStream(FileDescriptor.out), UserCache.rules(), Version.of(spec));
        return ExitCode.OK;
    }
}
