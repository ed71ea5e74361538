package dealadvisor.cli.rules;

import dealadvisor.cli.input.FolderArgument;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.OutputFile;
import dealadvisor.cli.output.Progress;
import dealadvisor.cli.output.Terminal;
import dealadvisor.cli.output.TextOrJson;
import dealadvisor.engine.RulePack;
import dealadvisor.render.json.MutationJson;
import dealadvisor.render.text.MutationText;
import dealadvisor.workbench.Justified;
import dealadvisor.workbench.MissingScenarios;
import dealadvisor.workbench.RuleMutations;
import dealadvisor.workbench.ScenarioRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which changes of rules no scenario would notice. */
@Command(
        name = "mutate",
        description = {
            "Lists the changes of rules that no scenario would notice.",
            "Takes each rule away, weakens it by a step, turns each of its conditions round and moves each limit in them. Takes minutes for all rules."
        })
final class RulesMutateCommand extends AnyCommand {
    @Mixin
    private RulesOption rules;

    @Parameters(
            arity = "0..2",
            paramLabel = "DIR|PART",
            description = FolderArgument.IS_OR_PART + "change only rules whose name holds this")
    private List<String> arguments = List.of();

    @Mixin
    private TextOrJson format;

    @Option(
            names = "--suggest",
            paramLabel = "FILE",
            description = "write the scenarios that are missing to a new file, such as rules/scenarios/missing.yaml")
    private Optional<Path> suggest = Optional.empty();

    @Override
    public Integer call() {
        String only = rules.folderThenPart(arguments);
        Path folder = rules.folder(spec, "change");
        Optional<OutputFile> suggested = suggest.map(file -> OutputFile.fresh(spec, file));
        RulePack pack = rules.pack();
        Justified justified = Justified.of(pack);
        Progress progress = new Progress(err(), "runs of scenarios");
        RuleMutations.Report report = RuleMutations.of(pack, ScenarioRun.caseBase(folder), only, progress::at);
        progress.done();
        List<RuleMutations.Survivor> left = report.survivors().stream()
                .filter(survivor -> !justified.covers(survivor.mutation()))
                .toList();
        PrintWriter out = out();
        out.print(
                format.json()
                        ? MutationJson.of(pack, report, justified)
                        : MutationText.text(pack, report, justified, Terminal.style()));
        if (only.isEmpty()) {
            justified.idle(report.survivors()).forEach(entry -> err().println(
                            "note: scenarios/survivors.yaml need no longer justify " + entry));
        }
        if (suggested.isPresent() && !left.isEmpty()) {
            out.flush();
            suggested.get().write(MissingScenarios.of(pack, left));
            err().println("wrote " + suggest.get());
        }
        return left.isEmpty() ? ExitCode.OK : ExitCode.NOT_OK;
    }
}
