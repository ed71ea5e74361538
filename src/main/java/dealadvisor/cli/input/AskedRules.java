package dealadvisor.cli.input;

import dealadvisor.engine.RulePack;
import dealadvisor.packs.PackArchive;
import dealadvisor.packs.Seal;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.workbench.UnreadFiles;
import java.io.PrintWriter;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The rules that are asked for, as texts: said where they are asked for, and read wherever they are used.
 *
 * @param named a rule folder, an archive of one or a pack; none for the bundled one
 * @param trusted whether rules run whatever they say
 * @param digest the digest that an archive has to have; empty for any
 * @param key the file of the key with which an archive has to be signed; empty for none
 */
public record AskedRules(List<String> named, boolean trusted, String digest, String key) implements Serializable {
    public AskedRules {
        // These are written from one machine to another, and lists of the JDK's own know how.
        named = List.copyOf(named);
    }

    /**
     * The pack of that name, else the bundled one. A folder or an archive goes before a pack that comes with the advisor.
     *
     * @param err where it is said which files of a folder are not read
     * @throws ProblemsException if there is none of that name, or its rules are wrong
     */
    public RulePack pack(PrintWriter err) {
        Seal seal = seal();
        Optional<Path> place = named.stream().findFirst().flatMap(AskedRules::place);
        if (place.isPresent()) {
            tellUnread(place.get(), seal, err);
            return trusted
                    ? RulePack.loadTrusted(place.get(), seal)
                    : RulePack.load(place.get(), UserCache.rules(), seal);
        }
        if (named.isEmpty()) {
            notArchive(RulePack.bundledIds().get(0));
            return RulePack.bundled();
        }
        RulePack pack = RulePack.bundled(named.get(0)).orElseThrow(() -> missing(named.get(0)));
        notArchive(named.get(0));
        return pack;
    }

    // What comes with the advisor is as much to be trusted as the advisor, but is no file that could have a digest.
    private void notArchive(String id) {
        if (!digest.isEmpty()) {
            throw new ProblemsException(List.of(Diagnostic.of(
                    Code.P056,
                    "`" + id + "` comes with the advisor, and a digest is that of an archive",
                    "name the archive by --rules, or leave out --digest")));
        }
    }

    /** What an archive has to prove. */
    Seal seal() {
        Seal seal = digest.isEmpty() ? Seal.NONE : Seal.NONE.withDigest(digest);
        return key.isEmpty() ? seal : seal.withKey(FileNames.path(key));
    }

    /** Says which files of a folder or archive are not read. */
    public static void tellUnread(Path place, Seal seal, PrintWriter err) {
        UnreadFiles.of(place, seal).forEach(unread -> err.println(DiagnosticText.of(unread, Optional.empty()) + "\n"));
        err.flush();
    }

    /** The folder or file of this name, if rules could be read of it. Of files that of a pack which comes with the advisor is none. */
    public static Optional<Path> place(String name) {
        // No name would be that of the folder from which one calls.
        return name.isEmpty()
                ? Optional.empty()
                : FileNames.find(name)
                        .filter(path -> Files.isDirectory(path)
                                || (PackArchive.is(path)
                                        && !RulePack.bundledIds().contains(name)));
    }

    static ProblemsException missing(String name) {
        List<String> ids = RulePack.bundledIds();
        return new ProblemsException(List.of(Diagnostic.of(
                Code.P001,
                new Place(name, 1, 1),
                1,
                "there is no rule folder `" + name + "`, and no pack of that name comes with the advisor",
                Nearest.of(name, ids)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse(
                                "name a folder that holds .drl files and the data files beside them, an archive of one, or one of "
                                        + String.join(", ", ids)))));
    }
}
