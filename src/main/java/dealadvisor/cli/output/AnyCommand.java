package dealadvisor.cli.output;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command is: called once its options are read, it writes to where it was told to and gives an exit code. */
@Command(mixinStandardHelpOptions = true)
public abstract class AnyCommand implements Callable<Integer> {
    /** What is known of it. */
    @Spec
    protected CommandSpec spec;

    /** Where results go. */
    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where everything else goes. */
    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** That it was called wrongly, which is answered with {@link ExitCode#USAGE}. */
    protected final ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
