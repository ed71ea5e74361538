package dealadvisor.engine.loading;

import java.util.List;
import java.util.Map;

/** Loaded rules over other data, or data with other rules. */
public final class OtherData {
    private OtherData() {}

    /** The same compiled rules, which the data must have facts for. */
    public static LoadedPack over(LoadedPack pack, PackData data) {
        return new LoadedPack(
                data,
                pack.rules(),
                pack.sha256(),
                new Lazily<>(() -> new Compiled(pack.base(), pack.factory(), Map.of())),
                pack.loader(),
                pack.how());
    }

    /** The same data with compiled rules that no text speaks of. */
    public static LoadedPack running(LoadedPack pack, ClassLoader compiled) {
        return new LoadedPack(pack.data(), List.of(), "", compiled, pack.how());
    }
}
