package dealadvisor.engine.guarding;

import dealadvisor.engine.compiling.CompiledStore;
import java.util.Optional;
import java.util.SortedMap;

/** Hands out of another store only what is looked at as if it were compiled just now: whoever can write there must not be able to run code here. */
public final class CheckedStore implements CompiledStore {
    private final CompiledStore store;

    public CheckedStore(CompiledStore store) {
        this.store = store;
    }

    @Override
    public Optional<SortedMap<String, byte[]>> find(String key) {
        return store.find(key).filter(files -> ClassCheck.check(files).isEmpty());
    }

    @Override
    public void keep(String key, SortedMap<String, byte[]> files) {
        store.keep(key, files);
    }
}
