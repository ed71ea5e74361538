package dealadvisor.cli;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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
    private String named;

    @Option(names = "--trust-rules", description = TRUST)
    private boolean trusted;

    /** The pack in use. */
    RulePack pack() {
        return inUse(Optional.ofNullable(named), trusted);
    }

    /** The pack of this name, else that which the environment names, else the bundled one. */
    static RulePack inUse(Optional<String> named, boolean trusted) {
        return said(named).map(name -> pack(name, trusted)).orElseGet(RulePack::bundled);
    }

    /**
     * The rules of a folder, or the pack that comes with the advisor and has this id; a folder goes first.
     *
     * @throws ProblemsException if there is neither, or the folder's rules are wrong
     */
    static RulePack pack(String name, boolean trusted) {
        Optional<Path> folder = folder(name);
        if (folder.isPresent()) {
            return trusted ? RulePack.loadTrusted(folder.get()) : RulePack.load(folder.get(), UserCache.rules());
        }
        return RulePack.bundled(name).orElseThrow(() -> {
            List<String> ids = RulePack.bundledIds();
            return new ProblemsException(List.of(Diagnostic.error(
                    "P001",
                    new Place(name, 1, 1),
                    1,
                    "there is no rule folder `" + name + "`, and no pack of that name comes with the advisor",
                    Nearest.of(name, ids)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("name a folder that holds .drl files and the data files beside them, or one of "
                                    + String.join(", ", ids)))));
        });
    }

    /** The folder in use, if it is no pack that comes with the advisor. */
    Optional<Path> folder() {
        return said(Optional.ofNullable(named)).flatMap(name -> folder(name)
                .or(() -> RulePack.bundledIds().contains(name) ? Optional.empty() : Optional.of(Path.of(name))));
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
        if (named != null) {
            words.addAll(List.of("--rules", named));
        }
        if (trusted) {
            words.add("--trust-rules");
        }
        return words;
    }

    /** Whether it was said which rules to use. */
    boolean chosen() {
        return said(Optional.ofNullable(named)).isPresent();
    }

    private static Optional<String> said(Optional<String> named) {
        String set = System.getenv("DEAL_ADVISOR_RULES");
        return named.or(() -> Optional.ofNullable(set).filter(s -> !s.isBlank()));
    }

    private static Optional<Path> folder(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
