package dealadvisor.cli.cases;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Verdict;
import dealadvisor.cli.input.CaseNames;
import dealadvisor.cli.input.CaseOptions;
import dealadvisor.cli.input.DrawsOption;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Format;
import dealadvisor.cli.output.InOrder;
import dealadvisor.cli.output.OutputFile;
import dealadvisor.cli.output.Progress;
import dealadvisor.cli.output.Terminal;
import dealadvisor.comparison.Snapshot;
import dealadvisor.decisions.Decision;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.PriorsFile;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.render.AdviceJson;
import dealadvisor.render.html.CasePart;
import dealadvisor.render.html.CaseReport;
import dealadvisor.render.html.FolderReport;
import dealadvisor.render.markdown.AdviceMarkdown;
import dealadvisor.render.text.AdviceText;
import dealadvisor.render.text.CaseTable;
import dealadvisor.render.text.ScreenText;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.CaseRow;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Advice on case files. */
@Command(name = "advise", description = "Advises on one or more case files.")
public final class AdviseCommand extends AnyCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "CASE",
            description = "case files; - for standard input; a folder for all in it")
    private List<String> cases = List.of();

    @Mixin
    private RulesOption rules;

    @Mixin
    private CaseOptions changes;

    @Option(
            names = "--format",
            defaultValue = "text",
            description =
                    "text, json, jsonl, markdown, html, table or csv; text of several cases is a table unless all of it is asked for")
    private Format.Advice format;

    @Option(names = "--full", description = "the whole advice, not one screen of it")
    private boolean full;

    @Option(names = "--all", description = "the whole advice with every pairing, mitigation and question")
    private boolean all;

    @Option(
            names = "--no-trials",
            description =
                    "leave out what needs advising again: what mitigations would make of verdicts, and what hangs on unknown facts")
    private boolean noTrials;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "show what changed since FILE, an earlier json or jsonl output; with --format table")
    private Optional<String> baseline = Optional.empty();

    @Mixin
    private DrawsOption draws;

    @Option(
            names = "--priors",
            arity = "0..1",
            fallbackValue = Attached.NOTHING,
            paramLabel = "FILE",
            preprocessor = Attached.class,
            description =
                    "with draws of unknown essential facts, from priors of ours; --priors=FILE: from this file where it says something, written as a case file is")
    private Optional<String> priors = Optional.empty();

    @Option(names = "--draws", paramLabel = "FILE", description = "write each draw to this file, as CSV")
    private Optional<Path> drawn = Optional.empty();

    @Mixin
    private LogOption log;

    @Option(
            names = "--exit-code",
            description = "return 1 when nothing is recommended; with --baseline, when something changed")
    private boolean exitCode;

    private boolean first = true;
    private final List<CaseRow> rows = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    // One page about many cases is written when all of them are done.
    private final List<CasePart> parts = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @Override
    public Integer call() {
        if (drawn.isEmpty()) {
            return advise(Optional.empty());
        }
        try (OutputFile.Lines lines = OutputFile.over(spec, drawn.get()).lines()) {
            return advise(Optional.of(lines));
        }
    }

    private int advise(Optional<OutputFile.Lines> lines) {
        PrintWriter out = out();
        PrintWriter err = err();
        List<Case.Change> given = changes.changes();
        CaseNames named = new CaseNames(cases);
        boolean one = named.one();
        if (format == Format.Advice.text && !full && !all && (!one || baseline.isPresent())) {
            format = Format.Advice.table;
        }
        if (baseline.isPresent() && format != Format.Advice.table) {
            throw usage("--baseline shows what changed beside a table; leave out --format, --full and --all");
        }
        Optional<Baseline> before = baseline.map(Baseline::new);
        RulePack pack = rules.pack();
        log.look(pack);
        hint(err);
        named.notes().forEach(this::note);
        Optional<Sampling> sampling = sampling(one, pack);
        Advisor usual = noTrials ? Advisor.withoutTrials(pack) : isBrief() ? Advisor.brief(pack) : new Advisor(pack);
        Advisor advisor = sampling.map(
                        how -> lines.map(file -> usual.sampling(how, file::add)).orElseGet(() -> usual.sampling(how)))
                .orElse(usual);
        Progress progress = new Progress(err, "cases");
        int done = 0;
        int code = ExitCode.OK;
        boolean recommended = false;
        if (format == Format.Advice.json && !one) {
            out.print("[ ");
        } else if (format == Format.Advice.csv) {
            out.print(CaseRow.header());
        }
        try (var answers = new InOrder<>(named.numbered(), each -> answer(each, advisor, pack, given, named))) {
            // What nobody will read is not worked out.
            while (answers.hasNext() && !out.checkError()) {
                Answer answer = answers.next();
                answer.told().run();
                err.flush();
                code = Math.max(code, answer.code());
                recommended |= answer.recommended();
                progress.at(++done, named.all().size());
            }
        }
        progress.done();
        if (lines.isPresent() && code == ExitCode.OK) {
            lines.get().done();
        }
        if (format == Format.Advice.json && !one) {
            out.print(first ? "]\n" : " ]\n");
        } else if (format == Format.Advice.table) {
            out.print(CaseTable.of(rows, done - rows.size(), pack, Terminal.style()));
        }
        if (before.isPresent()) {
            List<String> changes = before.get().changes(snapshots);
            out.print(before.get().text(changes));
            return code == ExitCode.OK && exitCode && !changes.isEmpty() ? ExitCode.NOT_OK : code;
        }
        if (format == Format.Advice.html && !one) {
            out.print(FolderReport.of(
                    parts, refused, pack, new Asked("", rules.words(), List.of()), cases, changes.words()));
        }
        return code == ExitCode.OK && exitCode && !recommended ? ExitCode.NOT_OK : code;
    }

    private Optional<Sampling> sampling(boolean one, RulePack pack) {
        if (draws.samples().isEmpty() && priors.isEmpty() && drawn.isEmpty()) {
            return Optional.empty();
        }
        if (drawn.isPresent() && !one) {
            throw usage("`--draws` is for one case; give the others one by one");
        }
        Optional<CaseFacts> own = priors.filter(file -> !file.equals(Attached.NOTHING))
                .map(file ->
                        PriorsFile.check(CaseFile.read(FileNames.path(file)).content(), pack.vocabulary()));
        return Optional.of(new Sampling(draws.samples().orElse(Sampling.USUAL), draws.seed(), priors.isPresent(), own));
    }

    /** What came of one case, to be told when its turn comes. */
    private record Answer(Runnable told, int code, boolean recommended) {}

    private Answer answer(
            CaseNames.Numbered numbered, Advisor advisor, RulePack pack, List<Case.Change> given, CaseNames among) {
        CaseNames.Named named = numbered.named();
        String name = named.name();
        boolean one = among.one();
        boolean several = format == Format.Advice.html && !one;
        boolean table = format == Format.Advice.table;
        Optional<SourceText> source = Optional.empty();
        try {
            source = Optional.of(named.read());
            Case asked = CaseFile.of(source.get()).content().with(given);
            Advice advice = advisor.advise(asked);
            Optional<String> text =
                    table || several ? Optional.empty() : Optional.of(rendered(advice, pack, name, one));
            Optional<CasePart> part =
                    several ? Optional.of(CasePart.of(advice, pack, numbered.number())) : Optional.empty();
            Optional<CaseRow> row = table ? Optional.of(CaseRow.of(advice, pack)) : Optional.empty();
            Optional<Snapshot> snapshot = baseline.map(file -> Snapshot.of(advice));
            Optional<Decision> decision = log.decision(asked, advice);
            String id = advice.facts().id();
            return new Answer(
                    () -> {
                        text.ifPresent(this::print);
                        // No method reference: making one would load the class of pages whenever there are none.
                        if (part.isPresent()) {
                            parts.add(part.get());
                        }
                        row.ifPresent(rows::add);
                        snapshot.ifPresent(snapshots::add);
                        decision.ifPresent(log::keep);
                        among.called(id, name).ifPresent(this::note);
                    },
                    ExitCode.OK,
                    advice.pairings().stream().anyMatch(p -> p.verdict() == Verdict.RECOMMENDED));
        } catch (ProblemsException e) {
            StringBuilder problems = new StringBuilder();
            for (Diagnostic problem : e.problems()) {
                Optional<SourceText> shown = source.filter(
                        s -> problem.place().map(p -> p.file().equals(s.name())).orElse(false));
                problems.append(DiagnosticText.of(problem, shown)).append("\n\n");
            }
            return new Answer(
                    () -> {
                        refused.add(name);
                        err().print(problems);
                    },
                    ExitCode.of(e.problems()),
                    false);
        }
    }

    private void print(String text) {
        out().print((format == Format.Advice.json && !first ? ", " : "") + text);
        // Each line of many is to be read as soon as it is written.
        out().flush();
        first = false;
    }

    private void note(Diagnostic note) {
        err().println(DiagnosticText.of(note, Optional.empty()) + "\n");
    }

    private String rendered(Advice advice, RulePack pack, String name, boolean one) {
        return switch (format) {
            case text ->
                (one ? "" : "== " + name + "\n")
                        + text(advice, pack, new Asked(name, rules.words(), changes.words()))
                        + (one ? "" : "\n");
            case markdown -> AdviceMarkdown.of(advice, pack, full || all) + (one ? "" : "\n");
            case html -> CaseReport.of(advice, pack, new Asked(name, rules.words(), changes.words()));
            case jsonl -> AdviceJson.line(advice, pack);
            case csv, table -> CaseRow.of(advice, pack).csv();
            case json ->
                one
                        ? AdviceJson.one(advice, pack)
                        : AdviceJson.one(advice, pack).strip();
        };
    }

    // Where only what comes first is shown, only that is sought.
    private boolean isBrief() {
        return switch (format) {
            case text -> !full && !all;
            case table, csv -> true;
            case json, jsonl, markdown, html -> false;
        };
    }

    private String text(Advice advice, RulePack pack, Asked asked) {
        return full || all
                ? AdviceText.of(advice, pack, Terminal.style(), all, asked)
                : ScreenText.of(advice, pack, Terminal.style(), asked);
    }

    // Rule files are programs, so a folder that happens to lie here is not used unasked.
    private void hint(PrintWriter err) {
        if (!rules.chosen() && Files.isRegularFile(FileNames.path("rules/pack.yaml"))) {
            err.println("note: ./rules is here but the bundled rules are used; `--rules rules` uses it");
        }
    }
}
