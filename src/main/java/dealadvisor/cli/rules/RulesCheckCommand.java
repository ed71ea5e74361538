package dealadvisor.cli.rules;

import dealadvisor.cli.input.FolderArgument;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.input.SourceNamed;
import dealadvisor.cli.input.UserCache;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.OutputFailed;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.SourceText;
import dealadvisor.render.json.ProblemJson;
import dealadvisor.render.json.SarifJson;
import dealadvisor.render.text.CheckText;
import dealadvisor.render.text.MendedText;
import dealadvisor.workbench.FolderCheck;
import dealadvisor.workbench.FolderMending;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything wrong with a rule folder. */
@Command(
        name = "check",
        description = "Says everything that is wrong with a rule folder, at once; 0 without errors, 4 with.")
final class RulesCheckCommand extends AnyCommand {
    /** How to answer. */
    enum Report {
        text,
        json,
        sarif
    }

    @Mixin
    private RulesOption rules;

    @Mixin
    private FolderArgument argument;

    @Option(names = "--format", defaultValue = "text", description = "text, json or sarif")
    private Report format;

    @Option(
            names = "--fix",
            description =
                    "mend what has one right answer, such as a misspelt name or a missing bracket, and say what is left")
    private boolean fix;

    @Option(names = "--dry-run", description = "with --fix: say what would be mended, and write nothing")
    private boolean dryRun;

    @Override
    public Integer call() {
        if (dryRun && !fix) {
            throw usage("--dry-run goes with --fix: without it nothing is written");
        }
        argument.over(rules);
        Path folder = fix ? rules.written(spec, "mend") : rules.folder(spec, "check");
        return fix ? mended(folder) : told(FolderCheck.of(folder, UserCache.rules(), rules.seal()), SourceNamed::of);
    }

    private int mended(Path folder) {
        FolderMending.Mended mended;
        try {
            mended = FolderMending.of(folder, UserCache.rules());
        } catch (IOException e) {
            throw OutputFailed.of(folder, e);
        }
        if (!dryRun) {
            List<TextFiles.Text> texts = new ArrayList<>();
            mended.texts().forEach((file, text) -> texts.add(new TextFiles.Text(file, text.written(text.text()))));
            TextFiles.write(spec, texts);
        }
        PrintWriter to = format == Report.text ? out() : err();
        to.print(MendedText.text(mended, !dryRun));
        to.flush();
        int left = told(mended.left(), file -> mended.text(file).or(() -> SourceNamed.of(file)));
        return dryRun ? code(mended.found()) : left;
    }

    private int told(List<Diagnostic> problems, Function<String, Optional<SourceText>> source) {
        out().print(
                        switch (format) {
                            case text -> CheckText.text(problems, source);
                            case json -> ProblemJson.list(problems);
                            case sarif -> SarifJson.of(problems);
                        });
        return code(problems);
    }

    private static int code(List<Diagnostic> problems) {
        return problems.stream().anyMatch(p -> p.level() == Diagnostic.Level.ERROR) ? ExitCode.BAD_RULES : ExitCode.OK;
    }
}
