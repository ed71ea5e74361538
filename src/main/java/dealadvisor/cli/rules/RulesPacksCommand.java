package dealadvisor.cli.rules;

import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Terminal;
import dealadvisor.cli.output.TextOrJson;
import dealadvisor.engine.RulePack;
import dealadvisor.render.json.PacksJson;
import dealadvisor.render.text.PacksText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The packs that come with the advisor. */
@Command(
        name = "packs",
        description = "Lists the packs that come with the advisor: id, whose arguments, and what each changes.",
        mixinStandardHelpOptions = true)
final class RulesPacksCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TextOrJson format;

    @Override
    public Integer call() {
        List<RulePack> packs = RulePack.bundledIds().stream()
                .map(RulePack::bundled)
                .flatMap(Optional::stream)
                .toList();
        spec.commandLine()
                .getOut()
                .print(format.json() ? PacksJson.of(packs) : PacksText.text(packs, Terminal.style()));
        return ExitCode.OK;
    }
}
