package dealadvisor.cli.writing;

import dealadvisor.cli.input.UserCache;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.OutputFailed;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.FlowYaml;
import dealadvisor.reading.Ids;
import dealadvisor.workbench.DataEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A new pack: a folder for another view. */
@Command(
        name = "pack",
        description = {
            "Makes a folder for another view: a pack that extends the rules that come with the advisor, or other ones, and to which rules, facts and entries are added.",
            "Example: deal-advisor new pack night-watch --title \"What happens at night\" --source \"Notes on nights\" --author \"Ada Owl\""
        })
final class NewPackCommand extends AnyCommand {
    @Parameters(paramLabel = "FOLDER", description = "the folder to make, which must not be there yet")
    private Path folder;

    @Option(names = "--id", paramLabel = "ID", description = "its id; the folder's name if not given")
    private Optional<String> id = Optional.empty();

    @Option(names = "--title", required = true, paramLabel = "WORDS", description = "what view it encodes")
    private String title;

    @Option(
            names = "--source",
            required = true,
            paramLabel = "WORDS",
            description = "the text whose arguments it encodes")
    private String source;

    @Option(
            names = "--author",
            required = true,
            paramLabel = "NAME",
            description = "who wrote that text; may be repeated")
    private List<String> authors = new ArrayList<>();

    @Option(
            names = "--extends",
            paramLabel = "PACK|DIR",
            description =
                    "the pack that it adds to: one that comes with the advisor, or a folder as seen from this one")
    private Optional<String> base = Optional.empty();

    @Override
    public Integer call() {
        String called = id.orElseGet(
                () -> folder.toAbsolutePath().normalize().getFileName().toString());
        if (!Ids.word(called)) {
            throw usage("`" + called + "` cannot be the id of a pack; " + Ids.HELP + "; give one by --id");
        }
        if (RulePack.bundledIds().contains(called)) {
            throw usage("a pack `" + called + "` comes with the advisor; give this one an id of its own by --id");
        }
        if (Files.exists(folder)) {
            throw usage("`" + folder + "` is already there and is left as it is; give another name");
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("pack.yaml"), manifest(called));
            RulePack.load(folder, UserCache.rules());
        } catch (IOException e) {
            throw OutputFailed.of(folder, e);
        } catch (RuntimeException e) {
            // What cannot be loaded is not left behind.
            gone();
            throw e;
        }
        out().println("made " + folder.resolve("pack.yaml"));
        out().flush();
        err().println("next: an argument of it, `deal-advisor new rule \"SENTENCE\" --rules " + folder
                + " --when FACT=VALUE --then CONCLUSION`; then `deal-advisor compare --rules "
                + base.orElseGet(() -> RulePack.bundledIds().get(0)) + " --rules " + folder + " CASE`");
        return ExitCode.OK;
    }

    private String manifest(String called) {
        return "id: " + called + "\nversion: \"1\"\ntitle: " + text(title) + "\nsource: " + text(source) + "\nauthors: "
                + FlowYaml.of(DataEntry.texts(authors)) + "\nextends: "
                + text(base.orElseGet(() -> RulePack.bundledIds().get(0))) + "\n"
                + "# Rules of the base that this view does not share, by name or id; numbers that it sets otherwise:\n"
                + "# switch-off: []\n# calibration: {}\n";
    }

    private static String text(String text) {
        return FlowYaml.of(DataEntry.text(text));
    }

    private void gone() {
        try {
            Files.deleteIfExists(folder.resolve("pack.yaml"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            err().println("note: `" + folder + "` was made and could not be taken away again");
        }
    }
}
