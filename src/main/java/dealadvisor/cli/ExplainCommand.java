package dealadvisor.cli;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Lacking;
import dealadvisor.explanation.Why;
import dealadvisor.reading.Nearest;
import dealadvisor.render.LackingRender;
import dealadvisor.render.WhyRender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why something in an advice came out as it did. */
@Command(
        name = "explain",
        description = "Says why a conclusion, pairing, barrier, eligibility or the window came out as it did.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "a case file, or - for standard input")
    private String file;

    @Parameters(
            index = "1",
            paramLabel = "WHAT",
            description =
                    "a conclusion's id, good/payment, a barrier, barrier@good/payment, eligibility/any-deal, eligibility/high-value, window, or a rule's name")
    private String what;

    @Mixin
    private RulesOption rules;

    @Mixin
    private CaseOptions changes;

    @Option(names = "--why-not", description = "say what was lacking for what did not come out, condition by condition")
    private boolean whyNot;

    @Option(names = "--all", description = "with --why-not: list every rule")
    private boolean all;

    @Option(names = "--format", defaultValue = "text", description = "text or json")
    private Format.TextOrJson format;

    @Override
    public Integer call() throws IOException {
        RulePack pack = rules.pack();
        Advice advice = Advisor.withoutTrials(pack).advise(changes.over(file));
        if (whyNot) {
            return lacking(pack, advice);
        }
        Optional<Why.Step> why = Why.of(advice, what);
        if (why.isEmpty()) {
            String near = Nearest.of(what, Why.names(advice))
                    .map(n -> "did you mean `" + n + "`?")
                    .orElse("`advise --format json` lists all that was concluded");
            spec.commandLine().getErr().println("error: nothing called `" + what + "` came out for this case; " + near);
            return ExitCode.USAGE;
        }
        spec.commandLine()
                .getOut()
                .print(
                        format == Format.TextOrJson.json
                                ? WhyRender.json(what, why.get())
                                : WhyRender.text(why.get(), Terminal.style()));
        return ExitCode.OK;
    }

    private int lacking(RulePack pack, Advice advice) {
        Optional<Lacking.Answer> answer = Lacking.of(pack, advice, what);
        if (answer.isEmpty()) {
            List<String> names = new ArrayList<>(Why.names(advice));
            pack.rules().forEach(rule -> names.add(rule.name()));
            pack.catalogue().barriers().forEach(barrier -> names.add(barrier.id()));
            spec.commandLine()
                    .getErr()
                    .println("error: there is no pairing, eligibility, barrier, conclusion or rule called `" + what
                            + "`; "
                            + Nearest.of(what, names)
                                    .map(n -> "did you mean `" + n + "`?")
                                    .orElse("`rules list` lists the rules"));
            return ExitCode.USAGE;
        }
        spec.commandLine()
                .getOut()
                .print(
                        format == Format.TextOrJson.json
                                ? LackingRender.json(answer.get())
                                : LackingRender.text(answer.get(), Terminal.style(), all));
        return ExitCode.OK;
    }
}
