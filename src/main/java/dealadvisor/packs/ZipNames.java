package dealadvisor.packs;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.Printable;
import dealadvisor.reading.ProblemsException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that entries of an archive may have: those of files below the folder into which it would be unpacked, each another on every system. */
final class ZipNames {
    /** Nobody reads more; the first show what all have in common. */
    private static final int MOST = 20;

    private ZipNames() {}

    /**
     * Sees to it that they are such names.
     *
     * @throws ProblemsException if some are not
     */
    static void check(String archive, List<ZipEntries.Entry> entries) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        Set<String> folders = new HashSet<>();
        for (ZipEntries.Entry entry : entries) {
            wrong(entry.name())
                    .ifPresent(
                            wrong -> problems.add(
                                    problem(
                                            archive,
                                            "there is an entry in `" + archive + "` that " + wrong + ": `"
                                                    + Printable.quoted(entry.name()) + "`",
                                            "give it a plain name, or make the archive anew of the folder itself: `deal-advisor rules zip DIR FILE`")));
            String name =
                    entry.folder() ? entry.name().substring(0, entry.name().length() - 1) : entry.name();
            String before = seen.putIfAbsent(same(name), name);
            if (before != null) {
                problems.add(problem(
                        archive,
                        before.equals(name)
                                ? "`" + Printable.quoted(name) + "` stands twice in `" + archive + "`"
                                : "`" + Printable.quoted(before) + "` and `" + Printable.quoted(name)
                                        + "` are one name on some systems, in `" + archive + "`",
                        "keep one of them"));
            }
            for (int at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
                folders.add(same(name.substring(0, at)));
            }
        }
        entries.stream()
                .filter(entry -> !entry.folder() && folders.contains(same(entry.name())))
                .forEach(entry -> problems.add(problem(
                        archive,
                        "`" + Printable.quoted(entry.name()) + "` is both a file and a folder in `" + archive + "`",
                        "keep one of them")));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems.subList(0, Math.min(MOST, problems.size())));
        }
    }

    // What a name does that none may; empty if it does nothing of the kind.
    private static Optional<String> wrong(String name) {
        if (name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*")) {
            return Optional.of("names a place of its own rather than one in the pack");
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of("has a backslash in its name, which leads elsewhere on some systems");
        }
        if (!Printable.of(name).equals(name) || name.indexOf('\n') >= 0 || name.indexOf('\t') >= 0) {
            return Optional.of("has a control character in its name");
        }
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                return Optional.of("leads out of the pack");
            }
            if (part.isEmpty() || part.equals(".")) {
                return Optional.of("has a part without a name");
            }
        }
        return Optional.empty();
    }

    // Names that are equal so are one file where case does not count, or letters are put together otherwise.
    private static String same(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static Diagnostic problem(String archive, String message, String help) {
        return Diagnostic.of(Code.P051, new Place(archive, 1, 1), 1, message, help);
    }
}
