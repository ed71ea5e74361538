package dealadvisor.cli.rules;

import dealadvisor.cli.input.FolderArgument;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Terminal;
import dealadvisor.cli.output.TextOrJson;
import dealadvisor.engine.RulePack;
import dealadvisor.render.json.CoverageJson;
import dealadvisor.render.text.CoverageText;
import dealadvisor.render.words.Percent;
import dealadvisor.workbench.RuleCoverage;
import dealadvisor.workbench.ScenarioRun;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the scenarios of a rule folder exercise. */
@Command(
        name = "coverage",
        description = {
            "Says what of the rules the scenarios exercise, and lists what is missing.",
            "Which rules fire in them, which outcomes (true, false, unknown) each condition has there, on which sides of its limits the cases are, and which claims and catalogue entries come up."
        })
final class RulesCoverageCommand extends AnyCommand {
    @Mixin
    private RulesOption rules;

    @Mixin
    private FolderArgument argument;

    @Mixin
    private TextOrJson format;

    @Option(names = "--all", description = "list all that is missing")
    private boolean all;

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            description = "fail, with exit code 1, if any of the seven shares is below this")
    private double threshold;

    @Override
    public Integer call() {
        argument.over(rules);
        Path folder = rules.folder(spec, "look at");
        RulePack pack = rules.pack();
        RuleCoverage.Report report = RuleCoverage.of(pack, ScenarioRun.caseBase(folder));
        out().print(format.json() ? CoverageJson.of(report) : CoverageText.text(report, Terminal.style(), all));
        boolean enough = DoubleStream.of(
                        Percent.of(report.rules()),
                        Percent.of(report.conditions()),
                        Percent.of(report.limits()),
                        Percent.of(report.claims()),
                        Percent.of(report.catalogue()),
                        Percent.of(report.effects()),
                        Percent.of(report.ways()))
                .allMatch(percent -> percent >= threshold);
        return enough ? ExitCode.OK : ExitCode.NOT_OK;
    }
}
