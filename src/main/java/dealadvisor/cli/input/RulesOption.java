package dealadvisor.cli.input;

import dealadvisor.engine.RulePack;
import dealadvisor.packs.PackArchive;
import dealadvisor.packs.Seal;
import dealadvisor.reading.FileNames;
import dealadvisor.server.Rules;
import java.io.IOException;
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

/** Which rules to use: the bundled ones, another pack that comes with the advisor, or those of a folder or an archive. */
public final class RulesOption {
    /** What {@code --trust-rules} does, for its help. */
    public static final String TRUST =
            "with --rules: load rule files whatever they say; for your own only, since they can then do all that you can";

    /** What {@code --trust} does, for its help. */
    public static final String KEY =
            "with --rules ZIP: only archives signed with the private key that belongs to this public one (Ed25519)";

    @Option(
            names = "--rules",
            paramLabel = "DIR|ZIP|PACK",
            description =
                    "use the rules of this folder, of this archive of one (see `rules zip`), or of this pack that comes with the advisor (see `rules packs`), instead of the bundled ones (or set DEAL_ADVISOR_RULES)")
    private Optional<String> named = Optional.empty();

    @Option(names = "--trust-rules", description = TRUST)
    private boolean trusted;

    @Option(
            names = "--digest",
            paramLabel = "SHA256",
            description = "with --rules ZIP: only the archive with this digest, `sha256:` and 64 digits")
    private Optional<String> digest = Optional.empty();

    @Option(names = "--trust", paramLabel = "PEM", description = KEY)
    private Optional<String> key = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The pack in use. */
    public RulePack pack() {
        return asked().pack(command.commandLine().getErr());
    }

    /** The rules in use, to serve: those of a folder are read anew when it changes. */
    public Rules served() {
        Optional<Path> folder = folder();
        Seal seal = seal();
        folder.ifPresent(
                path -> AskedRules.tellUnread(path, seal, command.commandLine().getErr()));
        return folder.map(path -> Rules.of(path, UserCache.rules(), trusted, seal))
                .orElseGet(() -> Rules.fixed(pack()));
    }

    /** What was asked for, as texts. */
    public AskedRules asked() {
        return new AskedRules(said(named).stream().toList(), trusted, digest.orElse(""), key.orElse(""));
    }

    /** What an archive has to prove. */
    public Seal seal() {
        return asked().seal();
    }

    /**
     * Takes an argument for the rule folder, as if {@code --rules} had named it.
     *
     * @throws ParameterException if that named one too
     */
    public void argument(Optional<String> folder) {
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
    public String folderThenPart(List<String> given) {
        if (given.contains("")) {
            throw new ParameterException(command.commandLine(), "an argument is empty; name a rule folder or a part");
        }
        boolean folder = given.size() == 2 || (given.size() == 1 && holdsRules(given.get(0)));
        argument(folder ? Optional.of(given.get(0)) : Optional.empty());
        return given.isEmpty() || (folder && given.size() == 1) ? "" : given.get(given.size() - 1);
    }

    private static boolean holdsRules(String name) {
        Optional<Path> folder = AskedRules.place(name);
        if (folder.isEmpty() || PackArchive.is(folder.get())) {
            // Of files only those that say so by their names: others may be parts.
            return folder.filter(PackArchive::named).isPresent();
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

    /** The folder or archive in use, if it is no pack that comes with the advisor. */
    public Optional<Path> folder() {
        return said(named).flatMap(name -> AskedRules.place(name)
                .or(() -> RulePack.bundledIds().contains(name)
                        ? Optional.empty()
                        : Optional.of(FileNames.find(name)
                                .filter(path -> !name.isEmpty())
                                .orElseThrow(() -> AskedRules.missing(name)))));
    }

    /**
     * The folder or archive in use, for what cannot be done with a pack that comes with the advisor.
     *
     * @param toDo what is to be done with it, as in "say which rule folder to check"
     * @throws ParameterException if none is named
     */
    public Path folder(CommandSpec spec, String toDo) {
        return folder().orElseThrow(() ->
                new ParameterException(spec.commandLine(), "say which rule folder to " + toDo + ": --rules DIR"));
    }

    /**
     * The folder in use, to write to.
     *
     * @param toDo as for {@link #folder(CommandSpec, String)}
     * @throws ParameterException if none is named, or an archive is
     */
    public Path written(CommandSpec spec, String toDo) {
        Path folder = folder(spec, toDo);
        if (PackArchive.is(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "`" + folder + "` is an archive, which is only read; unpack it into a folder, and say "
                            + "which to " + toDo + ": --rules DIR");
        }
        return folder;
    }

    /** The option as it was given, for commands that go on from this one. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        named.ifPresent(name -> words.addAll(List.of("--rules", name)));
        if (trusted) {
            words.add("--trust-rules");
        }
        digest.ifPresent(one -> words.addAll(List.of("--digest", one)));
        key.ifPresent(pem -> words.addAll(List.of("--trust", pem)));
        return words;
    }

    /** The folder or pack that was named, here or by the environment. */
    Optional<String> name() {
        return said(named);
    }

    /** Whether it was said which rules to use. */
    public boolean chosen() {
        return said(named).isPresent();
    }

    /** The rules of that name, else those that the environment names, for commands that take several. */
    public static List<String> named(List<String> said) {
        return said(said.stream().findFirst()).stream().toList();
    }

    private static Optional<String> said(Optional<String> named) {
        String set = System.getenv("DEAL_ADVISOR_RULES");
        return named.or(() -> Optional.ofNullable(set).filter(s -> !s.isBlank()));
    }
}
