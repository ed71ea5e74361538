package dealadvisor.engine;

import dealadvisor.engine.compiling.CompiledArchive;
import dealadvisor.engine.compiling.CompiledStore;
import dealadvisor.engine.compiling.PackClassLoader;
import dealadvisor.engine.compiling.Precompiled;
import dealadvisor.engine.compiling.RuleCompiler;
import dealadvisor.engine.loading.Bundle;
import dealadvisor.engine.loading.PackData;
import dealadvisor.facts.Vocabulary;
import dealadvisor.packs.BundledFolders;
import dealadvisor.packs.Layer;
import dealadvisor.packs.PackFolder;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Node;
import dealadvisor.reading.NodeWriter;
import dealadvisor.reading.Place;
import dealadvisor.reading.Present;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleCode;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compiles the project's rules into its classes. The build calls it. */
public final class BundleCompiler {
    private BundleCompiler() {}

    /**
     * Compiles a rule folder into a folder of classes.
     *
     * @param arguments the rule folder and the folder of classes
     * @throws IOException if a file cannot be written
     * @throws ProblemsException if the rules are wrong, after the problems were printed
     */
    public static void main(String[] arguments) throws IOException {
        Path rules = Path.of(arguments[0]);
        RuleFolder read = RuleFolder.read(rules);
        Path classes = Path.of(arguments[1]);
        // Without the machine's path, so that the same rules give the same bytes anywhere.
        SortedMap<String, String> texts = new TreeMap<>();
        read.files().forEach((inside, text) -> texts.put(inside, text.text()));
        RuleFolder folder = RuleFolder.of("rules", texts);
        SortedMap<String, RuleFolder> packs = new TreeMap<>();
        try {
            for (String old : List.of(
                    "rules", "dealadvisor/pack", "dealadvisor/source", "dealadvisor/vocabulary", "META-INF/kie")) {
                delete(classes.resolve(old));
            }
            SortedMap<String, byte[]> bundled = files(folder);
            write(classes, bundled);
            Precompiled ready = Precompiled.in(PackClassLoader.alone(bundled, BundleCompiler.class.getClassLoader()));
            for (Path each : packs(rules)) {
                RuleFolder pack = PackFolder.read(each);
                String id = id(pack);
                packs.put(id, pack);
                SortedMap<String, byte[]> files = about(pack, Bundle.filesOver(pack, false, ready, CompiledStore.NONE));
                write(classes.resolve(Bundle.PACKS + id + ".zip"), CompiledArchive.of(files));
            }
            sources(folder, packs, classes.resolve(BundledFolders.FOLDER));
        } catch (ProblemsException e) {
            for (Diagnostic problem : e.problems()) {
                System.err.println(DiagnosticText.of(
                        problem,
                        Stream.concat(
                                        folder.files().values().stream(),
                                        packs.values().stream().flatMap(pack -> pack.files().values().stream()))
                                .filter(f -> problem.place().isPresent()
                                        && f.name().equals(problem.place().get().file()))
                                .findFirst()));
            }
            throw e;
        }
    }

    private static String id(RuleFolder folder) {
        List<Layer> layers = Layer.of(Present.in(folder.parse(List.of("pack.yaml"), new ArrayList<>()), "pack.yaml"));
        return layers.get(layers.size() - 1).id();
    }

    private static Node about(RuleFolder folder) {
        Place here = new Place("about", 1, 1);
        Node sha = new Node.ScalarNode(here, 1, Node.ScalarNode.Kind.STRING, folder.sha256(), true);
        return new Node.MapNode(here, 1, List.of(new Node.MapNode.Entry("sha256", here, sha)));
    }

    private static Node scenarios(RuleFolder folder, List<Diagnostic> problems) {
        Place here = new Place("scenarios", 1, 1);
        List<Node.MapNode.Entry> entries = new ArrayList<>();
        List<String> names = PackScenarios.names(folder);
        folder.parse(names, problems).forEach((name, root) -> entries.add(new Node.MapNode.Entry(name, here, root)));
        return new Node.MapNode(here, 1, entries);
    }

    // All that the bundle has of the rules that the packs extend.
    private static SortedMap<String, byte[]> files(RuleFolder folder) {
        SortedMap<String, byte[]> files =
                about(folder, Bundle.files(folder, false, Precompiled.NONE, CompiledStore.NONE));
        // The folder was found good just now; its facts are read again, its rules need not be.
        List<Diagnostic> none = new ArrayList<>();
        Vocabulary vocabulary = PackData.read(
                        () -> folder, folder.parse(RuleFolder.DATA, none), name -> false, none, new Doubts())
                .vocabulary();
        List<Rule> rules = RuleIndex.read(Present.in(files, Bundle.FOLDER + Bundle.INDEX));
        files.put(Precompiled.FILE, json(Precompiled.tree(RuleCompiler.units(RuleCode.of(folder, rules), vocabulary))));
        return files;
    }

    // Beside classes and data: what the pack is, and its scenarios.
    private static SortedMap<String, byte[]> about(RuleFolder folder, SortedMap<String, byte[]> files) {
        List<Diagnostic> problems = new ArrayList<>();
        files.put(Bundle.FOLDER + Bundle.ABOUT, json(about(folder)));
        files.put(Bundle.FOLDER + Bundle.SCENARIOS, json(scenarios(folder, problems)));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return files;
    }

    // The folders of the packs that come with the rules.
    private static List<Path> packs(Path rules) throws IOException {
        Path packs = rules.resolve("packs");
        if (!Files.isDirectory(packs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(packs)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pack.yaml")))
                    .sorted()
                    .toList();
        }
    }

    // The texts that a pack of somebody's own rests on when it extends one of these.
    private static void sources(RuleFolder folder, SortedMap<String, RuleFolder> packs, Path target)
            throws IOException {
        StringBuilder index = new StringBuilder();
        StringBuilder fingerprints = new StringBuilder();
        Map<String, RuleFolder> all = new LinkedHashMap<>();
        all.put(id(folder), folder);
        all.putAll(packs);
        for (Map.Entry<String, RuleFolder> each : all.entrySet()) {
            fingerprints
                    .append(each.getKey())
                    .append(' ')
                    .append(each.getValue().sha256())
                    .append('\n');
            for (Map.Entry<String, SourceText> file : each.getValue().files().entrySet()) {
                String inside = file.getKey();
                if (!RuleFolder.scenario(inside) && each.getValue().own(inside)) {
                    index.append(each.getKey()).append(' ').append(inside).append('\n');
                    write(target.resolve(inside), file.getValue().text().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        write(target.resolve(BundledFolders.INDEX), index.toString().getBytes(StandardCharsets.UTF_8));
        write(
                target.resolve(BundledFolders.FINGERPRINTS),
                fingerprints.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] json(Node node) {
        return NodeWriter.json(node).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Optional<Path> parent = Optional.ofNullable(file.getParent());
        if (parent.isPresent()) {
            Files.createDirectories(parent.get());
        }
        Files.write(file, bytes);
    }

    // Names of compiled classes hold a hash of their content, so an earlier build leaves classes that nothing
    // overwrites.
    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> walk = Files.walk(path)) {
                for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
