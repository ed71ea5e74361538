package dealadvisor.cli.cases;

import dealadvisor.advice.Advisor;
import dealadvisor.cli.input.AskedRules;
import dealadvisor.cli.input.CaseNames;
import dealadvisor.cli.input.CaseOptions;
import dealadvisor.cli.input.DrawsOption;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Format;
import dealadvisor.cli.output.Terminal;
import dealadvisor.comparison.CaseComparison;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.render.html.ComparisonReport;
import dealadvisor.render.json.CompareJson;
import dealadvisor.render.text.CompareText;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.NamedPack;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What differs between the advice on two cases, and which facts make the difference; or between two packs on the same cases, and whose rules do. */
@Command(
        name = "compare",
        description = {
            "Says what differs between the advice on two cases, and which facts make the difference.",
            "With --rules twice: what two packs of rules answer otherwise on the same cases, and by whose rules."
        })
public final class CompareCommand extends AnyCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "CASE",
            description =
                    "one case file and the changes of --set, or two to compare with each other; with --rules twice, case files and folders of them; - is standard input")
    private List<String> cases = List.of();

    @Option(
            names = "--rules",
            paramLabel = "DIR|ZIP|PACK",
            description =
                    "the rules of this folder, of this archive of one, or of this pack that comes with the advisor; twice, to compare the two")
    private List<String> rules = List.of();

    @Option(names = "--trust-rules", description = RulesOption.TRUST)
    private boolean trusted;

    @Option(names = "--trust", paramLabel = "PEM", description = RulesOption.KEY)
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--smallest",
            description = "with --rules twice: search for the case of the fewest facts on which they differ")
    private boolean smallest;

    @Mixin
    private CaseOptions changes;

    @Option(names = "--all", description = "list every difference, with terms and conclusions")
    private boolean all;

    // Scripts may say it: verdicts needed trials once.
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = "--no-trials",
            hidden = true,
            description = "changes nothing: no answer that is compared needs advising again")
    private boolean noTrials;

    @Option(names = "--format", defaultValue = "text", description = "text, json or html")
    private Format.Comparison format;

    @Mixin
    private DrawsOption draws;

    @Override
    public Integer call() {
        if (draws.samples().isPresent() && rules.size() == 2) {
            throw usage("`--samples` is for two cases under the same rules; leave out one of --rules");
        }
        if (rules.size() == 2) {
            return packs();
        }
        if (rules.size() > 2 || smallest) {
            throw usage("say twice which rules to compare: --rules DIR|PACK --rules DIR|PACK");
        }
        if (cases.isEmpty() || cases.size() > 2) {
            throw usage("name one case or two; to compare rules on many, say --rules twice");
        }
        boolean alone = cases.size() == 1;
        RulePack pack = asked(RulesOption.named(rules)).pack(err());
        List<Case.Change> changed = changes.changes();
        if (alone && changes.asked().sets().isEmpty()) {
            throw usage("name a second case, or change the first by `--set ai.motivation.horizon=episode`");
        }
        List<Diagnostic> problems = new ArrayList<>();
        List<CaseFacts> cases = new ArrayList<>();
        List<SourceText> texts = texts();
        // Beside a second case the changes are to both; without one they are what makes the difference.
        read(texts.get(0), alone ? changes.asked().narrowing() : changed, pack, cases, problems);
        read(texts.get(texts.size() - 1), changed, pack, cases, problems);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        CaseComparison compared =
                CaseComparison.of(Advisor.withoutTrials(pack), cases.get(0), cases.get(1), draws.sampling());
        out().print(
                        switch (format) {
                            case json -> CompareJson.of(compared);
                            case html -> ComparisonReport.of(compared, pack, asked(), words());
                            case text -> CompareText.of(compared, pack, Terminal.style(), all);
                        });
        return ExitCode.OK;
    }

    private Asked asked() {
        List<String> words = new ArrayList<>();
        rules.forEach(named -> words.addAll(List.of("--rules", named)));
        return new Asked("", words, List.of());
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("compare", "--format", "html"));
        words.addAll(cases);
        words.addAll(changes.words());
        words.addAll(draws.words());
        return words;
    }

    private AskedRules asked(List<String> named) {
        return new AskedRules(named, trusted, "", key.orElse(""));
    }

    private List<String> packWords() {
        List<String> words = new ArrayList<>(words());
        rules.forEach(named -> words.addAll(List.of("--rules", named)));
        if (smallest) {
            words.add("--smallest");
        }
        return words;
    }

    // A folder is no case, and standard input gives one only.
    private List<SourceText> texts() {
        List<Diagnostic> problems = new ArrayList<>();
        List<SourceText> texts = new ArrayList<>();
        for (String name : cases) {
            try {
                CaseNames.Named named = CaseNames.one(name);
                if (!texts.isEmpty() && cases.indexOf(name) == 0 && named.file().isEmpty()) {
                    throw CaseNames.twice();
                }
                texts.add(named.read());
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return texts;
    }

    private Integer packs() {
        if (cases.isEmpty() && !smallest) {
            throw usage("name case files or folders of them, or search with --smallest");
        }
        CaseNames named = new CaseNames(cases);
        PrintWriter err = err();
        List<NamedPack> packs = NamedPack.of(
                rules.get(0),
                asked(rules.subList(0, 1)).pack(err),
                rules.get(1),
                asked(rules.subList(1, 2)).pack(err));
        try {
            out().print(CompareRules.of(
                    packs.get(0), packs.get(1), named, changes.changes(), smallest, all, format, packWords()));
        } finally {
            named.notes().forEach(note -> err.println(DiagnosticText.of(note, Optional.empty()) + "\n"));
        }
        return ExitCode.OK;
    }

    private static void read(
            SourceText file,
            List<Case.Change> changed,
            RulePack pack,
            List<CaseFacts> cases,
            List<Diagnostic> problems) {
        try {
            cases.add(CaseChecker.check(CaseFile.of(file).content().with(changed), pack.vocabulary()));
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
        }
    }
}
