package dealadvisor.server;

import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import dealadvisor.packs.PackFiles;
import dealadvisor.packs.Seal;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.workbench.WatchedFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rules that advise: those of a folder are read anew when it changes, and while it is wrong the last good ones go on to advise. For many threads.
 */
public final class Rules {
    /** So many rules are remembered that once were in use, for pages that go on by them. */
    private static final int MOST = 2;

    private final Optional<Path> folder;
    private final Supplier<String> digest;
    private final Supplier<RulePack> load;
    private final Bell bell;
    private final Deque<State> earlier = new ArrayDeque<>();
    private volatile State state;
    private volatile Optional<Watch> watch = Optional.empty();

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

    private Rules(Optional<Path> folder, RulePack pack, Supplier<String> digest, Supplier<RulePack> load) {
        this.folder = folder;
        this.digest = digest;
        this.load = load;
        this.bell = new Bell();
        this.state = new State(pack, Instant.now(), 1, 0, List.of());
    }

    /** Rules that stay as they are. */
    public static Rules fixed(RulePack pack) {
        return new Rules(Optional.empty(), pack, pack::sha256, () -> pack);
    }

    /**
     * The rules of a folder.
     *
     * @param trusted whether they are loaded whatever they say
     * @throws ProblemsException if they are wrong now
     */
    public static Rules of(Path folder, RuleCache cache, boolean trusted) {
        return of(folder, cache, trusted, Seal.NONE);
    }

    /**
     * As {@link #of(Path, RuleCache, boolean)}.
     *
     * @param folder a rule folder, or an archive of one
     * @param seal what an archive has to prove, each time that it is read
     */
    public static Rules of(Path folder, RuleCache cache, boolean trusted, Seal seal) {
        Supplier<RulePack> load =
                () -> trusted ? RulePack.loadTrusted(folder, seal) : RulePack.load(folder, cache, seal);
        return new Rules(
                Optional.of(folder),
                load.get(),
                () -> PackFiles.of(folder, seal, trusted).sha256(),
                load);
    }

    /** The rules in use. */
    public RulePack pack() {
        return state.pack();
    }

    State state() {
        return state;
    }

    /** The rules of this digest, with when they were loaded, if they are in use or were so not long ago. */
    Optional<State> then(String sha256) {
        synchronized (earlier) {
            return Stream.concat(Stream.of(state), earlier.stream())
                    .filter(one -> one.pack().sha256().equals(sha256))
                    .findFirst();
        }
    }

    /** Rings after each look at the folder that changed. */
    Bell bell() {
        return bell;
    }

    /** Watches the folder, if there is one, in a thread of its own. */
    void watch() {
        watch = folder.map(path -> new Watch("rules", this::files, this::catchUp, this::reload));
    }

    /** Ends the watch. */
    void unwatch() {
        watch.ifPresent(Watch::close);
    }

    private Map<String, String> files() {
        return WatchedFiles.of(folder.orElseThrow(), Optional.of(state.pack()));
    }

    // What was saved between the loading and the first look is another text than the one that advises.
    private void catchUp() {
        boolean same;
        try {
            same = digest.get().equals(state.pack().sha256());
        } catch (ProblemsException e) {
            same = false;
        }
        if (!same) {
            reload();
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
        synchronized (earlier) {
            if (now.loads() > before.loads()) {
                earlier.addFirst(before);
                if (earlier.size() > MOST) {
                    earlier.removeLast();
                }
            }
            state = now;
        }
        bell.ring();
    }
}
