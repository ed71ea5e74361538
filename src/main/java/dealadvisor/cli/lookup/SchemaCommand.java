package dealadvisor.cli.lookup;

import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.reading.Nearest;
import dealadvisor.render.json.AdviceSchema;
import dealadvisor.render.json.CaseSchema;
import dealadvisor.render.json.CommandSchema;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What may stand in a case file and in what commands write, for editors and programs. */
@Command(
        name = "schema",
        description =
                "Prints the JSON Schema (draft-07) of case files, for editors; or that of what a command writes as JSON.")
public final class SchemaCommand extends AnyCommand {
    @Option(names = "--advice", description = "of advice as JSON instead; it is the same under all rules")
    private boolean advice;

    @Option(
            names = "--of",
            paramLabel = "COMMAND",
            completionCandidates = Commands.class,
            description = "of what this command writes as JSON instead: ${COMPLETION-CANDIDATES}")
    private Optional<String> of = Optional.empty();

    @Mixin
    private RulesOption rules;

    @Override
    public Integer call() {
        out().print(of.map(command -> named(command).document())
                .orElseGet(() -> advice ? AdviceSchema.document() : CaseSchema.of(rules.pack())));
        return ExitCode.OK;
    }

    private CommandSchema named(String command) {
        return CommandSchema.of(command.replace(' ', '-'))
                .orElseThrow(() -> usage("no schema is called `" + command + "`"
                        + Nearest.of(command, CommandSchema.commands())
                                .map(near -> "; did you mean `" + near + "`?")
                                .orElse("; there are " + String.join(", ", CommandSchema.commands()))));
    }

    /** What may be named. */
    public static final class Commands implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return CommandSchema.commands().iterator();
        }
    }
}
