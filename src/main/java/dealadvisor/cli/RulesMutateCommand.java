package dealadvisor.cli;

import dealadvisor.engine.RulePack;
import dealadvisor.workbench.RuleMutations;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which changes of rules no scenario would notice. */
@Command(name = "mutate", description = "x", mixinStandardHelpOptions = true)
final class RulesMutateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rules;

    @Parameters(arity = "0..1", defaultValue = "", paramLabel = "PART", description = "x")
    private String only;

    @Override
    public Integer call() {
        Path folder = rules.folder()
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "say which rule folder to change: --rules DIR"));
        RulePack pack = rules.pack();
        Path base = folder.toAbsolutePath().getParent();
        RuleMutations.Report report = RuleMutations.of(pack, base, only, (done, all) -> {});
        report.survivors().forEach(s -> spec.commandLine()
                .getOut()
                .println(s.mutation().kind() + " " + s.mutation().file() + ":"
                        + s.mutation().line() + " " + s.mutation().rule() + ": "
                        + s.mutation().change()));
        spec.commandLine()
                .getOut()
                .println(report.mutants() + " mutants " + report.killed() + " killed " + report.idle() + " idle");
        return 0;
    }
}
