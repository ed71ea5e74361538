package dealadvisor.cli.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.EveryCommand;
import dealadvisor.cli.output.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.OptionSpec;

/** A rule folder becomes one file by one command, and all commands that read folders read it as they read the folder. */
class RulesZipTest {
    @TempDir
    private Path folder;

    private String pack;
    private String zip;

    @BeforeEach
    void aPackAndItsArchive() throws IOException {
        EveryCommand.write(folder);
        pack = folder.resolve(EveryCommand.PACK).toString();
        zip = folder.resolve("fresh.zip").toString();
        assertEquals(0, run("rules", "zip", pack, zip).code());
    }

    private static EveryCommand.Answer run(String... words) {
        return EveryCommand.run(List.of(words));
    }

    // Where a pack lies is said by its own name.
    private String placed(String text) {
        return text.replace(zip + "!", pack).replace(zip, pack);
    }

    /** Those that only read, with the folder, and with the archive in its place. */
    @Test
    void whateverReadsAFolderReadsItsArchiveAndSaysTheSame() {
        // Those that ask, go on or read no rules; and those that take long, and load them as the others do.
        Set<String> others = Set.of(
                "serve",
                "watch",
                "ask",
                "completion",
                "manual",
                "replay",
                "rules packs",
                "rules help",
                "rules mutate",
                "rules directions",
                "rules coverage",
                "tornado",
                "monitor",
                "whatif",
                "explain");
        int read = 0;
        for (String name : EveryCommand.names()) {
            if (others.contains(name)
                    || name.startsWith("new")
                    || name.equals("rules zip")
                    || name.equals("rules format")) {
                continue;
            }
            List<String> words = new ArrayList<>(EveryCommand.words(name, folder));
            if (!words.contains(pack)) {
                words.addAll(List.of("--rules", pack));
            }
            List<String> archive =
                    words.stream().map(word -> word.equals(pack) ? zip : word).toList();
            EveryCommand.Answer first = EveryCommand.run(words);
            EveryCommand.Answer second = EveryCommand.run(archive);
            assertTrue(first.code() < 2, name + first);
            assertEquals(first.out(), placed(second.out()), name);
            assertEquals(first.code(), second.code(), name);
            read++;
        }
        assertTrue(read >= 12, read + " commands");
    }

    @Test
    void whateverTakesRulesTakesOnlyTheArchiveThatIsAskedFor() {
        String other = "sha256:" + "0".repeat(64);
        for (String name : EveryCommand.names()) {
            Set<String> options = new TreeSet<>();
            EveryCommand.spec(name).options().stream()
                    .map(OptionSpec::longestName)
                    .forEach(options::add);
            if (!options.contains("--rules") && !name.equals("rules diff")) {
                continue;
            }
            assertTrue(options.contains("--trust"), name);
            assertTrue(
                    options.contains("--digest")
                            || Set.of("compare", "rules diff").contains(name),
                    name);
            if (options.contains("--digest")
                    && !Set.of("ask", "replay", "watch", "rules format").contains(name)
                    && !name.startsWith("new ")) {
                List<String> words = new ArrayList<>(EveryCommand.words(name, folder));
                words.replaceAll(word -> word.equals(pack) ? zip : word);
                if (!words.contains(zip)) {
                    words.addAll(List.of("--rules", zip));
                }
                words.addAll(List.of("--digest", other));
                EveryCommand.Answer answer = EveryCommand.run(words);
                assertTrue((answer.out() + answer.err()).contains("P056"), name + answer);
                assertEquals(ExitCode.BAD_RULES, answer.code(), name);
            }
        }
    }

