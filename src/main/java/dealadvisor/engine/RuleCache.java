package dealadvisor.engine;

import dealadvisor.engine.compiling.CompiledStore;
import dealadvisor.engine.compiling.DiskStore;
import dealadvisor.engine.compiling.Maker;
import dealadvisor.engine.guarding.CheckedStore;
import java.nio.file.Path;

/**
 * Where compiled rules are kept between runs, so that only the first after an edit pays for compiling. What is kept is code that will run: the folder
 * must be the user's alone, and what is read back is looked at as if it were compiled just now.
 */
public final class RuleCache {
    /** Keeps nothing, and leaves no trace on the disk. */
    public static final RuleCache NONE = new RuleCache(CompiledStore.NONE);

    /** How much is kept, in bytes: some two thousand edited themes. */
    private static final long MOST = 200L << 20;

    private final CompiledStore store;

    private RuleCache(CompiledStore store) {
        this.store = store;
    }

    /**
     * Keeps what is compiled in a folder, 200 MiB at most, of which what was not used for longest goes first. Where the folder cannot be read or
     * written, belongs to somebody else or may be written by others, everything works without it. Several processes may share it.
     *
     * @param folder where to keep; made, with the folders around it, when there is something to keep. Its content is the advisor's: nothing else
     *     should stand there.
     */
    public static RuleCache in(Path folder) {
        return Maker.name()
                .map(maker -> new RuleCache(new CheckedStore(new DiskStore(folder, maker, MOST))))
                .orElse(NONE);
    }

    CompiledStore store() {
        return store;
    }
}
