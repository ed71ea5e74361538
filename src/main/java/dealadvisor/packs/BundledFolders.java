package dealadvisor.packs;

import dealadvisor.rules.RuleFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The texts of the packs that come with the advisor, for packs that extend one of them. */
public final class BundledFolders {
    /** Where the build puts the texts. */
    public static final String FOLDER = "dealadvisor/source/";

    /** The list of the texts, and before each the id of its pack. */
    public static final String INDEX = "index.txt";

    /** The list of the packs' fingerprints, each after its id. */
    public static final String FINGERPRINTS = "fingerprints.txt";

    private BundledFolders() {}

    /** Whether there are any: while they are built they are not there yet. */
    static boolean present() {
        return BundledFolders.class.getClassLoader().getResource(FOLDER + INDEX) != null;
    }

    /** The ids of the packs that come with the advisor, the one that extends no other first. */
    public static List<String> ids() {
        return List.copyOf(index().keySet());
    }

    /** The folder of the pack with this id, made of it and all that it extends. */
    public static Optional<RuleFolder> find(String id) {
        Map<String, List<String>> index = index();
        if (!index.containsKey(id)) {
            return Optional.empty();
        }
        boolean root = id.equals(index.keySet().iterator().next());
        String prefix = root ? "" : Layer.prefix(id);
        Map<String, String> files = new TreeMap<>();
        index.get(id).forEach(file -> files.put(file.substring(prefix.length()), text(file)));
        RuleFolder own = RuleFolder.of(root ? "rules" : "rules/packs/" + id, files);
        return Optional.of(root ? own : PackFolder.overBundled(own));
    }

    /** The fingerprint of the pack with this id, which there is, as the build took it. */
    static String fingerprint(String id) {
        return text(FINGERPRINTS)
                .lines()
                .filter(line -> line.startsWith(id + " "))
                .map(line -> line.substring(id.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    // Lines of `id file`, the packs and their files in the order in which they stand.
    private static Map<String, List<String>> index() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        text(INDEX).lines().filter(line -> !line.isBlank()).forEach(line -> {
            int space = line.indexOf(' ');
            files.computeIfAbsent(line.substring(0, space), k -> new ArrayList<>())
                    .add(line.substring(space + 1));
        });
        return files;
    }

    private static String text(String name) {
        try (InputStream in = BundledFolders.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the bundled rules' text is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
