package dealadvisor.engine;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleIndex;
import dealadvisor.rules.RuleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bundled pack: where the build puts it, and how it is loaded. Data files stand there as JSON, since that reads much faster than YAML. */
final class Bundle {
    static final String FOLDER = "dealadvisor/pack/";
    static final String INDEX = "index.json";
    static final String ABOUT = "about.json";
    static final String SCENARIOS = "scenarios.json";

    private Bundle() {}

    static RulePack load(ClassLoader loader) {
        try {
            List<Diagnostic> problems = new ArrayList<>();
            Map<String, Node> files = new LinkedHashMap<>();
            for (String name : RuleFolder.DATA) {
                files.put(name, parse(loader, json(name)));
            }
            Node about = parse(loader, ABOUT);
            PackData data = PackData.read(RuleFolder.of("rules", Map.of()), files, problems);
            if (!problems.isEmpty()) {
                throw new IllegalStateException("the bundled pack is damaged: " + problems);
            }
            List<RuleText> rules = RuleIndex.read(parse(loader, INDEX));
            String sha256 =
                    ((Node.ScalarNode) ((Node.MapNode) about).get("sha256").orElseThrow()).text();
            return PackLoader.run(data, rules, sha256, loader);
        } catch (IOException e) {
            throw new IllegalStateException("the bundled pack is missing", e);
        }
    }

    /** The scenarios that were bundled, each file's tree by its name in the folder. */
    static Map<String, Node> scenarios(ClassLoader loader) {
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

    private static Node parse(ClassLoader loader, String name) throws IOException {
        Tree.Parsed parsed =
                Tree.parse(SourceText.of(name, PackClassLoader.text(loader, FOLDER + name)), Limits.standard());
        return parsed.root().orElseThrow(() -> new IllegalStateException("the bundled " + name + " is damaged"));
    }
}
