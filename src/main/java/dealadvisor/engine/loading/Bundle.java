package dealadvisor.engine.loading;

import dealadvisor.engine.compiling.CompiledArchive;
import dealadvisor.engine.compiling.CompiledStore;
import dealadvisor.engine.compiling.PackClassLoader;
import dealadvisor.engine.compiling.Precompiled;
import dealadvisor.engine.compiling.RuleCompiler;
import dealadvisor.engine.guarding.ClassCheck;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.NodeWriter;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import dealadvisor.rules.RuleCode;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The bundled pack: where the build puts it, and how it is loaded. Data files stand there as JSON, since that reads much faster than YAML. */
public final class Bundle {
    public static final String FOLDER = "dealadvisor/pack/";
    public static final String INDEX = "rules.index";
    public static final String ABOUT = "about.json";
    public static final String SCENARIOS = "scenarios.json";

    /** Where the packs that extend the bundled one stand, each an archive of what it does not share with it. */
    public static final String PACKS = FOLDER + "packs/";

    private static final RuleFolder WITHOUT_FILES = RuleFolder.of("rules", Map.of());

    private Bundle() {}

    /** The pack that comes with the advisor. */
    public static LoadedPack load(ClassLoader loader) {
        return load(() -> WITHOUT_FILES, sha256(loader), loader, Loading.COMPILED);
    }

