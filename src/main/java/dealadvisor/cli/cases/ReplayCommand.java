package dealadvisor.cli.cases;

import dealadvisor.advice.Advisor;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Terminal;
import dealadvisor.cli.output.TextOrJson;
import dealadvisor.decisions.Decision;
import dealadvisor.decisions.DecisionText;
import dealadvisor.decisions.Replay;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.render.json.ReplayJson;
import dealadvisor.render.text.ReplayText;
import dealadvisor.render.words.Replayed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decisions that were kept, advised again. */
@Command(
        name = "replay",
        description = {
            "Advises again on the decisions that `advise --log FILE` kept, and says what comes out otherwise and whose rules make it so.",
            "Each is advised on under the pack that it was made with, if that comes with the advisor; under others with --rules."
        })
public final class ReplayCommand extends AnyCommand {
    @Parameters(paramLabel = "FILE", description = "a log of decisions")
    private String file;

    @Mixin
    private RulesOption rules;

    @Mixin
    private TextOrJson format;

    @Option(
            names = "--exit-code",
            description = "return 1 when something comes out otherwise, or cannot be asked again")
    private boolean exitCode;

    private final Map<String, Advisor> advisors = new HashMap<>();

    @Override
    public Integer call() {
        PrintWriter err = err();
        Optional<Advisor> chosen = rules.chosen() ? Optional.of(Advisor.withoutTrials(rules.pack())) : Optional.empty();
        List<Replayed> replays = new ArrayList<>();
        // Kept back until a line is a decision: a file of which none is, is no log, and that is said once.
        List<Diagnostic> wrong = new ArrayList<>();
        int code = ExitCode.OK;
        try (BufferedReader lines = Files.newBufferedReader(FileNames.path(file))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    Decision decision = DecisionText.read(file, number, line);
                    told(wrong, err);
                    Advisor advisor =
                            chosen.orElseGet(() -> advisor(decision.rules().pack()));
                    replays.add(new Replayed(number, Replay.of(decision, advisor)));
                } catch (ProblemsException e) {
                    wrong.addAll(e.problems());
                    if (!replays.isEmpty()) {
                        told(wrong, err);
                    }
                    code = Math.max(code, ExitCode.of(e.problems()));
                }
            }
        } catch (IOException e) {
            throw SourceText.unread(FileNames.path(file), e, "name a file that `advise --log FILE` wrote");
        }
        if (replays.isEmpty() && wrong.size() > 1) {
            throw new ProblemsException(List.of(Diagnostic.of(
                    Code.R040,
                    new Place(file, 1, 1),
                    1,
                    "`" + file + "` is no log of decisions: no line of it holds one",
                    "name a file that `advise --log FILE` wrote")));
        }
        told(wrong, err);
        out().print(format.json() ? ReplayJson.of(replays) : ReplayText.text(file, replays, Terminal.style()));
        boolean otherwise = replays.stream().anyMatch(each -> !each.replay().same());
        return code != ExitCode.OK ? code : exitCode && otherwise ? ExitCode.NOT_OK : ExitCode.OK;
    }

    private static void told(List<Diagnostic> wrong, PrintWriter err) {
        wrong.forEach(problem -> err.println(DiagnosticText.of(problem, Optional.empty()) + "\n"));
        wrong.clear();
    }

    // A folder may have been anybody's, so only packs that come with the advisor are found by what a log names.
    private Advisor advisor(String pack) {
        return advisors.computeIfAbsent(
                pack, id -> Advisor.withoutTrials(RulePack.bundled(id).orElseGet(RulePack::bundled)));
    }
}
