package dealadvisor.cli.rules;

import dealadvisor.cli.input.FolderArgument;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.engine.RulePack;
import dealadvisor.render.html.RulesSite;
import dealadvisor.workbench.RuleWitnesses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The rules as a page for reviewers. */
@Command(
        name = "site",
        description =
                "Writes the rules as one page of HTML for reviewers: each rule beside its claims, sentence, scenarios, directions and effect.")
final class RulesSiteCommand extends AnyCommand {
    @Mixin
    private RulesOption rules;

    @Mixin
    private FolderArgument argument;

    @Override
    public Integer call() {
        argument.over(rules);
        RulePack pack = rules.pack();
        out().print(RulesSite.of(pack, RuleWitnesses.of(pack)));
        return ExitCode.OK;
    }
}
