package dealadvisor.cli.rules;

import dealadvisor.cli.input.FolderArgument;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.engine.RulePack;
import dealadvisor.render.html.RulesSite;
import dealadvisor.workbench.RuleWitnesses;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The rules as a page for reviewers. */
@Command(
        name = "site",
        description =
                "Writes the rules as one page of HTML for reviewers: each rule beside its claims, sentence, scenarios, directions and effect.",
        mixinStandardHelpOptions = true)
final class RulesSiteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rules;

    @Mixin
    private FolderArgument argument;

    @Override
    public Integer call() {
        argument.over(rules);
        RulePack pack = rules.pack();
        spec.commandLine().getOut().print(RulesSite.of(pack, RuleWitnesses.of(pack)));
        return ExitCode.OK;
    }
}
