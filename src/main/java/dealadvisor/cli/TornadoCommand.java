package dealadvisor.cli;

import dealadvisor.advice.Tornado;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.render.MovesRender;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What moves a pairing. */
@Command(
        name = "tornado",
        description = "Says how far each fact that is not known for sure moves a pairing, all others as they stand.",
        mixinStandardHelpOptions = true)
final class TornadoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CasePairing about;

    @Mixin
    private RulesOption rules;

    @Mixin
    private TextOrJson format;

    @Override
    public Integer call() {
        RulePack pack = rules.pack();
        CaseFacts facts = about.facts(pack);
        OnePairing one = about.one(pack, facts);
        List<Tornado> moves = Tornado.of(pack, facts, one.good(), one.payment());
        spec.commandLine().getOut().print(format.json() ? MovesRender.json(moves) : MovesRender.text(one.id(), moves));
        return ExitCode.OK;
    }
}
