package dealadvisor.cli.rules;

import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.input.SourceNamed;
import dealadvisor.cli.input.UserCache;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Terminal;
import dealadvisor.packs.PackArchive;
import dealadvisor.reading.FileNames;
import dealadvisor.render.json.WatchJson;
import dealadvisor.render.text.WatchText;
import dealadvisor.workbench.ScenarioRun;
import dealadvisor.workbench.Watched;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rules and a case under watch: checked, tested and advised on after each save. */
@Command(
        name = "watch",
        description = {
            "Checks and tests a rule folder after each save, and shows what changes in the advice on a case.",
            "While the folder is wrong the last good rules are kept. Ends with Ctrl-C."
        })
public final class WatchCommand extends AnyCommand {
    /** How often the files are looked at, in milliseconds: soon enough to feel at once, and next to no work. */
    private static final long EVERY = 80;

    enum Report {
        text,
        jsonl
    }

    @Mixin
    private RulesOption rules;

    @Parameters(arity = "0..1", paramLabel = "CASE", description = "a case file to advise on after each save")
    private Optional<Path> caseFile = Optional.empty();

    @Option(names = "--format", defaultValue = "text", description = "text, or jsonl: one JSON object a save")
    private Report format;

    // The scenarios whose outcome stands on the screen already.
    private List<ScenarioRun.Result> shown = List.of();

    @Override
    public Integer call() {
        Path folder = rules.folder(spec, "watch");
        if (!Files.isDirectory(folder) && !PackArchive.is(folder)) {
            throw usage("there is no rule folder `" + folder + "` to watch");
        }
        if (caseFile.filter(file -> !Files.isRegularFile(file)).isPresent()) {
            throw usage("there is no case file `" + caseFile.get() + "` to advise on");
        }
        Watched watched = new Watched(folder, caseFile, UserCache.rules(), rules.seal());
        Map<String, String> state = watched.state();
        show(watched, Set.of());
        extended(state, watched.state(), folder);
        boolean tested = false;
        try {
            // When nobody reads on, nothing is left to do.
            while (!out().checkError()) {
                Map<String, String> now = watched.state();
                if (!now.equals(state)) {
                    now = settled(watched, now);
                    Set<String> saved = changed(state, now);
                    state = now;
                    show(watched, saved);
                    extended(state, watched.state(), folder);
                    tested = false;
                } else if (!tested && format == Report.text) {
                    Map<String, String> before = state;
                    Optional<List<ScenarioRun.Result>> all =
                            watched.all(() -> !watched.state().equals(before));
                    tested = all.isPresent() || watched.pack().isEmpty();
                    all.ifPresent(results -> print("all " + WatchText.tests(results, shown)));
                } else {
                    TimeUnit.MILLISECONDS.sleep(EVERY);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    // Which files a pack extends is known once it was read; that they are looked at from now on does not mean that they
    // were saved.
    private static void extended(Map<String, String> state, Map<String, String> now, Path folder) {
        String own = FileNames.of(folder) + "/";
        now.forEach((file, seen) -> {
            if (!file.startsWith(own)) {
                state.putIfAbsent(file, seen);
            }
        });
    }

    // An editor may write a file in several steps; the save is over when nothing changes any more.
    private static Map<String, String> settled(Watched watched, Map<String, String> first) throws InterruptedException {
        Map<String, String> last = first;
        while (true) {
            TimeUnit.MILLISECONDS.sleep(EVERY / 2);
            Map<String, String> now = watched.state();
            if (now.equals(last)) {
                return now;
            }
            last = now;
        }
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> now) {
        Set<String> changed = new TreeSet<>();
        now.forEach((file, state) -> {
            if (!state.equals(before.get(file))) {
                changed.add(file);
            }
        });
        before.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
        return changed;
    }

    private void show(Watched watched, Set<String> saved) {
        long start = System.nanoTime();
        Watched.Seen seen = watched.look(saved);
        shown = seen.tests();
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        print(
                format == Report.jsonl
                        ? WatchJson.line(seen, milliseconds)
                        : WatchText.text(seen, milliseconds, SourceNamed::of, Terminal.style()));
    }

    private void print(String text) {
        PrintWriter out = out();
        out.print(text);
        out.flush();
    }
}
