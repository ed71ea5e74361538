package dealadvisor.cli;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.server.Rules;
import dealadvisor.workbench.UnreadFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which rules to use: the bundled ones, another pack that comes with the advisor, or a folder's. */
final class RulesOption {
    /** What {@code --trust-rules} does, for its help. */
    static final String TRUST =
            "with --rules: load rule files whatever they say; for your own only, since they can then do all that you can";

    @Option(
            names = "--rules",
            paramLabel = "DIR|PACK",
            description =
                    "use the rules of this folder, or of this pack that comes with the advisor (see `rules packs`), instead of the bundled ones (or set DEAL_ADVISOR_RULES)")
    private Optional<String> named = Optional.empty();

    @Option(names = "--trust-rules", description = TRUST)
    private boolean trusted;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The pack in use. */
    RulePack pack() {
        return inUse(named, trusted, command.commandLine().getErr());
    }

    /** The rules in use, to serve: those of a folder are read anew when it changes. */
    Rules served() {
        Optional<Path> folder = folder();
        folder.ifPresent(path -> tellUnread(path, command.commandLine().getErr()));
        return folder.map(path -> Rules.of(path, UserCache.rules(), trusted)).orElseGet(() -> Rules.fixed(pack()));
    }

    private static void tellUnread(Path folder, PrintWriter err) {
        UnreadFiles.of(folder).forEach(unread -> err.println(DiagnosticText.of(unread, Optional.empty()) + "\n"));
        err.flush();
    }

    /**
     * The pack of this name, else that which the environment names, else the bundled one.
     *
     * @param err where it is said which files of a folder are not read
     */
    static RulePack inUse(Optional<String> named, boolean trusted, PrintWriter err) {
        return said(named).map(name -> pack(name, trusted, err)).orElseGet(RulePack::bundled);
    }

    /**
     * The rules of a folder, or the pack that comes with the advisor and has this id; a folder goes first.
     *
     * @param err where it is said which files of a folder are not read
     * @throws ProblemsException if there is neither, or the folder's rules are wrong
     */
    static RulePack pack(String name, boolean trusted, PrintWriter err) {
        Optional<Path> folder = folder(name);
        if (folder.isPresent()) {
            tellUnread(folder.get(), err);
            return trusted ? RulePack.loadTrusted(folder.get()) : RulePack.load(folder.get(), UserCache.rules());
        }
        return RulePack.bundled(name).orElseThrow(() -> missing(name));
    }

    private static ProblemsException missing(String name) {
        List<String> ids = RulePack.bundledIds();
        return new ProblemsException(List.of(Diagnostic.of(
                Code.P001,
                new Place(name, 1, 1),
                1,
                "there is no rule folder `" + name + "`, and no pack of that name comes with the advisor",
                Nearest.of(name, ids)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("name a folder that holds .drl files and the data files beside them, or one of "
                                + String.join(", ", ids)))));
    }

    /**
     * Takes an argument for the rule folder, as if {@code --rules} had named it.
     *
     * @throws ParameterException if that named one too
     */
    void argument(Optional<String> folder) {
        if (folder.isPresent() && named.isPresent()) {
            throw new ParameterException(
                    command.commandLine(),
                    "`" + folder.get() + "` and `--rules " + named.get()
                            + "` both say which rules; leave one of them out");
        }
        named = folder.or(() -> named);
    }

    /**
     * Takes up to two arguments: the rule folder and a part of the rules, or one of them. One by itself is the folder if it is one that holds rules.
     *
     * @return the part; empty if only a folder was given, or nothing
     * @throws ParameterException if one is empty, or {@code --rules} named a folder too
     */
    String folderThenPart(List<String> given) {
        if (given.contains("")) {
            throw new ParameterException(command.commandLine(), "an argument is empty; name a rule folder or a part");
        }
        boolean folder = given.size() == 2 || (given.size() == 1 && holdsRules(given.get(0)));
        argument(folder ? Optional.of(given.get(0)) : Optional.empty());
        return given.isEmpty() || (folder && given.size() == 1) ? "" : given.get(given.size() - 1);
    }

    private static boolean holdsRules(String name) {
        Optional<Path> folder = folder(name);
        if (folder.isEmpty()) {
            return false;
        }
        if (Files.isRegularFile(folder.get().resolve("pack.yaml"))) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.anyMatch(file -> file.toString().endsWith(".drl"));
        } catch (IOException e) {
            return false;
        }
    }

    /** The folder in use, if it is no pack that comes with the advisor. */
    Optional<Path> folder() {
        return said(named).flatMap(name -> folder(name)
                .or(() -> RulePack.bundledIds().contains(name)
                        ? Optional.empty()
                        : Optional.of(FileNames.find(name)
                                .filter(path -> !name.isEmpty())
                                .orElseThrow(() -> missing(name)))));
    }

    /**
     * The folder in use, for what cannot be done with a pack that comes with the advisor.
     *
     * @param toDo what is to be done with it, as in "say which rule folder to check"
     * @throws ParameterException if none is named
     */
    Path folder(CommandSpec spec, String toDo) {
        return folder().orElseThrow(() ->
                new ParameterException(spec.commandLine(), "say which rule folder to " + toDo + ": --rules DIR"));
    }

    /** The option as it was given, for commands that go on from this one. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        named.ifPresent(name -> words.addAll(List.of("--rules", name)));
        if (trusted) {
            words.add("--trust-rules");
        }
        return words;
    }

    /** The folder or pack that was named, here or by the environment. */
    Optional<String> name() {
        return said(named);
    }

    /** Whether the folder's rules are trusted. */
    boolean trusted() {
        return trusted;
    }

    /** Whether it was said which rules to use. */
    boolean chosen() {
        return said(named).isPresent();
    }

    private static Optional<String> said(Optional<String> named) {
        String set = System.getenv("DEAL_ADVISOR_RULES");
        return named.or(() -> Optional.ofNullable(set).filter(s -> !s.isBlank()));
    }

    private static Optional<Path> folder(String name) {
        // No name would be that of the folder from which one calls.
        return name.isEmpty() ? Optional.empty() : FileNames.find(name).filter(Files::isDirectory);
    }
}
