package dealadvisor.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive proves of itself: that it is one certain file, or signed with one certain key, and all that it extends too. */
class SealTest {
    @TempDir
    private Path around;

    private Path mine;
    private Path others;

    @BeforeEach
    void keys() throws GeneralSecurityException, IOException {
        mine = pair("mine");
        others = pair("others");
    }

    // The public key; the private one lies beside it.
    private Path pair(String name) throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem(name + ".private", "PRIVATE KEY", pair.getPrivate());
        return pem(name + ".public", "PUBLIC KEY", pair.getPublic());
    }

    private Path pem(String name, String what, Key key) throws IOException {
        return Files.writeString(
                around.resolve(name),
                "-----BEGIN " + what + "-----\n"
                        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                        + "\n-----END " + what + "-----\n");
    }

    private Path zip(String id, String base, String signedBy) throws IOException {
        Path folder = Files.createDirectories(around.resolve(id));
        Files.writeString(
                folder.resolve("pack.yaml"),
                "id: " + id + "\nversion: \"1\"\ntitle: Mine\nsource: A note\nauthors: [Me]\nextends: " + base + "\n");
        Path zip = around.resolve(id + ".zip");
        PackZip packed = PackZip.of(PackFiles.of(folder), zip);
        Files.write(zip, packed.bytes());
        Files.deleteIfExists(Seal.signature(zip));
        if (!signedBy.isEmpty()) {
            Files.write(Seal.signature(zip), packed.signature(around.resolve(signedBy + ".private")));
        }
        return zip;
    }

    private static String digest(Path zip) throws IOException {
        return PackArchive.digest(Files.readAllBytes(zip));
    }

    private static void accepted(Path place, Seal seal, boolean unguarded) {
        assertEquals(64, PackFiles.of(place, seal, unguarded).sha256().length());
    }

    private static void refused(String code, Path place, Seal seal, boolean unguarded) {
        ProblemsException refused = assertThrows(ProblemsException.class, () -> PackFiles.of(place, seal, unguarded));
        assertTrue(
                refused.problems().stream()
                        .anyMatch(problem -> problem.code().name().equals(code)
                                && problem.help().isPresent()),
                refused.problems().toString());
    }

    @Test
    void onlyTheArchiveWithTheDigestIsRead() throws IOException {
        Path zip = zip("one", "taxonomy-of-barriers", "");
        accepted(zip, Seal.NONE.withDigest(digest(zip)), false);
        refused("P056", zip, Seal.NONE.withDigest("sha256:" + "0".repeat(64)), false);
        refused("P056", around.resolve("one"), Seal.NONE.withDigest(digest(zip)), false);
        Files.writeString(zip, "damaged, which is not looked at");
        refused("P056", zip, Seal.NONE.withDigest("sha256:" + "0".repeat(64)), false);
        for (String none : new String[] {"", "sha256:", "0".repeat(64), "sha256:" + "A".repeat(64), "md5:0"}) {
            assertThrows(ProblemsException.class, () -> Seal.NONE.withDigest(none));
        }
    }

    @Test
    void onlyWhatIsSignedWithTheKeyIsRead() throws IOException {
        Path zip = zip("one", "taxonomy-of-barriers", "mine");
        Seal seal = Seal.NONE.withKey(mine);
        accepted(zip, seal, false);
        refused("P057", zip, Seal.NONE.withKey(others), false);
        refused("P057", around.resolve("one"), seal, false);
        byte[] bytes = Files.readAllBytes(zip);
        bytes[10] ^= 1;
        Files.write(zip, bytes);
        accepted(zip, Seal.NONE, false);
        refused("P057", zip, seal, false);
        refused("P057", zip("one", "taxonomy-of-barriers", ""), seal, false);
        for (byte[] none : new byte[][] {{}, new byte[64], new byte[65], new byte[1000]}) {
            Files.write(Seal.signature(zip), none);
            refused("P057", zip, seal, false);
        }
    }

    @Test
    void whatASignedPackExtendsIsSignedTooOrNamedByItsDigest() throws IOException {
        Path base = zip("base", "taxonomy-of-barriers", "");
        Seal seal = Seal.NONE.withKey(mine);
        refused("P057", zip("one", "../base.zip", "mine"), seal, false);
        Path pinned = zip("one", "{pack: ../base.zip, digest: \"" + digest(base) + "\"}", "mine");
        accepted(pinned, seal, false);
        accepted(pinned, seal, true);
        // One that is not signed vouches for nothing.
        refused("P057", zip("one", "{pack: ../base.zip, digest: \"" + digest(base) + "\"}", ""), seal, false);
        zip("base", "taxonomy-of-barriers", "others");
        refused("P057", zip("one", "../base.zip", "mine"), seal, false);
        zip("base", "taxonomy-of-barriers", "mine");
        accepted(zip("one", "../base.zip", "mine"), seal, false);
        refused("P057", zip("one", "../base", "mine"), seal, false);
    }

    @Test
    void noArchiveRunsUnguardedUnlessItsSignatureIsAccepted() throws IOException {
        Path zip = zip("one", "taxonomy-of-barriers", "mine");
        refused("P057", zip, Seal.NONE, true);
        refused("P057", zip, Seal.NONE.withDigest(digest(zip)), true);
        refused("P057", zip, Seal.NONE.withKey(others), true);
        accepted(zip, Seal.NONE.withKey(mine), true);
        accepted(around.resolve("one"), Seal.NONE, true);
        zip("two", "../one.zip", "");
        refused("P057", around.resolve("two"), Seal.NONE, true);
    }

    @Test
    void whatHoldsNoKeyIsSaidAndNotShown() throws IOException {
        Path secret = Files.writeString(around.resolve("secret"), "-----BEGIN PUBLIC KEY-----\nhunter2\n");
        for (Path file : new Path[] {secret, around.resolve("mine.private"), around.resolve("nothing")}) {
            ProblemsException none = assertThrows(ProblemsException.class, () -> Seal.NONE.withKey(file));
            assertFalse(none.problems().toString().contains("hunter2"));
            assertTrue(none.problems().get(0).help().isPresent());
            assertEquals("P058", none.problems().get(0).code().name());
        }
        Path zip = zip("one", "taxonomy-of-barriers", "");
        PackZip packed = PackZip.of(PackFiles.of(around.resolve("one")), zip);
        assertThrows(ProblemsException.class, () -> packed.signature(mine));
    }
}
