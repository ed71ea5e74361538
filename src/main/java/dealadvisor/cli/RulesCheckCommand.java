package dealadvisor.cli;

import dealadvisor.reading.Diagnostic;
import dealadvisor.render.CheckRender;
import dealadvisor.workbench.FolderCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything wrong with a rule folder. */
@Command(
        name = "check",
        description = "Says everything that is wrong with a rule folder, at once; 0 without errors, 4 with.",
        mixinStandardHelpOptions = true)
final class RulesCheckCommand implements Callable<Integer> {
    /** How to answer. */
    enum Report {
        text,
        json,
        sarif
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rules;

    @Mixin
    private FolderArgument argument;

    @Option(names = "--format", defaultValue = "text", description = "text, json or sarif")
    private Report format;

    @Override
    public Integer call() {
        argument.over(rules);
        Path folder = rules.folder(spec, "check");
        List<Diagnostic> problems = FolderCheck.of(folder, UserCache.rules(), rules.seal());
        spec.commandLine()
                .getOut()
                .print(
                        switch (format) {
                            case text -> CheckRender.text(problems, Main::source);
                            case json -> CheckRender.json(problems);
                            case sarif -> CheckRender.sarif(problems);
                        });
        return problems.stream().anyMatch(p -> p.level() == Diagnostic.Level.ERROR) ? ExitCode.BAD_RULES : ExitCode.OK;
    }
}
