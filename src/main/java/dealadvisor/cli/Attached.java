package dealadvisor.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** For an option whose value may be left out: what follows it is no value of it unless it is written {@code --option=VALUE}. */
final class Attached implements IParameterPreprocessor {
    @Override
    public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        if (info.get("separator") != null) {
            return false;
        }
        option.setValue(java.util.Optional.of(""));
        return true;
    }
}
