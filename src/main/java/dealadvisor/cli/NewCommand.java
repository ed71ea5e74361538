package dealadvisor.cli;

import dealadvisor.facts.CaseFile;
import dealadvisor.render.CaseTemplate;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A case file to fill in. */
@Command(
        name = "new",
        description = "Writes a case file to fill in, with the facts that matter first.",
        mixinStandardHelpOptions = true,
        subcommands = NewRuleCommand.class)
final class NewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "the file to make, which must not be there yet; standard output if not given")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--full", description = "ask for every fact, and show how prices are given")
    private boolean full;

    @Mixin
    private RulesOption rules;

    @Override
    public Integer call() {
        if (file.isPresent()) {
            return write(file.get());
        }
        spec.commandLine().getOut().print(CaseTemplate.of(rules.pack(), Optional.empty(), full));
        return ExitCode.OK;
    }

    private int write(Path path) {
        if (path.toString().endsWith(".json")) {
            return refused(
                    "`" + path + "` would be JSON, which has no comments to ask questions in", "name it `.yaml`");
        }
        String template = CaseTemplate.of(rules.pack(), Optional.of(CaseFile.stem(path.toString())), full);
        try {
            Files.writeString(path, template, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return refused(
                    "`" + path + "` is already there and is left as it is", "give another name, or move it away");
        } catch (NoSuchFileException e) {
            return refused("the folder of `" + path + "` is not there", "make it first");
        } catch (IOException e) {
            return refused("`" + path + "` cannot be written: " + e.getMessage(), "give another place");
        }
        spec.commandLine().getErr().println("wrote " + path + "; fill it in, then `deal-advisor advise " + path + "`");
        return ExitCode.OK;
    }

    private int refused(String why, String help) {
        spec.commandLine().getErr().println("error: " + why + "\n  = help: " + help);
        return ExitCode.USAGE;
    }
}
