package dealadvisor.cli.input;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.FolderListing;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The cases that a command was given: files, standard input, and folders for all in them. */
public final class CaseNames {
    /** What stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private static final String[] ENDINGS = {".yaml", ".yml", ".json"};

    /** More are not cases of one question. */
    private static final int MOST = 1_000_000;

    private final List<Named> cases = new ArrayList<>();
    private final List<Diagnostic> notes = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private boolean folders;

    /**
     * One case.
     *
     * @param name how it was named, or would be
     * @param file where it is; empty for standard input
     */
    public record Named(String name, Optional<Path> file) {
        /**
         * Its text.
         *
         * @throws ProblemsException if it cannot be read
         */
        public SourceText read() {
            if (file.isPresent()) {
                return SourceText.read(file.get(), Limits.standard());
            }
            try {
                return SourceText.read("standard-input", System.in, Limits.standard());
            } catch (IOException e) {
                throw problem(
                        Code.R003,
                        "standard-input",
                        "standard input cannot be read: " + e.getMessage(),
                        "give it a file, as in `advise - < CASE`");
            }
        }
    }

    /**
     * One case where a command takes no folders.
     *
     * @throws ProblemsException if nothing can have that name
     */
    public static Named one(String name) {
        if (name.isEmpty()) {
            throw problem(
                    Code.R001, name, "the name of a case file is empty", "name a file, or `-` for standard input");
        }
        return new Named(name, name.equals(STANDARD_INPUT) ? Optional.empty() : Optional.of(FileNames.path(name)));
    }

    /**
     * Looks whether a case was named before what is asked of it.
     *
     * @param file what was named first
     * @param next what was named after it
     * @throws ParameterException if they were named the other way round
     */
    public static void first(CommandSpec spec, String file, String next) {
        if (!file.equals(STANDARD_INPUT) && !isFile(file) && isFile(next)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "`" + file + "` is no file, and `" + next + "` is one; the case comes first: `"
                            + spec.qualifiedName(" ") + " " + next + " " + file + "`");
        }
    }

    private static boolean isFile(String name) {
        return !name.isEmpty()
                && FileNames.find(name).filter(Files::isRegularFile).isPresent();
    }

    /**
     * Looks at what was named.
     *
     * @throws ProblemsException if something cannot be a case or a folder of cases
     */
    public CaseNames(List<String> named) {
        Set<String> once = new TreeSet<>();
        for (String name : named) {
            if (name.equals(STANDARD_INPUT)) {
                if (!once.add(name)) {
                    throw twice();
                }
            }
            Named one = one(name);
            if (one.file().filter(Files::isDirectory).isPresent()) {
                folders = true;
                folder(one.file().get());
            } else {
                cases.add(one);
            }
        }
    }

    private void folder(Path folder) {
        String name = FileNames.of(folder);
        Map<String, Path> found;
        try {
            found = FolderListing.of(folder, 1, MOST, inner -> true);
        } catch (IOException e) {
            throw problem(
                    Code.R003,
                    name,
                    "the folder `" + name + "` cannot be looked through",
                    "check that you may read it");
        }
        int before = cases.size();
        found.forEach((inside, file) -> {
            if (!FileNames.ends(inside, ENDINGS)) {
                return;
            }
            Path path = folder.resolve(file.getFileName());
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                notes.add(Diagnostic.of(
                        Code.R031,
                        new Place(FileNames.of(path), 1, 1),
                        1,
                        "`" + FileNames.of(path) + "` is no file and is not read",
                        "a pipe, a device or a folder among case files is left out; name it by itself if it is one"));
                return;
            }
            cases.add(new Named(FileNames.of(path), Optional.of(path)));
        });
        if (cases.size() == before) {
            throw problem(
                    Code.R032,
                    name,
                    "there is no case in the folder `" + name + "`",
                    "a case file ends in .yaml, .yml or .json; folders within a folder are not looked at, hidden files and editors' copies are left out");
        }
    }

    /** The cases, those of a folder in the order of their names. */
    public List<Named> all() {
        return cases;
    }

    /** One of several cases, and which of them it is, from 1. */
    public record Numbered(int number, Named named) {}

    /** The same cases with their numbers. */
    public List<Numbered> numbered() {
        return IntStream.range(0, cases.size())
                .mapToObj(i -> new Numbered(i + 1, cases.get(i)))
                .toList();
    }

    /** What was found beside cases. */
    public List<Diagnostic> notes() {
        return notes;
    }

    /** Whether one case was named, and no folder. */
    public boolean one() {
        return cases.size() == 1 && !folders;
    }

    /** Takes down that a case has this id, with a note if another one had it before. */
    public Optional<Diagnostic> called(String id, String name) {
        String before = ids.putIfAbsent(id, name);
        if (before == null || before.equals(name)) {
            return Optional.empty();
        }
        Diagnostic note = Diagnostic.of(
                Code.R033,
                new Place(name, 1, 1),
                1,
                "`" + name + "` and `" + before + "` are both called `" + id + "`",
                "results name a case by its id; give each its own under `case:`");
        notes.add(note);
        return Optional.of(note);
    }

    /** That standard input was named again, which holds one text only. */
    public static ProblemsException twice() {
        return problem(
                Code.R006,
                "standard-input",
                "standard input was named twice, and can be read only once",
                "name one `-`, and files for the other cases");
    }

    private static ProblemsException problem(Code code, String name, String message, String help) {
        return new ProblemsException(List.of(Diagnostic.of(code, new Place(name, 1, 1), 1, message, help)));
    }
}
