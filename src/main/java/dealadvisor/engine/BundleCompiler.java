package dealadvisor.engine;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.Node;
import dealadvisor.reading.NodeWriter;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.RuleFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        RuleFolder read = RuleFolder.read(Path.of(arguments[0]));
        Path classes = Path.of(arguments[1]);
        // Without the machine's path, so that the same rules give the same bytes anywhere.
        java.util.TreeMap<String, String> texts = new java.util.TreeMap<>();
        read.files().forEach((inside, text) -> texts.put(inside, text.text()));
        RuleFolder folder = RuleFolder.of("rules", texts);
        try {
            for (String old : List.of("rules", "dealadvisor/pack", "dealadvisor/vocabulary", "META-INF/kie")) {
                delete(classes.resolve(old));
            }
            for (Map.Entry<String, byte[]> file :
                    Bundle.files(folder, false, CompiledStore.NONE).entrySet()) {
                write(classes.resolve(file.getKey()), file.getValue());
            }
            Path pack = classes.resolve(Bundle.FOLDER);
            List<Diagnostic> problems = new ArrayList<>();
            json(pack.resolve(Bundle.ABOUT), about(folder));
            json(pack.resolve(Bundle.SCENARIOS), scenarios(folder, problems));
            if (!problems.isEmpty()) {
                throw new ProblemsException(problems);
            }
        } catch (ProblemsException e) {
            for (Diagnostic problem : e.problems()) {
                System.err.println(DiagnosticText.of(
                        problem,
                        folder.files().values().stream()
                                .filter(f -> problem.place().isPresent()
                                        && f.name().equals(problem.place().get().file()))
                                .findFirst()));
            }
            throw e;
        }
    }

    private static Node about(RuleFolder folder) {
        Place here = new Place("about", 1, 1);
        Node sha = new Node.ScalarNode(here, 1, Node.ScalarNode.Kind.STRING, folder.sha256(), true);
        return new Node.MapNode(here, 1, List.of(new Node.MapNode.Entry("sha256", here, sha)));
    }

    private static Node scenarios(RuleFolder folder, List<Diagnostic> problems) {
        Place here = new Place("scenarios", 1, 1);
        List<Node.MapNode.Entry> entries = new ArrayList<>();
        List<String> names = List.copyOf(folder.files("scenarios/", ".yaml").keySet());
        folder.parse(names, problems).forEach((name, root) -> entries.add(new Node.MapNode.Entry(name, here, root)));
        return new Node.MapNode(here, 1, entries);
    }

    private static void json(Path file, Node node) throws IOException {
        write(file, NodeWriter.json(node).getBytes(StandardCharsets.UTF_8));
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
