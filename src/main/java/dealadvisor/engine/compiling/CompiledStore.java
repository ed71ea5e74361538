package dealadvisor.engine.compiling;

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
public interface CompiledStore {
    /** Keeps nothing. */
    CompiledStore NONE = new CompiledStore() {
        @Override
        public Optional<SortedMap<String, byte[]>> find(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, SortedMap<String, byte[]> files) {
            // It is compiled again next time.
        }
    };

    /** What was compiled under this key, if it is kept. */
    Optional<SortedMap<String, byte[]>> find(String key);

    /** What was compiled under this key; compiled now if it is not kept. */
    default SortedMap<String, byte[]> get(String key, Supplier<SortedMap<String, byte[]>> compile) {
        Optional<SortedMap<String, byte[]>> kept = find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        SortedMap<String, byte[]> compiled = compile.get();
        keep(key, compiled);
        return compiled;
    }

    /** Keeps what was compiled under a key, in place of what may be kept under it. */
    void keep(String key, SortedMap<String, byte[]> files);

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
