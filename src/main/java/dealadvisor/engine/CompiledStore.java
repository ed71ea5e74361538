package dealadvisor.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;

/** Keeps what was compiled, by a key made of everything that it was compiled from. */
interface CompiledStore {
    /** Keeps nothing. */
    CompiledStore NONE = (key, compile) -> compile.get();

    /** What was compiled under this key; compiled now if it is not kept. */
    SortedMap<String, byte[]> get(String key, Supplier<SortedMap<String, byte[]>> compile);

    /** The key of texts that are compiled together, by file name. */
    static String key(SortedMap<String, String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, String> text : texts.entrySet()) {
                for (String part : new String[] {text.getKey(), text.getValue()}) {
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) ':');
                    digest.update(bytes);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
