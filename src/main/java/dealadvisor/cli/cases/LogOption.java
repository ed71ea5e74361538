package dealadvisor.cli.cases;

import dealadvisor.advice.Advice;
import dealadvisor.cli.output.OutputFailed;
import dealadvisor.cli.output.OutputFile;
import dealadvisor.cli.output.Version;
import dealadvisor.decisions.Decision;
import dealadvisor.decisions.DecisionLog;
import dealadvisor.decisions.Masks;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where decisions are kept, if they are, and what of the case is not. */
final class LogOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "add a line for each advice to this file, to see and to advise again later: `replay FILE`")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--log-mask",
            paramLabel = "WHAT",
            description =
                    "with --log: do not keep this fact or text of the case (title, ai.name, notes for every source and note); may be repeated")
    private List<String> masked = new ArrayList<>();

    private Masks masks = Masks.NONE;

    /** Looks whether decisions can be kept as asked, before any work is done. */
    void look(RulePack pack) {
        if (file.isEmpty() && !masked.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "--log-mask leaves something out of a log; say which: --log FILE");
        }
        masks = Masks.of(masked, pack.vocabulary());
        file.ifPresent(path -> OutputFile.over(command, path));
    }

    /** The decision to keep, if decisions are kept. */
    Optional<Decision> decision(Case given, Advice advice) {
        return file.map(path ->
                Decision.of(Instant.now().truncatedTo(ChronoUnit.SECONDS), Version.of(command), given, advice, masks));
    }

    /**
     * Keeps a decision.
     *
     * @throws OutputFailed if it cannot be written
     */
    void keep(Decision decision) {
        try {
            new DecisionLog(file.orElseThrow()).add(decision);
        } catch (IOException e) {
            throw OutputFailed.of(file.orElseThrow(), e);
        }
    }
}
