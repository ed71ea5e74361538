package dealadvisor.cli;

import dealadvisor.advice.Tornado;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.render.MovesRender;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What moves a pairing. */
@Command(
        name = "tornado",
        description = "Says how far each fact that is not known for sure moves a pairing, all others as they stand.",
        mixinStandardHelpOptions = true)
final class TornadoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "a case file, or - for standard input")
    private String file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PAIRING",
            description = "good/payment; the first of the advice if not given")
    private Optional<String> pairing = Optional.empty();

    @Mixin
    private RulesOption rules;

    @Mixin
    private CaseOptions changes;

    @Option(names = "--format", defaultValue = "text", description = "text or json")
    private Format.TextOrJson format;

    @Override
    public Integer call() {
        RulePack pack = rules.pack();
        CaseFacts facts = CaseChecker.check(changes.over(file), pack.vocabulary());
        OnePairing one = OnePairing.of(spec, pack, facts, pairing);
        List<Tornado> moves = Tornado.of(pack, facts, one.good(), one.payment());
        spec.commandLine()
                .getOut()
                .print(format == Format.TextOrJson.json ? MovesRender.json(moves) : MovesRender.text(one.id(), moves));
        return ExitCode.OK;
    }
}
