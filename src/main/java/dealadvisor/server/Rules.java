package dealadvisor.server;

import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.workbench.WatchedFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The rules that advise: those of a folder are read anew when it changes, and while it is wrong the last good ones go on to advise. For many threads.
 */
public final class Rules {
    /** How often a folder is looked at, in milliseconds. */
    private static final long EVERY = 250;

    private final Optional<Path> folder;
    private final Supplier<RulePack> load;
    private final List<Consumer<State>> told = new CopyOnWriteArrayList<>();
    private volatile State state;
    private volatile Optional<Thread> watcher = Optional.empty();

    /**
     * What advises, and what became of the last look at the folder.
     *
     * @param pack the last good rules
     * @param since when they were loaded
     * @param loads how often rules were loaded, from 1
     * @param failures how often they could not be
     * @param problems why those that stand in the folder now could not be loaded; empty if they are those that advise
     */
    record State(RulePack pack, Instant since, int loads, int failures, List<Diagnostic> problems) {
        public State {
            problems = List.copyOf(problems);
        }
    }

    private Rules(Optional<Path> folder, RulePack pack, Supplier<RulePack> load) {
        this.folder = folder;
        this.load = load;
        this.state = new State(pack, Instant.now(), 1, 0, List.of());
    }

    /** Rules that stay as they are. */
    public static Rules fixed(RulePack pack) {
        return new Rules(Optional.empty(), pack, () -> pack);
    }

    /**
     * The rules of a folder.
     *
     * @param trusted whether they are loaded whatever they say
     * @throws ProblemsException if they are wrong now
     */
    public static Rules of(Path folder, RuleCache cache, boolean trusted) {
        Supplier<RulePack> load = () -> trusted ? RulePack.loadTrusted(folder) : RulePack.load(folder, cache);
        return new Rules(Optional.of(folder), load.get(), load);
    }

    /** The rules in use. */
    public RulePack pack() {
        return state.pack();
    }

    State state() {
        return state;
    }

    /** Has somebody told of each change. */
    void tell(Consumer<State> listener) {
        told.add(listener);
    }

    void forget(Consumer<State> listener) {
        told.remove(listener);
    }

    /** Watches the folder, if there is one, in a thread of its own. */
    void watch() {
        if (folder.isEmpty()) {
            return;
        }
        Thread watching = new Thread(this::look, "rules");
        watching.setDaemon(true);
        watching.start();
        watcher = Optional.of(watching);
    }

    /** Ends the watch. */
    void unwatch() {
        watcher.ifPresent(Thread::interrupt);
    }

    private void look() {
        try {
            Map<String, String> seen = files();
            while (true) {
                TimeUnit.MILLISECONDS.sleep(EVERY);
                Map<String, String> now = files();
                if (!now.equals(seen)) {
                    seen = settled(now);
                    reload();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, String> files() {
        return WatchedFiles.of(folder.orElseThrow(), Optional.of(state.pack()));
    }

    // An editor may write a file in several steps; the save is over when nothing changes any more.
    private Map<String, String> settled(Map<String, String> first) throws InterruptedException {
        Map<String, String> last = first;
        while (true) {
            TimeUnit.MILLISECONDS.sleep(EVERY / 4);
            Map<String, String> now = files();
            if (now.equals(last)) {
                return now;
            }
            last = now;
        }
    }

    private void reload() {
        State before = state;
        State now;
        try {
            RulePack pack = load.get();
            now = pack.sha256().equals(before.pack().sha256())
                    ? new State(before.pack(), before.since(), before.loads(), before.failures(), List.of())
                    : new State(pack, Instant.now(), before.loads() + 1, before.failures(), List.of());
        } catch (ProblemsException e) {
            now = new State(before.pack(), before.since(), before.loads(), before.failures() + 1, e.problems());
        }
        state = now;
        for (Consumer<State> listener : told) {
            listener.accept(now);
        }
    }
}
