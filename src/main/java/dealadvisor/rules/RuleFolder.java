package dealadvisor.rules;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.Sha256;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a rule folder as text, by their names within the folder with forward slashes, such as {@code catalogue/goods.yaml}. Immutable. */
public final class RuleFolder {
    /** The data files that every rule folder has. */
    public static final List<String> DATA = List.of(
            "pack.yaml",
            "vocabulary.yaml",
            "claims.yaml",
            "calibration.yaml",
            "catalogue/goods.yaml",
            "catalogue/payments.yaml",
            "catalogue/barriers.yaml",
            "catalogue/mitigations.yaml",
            "catalogue/forms.yaml",
            "catalogue/steps.yaml");

    private final String name;
    private final SortedMap<String, SourceText> files;

    private RuleFolder(String name, SortedMap<String, SourceText> files) {
        this.name = name;
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * Reads a folder: its rule files, data files and scenarios. Other files are left alone.
     *
     * @throws ProblemsException if it is no readable rule folder; carries every problem found
     */
    public static RuleFolder read(Path folder) {
        String name = folder.toString().replace('\\', '/');
        if (!Files.isDirectory(folder)) {
            throw problem(
                    name,
                    "there is no rule folder `" + name + "`",
                    "name a folder that holds .drl files and the data files beside them");
        }
        SortedMap<String, SourceText> files = new TreeMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder, 4)) {
            for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
                String inside = folder.relativize(path).toString().replace('\\', '/');
                if (inside.endsWith(".drl") || inside.endsWith(".yaml")) {
                    try {
                        SourceText text = SourceText.read(path, Limits.standard());
                        files.put(inside, SourceText.of(name + "/" + inside, text.text()));
                    } catch (ProblemsException e) {
                        problems.addAll(e.problems());
                    }
                }
            }
        } catch (IOException e) {
            throw problem(
                    name, "the rule folder `" + name + "` cannot be read", "check that it exists and may be read");
        }
        for (String needed : DATA) {
            if (!files.containsKey(needed) && problems.isEmpty()) {
                problems.add(Diagnostic.error(
                        "P001",
                        new Place(name, 1, 1),
                        1,
                        "the rule folder has no `" + needed + "`",
                        "copy it from the project's own rules folder"));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new RuleFolder(name, files);
    }

    /** A folder from texts, by their names within it. */
    public static RuleFolder of(String name, Map<String, String> texts) {
        SortedMap<String, SourceText> files = new TreeMap<>();
        texts.forEach((inside, text) -> files.put(inside, SourceText.of(name + "/" + inside, text)));
        return new RuleFolder(name, files);
    }

    private static ProblemsException problem(String name, String message, String help) {
        return new ProblemsException(List.of(Diagnostic.error("P001", new Place(name, 1, 1), 1, message, help)));
    }

    /** What the folder was called when it was read. */
    public String name() {
        return name;
    }

    /** A file's text. */
    public Optional<SourceText> file(String inside) {
        return Optional.ofNullable(files.get(inside));
    }

    /** All files, by their names within the folder. */
    public SortedMap<String, SourceText> files() {
        return files;
    }

    /** The files whose names start and end so, in order of their names. */
    public SortedMap<String, SourceText> files(String prefix, String suffix) {
        SortedMap<String, SourceText> some = new TreeMap<>();
        files.forEach((inside, text) -> {
            if (inside.startsWith(prefix) && inside.endsWith(suffix)) {
                some.put(inside, text);
            }
        });
        return some;
    }

    /**
     * Parses the data files.
     *
     * @param problems where problems are noted
     * @return their roots by name; those with problems are missing
     */
    public Map<String, Node> parse(List<String> names, List<Diagnostic> problems) {
        Map<String, Node> roots = new TreeMap<>();
        for (String inside : names) {
            Tree.Parsed parsed = Tree.parse(files.get(inside), Limits.standard());
            problems.addAll(parsed.problems());
            parsed.root().ifPresent(root -> roots.put(inside, root));
        }
        return roots;
    }

    /** A fingerprint of everything that can change an advice: rules and data, not scenarios. */
    public String sha256() {
        MessageDigest digest = Sha256.digest();
        files.forEach((inside, text) -> {
            if (!inside.startsWith("scenarios/")) {
                digest.update(inside.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
