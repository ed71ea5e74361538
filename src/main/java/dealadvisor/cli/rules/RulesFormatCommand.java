package dealadvisor.cli.rules;

import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.input.SourceNamed;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.TextOrJson;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.FileNames;
import dealadvisor.render.json.LayoutJson;
import dealadvisor.render.text.LayoutText;
import dealadvisor.workbench.LaidFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings rule files into the one layout. */
@Command(
        name = "format",
        description =
                "Brings rule files into the one layout, and changes nothing that they say; 4 if one cannot be read, which is left as it is.")
final class RulesFormatCommand extends AnyCommand {
    @Mixin
    private RulesOption rules;

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR|FILE",
            description = "rule folders, or rule files by themselves, instead of --rules DIR")
    private List<String> named = List.of();

    @Option(names = "--check", description = "write nothing; exit code 1 if a file would change")
    private boolean check;

    @Mixin
    private TextOrJson format;

    @Override
    public Integer call() {
        List<LaidFile> files = files();
        if (!check) {
            TextFiles.write(
                    spec,
                    files.stream()
                            .filter(file -> file.changed().isPresent())
                            .map(file -> new TextFiles.Text(
                                    file.path(), file.changed().orElseThrow()))
                            .toList());
        }
        if (!format.json()) {
            files.forEach(file -> file.problems().forEach(problem -> err().println(
                            DiagnosticText.of(problem, problem.place().flatMap(place -> SourceNamed.of(place.file())))
                                    + "\n")));
        }
        out().print(format.json() ? LayoutJson.of(files) : LayoutText.text(files, !check));
        return files.stream().anyMatch(file -> file.state() == LaidFile.State.UNREADABLE)
                ? ExitCode.BAD_RULES
                : check && files.stream().anyMatch(file -> file.state() == LaidFile.State.CHANGES)
                        ? ExitCode.NOT_OK
                        : ExitCode.OK;
    }

    private List<LaidFile> files() {
        if (named.size() < 2 && named.stream().noneMatch(RulesFormatCommand::isFile)) {
            rules.argument(named.stream().findFirst());
            return LaidFile.ofFolder(rules.written(spec, "format"));
        }
        List<LaidFile> files = new ArrayList<>();
        rules.argument(Optional.of(named.get(0)));
        for (String name : named) {
            Path path = FileNames.path(name);
            if (!isFile(name)) {
                files.addAll(LaidFile.ofFolder(path));
            } else if (name.endsWith(".drl")) {
                files.add(LaidFile.ofFile(path));
            } else {
                throw usage("`" + name + "` is no rule file: the names of these end in .drl");
            }
        }
        return files.stream().distinct().toList();
    }

    private static boolean isFile(String name) {
        return name.endsWith(".drl")
                ? FileNames.find(name).filter(Files::isDirectory).isEmpty()
                : FileNames.find(name).filter(Files::isRegularFile).isPresent();
    }
}
