package dealadvisor.cli;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Verdict;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.render.AdviceJson;
import dealadvisor.render.AdviceMarkdown;
import dealadvisor.render.AdviceText;
import dealadvisor.render.Asked;
import dealadvisor.render.html.CasePart;
import dealadvisor.render.html.CaseReport;
import dealadvisor.render.html.FolderReport;
import java.io.PrintWriter;
import java.nio.file.Files;
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

/** Advice on case files. */
@Command(name = "advise", description = "Advises on one or more case files.", mixinStandardHelpOptions = true)
final class AdviseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "CASE",
            description = "case files; - for standard input; a folder for all in it")
    private List<String> cases = List.of();

    @Mixin
    private RulesOption rules;

    @Mixin
    private CaseOptions changes;

    @Option(names = "--format", defaultValue = "text", description = "text, json, jsonl, markdown or html")
    private Format.Advice format;

    @Option(names = "--all", description = "list every pairing, mitigation and question")
    private boolean all;

    @Option(
            names = "--no-trials",
            description =
                    "leave out what needs advising again: what mitigations would make of verdicts, and what hangs on unknown facts")
    private boolean noTrials;

    @Option(names = "--exit-code", description = "return 1 when nothing is recommended")
    private boolean exitCode;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Case.Change> given = changes.changes();
        CaseNames named = new CaseNames(cases);
        boolean one = named.one();
        RulePack pack = rules.pack();
        hint(err);
        named.notes().forEach(note -> err.println(DiagnosticText.of(note, Optional.empty()) + "\n"));
        Advisor advisor = noTrials ? Advisor.withoutTrials(pack) : new Advisor(pack);
        Progress progress = new Progress(err, "cases");
        int done = 0;
        int code = ExitCode.OK;
        boolean recommended = false;
        boolean first = true;
        // One page about many cases is written when all of them are done.
        List<CasePart> parts = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        if (format == Format.Advice.json && !one) {
            out.print("[ ");
        }
        try (var answers = new InOrder<>(named.numbered(), each -> answer(each, advisor, pack, given, one))) {
            // What nobody will read is not worked out.
            while (answers.hasNext() && !out.checkError()) {
                Answer answer = answers.next();
                if (answer.text().isPresent()) {
                    out.print((format == Format.Advice.json && !one && !first ? ", " : "")
                            + answer.text().get());
                    // Each line of many is to be read as soon as it is written.
                    out.flush();
                    first = false;
                }
                // No method reference: making one would load the class of pages whenever there are none.
                if (answer.part().isPresent()) {
                    parts.add(answer.part().get());
                }
                if (answer.id().isEmpty()) {
                    refused.add(answer.name());
                }
                err.print(answer.problems());
                answer.id()
                        .flatMap(id -> named.called(id, answer.name()))
                        .ifPresent(twice -> err.println(DiagnosticText.of(twice, Optional.empty()) + "\n"));
                err.flush();
                code = Math.max(code, answer.code());
                recommended |= answer.recommended();
                progress.at(++done, named.all().size());
            }
        }
        progress.done();
        if (format == Format.Advice.json && !one) {
            out.print(first ? "]\n" : " ]\n");
        }
        if (format == Format.Advice.html && !one) {
            out.print(FolderReport.of(
                    parts, refused, pack, new Asked("", rules.words(), List.of()), cases, changes.words()));
        }
        return code == ExitCode.OK && exitCode && !recommended ? ExitCode.NOT_OK : code;
    }

    /** What came of one case: the advice as text if there is any, else the problems. */
    private record Answer(
            String name,
            Optional<String> id,
            Optional<String> text,
            Optional<CasePart> part,
            String problems,
            int code,
            boolean recommended) {}

    private Answer answer(
            CaseNames.Numbered numbered, Advisor advisor, RulePack pack, List<Case.Change> given, boolean one) {
        CaseNames.Named named = numbered.named();
        String name = named.name();
        boolean several = format == Format.Advice.html && !one;
        Optional<SourceText> source = Optional.empty();
        try {
            source = Optional.of(named.read());
            Advice advice = advisor.advise(CaseFile.of(source.get()).content().with(given));
            return new Answer(
                    name,
                    Optional.of(advice.facts().id()),
                    several ? Optional.empty() : Optional.of(rendered(advice, pack, name, one)),
                    several ? Optional.of(CasePart.of(advice, pack, numbered.number())) : Optional.empty(),
                    "",
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
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    problems.toString(),
                    ExitCode.of(e.problems()),
                    false);
        }
    }

    private String rendered(Advice advice, RulePack pack, String name, boolean one) {
        return switch (format) {
            case text ->
                (one ? "" : "== " + name + "\n")
                        + AdviceText.of(
                                advice, pack, Terminal.style(), all, new Asked(name, rules.words(), changes.words()))
                        + (one ? "" : "\n");
            case markdown -> AdviceMarkdown.of(advice, pack) + (one ? "" : "\n");
            case html -> CaseReport.of(advice, pack, new Asked(name, rules.words(), changes.words()));
            case jsonl -> AdviceJson.line(advice, pack);
            case json ->
                one
                        ? AdviceJson.one(advice, pack)
                        : AdviceJson.one(advice, pack).strip();
        };
    }

    // Rule files are programs, so a folder that happens to lie here is not used unasked.
    private void hint(PrintWriter err) {
        if (!rules.chosen() && Files.isRegularFile(FileNames.path("rules/pack.yaml"))) {
            err.println("note: ./rules is here but the bundled rules are used; `--rules rules` uses it");
        }
    }
}
