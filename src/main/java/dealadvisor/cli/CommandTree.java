package dealadvisor.cli;

import dealadvisor.cli.input.Subcommands;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command line with the commands that are called. To find out which options a command has takes as long as a small answer, so one whose name
 * nobody wrote has only its name and what it is good for, which is all that the help of the others shows of it.
 */
public final class CommandTree {
    private CommandTree() {}

    /** With every command, whole. */
    static CommandLine all() {
        return of(name -> true);
    }

    /** With whole those commands that these words may call. */
    static CommandLine of(String... words) {
        if (words.length == 1 && words[0].equals("--version")) {
            // The answer names no command.
            return new CommandLine(new Main());
        }
        Set<String> written = new HashSet<>(Arrays.asList(words));
        // Words may stand in a file: `@file`.
        boolean elsewhere = written.stream().anyMatch(word -> word.startsWith("@"));
        return of(name -> elsewhere || written.contains(name));
    }

    private static CommandLine of(Predicate<String> called) {
        return with(new CommandLine(new Main()), Main.class, called);
    }

    private static CommandLine with(CommandLine line, Class<?> type, Predicate<String> called) {
        Subcommands parts = type.getAnnotation(Subcommands.class);
        if (parts != null) {
            for (Class<?> part : parts.value()) {
                Command command = part.getAnnotation(Command.class);
                line.addSubcommand(
                        command.name(),
                        called.test(command.name()) ? with(new CommandLine(part), part, called) : named(command));
            }
        }
        return line;
    }

    private static CommandLine named(Command command) {
        CommandSpec spec = CommandSpec.create().name(command.name());
        spec.usageMessage().description(command.description()).hidden(command.hidden());
        return new CommandLine(spec);
    }
}
