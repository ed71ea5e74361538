package dealadvisor.rules;

import dealadvisor.reading.CharacterCheck;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.Printable;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.Sha256;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * The files of a rule folder as text, by their names within the folder with forward slashes, such as {@code catalogue/goods.yaml}. Of a pack that
 * extends another it has the files of both, each under the name of the file that it was read from. Immutable.
 */
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

    private static final int DEPTH = 4;

    private final String name;
    private final SortedMap<String, SourceText> files;
    private final Map<String, Node> data;
    private final Optional<RuleFolder> base;
    private final String prefix;

    private RuleFolder(
            String name,
            SortedMap<String, SourceText> files,
            Map<String, Node> data,
            Optional<RuleFolder> base,
            String prefix) {
        this.name = name;
        this.files = Collections.unmodifiableSortedMap(files);
        this.data = Map.copyOf(data);
        this.base = base;
        this.prefix = prefix;
    }

    /**
     * Reads a folder that stands by itself: its rule files, data files and scenarios.
     *
     * @throws ProblemsException if it is no readable rule folder; carries every problem found
     */
    public static RuleFolder read(Path folder) {
        RuleFolder read = part(folder);
        read.whole();
        return read;
    }

    /**
     * Reads the files of a folder, which need not be all that a rule folder has. Other files are left alone, and so are folders within it that are
     * packs of their own.
     *
     * @throws ProblemsException if it cannot be read; carries every problem found
     */
    public static RuleFolder part(Path folder) {
        String name = folder.toString().replace('\\', '/');
        if (!Files.isDirectory(folder)) {
            throw new ProblemsException(List.of(problem(
                    name,
                    "there is no rule folder `" + name + "`",
                    "name a folder that holds .drl files and the data files beside them")));
        }
        SortedMap<String, SourceText> files = new TreeMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        Limits limits = Limits.standard();
        long bytes = 0;
        try {
            // The folder itself may be a link, which is its user's choice.
            Path real = folder.toRealPath();
            for (Path path : found(name, real, limits)) {
                String inside = real.relativize(path).toString().replace('\\', '/');
                if (!Printable.of(inside).equals(inside) || inside.indexOf('\n') >= 0) {
                    problems.add(problem(
                            name,
                            "there is a file with a control character in its name, `" + Printable.quoted(inside) + "`",
                            "give it a plain name"));
                    continue;
                }
                if (!path.toRealPath().startsWith(real)) {
                    problems.add(problem(
                            name + "/" + inside,
                            "`" + inside + "` is a link that leads out of the rule folder",
                            "put the file itself there: a shared folder must not read others"));
                    continue;
                }
                try {
                    SourceText text = SourceText.of(
                            name + "/" + inside,
                            SourceText.read(folder.resolve(inside), limits).text());
                    if (inside.endsWith(".drl")) {
                        problems.addAll(CharacterCheck.check(text));
                    }
                    files.put(inside, text);
                    bytes += text.text().length();
                } catch (ProblemsException e) {
                    problems.addAll(e.problems());
                }
                if (bytes > limits.folder().bytes()) {
                    throw tooMuch(name, limits);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemsException(List.of(problem(
                    name, "the rule folder `" + name + "` cannot be read", "check that it exists and may be read")));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new RuleFolder(name, files, Map.of(), Optional.empty(), "");
    }

    // The folder's own rule and data files.
    private static List<Path> found(String name, Path folder, Limits limits) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            List<Path> found = walk.filter(path ->
                            path.toString().endsWith(".drl") || path.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .filter(path -> !packOfItsOwn(folder, path))
                    .limit(limits.folder().files() + 1L)
                    .sorted()
                    .toList();
            if (found.size() > limits.folder().files()) {
                throw tooMuch(name, limits);
            }
            return found;
        }
    }

    private static ProblemsException tooMuch(String name, Limits limits) {
        return new ProblemsException(List.of(Diagnostic.error(
                "P035",
                new Place(name, 1, 1),
                1,
                "a rule folder has at most " + limits.folder().files() + " files of "
                        + (limits.folder().bytes() >> 20) + " MiB together",
                "name the folder that holds the rules, not one around it")));
    }

    // Whether a file belongs to a pack that lies within this folder.
    private static boolean packOfItsOwn(Path folder, Path file) {
        for (Path parent = file.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            if (Files.isRegularFile(parent.resolve("pack.yaml"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Sees to it that it has every file that a folder that stands by itself needs.
     *
     * @throws ProblemsException if one is missing
     */
    public void whole() {
        for (String needed : DATA) {
            if (!files.containsKey(needed)) {
                throw new ProblemsException(
                        List.of(
                                problem(
                                        name,
                                        "the rule folder has no `" + needed + "`",
                                        needed.equals("pack.yaml")
                                                ? "write one with `id`, `version`, `title`, and `extends: taxonomy-of-barriers` if it adds to the rules that come with the advisor"
                                                : "copy it from the project's own rules folder, or say in pack.yaml which pack this one extends")));
            }
        }
    }

    /** A folder from texts, by their names within it. */
    public static RuleFolder of(String name, Map<String, String> texts) {
        SortedMap<String, SourceText> files = new TreeMap<>();
        texts.forEach((inside, text) -> files.put(inside, SourceText.of(name + "/" + inside, text)));
        return new RuleFolder(name, files, Map.of(), Optional.empty(), "");
    }

    /** Rule files to compile together, without the data beside them. */
    public static RuleFolder compiled(String name, SortedMap<String, SourceText> rules) {
        return new RuleFolder(name, new TreeMap<>(rules), Map.of(), Optional.empty(), "");
    }

    /**
     * What a pack and the one that it extends make together.
     *
     * @param name what the pack's own folder is called
     * @param files all files of both; the pack's own rule and data files under names that begin with the prefix
     * @param data the data files as trees, with what the pack adds to them and changes in them
     * @param base the folder that the pack extends, as it is without the pack
     * @param prefix how the names of the pack's own files begin, such as {@code packs/satiate/}
     */
    public static RuleFolder layered(
            String name, SortedMap<String, SourceText> files, Map<String, Node> data, RuleFolder base, String prefix) {
        return new RuleFolder(name, new TreeMap<>(files), data, Optional.of(base), prefix);
    }

    private static Diagnostic problem(String name, String message, String help) {
        return Diagnostic.error("P001", new Place(name, 1, 1), 1, message, help);
    }

    /** What the folder was called when it was read. */
    public String name() {
        return name;
    }

    /** The folder that this one extends, as it is without it. */
    public Optional<RuleFolder> base() {
        return base;
    }

    /** Whether a file is the folder's own, rather than of one that it extends. */
    public boolean own(String inside) {
        return base.isEmpty() || inside.startsWith(prefix) || inside.startsWith("scenarios/");
    }

    /** A file's text. */
    public Optional<SourceText> file(String inside) {
        return Optional.ofNullable(files.get(inside));
    }

    /** Where a file was read from, for messages and citations. */
    public String where(String inside) {
        SourceText text = files.get(inside);
        return text == null ? name + "/" + inside : text.name();
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
            if (data.containsKey(inside)) {
                roots.put(inside, data.get(inside));
                continue;
            }
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
                // No file that is read holds the character 0, so two folders never read as one.
                digest.update(inside.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
