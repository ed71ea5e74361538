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
import dealadvisor.render.NamedPack;
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

/** What differs between the advice on two cases, and which facts make the difference; or between two packs on the same cases, and whose rules do. */
@Command(
        name = "compare",
        description = {
            "Says what differs between the advice on two cases, and which facts make the difference.",
            "With --rules twice: what two packs of rules answer otherwise on the same cases, and by whose rules."
        },
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "CASE",
            description =
                    "one case file and the changes of --set, or two to compare with each other; with --rules twice, case files and folders of them; - is standard input")
    private List<String> cases = List.of();

    @Option(
            names = "--rules",
            paramLabel = "DIR|PACK",
            description =
                    "the rules of this folder, or of this pack that comes with the advisor; twice, to compare the two")
    private List<String> rules = List.of();

    @Option(names = "--trust-rules", description = RulesOption.TRUST)
    private boolean trusted;

    @Option(
            names = "--smallest",
            description = "with --rules twice: search for the case of the fewest facts on which they differ")
    private boolean smallest;

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
        if (rules.size() == 2) {
            return packs();
        }
        if (rules.size() > 2 || smallest) {
            throw new ParameterException(
                    spec.commandLine(), "say twice which rules to compare: --rules DIR|PACK --rules DIR|PACK");
        }
        if (cases.isEmpty() || cases.size() > 2) {
            throw new ParameterException(
                    spec.commandLine(), "name one case or two; to compare rules on many, say --rules twice");
        }
        String first = cases.get(0);
        String second = cases.size() == 2 ? cases.get(1) : "";
        RulePack pack = RulesOption.inUse(rules.stream().findFirst(), trusted);
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

    private Integer packs() throws IOException {
        if (cases.isEmpty() && !smallest) {
            throw new ParameterException(
                    spec.commandLine(), "name case files or folders of them, or search with --smallest");
        }
        List<NamedPack> packs = NamedPack.of(
                rules.get(0),
                RulesOption.pack(rules.get(0), trusted),
                rules.get(1),
                RulesOption.pack(rules.get(1), trusted));
        spec.commandLine()
                .getOut()
                .print(CompareRules.of(
                        packs.get(0), packs.get(1), cases, changes.changes(), !noTrials, smallest, all, format));
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
