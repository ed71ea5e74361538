package dealadvisor.cli.lookup;

import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.render.AdviceSchema;
import dealadvisor.render.CaseSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What may stand in a case file and in an advice, for editors and programs. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema (draft-07) of case files, for editors; or that of advice as JSON.")
public final class SchemaCommand extends AnyCommand {
    @Option(names = "--advice", description = "of advice as JSON instead; it is the same under all rules")
    private boolean advice;

    @Mixin
    private RulesOption rules;

    @Override
    public Integer call() {
        out().print(advice ? AdviceSchema.document() : CaseSchema.of(rules.pack()));
        return ExitCode.OK;
    }
}
