package dealadvisor.cli.output;

import picocli.CommandLine.Model.CommandSpec;

/** Which advisor it is. */
public final class Version {
    private Version() {}

    /** The version of the advisor that a command belongs to. */
    public static String of(CommandSpec command) {
        return command.root().version()[0].replaceFirst("\\S+ ", "");
    }
}
