package dealadvisor.cli.writing;

import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.input.Subcommands;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.OutputFile;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.FileNames;
import dealadvisor.render.text.CaseTemplate;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A case file to fill in. */
@Command(
        name = "new",
        description =
                "Writes a case file to fill in, with the facts that matter first; `new rule` and the others add to a rule folder.",
        mixinStandardHelpOptions = true)
@Subcommands({
    NewRuleCommand.class,
    NewPackCommand.class,
    NewFactCommand.class,
    NewGoodCommand.class,
    NewPaymentCommand.class,
    NewMitigationCommand.class
})
public final class NewCommand implements Callable<Integer> {
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
        if (FileNames.ends(path.toString(), ".json")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "`" + path + "` would be JSON, which has no comments to ask questions in; name it `.yaml`");
        }
        OutputFile output = OutputFile.fresh(spec, path);
        output.write(CaseTemplate.of(rules.pack(), Optional.of(CaseFile.stem(path.toString())), full));
        spec.commandLine().getErr().println("wrote " + path + "; fill it in, then `deal-advisor advise " + path + "`");
        return ExitCode.OK;
    }
}
