package dealadvisor.cli.cases;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Agenda;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.OutputFile;
import dealadvisor.cli.output.Terminal;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import dealadvisor.interview.CaseText;
import dealadvisor.interview.Interview;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.render.text.InterviewText;
import dealadvisor.render.text.Style;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** An interview at the terminal, or line by line on standard input. What is said goes to standard error, so that a case file can go to standard output. */
@Command(
        name = "ask",
        description =
                "Asks for the facts that tell most, one by one, shows how the answer stands, and writes a case file.")
public final class AskCommand extends AnyCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "the case file to write, or one that is there, to go on with; standard output if not given")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private RulesOption rules;

    private final Style style = Terminal.style();

    @Override
    public Integer call() throws IOException {
        CaseText start = start();
        Optional<OutputFile> output = file.map(path -> OutputFile.over(spec, path));
        RulePack pack = rules.pack();
        Interview interview = new Interview(new Advisor(pack), start);
        told().print(InterviewText.start(style));
        told().print("\n" + InterviewText.standing(pack, interview, Optional.empty(), style));
        hold(pack, interview, output);
        if (file.isEmpty()) {
            out().print(interview.text().text());
        } else if (Files.exists(file.get())) {
            told().println("`deal-advisor advise " + file.get() + "` says it all, `deal-advisor ask " + file.get()
                    + "` goes on");
        }
        return ExitCode.OK;
    }

    private CaseText start() {
        if (file.isEmpty()) {
            return CaseText.fresh("standard-output", "case");
        }
        Path path = file.get();
        if (FileNames.ends(path.toString(), ".json")) {
            throw usage("`" + path + "` would be JSON, to which no lines can be added; name it `.yaml`");
        }
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                ? new CaseText(
                        path.toString(),
                        SourceText.read(path, Limits.standard()).text())
                : CaseText.fresh(path.toString(), CaseFile.stem(path.toString()));
    }

    private PrintWriter told() {
        return err();
    }

    // Until nobody replies any more, or says that it is enough.
    private void hold(RulePack pack, Interview interview, Optional<OutputFile> output) throws IOException {
        BufferedReader replies = new BufferedReader(new InputStreamReader(System.in, charset()));
        int number = 1;
        boolean useful = false;
        while (true) {
            Optional<Agenda.QuestionNote> question = interview.next();
            told().print("\n"
                    + (question.isPresent()
                            ? InterviewText.question(pack, interview, question.get(), number, style)
                            : InterviewText.done(style))
                    + "> ");
            told().flush();
            String line = replies.readLine();
            if (line == null) {
                told().println();
                return;
            }
            String said = line.strip();
            if (Set.of("stop", "quit", "exit").contains(said) || question.isEmpty() && !said.equals("back")) {
                return;
            }
            switch (said) {
                case "", "help", "?" -> told().print(InterviewText.start(style));
                case "why" -> told().print(InterviewText.more(pack, interview, question.orElseThrow(), style));
                case "back" -> {
                    if (interview.back()) {
                        number = Math.max(1, number - 1);
                        save(interview, output);
                        told().print(InterviewText.standing(pack, interview, Optional.empty(), style));
                    } else {
                        told().println("there is nothing to take back");
                    }
                }
                default -> {
                    if (reply(pack, interview, question.orElseThrow(), said)) {
                        number++;
                        save(interview, output);
                    }
                }
            }
            if (interview.useful() && !useful) {
                told().print(InterviewText.useful(style));
            }
            useful = interview.useful();
        }
    }

    // Whether the reply was one.
    private boolean reply(RulePack pack, Interview interview, Agenda.QuestionNote question, String line) {
        Advice before = interview.advice();
        try {
            interview.reply(question, line);
        } catch (ProblemsException e) {
            if (ExitCode.of(e.problems()) != ExitCode.BAD_FACTS) {
                throw e;
            }
            told().print(InterviewText.wrong(e.problems(), style));
            return false;
        }
        told().print(InterviewText.standing(
                pack, interview, Optional.of(interview.changedSince(before).size()), style));
        return true;
    }

    private static void save(Interview interview, Optional<OutputFile> output) {
        output.ifPresent(to -> to.write(interview.text().text()));
    }

    // What is typed comes as the terminal has it; what is piped is UTF-8, as files are.
    private static Charset charset() {
        Console console = System.console();
        return console == null ? StandardCharsets.UTF_8 : console.charset();
    }
}
