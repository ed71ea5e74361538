package dealadvisor.rules;

import dealadvisor.reading.CharacterCheck;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.Present;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.Sha256;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** The file that says how likely facts are to be what, where nothing is known of them; written as a case file is. A pack need not have it. */
    public static final String PRIORS = "priors.yaml";

    /** The file that says which way facts pull. It changes no advice. */
    public static final String DIRECTIONS = "directions.yaml";

    private final String name;
    private final SortedMap<String, SourceText> files;
    private final Map<String, Node> data;
    private final Optional<Layering> layering;

    // What a pack adds to the one that it extends.
    private record Layering(RuleFolder own, RuleFolder base, String prefix) {}

    private RuleFolder(
            String name, SortedMap<String, SourceText> files, Map<String, Node> data, Optional<Layering> layering) {
        this.name = name;
        this.files = Collections.unmodifiableSortedMap(files);
        this.data = Map.copyOf(data);
        this.layering = layering;
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
        return ofBytes(FileNames.of(folder), FolderFiles.of(folder, inside -> true));
    }

    /**
     * A folder from the bytes of its files, by their names within it.
     *
     * @throws ProblemsException if they are no texts; carries every problem found
     */
    public static RuleFolder ofBytes(String name, SortedMap<String, byte[]> contents) {
        SortedMap<String, SourceText> files = new TreeMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        contents.forEach((inside, content) -> {
            try {
                SourceText text = text(name + "/" + inside, content);
                if (inside.endsWith(".drl")) {
                    problems.addAll(CharacterCheck.check(text));
                }
                files.put(inside, text);
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new RuleFolder(name, files, Map.of(), Optional.empty());
    }

    /**
     * A file's text from its bytes.
     *
     * @throws ProblemsException if they are no text, or too many
     */
    public static SourceText text(String name, byte[] content) {
        try {
            return SourceText.read(name, new ByteArrayInputStream(content), Limits.standard());
        } catch (IOException e) {
            throw new AssertionError("bytes that were read can be read again", e);
        }
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
        return new RuleFolder(name, files, Map.of(), Optional.empty());
    }

    /** Rule files to compile together, without the data beside them. */
    public static RuleFolder compiled(String name, SortedMap<String, SourceText> rules) {
        return new RuleFolder(name, new TreeMap<>(rules), Map.of(), Optional.empty());
    }

    /**
     * What a pack and the one that it extends make together.
     *
     * @param own the pack's own folder
     * @param files all files of both; the pack's own rule and data files under names that begin with the prefix
     * @param data the data files as trees, with what the pack adds to them and changes in them
     * @param base the folder that the pack extends, as it is without the pack
     * @param prefix how the names of the pack's own files begin, such as {@code packs/satiate/}
     */
    public static RuleFolder layered(
            RuleFolder own,
            SortedMap<String, SourceText> files,
            Map<String, Node> data,
            RuleFolder base,
            String prefix) {
        return new RuleFolder(own.name, new TreeMap<>(files), data, Optional.of(new Layering(own, base, prefix)));
    }

    private static Diagnostic problem(String name, String message, String help) {
        return Diagnostic.of(Code.P001, new Place(name, 1, 1), 1, message, help);
    }

    /** What the folder was called when it was read. */
    public String name() {
        return name;
    }

    /** The folder that this one extends, as it is without it. */
    public Optional<RuleFolder> base() {
        return layering.map(Layering::base);
    }

    /** Whether a file is the folder's own, rather than of one that it extends. */
    public boolean own(String inside) {
        return layering.isEmpty() || inside.startsWith(layering.get().prefix()) || scenario(inside);
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
            Tree.Parsed parsed = Tree.parse(Present.in(files, inside), Limits.standard());
            problems.addAll(parsed.problems());
            parsed.root().ifPresent(root -> roots.put(inside, root));
        }
        return roots;
    }

    /** A fingerprint of everything that can change an advice: rules and data, not scenarios. */
    public String sha256() {
        if (layering.isPresent()) {
            return sha256(layering.get().own().sha256(), layering.get().base().sha256());
        }
        SortedMap<String, byte[]> contents = new TreeMap<>();
        files.forEach((inside, text) -> contents.put(inside, text.text().getBytes(StandardCharsets.UTF_8)));
        return sha256(contents);
    }

    /** The fingerprint of a folder that extends no other, from the content of its files by their names; scenarios among them do not count. */
    public static String sha256(SortedMap<String, byte[]> contents) {
        MessageDigest digest = Sha256.digest();
        contents.forEach((inside, content) -> {
            if (!scenario(inside)) {
                // With its length, so that what stands in two files never reads as one.
                digest.update((inside + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The fingerprint of a pack, from that of its own files and that of the pack which it extends. */
    public static String sha256(String own, String base) {
        return HexFormat.of()
                .formatHex(Sha256.digest().digest((own + " over " + base).getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a file holds scenarios or directions, or what belongs to them, and so changes no advice. */
    public static boolean scenario(String inside) {
        return (inside.startsWith("scenarios/") && inside.endsWith(".yaml")) || inside.equals(DIRECTIONS);
    }
}
