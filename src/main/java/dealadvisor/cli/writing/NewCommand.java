package dealadvisor.cli.writing;

import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.input.Subcommands;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.OutputFile;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.FileNames;
import dealadvisor.render.text.CaseTemplate;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A case file to fill in. */
@Command(
        name = "new",
        description =
                "Writes a case file to fill in, with the facts that matter first; `new rule` and the others add to a rule folder.")
@Subcommands({
    NewRuleCommand.class,
    NewPackCommand.class,
    NewFactCommand.class,
    NewGoodCommand.class,
    NewPaymentCommand.class,
    NewMitigationCommand.class
})
public final class NewCommand extends AnyCommand {
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
        out().print(CaseTemplate.of(rules.pack(), Optional.empty(), full));
        return ExitCode.OK;
    }

    private int write(Path path) {
        if (FileNames.ends(path.toString(), ".json")) {
            throw usage("`" + path + "` would be JSON, which has no comments to ask questions in; name it `.yaml`");
        }
        OutputFile output = OutputFile.fresh(spec, path);
        output.write(CaseTemplate.of(rules.pack(), Optional.of(CaseFile.stem(path.toString())), full));
        err().println("wrote " + path + "; fill it in, then `deal-advisor advise " + path + "`");
        return ExitCode.OK;
    }
}
