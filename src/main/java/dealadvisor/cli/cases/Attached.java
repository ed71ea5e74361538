package dealadvisor.cli.cases;

import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** For an option whose value may be left out: what follows it is no value of it unless it is written {@code --option=VALUE}. */
final class Attached implements IParameterPreprocessor {
    /** What such an option has where nothing is attached to it; no file can be called so. */
    static final String NOTHING = "\0";

    private static String name(ArgSpec option) {
        return ((OptionSpec) option).longestName();
    }

    @Override
    public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        if (info.get("separator") != null) {
            return false;
        }
        if (!arguments.isEmpty() && arguments.peek().isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "what follows `" + name(option) + "` is empty; write `" + name(option) + "` alone, or `"
                            + name(option) + "=" + option.paramLabel() + "`");
        }
        option.setValue(Optional.of(NOTHING));
        return true;
    }
}
