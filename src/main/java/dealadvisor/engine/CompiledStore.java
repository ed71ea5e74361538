package dealadvisor.engine;

import dealadvisor.reading.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/** Keeps what was compiled, by a key made of everything that it was compiled from. */
interface CompiledStore {
    /** Keeps nothing. */
    CompiledStore NONE = new CompiledStore() {
        @Override
        public Optional<SortedMap<String, byte[]>> find(String key) {
            return Optional.empty();
        }

        @Override
        public SortedMap<String, byte[]> get(String key, Supplier<SortedMap<String, byte[]>> compile) {
            return compile.get();
        }
    };

    /** What was compiled under this key, if it is kept. */
    Optional<SortedMap<String, byte[]>> find(String key);

    /** What was compiled under this key; compiled now if it is not kept. */
    SortedMap<String, byte[]> get(String key, Supplier<SortedMap<String, byte[]>> compile);

    /** The key of texts that are compiled together, by file name. */
    static String key(SortedMap<String, String> texts) {
        MessageDigest digest = Sha256.digest();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            for (String part : List.of(text.getKey(), text.getValue())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
