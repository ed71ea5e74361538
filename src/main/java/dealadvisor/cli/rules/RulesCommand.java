package dealadvisor.cli.rules;

import dealadvisor.cli.input.FolderArgument;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.input.Subcommands;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.OutputFile;
import dealadvisor.cli.output.Terminal;
import dealadvisor.cli.output.TextOrJson;
import dealadvisor.cli.serving.LanguageServerCommand;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.FileNames;
import dealadvisor.render.json.RulesJson;
import dealadvisor.render.json.ScenariosJson;
import dealadvisor.render.text.RulesText;
import dealadvisor.render.text.ScenariosText;
import dealadvisor.render.xml.JunitXml;
import dealadvisor.workbench.ScenarioRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is for people who edit rules. */
@Command(name = "rules", description = "Lists, checks, formats, tests and draws rules.")
@Subcommands({
    RulesCommand.ListRules.class,
    RulesCommand.TestRules.class,
    RulesGraphCommand.class,
    RulesCheckCommand.class,
    RulesFormatCommand.class,
    RulesHelpCommand.class,
    RulesPacksCommand.class,
    RulesCoverageCommand.class,
    RulesDirectionsCommand.class,
    RulesMutateCommand.class,
    RulesDiffCommand.class,
    LanguageServerCommand.class,
    RulesSiteCommand.class,
    RulesZipCommand.class
})
public final class RulesCommand extends AnyCommand {
    @Override
    public Integer call() {
        spec.commandLine().usage(err());
        return ExitCode.USAGE;
    }

    /** Lists the rules in use. */
    @Command(name = "list", description = "Lists the rules: name, place, claims, conclusion.")
    static final class ListRules extends AnyCommand {
        @Mixin
        private RulesOption rules;

        @Mixin
        private FolderArgument argument;

        @Mixin
        private TextOrJson format;

        @Override
        public Integer call() {
            argument.over(rules);
            RulePack pack = rules.pack();
            out().print(format.json() ? RulesJson.of(pack) : RulesText.text(pack, Terminal.style()));
            return ExitCode.OK;
        }
    }

    /** Runs the scenarios of the rules in use. */
    @Command(name = "test", description = "Runs the scenarios of the rules in use.")
    static final class TestRules extends AnyCommand {
        @Mixin
        private RulesOption rules;

        @Parameters(
                arity = "0..2",
                paramLabel = "DIR|PART",
                description = FolderArgument.IS_OR_PART
                        + "run only the scenarios of this file, or those whose name holds this")
        private List<String> arguments = List.of();

        @Mixin
        private TextOrJson format;

        @Option(names = "--junit", paramLabel = "FILE", description = "also write the results as JUnit XML")
        private Optional<Path> junit = Optional.empty();

        @Override
        public Integer call() {
            String only = rules.folderThenPart(arguments);
            Optional<OutputFile> results = junit.map(file -> OutputFile.over(spec, file));
            RulePack pack = rules.pack();
            Path base = rules.folder()
                    .map(ScenarioRun::caseBase)
                    .orElse(FileNames.path("").toAbsolutePath());
            ScenarioRun.Report report = ScenarioRun.run(pack, base, only);
            if (report.results().isEmpty() && !only.isEmpty()) {
                throw usage("no scenario file is called `" + only + "`, and no scenario's name holds it");
            }
            out().print(format.json() ? ScenariosJson.of(report) : ScenariosText.text(report));
            out().flush();
            results.ifPresent(file -> file.write(JunitXml.xml(report)));
            return report.results().stream().allMatch(ScenarioRun.Result::passed) ? ExitCode.OK : ExitCode.NOT_OK;
        }
    }
}
