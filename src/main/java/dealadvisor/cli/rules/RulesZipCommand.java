package dealadvisor.cli.rules;

import dealadvisor.cli.input.AskedRules;
import dealadvisor.cli.input.SourceNamed;
import dealadvisor.cli.input.UserCache;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.OutputFailed;
import dealadvisor.cli.output.OutputFile;
import dealadvisor.packs.PackArchive;
import dealadvisor.packs.PackFiles;
import dealadvisor.packs.PackZip;
import dealadvisor.packs.Seal;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.WholeFile;
import dealadvisor.render.text.CheckText;
import dealadvisor.workbench.FolderCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A rule folder as one file. */
@Command(
        name = "zip",
        description = {
            "Packs a rule folder into one file, which --rules and `extends:` take in its place: the files of it that are read, and nothing else. A folder with errors is not packed.",
            "The same files give the same bytes. Prints their digest, for --digest and for `extends: {pack: ../it.zip, digest: ...}`."
        })
final class RulesZipCommand extends AnyCommand {
    @Parameters(index = "0", paramLabel = "DIR", description = "the rule folder")
    private Path folder;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "the archive to write, which ends in .zip and may be there already")
    private Path file;

    @Option(
            names = "--sign",
            paramLabel = "PEM",
            description =
                    "also write FILE.sig: its signature with this private key (Ed25519), for --trust and other programs that know such signatures")
    private Optional<Path> key = Optional.empty();

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw usage(
                    PackArchive.is(folder)
                            ? "`" + folder + "` is a file already; name a rule folder"
                            : "there is no rule folder `" + folder + "` to pack");
        }
        if (!FileNames.ends(file.toString(), PackArchive.ENDING)) {
            throw usage("`" + file + "` is no name of an archive; let it end in " + PackArchive.ENDING);
        }
        Path signature = Seal.signature(file);
        OutputFile.over(spec, file);
        key.ifPresent(pem -> OutputFile.over(spec, signature));
        PrintWriter err = err();
        AskedRules.tellUnread(folder, Seal.NONE, err);
        List<Diagnostic> errors = FolderCheck.of(folder, UserCache.rules()).stream()
                .filter(problem -> problem.level() == Diagnostic.Level.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            err.print(CheckText.text(errors, SourceNamed::of));
            err.println("nothing was written");
            return ExitCode.BAD_RULES;
        }
        PackFiles files = PackFiles.of(folder);
        PackZip packed = PackZip.of(files, file);
        Map<Path, byte[]> written = new LinkedHashMap<>();
        written.put(file, packed.bytes());
        key.ifPresent(pem -> written.put(signature, packed.signature(pem)));
        try {
            WholeFile.write(written);
        } catch (IOException e) {
            throw OutputFailed.of(file, e);
        }
        out().println(packed.digest() + "  " + FileNames.of(file));
        out().flush();
        files.extended()
                .ifPresent(base -> err.println(
                        "note: it extends `" + base + "`, which is not in it and has to lie there beside it too"));
        if (key.isEmpty() && Files.exists(signature)) {
            err.println("note: `" + FileNames.of(signature) + "` is of an earlier archive; sign this one by --sign");
        }
        return ExitCode.OK;
    }
}
