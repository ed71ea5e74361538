package dealadvisor.cli;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Verdict;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.Limits;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.render.AdviceJson;
import dealadvisor.render.AdviceMarkdown;
import dealadvisor.render.AdviceText;
import dealadvisor.render.Asked;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

    @Option(names = "--format", defaultValue = "text", description = "text, json, jsonl or markdown")
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
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Case.Change> given = changes.changes();
        List<String> names = names(cases);
        boolean one = names.size() == 1 && cases.size() == 1 && !Files.isDirectory(Path.of(cases.get(0)));
        RulePack pack = rules.pack();
        hint(err);
        Advisor advisor = noTrials ? Advisor.withoutTrials(pack) : new Advisor(pack);
        Progress progress = new Progress(err, "cases");
        int done = 0;
        int code = ExitCode.OK;
        boolean recommended = false;
        boolean first = true;
        if (format == Format.Advice.json && !one) {
            out.print("[ ");
        }
        try (InOrder<Answer> answers = new InOrder<>(names, name -> answer(name, advisor, pack, given, one))) {
            while (answers.hasNext()) {
                Answer answer = answers.next();
                if (answer.text().isPresent()) {
                    out.print((format == Format.Advice.json && !one && !first ? ", " : "")
                            + answer.text().get());
                    // Each line of many is to be read as soon as it is written.
                    out.flush();
                    first = false;
                }
                err.print(answer.problems());
                err.flush();
                code = Math.max(code, answer.code());
                recommended |= answer.recommended();
                progress.at(++done, names.size());
            }
        }
        progress.done();
        if (format == Format.Advice.json && !one) {
            out.print(first ? "]\n" : " ]\n");
        }
        return code == ExitCode.OK && exitCode && !recommended ? ExitCode.NOT_OK : code;
    }

    /** What came of one case: the advice as text if there is any, else the problems. */
    private record Answer(Optional<String> text, String problems, int code, boolean recommended) {}

    private Answer answer(String name, Advisor advisor, RulePack pack, List<Case.Change> given, boolean one)
            throws IOException {
        Optional<SourceText> source = Optional.empty();
        try {
            source = Optional.of(read(name));
            Advice advice = advisor.advise(CaseFile.of(source.get()).content().with(given));
            return new Answer(
                    Optional.of(rendered(advice, pack, name, one)),
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
            return new Answer(Optional.empty(), problems.toString(), ExitCode.of(e.problems()), false);
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
            case jsonl -> AdviceJson.line(advice, pack);
            case json ->
                one
                        ? AdviceJson.one(advice, pack)
                        : AdviceJson.one(advice, pack).strip();
        };
    }

    /** The cases named, with folders replaced by the case files in them. */
    static List<String> names(List<String> cases) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : cases) {
            if (!name.equals("-") && Files.isDirectory(Path.of(name))) {
                try (Stream<Path> files = Files.list(Path.of(name))) {
                    files.map(path -> path.toString().replace('\\', '/'))
                            .filter(file -> file.endsWith(".yaml") || file.endsWith(".yml") || file.endsWith(".json"))
                            .sorted()
                            .forEach(names::add);
                }
            } else {
                names.add(name);
            }
        }
        return names;
    }

    /** A case's text. */
    static SourceText read(String name) throws IOException {
        return name.equals("-")
                ? SourceText.read("standard-input", System.in, Limits.standard())
                : SourceText.read(Path.of(name), Limits.standard());
    }

    // Rule files are programs, so a folder that happens to lie here is not used unasked.
    private void hint(PrintWriter err) {
        if (!rules.chosen() && Files.isRegularFile(Path.of("rules", "pack.yaml"))) {
            err.println("note: ./rules is here but the bundled rules are used; `--rules rules` uses it");
        }
    }
}
