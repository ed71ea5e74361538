package dealadvisor.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RuleCache;
import dealadvisor.packs.PackFiles;
import dealadvisor.packs.PackZip;
import dealadvisor.packs.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that is replaced while it is in use is read anew, its own or one that it extends, and must prove again what it had to prove. */
class ReplacedArchiveTest {
    @TempDir
    private Path around;

    private Rules rules = Rules.fixed(dealadvisor.engine.RulePack.bundled());

    @AfterEach
    void end() {
        rules.unwatch();
    }

    private Path zip(String id, String base, String version) throws IOException {
        Path folder = Files.createDirectories(around.resolve("folders").resolve(id));
        Files.writeString(
                folder.resolve("pack.yaml"),
                "id: " + id + "\nversion: \"" + version + "\"\ntitle: Mine\nsource: A note\nauthors: [Me]\nextends: "
                        + base + "\n");
        Path zip = around.resolve(id + ".zip");
        Path fresh = around.resolve("fresh");
        Files.write(fresh, PackZip.of(PackFiles.of(folder), zip).bytes());
        Files.move(fresh, zip, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return zip;
    }

    // What was replaced before the watch looked for the first time is not seen to have changed, so it is saved again.
    private Rules.State until(Path replaced, Predicate<Rules.State> so) throws InterruptedException, IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        for (int look = 1; !so.test(rules.state()); look++) {
            assertTrue(System.nanoTime() < end, rules.state().problems().toString());
            TimeUnit.MILLISECONDS.sleep(50);
            if (look % 100 == 0) {
                Files.setLastModifiedTime(replaced, FileTime.from(Instant.now()));
            }
        }
        return rules.state();
    }

    @Test
    void aReplacedArchiveIsReadAnewAndADamagedOneIsSaid() throws Exception {
        Path zip = zip("mine", "taxonomy-of-barriers", "1");
        rules = Rules.of(zip, RuleCache.NONE, false);
        rules.watch();
        Files.write(zip, new byte[100]);
        assertEquals(
                "P050",
                until(zip, state -> state.failures() > 0)
                        .problems()
                        .get(0)
                        .code()
                        .name());
        assertEquals("1", rules.pack().version(), "the last good ones go on");
        zip("mine", "taxonomy-of-barriers", "2");
        until(
                zip,
                state -> state.pack().version().equals("2") && state.problems().isEmpty());
    }

    @Test
    void anArchiveThatIsExtendedIsWatchedToo() throws Exception {
        Path base = zip("base", "taxonomy-of-barriers", "1");
        Files.createDirectories(around.resolve("folders"));
        Files.copy(base, around.resolve("folders/base.zip"));
        rules = Rules.of(zip("mine", "../base.zip", "1"), RuleCache.NONE, false);
        rules.watch();
        zip("base", "taxonomy-of-barriers", "7");
        until(base, state -> state.pack().layers().get(1).version().equals("7"));
    }

    @Test
    void whatReplacesAnArchiveHasToProveTheSame() throws Exception {
        Path zip = zip("mine", "taxonomy-of-barriers", "1");
        String digest =
                PackZip.of(PackFiles.of(around.resolve("folders/mine")), zip).digest();
        rules = Rules.of(zip, RuleCache.NONE, false, Seal.NONE.withDigest(digest));
        rules.watch();
        zip("mine", "taxonomy-of-barriers", "2");
        assertEquals(
                "P056",
                until(zip, state -> state.failures() > 0)
                        .problems()
                        .get(0)
                        .code()
                        .name());
        assertEquals("1", rules.pack().version());
    }
}
