package dealadvisor.cli.lookup;

import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Terminal;
import dealadvisor.cli.output.TextOrJson;
import dealadvisor.engine.RulePack;
import dealadvisor.render.json.ClaimsJson;
import dealadvisor.render.text.ClaimsText;
import dealadvisor.workbench.ClaimCoverage;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The claims register. */
@Command(
        name = "claims",
        description = "Lists the claims of the source, what encodes each, and which scenarios exercise it.")
public final class ClaimsCommand extends AnyCommand {
    @Parameters(
            arity = "0..1",
            defaultValue = "",
            paramLabel = "ID",
            description = "one claim, or the heading under which several stand")
    private String id;

    @Mixin
    private RulesOption rules;

    @Mixin
    private TextOrJson format;

    @Override
    public Integer call() {
        RulePack pack = rules.pack();
        List<ClaimCoverage.Entry> entries = ClaimCoverage.of(pack, id);
        if (entries.isEmpty()) {
            String near = ClaimCoverage.nearest(pack, id)
                    .map(n -> "did you mean `" + n + "`?")
                    .orElse("`claims` lists them");
            err().println("error: there is no claim `" + id + "`; " + near);
            return ExitCode.USAGE;
        }
        out().print(format.json() ? ClaimsJson.of(entries, pack) : ClaimsText.text(entries, pack, Terminal.style()));
        return ExitCode.OK;
    }
}
