package dealadvisor.cli;

import dealadvisor.comparison.CaseComparison;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.render.CompareJson;
import dealadvisor.render.CompareText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What differs between the advice on two cases, and which facts make the difference. */
@Command(
        name = "compare",
        description = "Says what differs between the advice on two cases, and which facts make the difference.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "a case file, or - for standard input")
    private String first;

    @Parameters(
            index = "1",
            arity = "0..1",
            defaultValue = "",
            paramLabel = "CASE",
            description = "the case file to compare it with; without one, the first as --set changes it")
    private String second;

    @Mixin
    private RulesOption rules;

    @Mixin
    private CaseOptions changes;

    @Option(names = "--all", description = "list every difference, with terms and conclusions")
    private boolean all;

    @Option(names = "--no-trials", description = "leave out what of the verdicts needs advising again")
    private boolean noTrials;

    @Option(names = "--format", defaultValue = "text", description = "text or json")
    private Format.TextOrJson format;

    @Override
    public Integer call() throws IOException {
        RulePack pack = rules.pack();
        List<Case.Change> changed = changes.changes();
        if (second.isEmpty() && changes.facts().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "name a second case, or change the first by `--set ai.motivation.horizon=episode`");
        }
        List<Diagnostic> problems = new ArrayList<>();
        List<CaseFacts> cases = new ArrayList<>();
        // Beside a second case the changes are to both; without one they are what makes the difference.
        read(first, second.isEmpty() ? changes.narrowing() : changed, pack, cases, problems);
        read(second.isEmpty() ? first : second, changed, pack, cases, problems);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        CaseComparison compared = CaseComparison.of(pack, !noTrials, cases.get(0), cases.get(1));
        spec.commandLine()
                .getOut()
                .print(
                        format == Format.TextOrJson.json
                                ? CompareJson.of(compared)
                                : CompareText.of(compared, Terminal.style(), all));
        return ExitCode.OK;
    }

    private static void read(
            String file, List<Case.Change> changed, RulePack pack, List<CaseFacts> cases, List<Diagnostic> problems)
            throws IOException {
        try {
            cases.add(CaseChecker.check(
                    CaseFile.of(AdviseCommand.read(file)).content().with(changed), pack.vocabulary()));
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
        }
    }
}
