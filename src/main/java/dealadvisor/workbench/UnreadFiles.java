package dealadvisor.workbench;

import dealadvisor.packs.PackArchive;
import dealadvisor.packs.Seal;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.FolderFiles;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Files of a rule folder that nothing reads. What they say is missing from the rules without any other sign, or with errors elsewhere that only they
 * explain.
 */
public final class UnreadFiles {
    /** Nobody reads more; the first mostly show what all have in common. */
    private static final int MOST = 20;

    private static final String SCENARIOS = "scenarios";

    // What is written about rules rather than for the advisor: texts, pictures, schemas for editors, and names without
    // an ending.
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?i)(^|/)([^./]+|[^/]*\\.(md|txt|rst|adoc|html?|pdf|png|jpe?g|gif|svg|mmd|dot|schema\\.json))$");

    private static final Pattern ENDING = Pattern.compile("(?i)\\.(ya?ml|json|r?drl|dslr?|txt)(\\.\\w+)?$");
    // A rule or data file with another ending after its own.
    private static final Pattern COPY = Pattern.compile("(?i)\\.(ya?ml|r?drl)\\.\\w+$");
    private static final Pattern RULES = Pattern.compile("(?i)\\.(r?drl|dslr?)(\\.\\w+)?$");

    private final String folder;
    // By their names, what each is that is no file.
    private final SortedMap<String, Optional<String>> files;

    private UnreadFiles(String folder, SortedMap<String, Optional<String>> files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Finds them.
     *
     * @return a warning for each, in the order of their names; none if the folder cannot be looked through, which reading it says
     */
    public static List<Diagnostic> of(Path path) {
        return of(path, Seal.NONE);
    }

    /**
     * As {@link #of(Path)}.
     *
     * @param path a rule folder, or an archive of one
     * @param seal what an archive has to prove; nothing is said of one that does not
     */
    public static List<Diagnostic> of(Path path, Seal seal) {
        SortedMap<String, Optional<String>> files = new TreeMap<>();
        try {
            if (PackArchive.is(path)) {
                PackArchive archive = PackArchive.read(path, seal);
                archive.names().forEach(name -> files.put(name, Optional.empty()));
                return new UnreadFiles(archive.name(), files).all();
            }
            if (!Files.isDirectory(path)) {
                return List.of();
            }
            FolderFiles.listed(path)
                    .forEach((name, file) ->
                            files.put(name, Files.isRegularFile(file) ? Optional.empty() : Optional.of(kind(file))));
            return new UnreadFiles(FileNames.of(path), files).all();
        } catch (IOException | ProblemsException e) {
            return List.of();
        }
    }

    private List<Diagnostic> all() {
        List<Diagnostic> found = new ArrayList<>();
        int more = 0;
        for (Map.Entry<String, Optional<String>> file : files.entrySet()) {
            Optional<Diagnostic> unread = unread(file.getKey(), file.getValue());
            if (unread.isPresent() && found.size() == MOST) {
                more++;
            } else {
                unread.ifPresent(found::add);
            }
        }
        if (more > 0) {
            found.add(warning(
                    "",
                    "another " + more + (more == 1 ? " file is" : " files are") + " not read",
                    "a rule folder holds rules and their data only"));
        }
        return found;
    }

    private Optional<Diagnostic> unread(String inside, Optional<String> kind) {
        boolean known = RuleFolder.DATA.contains(inside)
                || inside.equals(RuleFolder.PRIORS)
                || RuleFolder.scenario(inside)
                || RuleRemoval.rules(inside);
        if (kind.isPresent() && files.containsKey("pack.yaml")) {
            return Optional.of(warning(
                    "/" + inside, "`" + inside + "` is not read: it is " + kind.get(), "put the file itself there"));
        }
        // Of a folder that is none of rules only what would make it one is worth a word.
        if (!files.containsKey("pack.yaml") && !right(inside).equals(Optional.of("pack.yaml"))) {
            return Optional.empty();
        }
        if (known || (DOCUMENT.matcher(inside).find() && !COPY.matcher(inside).find())) {
            return Optional.empty();
        }
        return Optional.of(warning("/" + inside, "`" + inside + "` is not read", help(inside)));
    }

    private static String kind(Path file) {
        if (Files.isSymbolicLink(file)) {
            return Files.exists(file) ? "a link to a folder" : "a link that leads nowhere";
        }
        return Files.isDirectory(file) ? "a folder deeper than any that is looked into" : "no file";
    }

    private String help(String inside) {
        return right(inside)
                .map(name -> files.containsKey(name)
                        ? "put what it says into `" + name + "`, which is read, or take it away"
                        : "call it `" + name + "`")
                .orElse("rule files end in .drl, all others in .yaml: scenarios in " + SCENARIOS + "/, data in "
                        + String.join(", ", RuleFolder.DATA));
    }

    // The name that is read and was probably meant.
    private static Optional<String> right(String inside) {
        int slash = inside.lastIndexOf('/');
        String name = inside.substring(slash + 1);
        String stem = ENDING.matcher(name).replaceFirst("");
        if (RULES.matcher(name).find()) {
            return Optional.of(inside.substring(0, slash + 1) + stem + ".drl");
        }
        if (inside.contains("/")) {
            String in = inside.substring(0, inside.indexOf('/'));
            if (Nearest.of(in, List.of(SCENARIOS)).isPresent()) {
                return Optional.of(SCENARIOS + inside.substring(in.length(), slash + 1) + stem + ".yaml");
            }
        }
        SortedMap<String, String> data = new TreeMap<>();
        RuleFolder.DATA.forEach(
                file -> data.put(file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length()), file));
        return Nearest.of(stem, data.keySet()).map(data::get);
    }

    private Diagnostic warning(String inside, String message, String help) {
        return Diagnostic.of(Code.S007, new Place(folder + inside, 1, 1), 1, message, help);
    }
}