    @Test
    void whateverWritesIntoAFolderRefusesAnArchive() throws IOException {
        byte[] before = Files.readAllBytes(Path.of(zip));
        for (String name : EveryCommand.names()) {
            List<String> words = new ArrayList<>(EveryCommand.words(name, folder));
            if (name.startsWith("new ") && words.contains(pack)) {
                words.replaceAll(word -> word.equals(pack) ? zip : word);
                EveryCommand.Answer answer = EveryCommand.run(words);
                assertEquals(ExitCode.USAGE, answer.code(), name + answer);
                assertTrue(answer.err().contains("unpack it"), answer.err());
            }
        }
        EveryCommand.Answer inside =
                run("new", "pack", zip + "/inner", "--title", "T", "--source", "S", "--author", "A");
        assertTrue(Set.of(ExitCode.USAGE, ExitCode.OUTPUT).contains(inside.code()), inside.toString());
        assertEquals(
                ExitCode.USAGE,
                run("rules", "zip", zip, folder.resolve("again.zip").toString()).code());
        assertArrayEquals(before, Files.readAllBytes(Path.of(zip)));
    }

    @Test
    void aFolderWithErrorsIsNotPacked() throws IOException {
        Files.writeString(Path.of(pack, "claims.yaml"), "claims: {}\n");
        String other = folder.resolve("other.zip").toString();
        EveryCommand.Answer answer = run("rules", "zip", pack, other);
        assertEquals(ExitCode.BAD_RULES, answer.code());
        assertTrue(answer.err().contains("nothing was written"), answer.err());
        assertFalse(Files.exists(Path.of(other)));
    }

    @Test
    void theAnswerIsTheDigestThatOthersGiveToo() throws Exception {
        String digest = "sha256:"
                + java.util.HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(Files.readAllBytes(Path.of(zip))));
        assertEquals(
                digest + "  " + zip + System.lineSeparator(),
                run("rules", "zip", pack, zip).out());
        assertEquals(0, run("rules", "check", zip, "--digest", digest).code());
        assertEquals(ExitCode.BAD_RULES, run("claims", "--digest", digest).code(), "which comes with the advisor");
    }

    @Test
    void nothingButAnArchiveIsWrittenOver() throws IOException {
        Path claims = Path.of(pack, "claims.yaml");
        String before = Files.readString(claims);
        assertEquals(
                ExitCode.USAGE, run("rules", "zip", pack, claims.toString()).code());
        assertEquals(before, Files.readString(claims));
    }

    @Test
    void whatIsSignedIsTrustedUnguardedAndWhatIsNotIsRefused() throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String secret = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        String shown = pem("PUBLIC KEY", pair.getPublic().getEncoded());
        assertEquals(
                ExitCode.BAD_RULES, run("rules", "list", zip, "--trust", shown).code());
        assertEquals(
                ExitCode.BAD_RULES, run("rules", "list", zip, "--trust-rules").code());
        byte[] unsigned = Files.readAllBytes(Path.of(zip));
        assertEquals(0, run("rules", "zip", pack, zip, "--sign", secret).code());
        assertArrayEquals(unsigned, Files.readAllBytes(Path.of(zip)), "signed or not it is the same archive");
        assertEquals(64, Files.size(Path.of(zip + ".sig")));
        assertEquals(0, run("rules", "list", zip, "--trust", shown).code());
        assertEquals(
                0, run("rules", "list", zip, "--trust", shown, "--trust-rules").code());
        assertEquals(
                ExitCode.BAD_RULES, run("rules", "list", zip, "--trust-rules").code());
        assertEquals(
                0,
                run("compare", "--rules", "taxonomy-of-barriers", "--rules", zip, "--trust", shown, caseFile())
                        .code());
        assertEquals(
                ExitCode.BAD_RULES,
                run("rules", "diff", pack, zip, caseFile(), "--trust", shown).code());
        Files.writeString(Path.of(pack, "small.drl"), Files.readString(Path.of(pack, "small.drl")) + "\n");
        assertTrue(run("rules", "zip", pack, zip).err().contains("fresh.zip.sig` is of an earlier archive"));
        assertEquals(
                ExitCode.BAD_RULES, run("rules", "list", zip, "--trust", shown).code());
    }

    private String caseFile() {
        return folder.resolve(EveryCommand.CASE + ".yaml").toString();
    }

    private String pem(String what, byte[] key) throws IOException {
        return Files.writeString(
                        folder.resolve(what.charAt(1) + ".pem"),
                        "-----BEGIN " + what + "-----\n"
                                + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + what + "-----\n")
                .toString();
    }
}
