package dealadvisor.cli.rules;

import dealadvisor.cli.input.FolderArgument;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Progress;
import dealadvisor.cli.output.Terminal;
import dealadvisor.cli.output.TextOrJson;
import dealadvisor.engine.RulePack;
import dealadvisor.render.json.DirectionsJson;
import dealadvisor.render.text.DirectionsText;
import dealadvisor.workbench.Directions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether facts pull the way that the source says. */
@Command(
        name = "directions",
        description = {
            "Tries whether facts pull the way that the source says, as directions.yaml has it.",
            "Each direction is tried in the case that it names or in many made ones; of one that does not hold, the smallest case found is shown with the rules that make it so."
        })
final class RulesDirectionsCommand extends AnyCommand {
    @Mixin
    private RulesOption rules;

    @Parameters(
            arity = "0..2",
            paramLabel = "DIR|PART",
            description = FolderArgument.IS_OR_PART
                    + "try only directions whose sentence holds this, or that cite this claim or move this fact")
    private List<String> arguments = List.of();

    @Mixin
    private TextOrJson format;

    @Option(names = "--cases", defaultValue = "300", paramLabel = "N", description = "how many cases to make (300)")
    private int cases;

    @Override
    public Integer call() {
        String only = rules.folderThenPart(arguments);
        rules.folder(spec, "try");
        if (cases < 1) {
            throw usage("--cases takes a number from 1 up, not " + cases);
        }
        RulePack pack = rules.pack();
        Progress progress = new Progress(err(), "cases");
        Directions.Report report = Directions.of(pack, cases, only, done -> progress.at(done, cases));
        progress.done();
        out().print(format.json() ? DirectionsJson.of(report) : DirectionsText.text(report, Terminal.style()));
        return report.holds() ? ExitCode.OK : ExitCode.NOT_OK;
    }
}
