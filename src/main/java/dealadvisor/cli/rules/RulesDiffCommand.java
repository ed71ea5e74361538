package dealadvisor.cli.rules;

import dealadvisor.advice.Advisor;
import dealadvisor.cli.input.AskedRules;
import dealadvisor.cli.input.CaseNames;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Format;
import dealadvisor.cli.output.InOrder;
import dealadvisor.cli.output.Progress;
import dealadvisor.cli.output.Terminal;
import dealadvisor.comparison.EntryChange;
import dealadvisor.comparison.PackComparison;
import dealadvisor.comparison.RuleChange;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.FileNames;
import dealadvisor.render.html.PacksReport;
import dealadvisor.render.json.RulesDiffJson;
import dealadvisor.render.text.RulesDiffText;
import dealadvisor.render.words.AnsweredOtherwise;
import dealadvisor.render.words.NamedPack;
import dealadvisor.render.words.RulesDiff;
import dealadvisor.workbench.SampleCases;
import dealadvisor.workbench.ScenarioRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What became of rules between two packs, or two versions of one. */
@Command(
        name = "diff",
        description = {
            "Says what two rule folders or packs have otherwise: rules by id with what of each changed, claims, facts, numbers, entries; and which answers that moves.",
            "Answers are compared on the cases named, or on those of the scenarios of both."
        })
final class RulesDiffCommand extends AnyCommand {
    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "a rule folder, an archive of one or the id of a pack: how it was")
    private String first;

    @Parameters(
            index = "1",
            paramLabel = "B",
            description = "a rule folder, an archive of one or the id of a pack: how it is")
    private String second;

    @Parameters(
            index = "2..*",
            paramLabel = "CASE",
            description = "case files or folders of them on which answers are compared")
    private List<String> cases = List.of();

    @Option(names = "--trust-rules", description = RulesOption.TRUST)
    private boolean trusted;

    @Option(names = "--trust", paramLabel = "PEM", description = RulesOption.KEY)
    private Optional<String> key = Optional.empty();

    @Option(names = "--all", description = "list every rule, entry and answer")
    private boolean all;

    @Option(names = "--format", defaultValue = "text", description = "text, json or html")
    private Format.Comparison format;

    @Option(names = "--exit-code", description = "return 1 when an answer moves")
    private boolean exitCode;

    @Override
    public Integer call() {
        PrintWriter err = err();
        if (first.isEmpty() || second.isEmpty()) {
            throw usage("a name is empty; name two rule folders or packs");
        }
        RulePack a = asked(first).pack(err);
        RulePack b = asked(second).pack(err);
        List<Case> compared = cases.isEmpty() ? samples(a, b) : named();
        List<AnsweredOtherwise> answered = answered(a, b, compared, new Progress(err, "cases"));
        List<NamedPack> named = NamedPack.of(first, a, second, b);
        RulesDiff diff = new RulesDiff(
                named.get(0),
                named.get(1),
                RuleChange.between(a, b),
                EntryChange.between(a, b),
                answered,
                compared.size());
        out().print(
                        switch (format) {
                            case json -> RulesDiffJson.of(diff);
                            case html -> PacksReport.changed(diff, words());
                            case text -> RulesDiffText.of(diff, Terminal.style(), all);
                        });
        return exitCode && !answered.isEmpty() ? ExitCode.NOT_OK : ExitCode.OK;
    }

    private AskedRules asked(String name) {
        return new AskedRules(List.of(name), trusted, "", key.orElse(""));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("rules", "diff", "--format", "html", first, second));
        words.addAll(cases);
        return words;
    }

    // The cases in which an answer moves.
    private List<AnsweredOtherwise> answered(RulePack a, RulePack b, List<Case> asked, Progress progress) {
        Advisor before = Advisor.withoutTrials(a);
        Advisor after = Advisor.withoutTrials(b);
        List<AnsweredOtherwise> answered = new ArrayList<>();
        int done = 0;
        try (var comparisons =
                new InOrder<>(asked, given -> answered(given, PackComparison.of(before, after, given)))) {
            while (comparisons.hasNext()) {
                AnsweredOtherwise each = comparisons.next();
                if (!each.differences().isEmpty()) {
                    answered.add(each);
                }
                progress.at(++done, asked.size());
            }
        }
        progress.done();
        return answered;
    }

    // A case of a scenario is called after it, one that was named by what it calls itself.
    private AnsweredOtherwise answered(Case given, PackComparison compared) {
        return new AnsweredOtherwise(
                cases.isEmpty() ? given.id() : compared.a().facts().id(), compared.differences());
    }

    private List<Case> named() {
        return new CaseNames(cases)
                .all().stream().map(each -> CaseFile.of(each.read()).content()).toList();
    }

    private List<Case> samples(RulePack a, RulePack b) {
        Map<String, Case> samples = new LinkedHashMap<>();
        SampleCases.of(a, base(first)).forEach(each -> samples.put(each.id(), each));
        SampleCases.of(b, base(second)).forEach(each -> samples.putIfAbsent(each.id(), each));
        return List.copyOf(samples.values());
    }

    private static Path base(String name) {
        return AskedRules.place(name).map(ScenarioRun::caseBase).orElseGet(() -> FileNames.path("")
                .toAbsolutePath());
    }
}