    /** A pack that extends it and comes with the advisor too. */
    public static LoadedPack load(String id, ClassLoader parent) {
        try (InputStream in = parent.getResourceAsStream(PACKS + id + ".zip")) {
            if (in == null) {
                throw new IllegalStateException("the bundled pack " + id + " is missing");
            }
            ClassLoader loader = PackClassLoader.over(CompiledArchive.files(in, Long.MAX_VALUE), parent);
            return load(() -> WITHOUT_FILES, sha256(loader), loader, Loading.COMPILED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(ClassLoader loader) {
        try {
            return ((Node.ScalarNode)
                            ((Node.MapNode) parse(loader, ABOUT)).get("sha256").orElseThrow())
                    .text();
        } catch (IOException e) {
            throw new IllegalStateException("the bundled pack is missing", e);
        }
    }

    /**
     * A pack from its bundled files.
     *
     * @param folder the folder that it was made from, for its scenarios
     * @param sha256 the folder's fingerprint
     * @param loader finds the files
     * @param how how it is loaded, for what is loaded after it
     */
    public static LoadedPack load(Supplier<RuleFolder> folder, String sha256, ClassLoader loader, Loading how) {
        try {
            List<Diagnostic> problems = new ArrayList<>();
            Map<String, Node> files = new LinkedHashMap<>();
            for (String name : RuleFolder.DATA) {
                files.put(name, parse(loader, json(name)));
            }
            PackData data = PackData.read(folder, files, name -> false, problems, new Doubts());
            if (!problems.isEmpty()) {
                throw new IllegalStateException("the bundled pack is damaged: " + problems);
            }
            return new LoadedPack(data, RuleIndex.read(index(loader)), sha256, loader, how);
        } catch (IOException e) {
            throw new IllegalStateException("the bundled pack is missing", e);
        }
    }

    /**
     * Checks and compiles a folder into the files of a bundle, by name.
     *
     * @param trusted whether the rules may say what rules have no need to say
     * @param ready what is compiled already, and left out
     * @param kept what was compiled before; receives what is compiled now
     * @throws ProblemsException if anything is wrong
     */
    public static SortedMap<String, byte[]> files(
            RuleFolder folder, boolean trusted, Precompiled ready, CompiledStore kept) {
        PackLoader.Checked checked = PackLoader.check(folder, trusted);
        SortedMap<String, byte[]> files = new TreeMap<>(compiled(folder, checked, trusted, ready, kept));
        List<Diagnostic> problems = new ArrayList<>();
        if (!trusted) {
            ClassCheck.refuse(folder, files, problems);
        }
        folder.parse(RuleFolder.DATA, problems).forEach((name, root) -> put(files, json(name), root));
        files.put(FOLDER + INDEX, RuleIndex.of(checked.rules()));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return files;
    }

    /** As {@link #files}, without what can be had from where the rest is compiled already. */
    public static SortedMap<String, byte[]> filesOver(
            RuleFolder folder, boolean trusted, Precompiled ready, CompiledStore kept) {
        SortedMap<String, byte[]> files = files(folder, trusted, ready, kept);
        // Classes of the same bytes may rest on others that differ, so the compiler alone says which are shared.
        files.entrySet()
                .removeIf(file -> !file.getKey().endsWith(".class")
                        && Arrays.equals(
                                file.getValue(),
                                PackClassLoader.bytes(ready.loader(), file.getKey())
                                        .orElse(null)));
        return files;
    }

    // What the compiler says of code that no author of plain rules has seen is of no use to them; who trusts a folder
    // writes for the engine.
    private static SortedMap<String, byte[]> compiled(
            RuleFolder folder, PackLoader.Checked checked, boolean trusted, Precompiled ready, CompiledStore kept) {
        RuleFolder code = trusted ? RuleCode.trusted(folder, checked.rules()) : RuleCode.of(folder, checked.rules());
        try {
            return RuleCompiler.compile(code, checked.data().vocabulary(), ready, kept);
        } catch (ProblemsException e) {
            throw new ProblemsException(e.problems().stream()
                    .map(p -> p.place()
                            .map(
                                    place -> Diagnostic.of(
                                            p.code(),
                                            written(place, code, folder),
                                            p.length(),
                                            trusted
                                                    ? p.message()
                                                    : "something in this rule file cannot be used together, although every word of it is known",
                                            trusted
                                                    ? p.help().orElse("")
                                                    : "compare the rule at or near this line with its neighbours; `--trust-rules` shows what the compiler says of it"))
                            .orElse(p))
                    .distinct()
                    .toList());
        }
    }

    // Where the file as its author wrote it has what the compiler complains of.
    private static Place written(Place place, RuleFolder code, RuleFolder folder) {
        return code.files().entrySet().stream()
                .filter(file -> file.getValue().name().equals(place.file()))
                .flatMap(file ->
                        folder.file(file.getKey()).map(text -> RuleCode.written(place, file.getValue(), text)).stream())
                .findFirst()
                .orElse(place);
    }

    private static void put(SortedMap<String, byte[]> files, String name, Node node) {
        files.put(FOLDER + name, NodeWriter.json(node).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether these files are all that a folder makes but for classes that it shares: what tells its rules from others must not be made up for by the
     * others' own.
     *
     * @param shared finds the classes that it may share
     */
    static boolean isWhole(SortedMap<String, byte[]> files, ClassLoader shared) {
        if (!files.containsKey(FOLDER + INDEX)
                || !files.containsKey(RuleCompiler.MODELS)
                || !RuleFolder.DATA.stream().allMatch(name -> files.containsKey(FOLDER + json(name)))) {
            return false;
        }
        try {
            List<String> others = RuleCompiler.models(PackClassLoader.text(shared, RuleCompiler.MODELS));
            return RuleCompiler.models(files).stream()
                    .allMatch(model -> files.containsKey(model.replace('.', '/') + ".class") || others.contains(model));
        } catch (IOException e) {
            return false;
        }
    }

    /** The scenarios that were bundled, each file's tree by its name in the folder. */
    public static Map<String, Node> scenarios(ClassLoader loader) {
        try {
            Map<String, Node> files = new LinkedHashMap<>();
            for (Node.MapNode.Entry entry : ((Node.MapNode) parse(loader, SCENARIOS)).entries()) {
                files.put(entry.key(), entry.value());
            }
            return files;
        } catch (IOException e) {
            throw new IllegalStateException("the bundled scenarios are missing", e);
        }
    }

    static String json(String name) {
        return name.substring(0, name.length() - ".yaml".length()) + ".json";
    }

    private static byte[] index(ClassLoader loader) throws IOException {
        return PackClassLoader.bytes(loader, FOLDER + INDEX).orElseThrow(() -> new IOException("no " + INDEX));
    }

    private static Node parse(ClassLoader loader, String name) throws IOException {
        Tree.Parsed parsed =
                Tree.parse(SourceText.of(name, PackClassLoader.text(loader, FOLDER + name)), Limits.standard());
        return parsed.root().orElseThrow(() -> new IllegalStateException("the bundled " + name + " is damaged"));
    }
}
