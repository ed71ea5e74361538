package dealadvisor.cli.rules;

import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Terminal;
import dealadvisor.cli.output.TextOrJson;
import dealadvisor.engine.RulePack;
import dealadvisor.render.json.PacksJson;
import dealadvisor.render.text.PacksText;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The packs that come with the advisor. */
@Command(
        name = "packs",
        description = "Lists the packs that come with the advisor: id, whose arguments, and what each changes.")
final class RulesPacksCommand extends AnyCommand {
    @Mixin
    private TextOrJson format;

    @Override
    public Integer call() {
        List<RulePack> packs = RulePack.bundledIds().stream()
                .map(RulePack::bundled)
                .flatMap(Optional::stream)
                .toList();
        out().print(format.json() ? PacksJson.of(packs) : PacksText.text(packs, Terminal.style()));
        return ExitCode.OK;
    }
}
