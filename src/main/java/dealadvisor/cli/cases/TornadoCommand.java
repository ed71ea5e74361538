package dealadvisor.cli.cases;

import dealadvisor.advice.Tornado;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Format;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.render.html.TornadoPage;
import dealadvisor.render.json.MovesJson;
import dealadvisor.render.text.MovesText;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What moves a pairing. */
@Command(
        name = "tornado",
        description = "Says how far each fact that is not known for sure moves a pairing, all others as they stand.")
public final class TornadoCommand extends AnyCommand {
    @Mixin
    private CasePairing about;

    @Mixin
    private RulesOption rules;

    @Option(names = "--format", defaultValue = "text", description = "text, json or html")
    private Format.Comparison format;

    @Override
    public Integer call() {
        RulePack pack = rules.pack();
        CaseFacts facts = about.facts(pack);
        OnePairing one = about.one(pack, facts);
        List<Tornado> moves = Tornado.of(pack, facts, one.good(), one.payment());
        out().print(
                        switch (format) {
                            case json -> MovesJson.of(moves);
                            case text -> MovesText.text(one.id(), moves);
                            case html -> TornadoPage.of(one.id(), moves, facts, pack, about.asked(rules.words()));
                        });
        return ExitCode.OK;
    }
}
